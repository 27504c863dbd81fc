#include "tools/sql/sqlite/values.h"

#include <string.h>

int read_text(Arguments const* arguments, int number, jixiao_text* text) {
    *text = (jixiao_text){"", 0};
    if (number >= arguments->count || !arguments->values[number]) return 1;
    sqlite3_value* value = arguments->values[number];
    if (sqlite3_value_type(value) == SQLITE_NULL) return 1;
    char const* bytes = (char const*)sqlite3_value_text(value);
    int const size = sqlite3_value_bytes(value);
    if (!bytes && size > 0) return 0;
    if (bytes) *text = (jixiao_text){bytes, (size_t)size};
    return 1;
}

int read_row(Arguments const* arguments, jixiao_row* row) {
    memset(row, 0, sizeof *row);
    return read_text(arguments, AT_TARGET, &row->target) && read_text(arguments, AT_ACTUAL, &row->actual) &&
           read_text(arguments, AT_WEIGHT, &row->weight) && read_text(arguments, AT_RULE, &row->rule) &&
           read_text(arguments, AT_LEVEL, &row->level) && read_text(arguments, AT_PREVIOUS, &row->previous) &&
           read_text(arguments, AT_GIVEN, &row->given);
}

static int is_word(jixiao_text text, char const* word) {
    return text.size == strlen(word) && memcmp(text.bytes, word, text.size) == 0;
}

jixiao_scorer* find_scorer(Scorers* scorers, Arguments const* arguments, int ruleset, int language, char** error) {
    jixiao_text name = {"", 0}, word = {"zh", 2};
    int const has_language = language >= 0 && language < arguments->count && arguments->values[language];
    *error = NULL;
    if (ruleset >= 0 && !read_text(arguments, ruleset, &name)) return NULL;
    if (has_language && !read_text(arguments, language, &word)) return NULL;
    if (is_word(word, "zh")) return scorer_for(scorers, name, JIXIAO_CHINESE, error);
    if (is_word(word, "en")) return scorer_for(scorers, name, JIXIAO_ENGLISH, error);
    *error = sqlite3_mprintf("language must be 'zh' or 'en' / 语言只能写 'zh' 或 'en'");
    return NULL;
}

jixiao_scorer* scorer_in(sqlite3_context* context, Arguments const* arguments, int ruleset, int language) {
    char* error;
    jixiao_scorer* scorer = find_scorer(sqlite3_user_data(context), arguments, ruleset, language, &error);
    if (!scorer) give_error(context, error);
    return scorer;
}

void give_error(sqlite3_context* context, char* message) {
    if (message)
        sqlite3_result_error(context, message, -1);
    else
        sqlite3_result_error_nomem(context);
    sqlite3_free(message);
}
