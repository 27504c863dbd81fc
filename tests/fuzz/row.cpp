// Any bytes are scored as a row without a crash, and the same whether fast or the long way; what is said about
// a row stays within its texts.
#include <array>
#include <filesystem>
#include <fstream>

#include "driver.hpp"
#include "tools/capi/jixiao.h"

namespace jixiao::fuzz {
namespace {

/// The lines of an input as the texts of a row.
class Row {
public:
    explicit Row(std::string_view bytes) {
        for (auto* field : {&row.target, &row.actual, &row.weight, &row.rule, &row.previous, &row.name}) {
            auto const size = std::min(bytes.find('\n'), bytes.size());
            *field = {bytes.data(), size};
            bytes.remove_prefix(std::min(size + 1, bytes.size()));
        }
        if (row.weight.size == 0) row.weight = jixiao_string("10");
    }

    std::size_t size_of(std::string_view field) const {
        if (field == "target") return row.target.size;
        if (field == "actual") return row.actual.size;
        if (field == "previous") return row.previous.size;
        return field == "rule" ? row.rule.size : field == "name" ? row.name.size : 0;
    }

    jixiao_row row{};
};

jixiao_scorer* scorer() {
    static jixiao_scorer* const opened = [] {
        jixiao_scorer* result;
        jixiao_open(jixiao_string(""), JIXIAO_ENGLISH, &result);
        return result;
    }();
    return opened;
}

void compare_ways(jixiao_row row, std::string_view bytes) {
    jixiao_score fast, slow;
    row.previous = {};
    auto const status = jixiao_score_row(scorer(), &row, &fast);
    row.level = jixiao_string(" ");  // means nothing, but is not for the bulk scorer
    if (jixiao_score_row(scorer(), &row, &slow) != status) broken("both ways have one outcome", bytes);
    if (status > JIXIAO_BAD_ROW) broken("a row has one of three outcomes", bytes);
    bool const same = fast.points == slow.points && fast.low == slow.low && fast.high == slow.high &&
                      fast.verdict == slow.verdict && std::string_view(fast.code) == slow.code;
    if (!same) broken("both ways give the same points", bytes);
}

void look_at_findings(Row const& given, std::size_t count, std::string_view bytes) {
    for (std::size_t i = 0; i < count; ++i) {
        jixiao_finding finding;
        if (jixiao_finding_at(scorer(), i, &finding) != JIXIAO_OK) broken("findings are there", bytes);
        if (finding.begin > finding.end || finding.end > given.size_of(finding.field))
            broken("spans lie inside their field", bytes);
    }
}

}  // namespace

void fuzz(std::string_view bytes) {
    Row const given(bytes);
    static std::array<char, 256 * 1024> text;
    std::size_t count = 0;
    compare_ways(given.row, bytes);
    if (jixiao_diagnose(scorer(), &given.row, &count) != JIXIAO_OK) broken("a row can be diagnosed", bytes);
    look_at_findings(given, count, bytes);
    if (jixiao_review(scorer(), &given.row, &count) != JIXIAO_OK) broken("a target can be reviewed", bytes);
    look_at_findings(given, count, bytes);
    if (jixiao_explain(scorer(), &given.row, text.data(), text.size(), nullptr) != JIXIAO_OK)
        broken("a row can be explained", bytes);
    if (jixiao_parse(scorer(), given.row.target, text.data(), text.size(), nullptr) != JIXIAO_OK)
        broken("an expression can be described", bytes);
}

std::vector<std::string> seeds() {
    std::vector<std::string> expressions{"4个", "93%", "达成",       "部分达成", "未完成",
                                         "是",  "否",  "2024年11月", "0",        "-5%"};
    for (auto const& entry : std::filesystem::directory_iterator(JIXIAO_TESTS_DIR "/cases/expressions")) {
        std::ifstream file(entry.path());
        for (std::string line; std::getline(file, line);)
            if (!line.empty() && line[0] != '#') expressions.push_back(line.substr(0, line.find(" | ")));
    }
    constexpr std::string_view tails[] = {"\n10", "\n7.5\n按照完成比例赋分", "\n3.333\n按评判等级赋分\n90%",
                                          "\n0\n满意度赋分"};
    std::vector<std::string> rows;
    for (std::size_t i = 0; i < expressions.size(); ++i) {
        auto const& actual = expressions[(i * 7 + 3) % expressions.size()];
        rows.push_back(expressions[i] + '\n' + (i % 2 == 0 ? actual : expressions[i]) + std::string(tails[i % 4]));
    }
    return rows;
}

}  // namespace jixiao::fuzz
