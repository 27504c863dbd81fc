#include <fmt/format.h>

#include <fstream>
#include <set>

#include "scoring_case.hpp"
#include "targets/files.hpp"
#include "targets/read/builtin_rulesets.hpp"
#include "targets/read/toml.hpp"

namespace scoring {
namespace {

using jixiao::targets::Diagnostics;

std::set<std::string> const& input_columns() {
    static std::set<std::string> const names = {"案例", "级别", "名称",     "指标值", "实际完成值", "上年完成值",
                                                "分值", "方向", "赋分规则", "评分",   "原因"};
    return names;
}

std::string trimmed(std::string const& text) {
    auto const first = text.find_first_not_of(" \t\r");
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::vector<std::string> split(std::string const& line) {
    std::vector<std::string> cells;
    for (std::size_t begin = 0; begin <= line.size();) {
        auto const end = std::min(line.find('|', begin), line.size());
        cells.push_back(trimmed(line.substr(begin, end - begin)));
        begin = end + 1;
    }
    return cells;
}

class Reader {
public:
    CaseFile read(std::filesystem::path const& path) {
        std::ifstream file(path);
        std::string line;
        while (std::getline(file, line)) take(line);
        finish_variant();
        return std::move(result_);
    }

private:
    void take(std::string const& line) {
        ++number_;
        bool const indented = line.starts_with(' ') && !variant_.empty();
        if (indented) {
            variant_text_ += trimmed(line) + "\n";
            return;
        }
        finish_variant();
        auto const text = trimmed(line);
        if (text.empty() || text.starts_with('#')) return;
        if (text.starts_with("=="))
            title_ = text;
        else if (text.starts_with("变体 "))
            begin_variant(text);
        else if (text.starts_with("案例"))
            begin_table(split(line));
        else
            take_line(split(line));
    }

    /// 变体 NAME 基于 BASE
    void begin_variant(std::string const& text) {
        std::string const word = " 基于 ";
        auto const begin = std::string("变体 ").size();
        auto const middle = text.find(word);
        if (middle == std::string::npos) return problem("变体 NAME 基于 BASE");
        variant_ = trimmed(text.substr(begin, middle - begin));
        variant_text_ = fmt::format("format = \"jixiao/ruleset/1\"\nextends = \"{}\"\nname = \"{}\"\n",
                                    trimmed(text.substr(middle + word.size())), variant_);
    }

    void finish_variant() {
        if (variant_.empty()) return;
        Diagnostics diagnostics;
        auto const source = jixiao::targets::make_source(variant_, variant_text_);
        auto ruleset = jixiao::targets::read_ruleset(source, diagnostics);
        for (auto const& diagnostic : diagnostics)
            problem(variant_ + ": " + wording(diagnostic, jixiao::grammar::Language::chinese));
        if (ruleset) variants_[variant_] = std::make_shared<jixiao::engine::Ruleset const>(std::move(*ruleset));
        variant_.clear();
    }

    void begin_table(std::vector<std::string> columns) {
        columns_ = std::move(columns);
        Table& table = result_.tables.emplace_back();
        table.title = title_;
        for (auto const& column : columns_) {
            table.has_reasons |= column == "原因";
            if (!input_columns().contains(column)) table.rulesets[column] = find_ruleset(column);
        }
    }

    Ruleset find_ruleset(std::string const& name) {
        if (auto const found = variants_.find(name); found != variants_.end()) return found->second;
        auto ruleset = jixiao::targets::builtin_ruleset(name == judgement_column ? "mof-2020-10" : name);
        if (!ruleset) problem("没有规则集或列 " + name);
        return ruleset;
    }

    void take_line(std::vector<std::string> const& cells) {
        if (cells.size() != columns_.size() || result_.tables.empty())
            return problem(fmt::format("应有 {} 格，这里是 {} 格", columns_.size(), cells.size()));
        Line& line = result_.tables.back().lines.emplace_back();
        line.number = number_;
        for (std::size_t i = 0; i < cells.size(); ++i) line.cells[columns_[i]] = cells[i];
    }

    void problem(std::string const& text) { result_.problems.push_back(fmt::format("第 {} 行：{}", number_, text)); }

    CaseFile result_;
    std::size_t number_ = 0;
    std::string title_;
    std::vector<std::string> columns_;
    std::map<std::string, Ruleset> variants_;
    std::string variant_;
    std::string variant_text_;
};

}  // namespace

std::string const& Line::operator[](std::string const& column) const {
    static std::string const none;
    auto const found = cells.find(column);
    return found == cells.end() ? none : found->second;
}

CaseFile read_case_file(std::filesystem::path const& path) { return Reader().read(path); }

}  // namespace scoring
