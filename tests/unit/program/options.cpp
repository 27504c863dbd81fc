#include "tools/jixiao/options.hpp"

#include <boost/test/unit_test.hpp>

using namespace jixiao;
using namespace jixiao::program;

namespace {

using Words = std::vector<std::string>;

Command const& sample() {
    static Command const command{
        "sample", {"FILE..."},
        {},       {{"format", 'f', {"FORMAT"}, {}, {"table", "json"}}, {"file", 0, {"FILE"}, {}, {}, true}},
        {},       nullptr};
    return command;
}

/// Ids of what was reported.
std::string complaints(Words const& words) {
    Diagnostics sink;
    read_call(sample(), words, sink);
    std::string ids;
    for (auto const& diagnostic : sink) ids += (ids.empty() ? "" : " ") + std::string(diagnostic.code->id);
    return ids;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(options)

BOOST_AUTO_TEST_CASE(options_and_arguments_in_any_order) {
    Diagnostics sink;
    auto const call =
        read_call(sample(), {"a.toml", "-f", "json", "--file=x", "b.toml", "--file", "y", "--", "-5%"}, sink);
    BOOST_TEST(sink.empty());
    BOOST_TEST(call.arguments == (Words{"a.toml", "b.toml", "-5%"}), boost::test_tools::per_element());
    BOOST_TEST(call.value("format") == "json");
    BOOST_TEST(call.all("file") == (Words{"x", "y"}), boost::test_tools::per_element());
    BOOST_TEST(call.value("lang", "none") == "none");
}

BOOST_AUTO_TEST_CASE(every_mistake_is_reported) {
    BOOST_TEST(complaints({"--formt", "json"}) == "E902");
    BOOST_TEST(complaints({"--form", "json"}) == "E902");  // never guessed
    BOOST_TEST(complaints({"--format"}) == "E903");
    BOOST_TEST(complaints({"--format", "json", "--format", "json"}) == "E904");
    BOOST_TEST(complaints({"--format", "jsn"}) == "E905");
    BOOST_TEST(complaints({"--force=1"}) == "E911");
    BOOST_TEST(complaints({"--format", "--lang", "de"}) == "E903 E905");
    BOOST_TEST(complaints({"-f", "--force=1", "--nonsense"}) == "E903 E911 E902");
    BOOST_TEST(complaints({"--nonsense", "--lang", "de", "-x"}) == "E902 E902 E905");
}

BOOST_AUTO_TEST_CASE(the_verb_is_found_behind_common_options) {
    BOOST_TEST(find_verb({"parse", "x"}) == 0u);
    BOOST_TEST(find_verb({"--lang", "en", "-v", "parse"}) == 3u);
    BOOST_TEST(find_verb({"--lang=en", "-o", "f", "parse"}) == 3u);
    BOOST_TEST(find_verb({"--version"}) == 1u);
    BOOST_TEST(find_verb({"--lang"}) == 1u);
}

BOOST_AUTO_TEST_CASE(hints_in_both_languages) {
    auto const hint = did_you_mean("parss", {"parse", "score"});
    BOOST_TEST(hint.chinese == "，是不是“parse”？");
    BOOST_TEST(hint.english == "; did you mean “parse”?");
    BOOST_TEST(did_you_mean("xyz", {"parse", "score"}).chinese == "");
}

BOOST_AUTO_TEST_SUITE_END()
