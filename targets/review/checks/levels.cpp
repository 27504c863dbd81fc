#include "targets/review/checks/levels.hpp"

#include <algorithm>
#include <vector>

#include "grammar/characters.hpp"
#include "grammar/word_list.hpp"
#include "targets/base/nearest.hpp"

namespace jixiao::targets::review {
namespace {

template <class Level>
struct LevelInfo {
    Level level;
    std::string_view name;       // the usual one
    std::string_view spellings;  // without 指标, separated by blanks
};

constexpr LevelInfo<Level1> level1_table[] = {
    {Level1::output, "产出指标", "产出 项目产出 项目完成 完成"},
    {Level1::benefit, "效益指标", "效益 项目效益 效果 项目效果 实施效果"},
    {Level1::satisfaction, "满意度指标", "满意度"},
    {Level1::cost, "成本指标", "成本 项目成本"},
};

constexpr LevelInfo<Level2> level2_table[] = {
    {Level2::quantity, "数量指标", "数量 产出数量"},
    {Level2::quality, "质量指标", "质量 产出质量"},
    {Level2::timeliness, "时效指标", "时效 产出时效 时限 时间 进度"},
    {Level2::cost, "成本指标", "成本 产出成本"},
    {Level2::economic_benefit, "经济效益指标", "经济效益 经济 经济效果"},
    {Level2::social_benefit, "社会效益指标", "社会效益 社会 社会效果 社会效应"},
    {Level2::ecological_benefit, "生态效益指标", "生态效益 生态 环境效益 生态环境效益"},
    {Level2::lasting_influence, "可持续影响指标", "可持续影响 可持续 可持续性 可持续发展 可持续影响力"},
    {Level2::satisfaction, "服务对象满意度指标", "服务对象满意度 满意度"},
    {Level2::economic_cost, "经济成本指标", "经济成本"},
    {Level2::social_cost, "社会成本指标", "社会成本"},
    {Level2::ecological_cost, "生态环境成本指标", "生态环境成本 生态成本 环境成本"},
};

template <class Level, std::size_t size>
Level find(LevelInfo<Level> const (&table)[size], std::string const& bare) {
    for (auto const& row : table)
        if (grammar::is_word_of(row.spellings, bare)) return row.level;
    // 服务对象、社会公众满意度 and whatever else is about being content
    return bare.find("满意") != std::string::npos ? Level::satisfaction : Level::unknown;
}

template <class Level, std::size_t size>
std::string_view usual_name(LevelInfo<Level> const (&table)[size], Level level) {
    for (auto const& row : table)
        if (row.level == level) return row.name;
    return {};
}

/// Levels of other forms that are one character away from a known one.
constexpr std::string_view no_slips = "效率 质效 成效";

template <class Level, std::size_t size>
std::string_view nearest_name(LevelInfo<Level> const (&table)[size], std::string_view name) {
    if (grammar::is_word_of(no_slips, bare_level(name))) return {};
    std::vector<std::string> bare;
    for (auto const& row : table) bare.push_back(bare_level(row.name));
    std::vector<std::string_view> const candidates(bare.begin(), bare.end());
    auto const found = nearest(bare_level(name), candidates);
    if (!found) return {};
    auto const at = std::find(candidates.begin(), candidates.end(), *found) - candidates.begin();
    return table[at].name;
}

/// 一、 2. （三） at the beginning.
void drop_list_number(std::string_view& text) {
    std::string_view rest = text;
    constexpr std::string_view numbers[] = {"一", "二", "三", "四", "五", "六", "0", "1", "2",
                                            "3",  "4",  "5",  "6",  "7",  "8",  "9", "(", "（"};
    constexpr std::string_view ends[] = {"、", "．", ".", ")", "）"};
    while (grammar::drop_any(rest, numbers)) {
    }
    if (rest.size() == text.size()) return;
    if (grammar::drop_any(rest, ends)) text = rest;
}

}  // namespace

std::string bare_level(std::string_view name) {
    std::string const tight = grammar::without_blanks(name);
    std::string_view text = tight;
    drop_list_number(text);
    text = text.substr(0, std::min(text.find('('), text.find("（")));
    if (text.ends_with("分")) text = text.substr(0, text.find_first_of("0123456789"));
    if (auto const ending = grammar::ending_of("指标 目标", text); ending.size() < text.size())
        text.remove_suffix(ending.size());
    return std::string(text);
}

Level1 level1_of(std::string_view name) { return find(level1_table, bare_level(name)); }
Level2 level2_of(std::string_view name) { return find(level2_table, bare_level(name)); }

Level1 level1_of(TargetRow const& row) { return level1_of(row.level1.value); }
Level2 level2_of(TargetRow const& row) { return level2_of(row.level2.value); }

Level1 home_of(Level2 level) {
    switch (level) {
        case Level2::quantity:
        case Level2::quality:
        case Level2::timeliness:
        case Level2::cost: return Level1::output;
        case Level2::economic_benefit:
        case Level2::social_benefit:
        case Level2::ecological_benefit:
        case Level2::lasting_influence: return Level1::benefit;
        case Level2::satisfaction: return Level1::satisfaction;
        case Level2::economic_cost:
        case Level2::social_cost:
        case Level2::ecological_cost: return Level1::cost;
        case Level2::unknown: break;
    }
    return Level1::unknown;
}

bool is_cost(TargetRow const& row) { return level1_of(row) == Level1::cost || level2_of(row) == Level2::cost; }

std::string_view name_of(Level1 level) { return usual_name(level1_table, level); }
std::string_view name_of(Level2 level) { return usual_name(level2_table, level); }

std::string_view nearest_level1(std::string_view name) { return nearest_name(level1_table, name); }
std::string_view nearest_level2(std::string_view name) { return nearest_name(level2_table, name); }

bool has_level(TargetTable const& table, Level1 level) {
    return std::any_of(table.rows.begin(), table.rows.end(),
                       [&](TargetRow const& row) { return level1_of(row) == level; });
}

bool has_unknown_level1(TargetTable const& table) { return has_level(table, Level1::unknown); }

bool stands_under_satisfaction(TargetRow const& row) {
    return level1_of(row) == Level1::satisfaction || level2_of(row) == Level2::satisfaction;
}

bool is_satisfaction(TargetRow const& row) {
    return grammar::contains(row.name.value, "满意") || stands_under_satisfaction(row);
}

}  // namespace jixiao::targets::review
