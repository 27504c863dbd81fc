#include "tools/sql/sqlite/scorers.h"

#include <string.h>

#include "tools/sql/sqlite/sqlite.h"

/* Rulesets in use at a time; a query needs one or two. */
#define MAX_SCORERS 8

typedef struct Kept {
    char* ruleset; /* null: free */
    size_t size;
    jixiao_language language;
    jixiao_scorer* scorer;
    sqlite3_uint64 last_use;
} Kept;

struct Scorers {
    Kept kept[MAX_SCORERS];
    sqlite3_uint64 uses;
    int holders;
};

Scorers* new_scorers(void) {
    Scorers* scorers = sqlite3_malloc(sizeof *scorers);
    if (!scorers) return NULL;
    memset(scorers, 0, sizeof *scorers);
    return hold(scorers);
}

Scorers* hold(Scorers* scorers) {
    ++scorers->holders;
    return scorers;
}

static void empty(Kept* entry) {
    sqlite3_free(entry->ruleset);
    jixiao_close(entry->scorer);
    memset(entry, 0, sizeof *entry);
}

void let_go(void* held) {
    Scorers* scorers = held;
    if (--scorers->holders > 0) return;
    for (int i = 0; i < MAX_SCORERS; ++i) empty(&scorers->kept[i]);
    sqlite3_free(scorers);
}

static int is_for(Kept const* entry, jixiao_text ruleset, jixiao_language language) {
    return entry->ruleset && entry->language == language && entry->size == ruleset.size &&
           (ruleset.size == 0 || memcmp(entry->ruleset, ruleset.bytes, ruleset.size) == 0);
}

/* The entry not used for the longest time, emptied. */
static Kept* free_entry(Scorers* scorers) {
    Kept* oldest = &scorers->kept[0];
    for (int i = 1; i < MAX_SCORERS; ++i)
        if (scorers->kept[i].last_use < oldest->last_use) oldest = &scorers->kept[i];
    empty(oldest);
    return oldest;
}

static int find_mistake(jixiao_scorer const* refused, jixiao_finding* mistake) {
    for (size_t i = 0; jixiao_finding_at(refused, i, mistake) == JIXIAO_OK; ++i)
        if (mistake->severity == JIXIAO_ERROR) return 1;
    return 0;
}

/* Why a ruleset is refused, in both languages; null if there is no memory for it. */
static char* refusal(jixiao_text ruleset) {
    jixiao_scorer *chinese, *english;
    jixiao_finding mistake, same_mistake;
    char* message = NULL;
    jixiao_open(ruleset, JIXIAO_CHINESE, &chinese);
    jixiao_open(ruleset, JIXIAO_ENGLISH, &english);
    if (find_mistake(chinese, &mistake) && find_mistake(english, &same_mistake))
        message = sqlite3_mprintf("%s: %s / %s", mistake.code, mistake.message, same_mistake.message);
    jixiao_close(chinese);
    jixiao_close(english);
    return message;
}

/* Null if it could not be opened; the entry stays free. */
static Kept* open_entry(Scorers* scorers, jixiao_text ruleset, jixiao_language language, char** error) {
    Kept* entry = free_entry(scorers);
    char* copy = sqlite3_malloc64(ruleset.size + 1);
    jixiao_scorer* scorer = NULL;
    jixiao_status const status = copy ? jixiao_open(ruleset, language, &scorer) : JIXIAO_NO_MEMORY;
    if (status != JIXIAO_OK) {
        jixiao_close(scorer);
        if (status == JIXIAO_BAD_RULESET)
            *error = refusal(ruleset);
        else if (status != JIXIAO_NO_MEMORY)
            *error = sqlite3_mprintf("jixiao failed");
        sqlite3_free(copy);
        return NULL;
    }
    if (ruleset.size > 0) memcpy(copy, ruleset.bytes, ruleset.size);
    *entry = (Kept){copy, ruleset.size, language, scorer, 0};
    return entry;
}

jixiao_scorer* scorer_for(Scorers* scorers, jixiao_text ruleset, jixiao_language language, char** error) {
    Kept* entry = NULL;
    *error = NULL;
    for (int i = 0; i < MAX_SCORERS && !entry; ++i)
        if (is_for(&scorers->kept[i], ruleset, language)) entry = &scorers->kept[i];
    if (!entry) entry = open_entry(scorers, ruleset, language, error);
    if (!entry) return NULL;
    entry->last_use = ++scorers->uses;
    return entry->scorer;
}
