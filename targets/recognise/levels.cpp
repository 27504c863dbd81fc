#include "targets/recognise/levels.hpp"

#include <algorithm>
#include <array>

#include "grammar/word_list.hpp"
#include "targets/recognise/headings.hpp"

namespace jixiao::targets::recognise {
namespace {

struct Name {
    std::string_view canonical;
    std::string_view others;  // separated by blanks
};

constexpr std::array<Name, 12> level1_names{{
    {"产出指标", "产出 项目产出 产出目标 项目完成指标 项目完成"},
    {"效益指标", "效益 项目效益 项目效益指标 效果指标 效益目标 效果 成效指标"},
    {"满意度指标", "满意度 满意指标 满意度目标"},
    {"成本指标", "成本"},
    {"运行成本", "运行成本指标"},
    {"管理效率", "管理效率指标 管理指标"},
    {"履职效能", "履职效能指标 履职指标"},
    {"社会效应", "社会效应指标"},
    {"可持续发展能力", "可持续发展能力指标 可持续发展"},
    {"服务对象满意度", ""},
    {"投入指标", "投入"},
    {"效率指标", ""},
}};

constexpr std::array<Name, 13> level2_names{{
    {"数量指标", "数量 产出数量 产出数量指标"},
    {"质量指标", "质量 产出质量 产出质量指标"},
    {"时效指标", "时效 产出时效 产出时效指标"},
    {"成本指标", "成本 产出成本 产出成本指标"},
    {"经济成本指标", "经济成本"},
    {"社会成本指标", "社会成本"},
    {"生态环境成本指标", "生态环境成本 生态成本指标 生态成本"},
    {"经济效益指标", "经济效益 经济效益目标 经济效果指标"},
    {"社会效益指标", "社会效益 社会效益目标 社会效果指标"},
    {"生态效益指标", "生态效益 生态效益目标 环境效益指标 生态环境效益指标"},
    {"可持续影响指标",
     "可持续影响 可持续影响目标 可持续指标 可持续效益指标 可持续发展指标 可持续发展影响指标 可持续性影响指标 可持续性发展影响指标"},
    {"服务对象满意度指标",
     "服务对象满意度 服务对象满意指标 服务对象满意度目标 服务对象满意度指标等 受益对象满意度指标 服务对象或受益者满意度指标 服务对象或项目受益人满意度指标"},
    {"满意度指标", "满意度 社会公众满意度指标 社会公众或服务对象满意度指标"},
}};

template <std::size_t n>
void add_spellings(std::array<Name, n> const& names, int level, std::vector<LevelSpelling>& spellings) {
    for (auto const& name : names) {
        spellings.push_back({name.canonical, level, name.canonical});
        grammar::for_each_word(name.others, [&](std::string_view other) {
            spellings.push_back({other, level, name.canonical});
        });
    }
}

std::optional<LevelName> level_of(std::string_view text, int level) {
    static auto const spellings = level_spellings();
    auto const word = without_brackets(text);
    auto const found = std::find_if(spellings.begin(), spellings.end(),
                                    [&](LevelSpelling const& one) { return one.level == level && one.word == word; });
    if (found == spellings.end()) return std::nullopt;
    return LevelName{level, std::string(found->canonical)};
}

}  // namespace

std::vector<LevelSpelling> level_spellings() {
    std::vector<LevelSpelling> spellings;
    add_spellings(level1_names, 1, spellings);
    add_spellings(level2_names, 2, spellings);
    return spellings;
}

bool belongs(std::string_view level2, std::string_view level1) {
    struct Frame {
        std::string_view level1;
        std::string_view level2;  // separated by blanks
    };
    constexpr std::array<Frame, 4> frames{
        {{"产出指标", "数量指标 质量指标 时效指标 成本指标 经济成本指标 社会成本指标 生态环境成本指标"},
         {"效益指标", "经济效益指标 社会效益指标 生态效益指标 可持续影响指标 满意度指标 服务对象满意度指标"},
         {"满意度指标", "服务对象满意度指标 满意度指标"},
         {"成本指标", "成本指标 经济成本指标 社会成本指标 生态环境成本指标"}}};
    auto const second = level2_of(level2);
    auto const first = level1_of(level1);
    if (!second || !first) return false;
    auto const frame =
        std::find_if(frames.begin(), frames.end(), [&](Frame const& one) { return one.level1 == first->canonical; });
    return frame == frames.end() || grammar::is_word_of(frame->level2, second->canonical);
}

std::optional<LevelName> level1_of(std::string_view text) { return level_of(text, 1); }

std::optional<LevelName> level2_of(std::string_view text) { return level_of(text, 2); }

}  // namespace jixiao::targets::recognise
