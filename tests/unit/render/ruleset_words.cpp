#include "tools/render/ruleset_words.hpp"

#include <boost/test/unit_test.hpp>

#include <sstream>

#include "targets/read/builtin_rulesets.hpp"
#include "targets/read/toml.hpp"

using namespace jixiao;

namespace {

/// A value of a file, with another in its place.
struct Change {
    std::size_t begin;
    std::size_t end;
    std::string other;
};

/// Another number of the same length: 2 for 1, 95 for 90.
std::string other_number(std::string number) {
    auto const digit = number.find_first_of("123456789");
    if (digit == std::string::npos) return "1";
    number[digit] = number[digit] == '1' ? '2' : static_cast<char>(number[digit] - 1);
    return number;
}

void change_string(std::string const& text, std::size_t begin, std::size_t end, std::vector<Change>& changes) {
    if (text[end - 1] != '%') changes.push_back({end, end, "乙"});  // words behind a number are passed over
    for (auto at = begin; at < end; ++at) {
        auto const last = std::min(end, text.find_first_not_of("0123456789.", at));
        if (last > at) changes.push_back({at, last, other_number(text.substr(at, last - at))});
        at = std::max(at, last);
    }
}

/// Every string, number and boolean of a ruleset, changed one at a time. Comments are passed over.
std::vector<Change> changes_of(std::string const& text) {
    std::vector<Change> changes;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '#') at = text.find('\n', at);
        if (text[at] == '"') {
            auto const end = text.find('"', at + 1);
            change_string(text, at + 1, end, changes);
            at = end;
        } else if (text.compare(at, 2, "= ") == 0) {
            at += 2;
            auto const end = text.find_first_of(" \n,}", at);
            auto const value = text.substr(at, end - at);
            if (value == "true" || value == "false")
                changes.push_back({at, end, value == "true" ? "false" : "true"});
            else if (value.find_first_not_of("0123456789.") == std::string::npos)
                changes.push_back({at, end, other_number(value)});
            --at;
        }
    }
    return changes;
}

/// In both languages; "" for what is no ruleset.
std::string description(std::string const& text) {
    grammar::Diagnostics sink;
    auto const ruleset = targets::read_ruleset(targets::make_source("ruleset.toml", text), sink);
    if (!ruleset || grammar::has_errors(sink)) return "";
    std::ostringstream out;
    for (auto const language : {grammar::Language::chinese, grammar::Language::english}) {
        render::Style style;
        style.language = language;
        out << render::ruleset_heading(*ruleset, language) << '\n';
        render::write_ruleset(*ruleset, style, out);
    }
    return out.str();
}

/// A built-in ruleset's text under a name of its own.
std::string text_of(std::string_view name) {
    std::string text(targets::builtin_ruleset_text(name));
    auto const place = text.find('"' + std::string(name) + "\"\ntitle");
    BOOST_REQUIRE(place != std::string::npos);
    return text.replace(place, name.size() + 2, "\"own\"");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ruleset_words)

BOOST_AUTO_TEST_CASE(a_ruleset_without_a_title_is_named_once) {
    engine::Ruleset ruleset;
    ruleset.name = "our-office";
    ruleset.title = grammar::Text(ruleset.name);
    BOOST_TEST(render::ruleset_heading(ruleset, grammar::Language::chinese) == "our-office");
    ruleset.title = grammar::Text("本单位办法", "our rules");
    BOOST_TEST(render::ruleset_heading(ruleset, grammar::Language::chinese) == "our-office 本单位办法");
    BOOST_TEST(render::ruleset_heading(ruleset, grammar::Language::english) == "our-office our rules");
}

// A transcript shows the description of every ruleset, so that no value can change unseen.
BOOST_AUTO_TEST_CASE(a_description_tells_every_value) {
    for (auto const name : targets::builtin_ruleset_names()) {
        auto const text = text_of(name);
        auto const before = description(text);
        BOOST_REQUIRE(before != "");
        for (auto const& change : changes_of(text)) {
            auto changed = text;
            changed.replace(change.begin, change.end - change.begin, change.other);
            if (description(changed) == before)
                BOOST_ERROR(
                    name << ": not told: "
                         << changed.substr(changed.rfind('\n', change.begin) + 1,
                                           changed.find('\n', change.begin) - changed.rfind('\n', change.begin) - 1));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
