// Rulesets: how scoring standards in words are read where they leave two ways open.
#include <array>

#include "targets/read/ruleset_parts.hpp"

namespace jixiao::targets::read {
namespace {

using engine::StandardReadings;

constexpr std::array<Key, 6> standard_keys{{
    {"rest", "不足一步"},
    {"border", "分界值"},
    {"gap", "两档之间"},
    {"share", "按比例"},
    {"series", "依次类推"},
    {"deadline", "期限当日"},
}};

constexpr std::array<Word, 2> rests{{{"whole", "整步"}, {"in_proportion", "按比例"}}};
constexpr std::array<Word, 2> borders{{{"better", "较高一档"}, {"worse", "较低一档"}}};
constexpr std::array<Word, 2> gaps{{{"not_reached", "未达到"}, {"rounded", "四舍五入"}}};
constexpr std::array<Word, 2> shares{{{"of_target", "占目标的比例"}, {"line", "直线"}}};
constexpr std::array<Word, 2> series{{{"steps", "逐级"}, {"in_proportion", "按比例"}}};
constexpr std::array<Word, 2> deadlines{{{"included", "包含"}, {"excluded", "不包含"}}};

template <class Choice>
void take(Choice& choice, Fields const& fields, std::string_view name, std::array<Word, 2> const& words) {
    auto const word = fields.choice(name, words);
    if (word.given) choice = word.value == words[1].name ? static_cast<Choice>(1) : static_cast<Choice>(0);
}

}  // namespace

void read_standards(Ruleset& rules, Fields const& fields) {
    auto const* table = fields.sub_table("standards");
    if (!table) return;
    Fields const standards(fields.reading(), *table, standard_keys);
    take(rules.standards.rest, standards, "rest", rests);
    take(rules.standards.border, standards, "border", borders);
    take(rules.standards.gap, standards, "gap", gaps);
    take(rules.standards.share, standards, "share", shares);
    take(rules.standards.series, standards, "series", series);
    take(rules.standards.deadline, standards, "deadline", deadlines);
}

}  // namespace jixiao::targets::read
