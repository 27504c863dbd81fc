// Tables found in running text: tests/cases/recognise-text. A case is its name, the text, what each table
// is expected to hold, one line a row, and the codes of what is reported.
#include <algorithm>
#include <array>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "support.hpp"
#include "targets/recognise/recognise.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::recognise;

namespace {

struct TextCase {
    std::string name;
    std::string text;
    std::string expected;
};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// → is a tab, ↡ a form feed, □ a full-width blank.
std::string unescaped(std::string text) {
    replace_all(text, "→", "\t");
    replace_all(text, "↡", "\f");
    replace_all(text, "□", "　");
    return text;
}

std::vector<TextCase> text_cases() {
    std::vector<TextCase> cases;
    std::vector<std::filesystem::path> files;
    for (auto const& entry :
         std::filesystem::directory_iterator(std::filesystem::path(JIXIAO_TESTS_DIR) / "cases/recognise-text"))
        if (entry.path().extension() == ".case") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (auto const& file : files) {
        std::ifstream stream(file);
        std::string line;
        bool in_text = false;
        while (std::getline(stream, line)) {
            if (line.starts_with("=== ")) {
                cases.push_back({file.filename().string() + ": " + line.substr(4), "", ""});
                in_text = true;
            } else if (!cases.empty()) {
                if (line.starts_with("--- ")) in_text = false;
                if (in_text)
                    cases.back().text += unescaped(line) + "\n";
                else if (!line.empty() && !line.starts_with("#"))
                    cases.back().expected += line + "\n";
            }
        }
    }
    BOOST_REQUIRE(cases.size() >= 30);
    return cases;
}

document::Document document_of(std::string bytes) {
    document::Document document;
    document.source = std::make_shared<SourceText const>("t.txt", std::move(bytes));
    document.parts.emplace_back(document::Passage{{0, static_cast<std::uint32_t>(document.source->bytes().size())}});
    return document;
}

std::vector<FoundTable> tables_of(document::Document const& document, Diagnostics& sink) {
    return tables_in_text(document, std::get<document::Passage>(document.parts.front()), sink);
}

struct Shown {
    Column column;
    std::string_view label;
};
constexpr std::array<Shown, 15> shown_columns{{
    {Column::actual, "实际"},
    {Column::score, "得分"},
    {Column::previous, "上年"},
    {Column::weight, "分值"},
    {Column::basis, "依据"},
    {Column::rule, "规则"},
    {Column::evidence, "佐证"},
    {Column::direction, "方向"},
    {Column::comparator, "符号"},
    {Column::unit, "单位"},
    {Column::reason, "原因"},
    {Column::initial_target, "年初"},
    {Column::forecast, "预计"},
    {Column::likelihood, "可能"},
    {Column::remark, ""},
}};
constexpr std::array<std::string_view, head_count> head_labels{"标题",     "年度",   "部门",     "实施单位", "单位编码",
                                                               "项目编码", "联系人", "电话",     "项目",     "",
                                                               "目标",     "完成",   "是否完成", "总分"};

std::string or_dash(LocatedText const& text) { return text.value.empty() ? "-" : text.value; }

std::string shown(FoundRow const& row) {
    auto line = "  " + or_dash(row[Column::level1]) + " | " + or_dash(row[Column::level2]) + " | " +
                or_dash(row[Column::name]) + " | " + or_dash(row[Column::target]);
    for (auto const& [column, label] : shown_columns)
        if (row[column].given && !label.empty()) line += " | " + std::string(label) + "=" + row[column].value;
    return line + "\n";
}

std::string shown(FoundTable const& table) {
    constexpr std::array<std::string_view, 3> forms{"目标表", "自评表", "监控表"};
    std::string text = "--- " + std::string(forms[static_cast<std::size_t>(table.form)]) +
                       (table.whole_department ? "（整体）" : "") + "\n";
    for (std::size_t field = 0; field < head_count; ++field)
        if (table.head[field].given && !head_labels[field].empty())
            text += "  " + std::string(head_labels[field]) + "=" + table.head[field].value + "\n";
    for (auto const& line : table.funds) {
        text += "  资金=" + line.name.value;
        for (auto const* amount :
             {&line.initial, &line.budget, &line.executed, &line.weight, &line.rate, &line.score, &line.money_unit})
            text += "|" + amount->value;
        text += "\n";
    }
    for (auto const& row : table.rows) text += shown(row);
    return text;
}

std::string codes_of(Diagnostics const& sink) {
    std::string text = "--- 提示";
    for (auto const& diagnostic : sink) text += " " + std::string(diagnostic.code->id);
    return text + (sink.empty() ? " 无" : "") + "\n";
}

/// True if every byte of the text but blanks stands where it says.
bool stands_in_file(LocatedText const& text, document::Document const& document) {
    if (!text.given || text.offsets.empty()) return true;
    if (text.offsets.size() != text.value.size() + 1) return false;
    for (std::size_t byte = 0; byte < text.value.size(); ++byte)
        if (text.value[byte] != ' ' && text.value[byte] != document.source->bytes()[text.offsets[byte]]) return false;
    return true;
}

/// A case with pieces of it moved, doubled, lost.
std::string mutated(std::string text, std::mt19937& random) {
    constexpr int most_changes = 6;
    auto const boundary = [&](std::size_t at) {
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
        return at;
    };
    for (auto changes = 1 + static_cast<int>(random() % most_changes); changes > 0 && !text.empty(); --changes) {
        auto const from = boundary(random() % text.size());
        auto const to = std::max(from, boundary(std::min(text.size(), from + random() % 80)));
        auto const part = text.substr(from, to - from);
        switch (random() % 4) {
            case 0: text.erase(from, part.size()); break;
            case 1: text.insert(from, part); break;
            case 2: text.insert(boundary(random() % text.size()), part); break;
            default: text.insert(from, random() % 2 == 0 ? "\n" : "|"); break;
        }
    }
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(recognise_text)

BOOST_AUTO_TEST_CASE(cases_are_found_as_expected) {
    for (auto const& one : text_cases()) {
        auto const document = document_of(one.text);
        Diagnostics sink;
        std::string found;
        for (auto const& table : tables_of(document, sink)) found += shown(table);
        found += codes_of(sink);
        BOOST_TEST(found == one.expected, one.name << "\nfound:\n" << found << "expected:\n" << one.expected);
    }
}

BOOST_AUTO_TEST_CASE(every_byte_of_a_cell_stands_where_it_says) {
    for (auto const& one : text_cases()) {
        auto const document = document_of(one.text);
        Diagnostics sink;
        for (auto const& table : tables_of(document, sink)) {
            for (auto const& row : table.rows)
                for (auto const& cell : row.cells)
                    BOOST_TEST(stands_in_file(cell, document), one.name << ": " << cell.value);
            for (auto const& field : table.head)
                BOOST_TEST(stands_in_file(field, document), one.name << ": " << field.value);
        }
    }
}

BOOST_AUTO_TEST_CASE(damaged_texts_are_survived) {
    std::mt19937 random(20241231);
    auto const cases = text_cases();
    std::size_t rows = 0;
    for (int round = 0; round < 100; ++round) {
        auto const document = document_of(mutated(cases[random() % cases.size()].text, random));
        Diagnostics sink;
        for (auto const& table : tables_of(document, sink)) {
            rows += table.rows.size();
            for (auto const& row : table.rows)
                for (auto const& cell : row.cells) BOOST_TEST(stands_in_file(cell, document), document.source->bytes());
        }
    }
    BOOST_TEST(rows > 100u);
}

BOOST_AUTO_TEST_CASE(empty_and_blank_texts_hold_no_tables) {
    for (std::string const text :
         {"", "\n", " \n\f\n", "|", "|||\n|||", "　", "产出指标", "一级指标 二级指标 三级指标 指标值"}) {
        Diagnostics sink;
        BOOST_TEST(tables_of(document_of(text), sink).empty(), text);
        BOOST_TEST(sink.empty(), text);
    }
}

BOOST_AUTO_TEST_CASE(what_is_left_over_is_shown_in_its_place) {
    auto const document = document_of(
        "一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 举办活动场次 ≥6场\n本页由系统导出\n效益指标 社会效益指标 居民参与意愿 提高\n");
    Diagnostics sink;
    tables_of(document, sink);
    BOOST_TEST(test::places(sink) == "W560@3:1");
    BOOST_REQUIRE(sink.size() == 1u);
    BOOST_TEST(test::about(sink[0]) == "本页由系统导出");
    BOOST_TEST(test::chinese(sink[0]) == "表里的“本页由系统导出”没有读入");
    BOOST_TEST(test::english(sink[0]) == "“本页由系统导出” stands in the table but was not read");
}

BOOST_AUTO_TEST_SUITE_END()
