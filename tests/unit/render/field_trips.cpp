// Every field of an actual and of an execution: from TOML into the book, out of it as csv, JSON and TOML, and in again.
#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "grammar/characters.hpp"
#include "grammar/word_list.hpp"
#include "targets/book/enter.hpp"
#include "targets/book/history.hpp"
#include "targets/book/statements.hpp"
#include "targets/model/actual_fields.hpp"
#include "targets/read/actuals_csv.hpp"
#include "targets/read/builtin_rulesets.hpp"
#include "targets/read/toml.hpp"
#include "targets/write/toml.hpp"
#include "tools/render/book_records.hpp"

using namespace jixiao;
using namespace jixiao::targets;

namespace {

/// A folder that is gone after the test, with a book and a file of evidence.
struct Folder {
    std::filesystem::path path;

    Folder() {
        auto pattern = (std::filesystem::temp_directory_path() / "jixiao-trip-XXXXXX").string();
        path = ::mkdtemp(pattern.data());
        std::ofstream(path / "照片.jpg") << "1";
    }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;
    ~Folder() { std::filesystem::remove_all(path); }
};

/// What can be said in a field, as TOML wants it.
template <class Owner>
std::vector<std::string> samples(field::Field<Owner> const& field) {
    using Samples = std::vector<std::string>;
    auto const all_of = [](std::span<Word const> words) {
        Samples list;
        for (auto const& word : words) list.push_back('"' + std::string(word.name) + '"');
        return list;
    };
    return std::visit(
        field::Overloaded{[](field::Wording<Owner> const&) {
                              return Samples{R"("乡道，\"两段\"缓建\n=1")", "\"x\""};
                          },
                          [](field::Path<Owner> const&) { return Samples{"\"照片.jpg\""}; },
                          [](field::Fact<Owner> const&) {
                              return Samples{"\"4 个\"", "\"-5%\"", "\"部分达成\""};
                          },
                          [](field::Points<Owner> const&) {
                              return Samples{"7.50", "0", "100"};
                          },
                          [&](field::YesNo<Owner> const&) {
                              return field.key == "not_applicable" ? Samples{"true"} : Samples{"true", "false"};
                          },
                          [&](field::OneOf<Owner> const& kind) { return all_of(kind.words); },
                          [&](field::SomeOf<Owner> const& kind) {
                              auto words = all_of(kind.words);
                              words.push_back('[' + words.front() + ", " + words.back() + ']');
                              return words;
                          },
                          [](field::Amount<Owner> const&) {
                              return Samples{"\"15.30 万元\"", "\"0 元\""};
                          },
                          [](auto const&) { return Samples{}; }},
        field.kind);
}

std::string const head = "format = \"jixiao/actuals/1\"\ndepartment = \"某局\"\ntable = \"甲\"\nperiod = \"2024-H1\"\n";

ActualsFile read_toml(Folder const& folder, std::string const& bytes) {
    Diagnostics sink;
    auto const source = make_source((folder.path / "甲.toml").string(), bytes);
    auto file = read_actuals(source, sink);
    BOOST_REQUIRE(file.has_value());
    BOOST_TEST(!grammar::has_errors(sink));
    return *file;
}

std::vector<book::Record> entered(Folder const& folder, ActualsFile const& file) {
    Diagnostics sink;
    auto const path = folder.path / "2024.book";
    auto const told =
        book::statements(file, {path, "甲", "hash", "", "", nullptr, builtin_ruleset(default_ruleset_name)}, {}, sink)
            .told;
    BOOST_TEST(sink.empty());
    std::vector<book::Statement const*> pointers;
    for (auto const& one : told) pointers.push_back(&one.statement);
    auto opened = book::Book::open_or_make(path);
    BOOST_REQUIRE(opened.has_value());
    BOOST_REQUIRE(enter(*opened, pointers, {"经办人", "2024-07-03T08:00:00Z"}).has_value());
    std::vector<book::Record> records;
    BOOST_REQUIRE(opened->each_standing([&](book::Record const& record) { records.push_back(record); }).has_value());
    return records;
}

ActualsFile through_csv(Folder const& folder, std::vector<book::Record> const& records) {
    std::ostringstream out;
    render::write_records_csv(records, false, out);
    Diagnostics sink;
    auto const csv = read::read_actuals_csv(make_source((folder.path / "甲.csv").string(), out.str()), sink);
    BOOST_TEST(sink.empty());
    BOOST_REQUIRE(csv.files.size() == 1u);
    return csv.files.front();
}

ActualsFile through_history(Folder const& folder, std::vector<book::Record> const& records) {
    Diagnostics sink;
    auto const periods = book::history(folder.path / "2024.book", records, sink);
    BOOST_TEST(sink.empty());
    BOOST_REQUIRE(periods.size() == 1u);
    return read_toml(folder, to_toml(periods.front().actuals, {sink, grammar::Language::chinese}));
}

std::string in_json(std::vector<book::Record> const& records, std::string_view key) {
    std::ostringstream out;
    render::write_records_json(records, out);
    auto const document = boost::json::parse(out.str());
    auto const& value = document.at("records").at(0).at(key);
    return std::string(value.as_string());
}

ActualEntry said_by(ActualsFile const& file, field::Field<ActualEntry> const&) {
    BOOST_REQUIRE(file.entries.size() == 1u);
    return file.entries.front();
}

ActualsFile said_by(ActualsFile const& file, field::Field<ActualsFile> const&) { return file; }

template <class Owner>
void check(field::Field<Owner> const& field, std::string const& bytes) {
    Folder const folder;
    auto const file = read_toml(folder, bytes);
    auto const text = text_of(said_by(file, field), field);
    BOOST_TEST(!text.empty());
    auto const records = entered(folder, file);
    BOOST_REQUIRE(records.size() == 1u);
    BOOST_TEST(in_json(records, field.key) == text);
    BOOST_TEST(text_of(said_by(through_csv(folder, records), field), field) == text);
    BOOST_TEST(text_of(said_by(through_history(folder, records), field), field) == text);
    BOOST_TEST(entered(folder, through_csv(folder, records)).size() == 1u);
}

std::string const entry_head = head + "[[actual]]\nindicator = \"数量\"\n";

/// In TOML, and as a heading of csv.
template <class Owner>
void check_spellings(field::Field<Owner> const& field, std::string const& above) {
    Folder const folder;
    grammar::for_each_word(field.aliases, [&](std::string_view alias) {
        BOOST_TEST_CONTEXT(alias) {
            auto const toml = above + '"' + std::string(alias) + "\" = " + samples(field).back() + '\n';
            auto const text = text_of(said_by(read_toml(folder, toml), field), field);
            BOOST_TEST(!text.empty());
            bool const is_entry = std::is_same_v<Owner, ActualEntry>;
            auto const csv = "项目名称,指标," + std::string(alias) + "\n甲," + (is_entry ? "数量," : ",") + text + '\n';
            Diagnostics sink;
            auto const files = read::read_actuals_csv(make_source("t.csv", csv), sink).files;
            BOOST_TEST(sink.empty());
            BOOST_TEST(text_of(said_by(files.at(0), field), field) == text);
        }
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(field_trips)

BOOST_AUTO_TEST_CASE(every_field_of_an_actual_comes_back) {
    for (auto const& field : entry_fields)
        for (auto const& sample : samples(field)) BOOST_TEST_CONTEXT(field.key << " = " << sample) {
                auto const reason = field.key == "not_applicable" ? "reason = \"停办\"\n" : "";
                check(field, entry_head + reason + std::string(field.key) + " = " + sample + "\n");
            }
}

BOOST_AUTO_TEST_CASE(every_field_of_an_execution_comes_back) {
    for (auto const& field : execution_fields)
        for (auto const& sample : samples(field)) BOOST_TEST_CONTEXT(field.key << " = " << sample)
    check(field, head + "[execution]\n" + std::string(field.key) + " = " + sample + "\n");
}

BOOST_AUTO_TEST_CASE(every_spelling_of_an_actual_is_read) {
    for (auto const& field : entry_fields)
        check_spellings(field, field.key == "not_applicable" ? entry_head + "reason = \"停办\"\n" : entry_head);
}

BOOST_AUTO_TEST_CASE(every_spelling_of_an_execution_is_read) {
    for (auto const& field : execution_fields) check_spellings(field, head + "[execution]\n");
}

BOOST_AUTO_TEST_SUITE_END()
