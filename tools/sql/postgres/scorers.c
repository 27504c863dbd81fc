#include "tools/sql/postgres/scorers.h"

#include <utils/memutils.h>
#include "tools/sql/postgres/errors.h"

/* Rulesets in use at a time; a query needs one or two. */
#define MAX_SCORERS 8

typedef struct Kept {
    char* ruleset; /* in TopMemoryContext; null: free, even if a scorer is still to be closed */
    size_t size;
    jixiao_language language;
    jixiao_scorer* scorer;
    uint64 last_use;
} Kept;

static Kept kept[MAX_SCORERS];
static uint64 uses = 0;

static bool is_for(Kept const* entry, jixiao_text ruleset, jixiao_language language) {
    return entry->ruleset && entry->language == language && entry->size == ruleset.size &&
           memcmp(entry->ruleset, ruleset.bytes, ruleset.size) == 0;
}

/* The entry not used for the longest time, emptied. */
static Kept* free_entry(void) {
    Kept* oldest = &kept[0];
    for (int i = 1; i < MAX_SCORERS; ++i)
        if (kept[i].last_use < oldest->last_use) oldest = &kept[i];
    if (oldest->ruleset) pfree(oldest->ruleset);
    jixiao_close(oldest->scorer);
    memset(oldest, 0, sizeof *oldest);
    return oldest;
}

/* Opens a ruleset into an entry that is free. The entry holds the scorer from the start, so that it is closed with
 * the entry's next use, whatever raises an error before. */
static jixiao_status open_into(Kept* entry, jixiao_text ruleset, jixiao_language language) {
    jixiao_status const status = jixiao_open(ruleset, language, &entry->scorer);
    if (status != JIXIAO_OK && status != JIXIAO_BAD_RULESET) raise_failure(NULL, status);
    return status;
}

/* The first mistake of a ruleset that was refused. */
static jixiao_finding first_mistake(jixiao_scorer const* scorer) {
    jixiao_finding finding = {.code = "", .message = "", .help = ""};
    for (size_t i = 0; jixiao_finding_at(scorer, i, &finding) == JIXIAO_OK; ++i)
        if (finding.severity == JIXIAO_ERROR) break;
    return finding;
}

/* Raises the error for a ruleset that was refused, in both languages. */
static void refuse(jixiao_text ruleset) pg_attribute_noreturn();
static void refuse(jixiao_text ruleset) {
    jixiao_finding mistake;
    Words words[2];
    for (jixiao_language language = JIXIAO_CHINESE; language <= JIXIAO_ENGLISH; ++language) {
        Kept* entry = free_entry();
        open_into(entry, ruleset, language);
        mistake = first_mistake(entry->scorer);
        words[language] = words_of(&mistake);
    }
    raise_finding(ERRCODE_INVALID_PARAMETER_VALUE, mistake.code, words[JIXIAO_CHINESE], words[JIXIAO_ENGLISH], NULL);
}

static Kept* open_entry(jixiao_text ruleset, jixiao_language language) {
    Kept* entry = free_entry();
    if (open_into(entry, ruleset, language) == JIXIAO_BAD_RULESET) refuse(ruleset);
    entry->ruleset = MemoryContextAlloc(TopMemoryContext, ruleset.size + 1);
    memcpy(entry->ruleset, ruleset.bytes, ruleset.size);
    entry->size = ruleset.size;
    entry->language = language;
    return entry;
}

jixiao_scorer* scorer_for(jixiao_text ruleset, jixiao_language language) {
    static Kept* last = &kept[0];
    for (int i = 0; i < MAX_SCORERS && !is_for(last, ruleset, language); ++i) last = &kept[i];
    if (!is_for(last, ruleset, language)) last = open_entry(ruleset, language);
    last->last_use = ++uses;
    return last->scorer;
}
