#include "tools/sql/postgres/scorers.h"

#include "tools/sql/postgres/texts.h"
#include <utils/memutils.h>

/* Rulesets in use at a time; a query needs one or two. */
#define MAX_SCORERS 8

typedef struct Kept {
    char *ruleset; /* in TopMemoryContext; null: free */
    size_t size;
    jixiao_language language;
    jixiao_scorer *scorer;
    uint64 last_use;
} Kept;

static Kept kept[MAX_SCORERS];
static uint64 uses = 0;

static bool is_for(Kept const *entry, jixiao_text ruleset, jixiao_language language) {
    return entry->ruleset && entry->language == language && entry->size == ruleset.size &&
           memcmp(entry->ruleset, ruleset.bytes, ruleset.size) == 0;
}

/* The entry not used for the longest time, emptied. */
static Kept *free_entry(void) {
    Kept *oldest = &kept[0];
    for (int i = 1; i < MAX_SCORERS; ++i)
        if (kept[i].last_use < oldest->last_use) oldest = &kept[i];
    if (oldest->ruleset) pfree(oldest->ruleset);
    jixiao_close(oldest->scorer);
    memset(oldest, 0, sizeof *oldest);
    return oldest;
}

/* Raises the error for a ruleset that was refused, with its first mistake. */
static void refuse(jixiao_scorer *scorer) pg_attribute_noreturn();
static void refuse(jixiao_scorer *scorer) {
    char *message = pstrdup(to_server(jixiao_message(scorer)));
    char *help = NULL;
    jixiao_finding finding;
    for (size_t i = 0; !help && jixiao_finding_at(scorer, i, &finding) == JIXIAO_OK; ++i)
        if (finding.severity == JIXIAO_ERROR) help = pstrdup(to_server(finding.help));
    jixiao_close(scorer);
    ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("%s", message),
                    help && help[0] ? errhint("%s", help) : 0));
}

/* Whatever raises an error here leaves the entry free. */
static Kept *open_entry(jixiao_text ruleset, jixiao_language language) {
    Kept *entry = free_entry();
    char *copy = MemoryContextAlloc(TopMemoryContext, ruleset.size + 1);
    jixiao_scorer *scorer;
    jixiao_status const status = jixiao_open(ruleset, language, &scorer);
    if (status != JIXIAO_OK) pfree(copy);
    if (status == JIXIAO_BAD_RULESET) refuse(scorer);
    if (status != JIXIAO_OK) raise_failure(NULL, status);
    memcpy(copy, ruleset.bytes, ruleset.size);
    *entry = (Kept){copy, ruleset.size, language, scorer, 0};
    return entry;
}

jixiao_scorer *scorer_for(jixiao_text ruleset, jixiao_language language) {
    static Kept *last = &kept[0];
    for (int i = 0; i < MAX_SCORERS && !is_for(last, ruleset, language); ++i) last = &kept[i];
    if (!is_for(last, ruleset, language)) last = open_entry(ruleset, language);
    last->last_use = ++uses;
    return last->scorer;
}

void raise_failure(jixiao_scorer const *scorer, jixiao_status status) {
    if (status == JIXIAO_NO_MEMORY) ereport(ERROR, (errcode(ERRCODE_OUT_OF_MEMORY), errmsg("out of memory")));
    ereport(ERROR, (errcode(ERRCODE_INTERNAL_ERROR), errmsg("%s", scorer ? jixiao_message(scorer) : "jixiao failed")));
}
