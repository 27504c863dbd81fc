#include "check.h"

int failures = 0;

jixiao_scorer* open_scorer(char const* ruleset, jixiao_language language) {
    jixiao_scorer* scorer;
    CHECK(jixiao_open(jixiao_string(ruleset), language, &scorer) == JIXIAO_OK);
    return scorer;
}

jixiao_row make_row(char const* target, char const* actual, char const* weight, char const* rule) {
    jixiao_row const row = {.target = jixiao_string(target),
                            .actual = jixiao_string(actual),
                            .weight = jixiao_string(weight),
                            .rule = jixiao_string(rule)};
    return row;
}

int main(void) {
    CHECK(jixiao_abi_version() == JIXIAO_ABI_VERSION);
    CHECK(jixiao_version()[0] != '\0');
    test_scores();
    test_rulesets();
    test_texts();
    test_findings();
    test_bad_calls();
    test_threads();
    test_memory();
    return failures == 0 ? 0 : 1;
}
