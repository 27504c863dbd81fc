#include "targets/review/checks/schemes.hpp"

#include <algorithm>

#include "grammar/ratio.hpp"
#include "targets/read/builtin_rulesets.hpp"

namespace jixiao::targets::review {
namespace {

using grammar::Ratio;

/// “效益指标+满意度指标” are two levels that share their points.
std::vector<Level1> levels_of(std::string_view name) {
    std::vector<Level1> levels;
    while (true) {
        auto const plus = name.find('+');
        levels.push_back(level1_of(name.substr(0, plus)));
        if (plus == std::string_view::npos) return levels;
        name.remove_prefix(plus + 1);
    }
}

std::optional<Share> share_of(engine::LevelWeight const& wanted, Split& rest) {
    Share share{{}, wanted.weight, {}};
    for (auto const level : levels_of(wanted.level1)) {
        auto const found = rest.find(level);
        if (found == rest.end()) continue;
        auto const sum = grammar::add(share.found, found->second);
        if (!sum) return std::nullopt;
        share.found = *sum;
        share.levels.push_back(level);
        rest.erase(found);
    }
    return share.levels.empty() ? std::nullopt : std::optional(std::move(share));
}

/// Nothing if the scheme is for other levels.
std::optional<Comparison> compare(engine::WeightScheme const& scheme, Split split) {
    Comparison result{scheme.name, {}};
    for (auto const& level : scheme.levels) {
        auto share = share_of(level, split);
        if (!share) return std::nullopt;
        result.shares.push_back(std::move(*share));
    }
    return split.empty() ? std::optional(std::move(result)) : std::nullopt;
}

Ratio distance(Comparison const& comparison) {
    Ratio sum;
    for (auto const& share : comparison.shares) {
        auto const gap = Ratio(share.found) - Ratio(share.wanted);
        sum = gap.is_negative() ? sum - gap : sum + gap;
    }
    return sum;
}

std::optional<Comparison> nearest(Split const& split, std::vector<engine::WeightScheme> const& schemes) {
    std::optional<Comparison> best;
    for (auto const& scheme : schemes)
        if (auto comparison = compare(scheme, split); comparison && (!best || distance(*comparison) < distance(*best)))
            best = std::move(comparison);
    return best;
}

std::vector<engine::WeightScheme> const& official_schemes() {
    static auto const ruleset = builtin_ruleset("mof-2021-101");
    return ruleset->weight_schemes;
}

constexpr std::string_view level_word = "指标";

/// 产出50
void append(std::string& text, std::string_view name, Decimal points) {
    if (!text.empty()) text += "、";
    if (name.ends_with(level_word)) name.remove_suffix(level_word.size());
    text.append(name).append(grammar::to_short_string(points));
}

}  // namespace

std::optional<Split> split_of(TargetTable const& table) {
    Split split;
    for (auto const& row : table.rows) {
        auto const level = level1_of(row);
        if (level == Level1::unknown || !row.weight.value) return std::nullopt;
        auto const sum = grammar::add(split[level], *row.weight.value);
        if (!sum) return std::nullopt;
        split[level] = *sum;
    }
    return split;
}

std::optional<Comparison> nearest_scheme(Split const& split, engine::Ruleset const& ruleset) {
    auto own = nearest(split, ruleset.weight_schemes);
    return own ? own : nearest(split, official_schemes());
}

bool fits(Comparison const& comparison) {
    return std::all_of(comparison.shares.begin(), comparison.shares.end(),
                       [](Share const& share) { return share.found == share.wanted; });
}

std::string show(Split const& split) {
    std::string text;
    for (auto const& [level, points] : split) append(text, name_of(level), points);
    return text;
}

std::string show_wanted(Comparison const& comparison) {
    std::string text;
    for (auto const& share : comparison.shares) {
        std::string names;
        for (auto const level : share.levels) {
            auto name = name_of(level);
            name.remove_suffix(name.ends_with(level_word) ? level_word.size() : 0);
            names.append(names.empty() ? "" : "+").append(name);
        }
        append(text, names, share.wanted);
    }
    return text;
}

}  // namespace jixiao::targets::review
