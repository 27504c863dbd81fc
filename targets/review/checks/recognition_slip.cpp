// RV-45: a sign or digit that text recognition took for something else.
#include "targets/review/checks/recognition_slip.hpp"

#include "engine/nature/plain_name.hpp"
#include "engine/nature/values.hpp"
#include "grammar/characters.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

namespace syntax = grammar::syntax;

struct Confusion {
    std::string_view read;
    std::string_view printed;
};
constexpr Confusion signs[] = {{"工", "≥"}, {"二", "="}, {"W", "≤"}, {"w", "≤"}};
constexpr Confusion digits[] = {{"l", "1"}, {"I", "1"},  {"|", "1"}, {"i", "1"}, {"O", "0"},
                                {"o", "0"}, {"〇", "0"}, {"S", "5"}, {"B", "8"}, {"Z", "2"}};

/// Fewer signs than that in the other targets are no evidence.
constexpr std::size_t enough_signs = 2;
constexpr std::size_t longest_target = 40;  // bytes; damage in longer texts is of another kind

/// True if the text reads as a number without anything to be said against it.
bool is_sound(std::string const& text) {
    auto const parsed = grammar::parse_indicator(text);
    return parsed.diagnostics.empty() && written_quantity(parsed.indicator);
}

/// 工90% was printed ≥90%, W3.2万元 was ≤3.2万元.
std::optional<std::string> with_sign_restored(std::string_view text) {
    for (auto const& [read, printed] : signs) {
        if (!text.starts_with(read)) continue;
        auto restored = std::string(printed).append(text.substr(read.size()));
        if (is_sound(restored)) return restored;
    }
    return std::nullopt;
}

/// l00% was printed 100%: letters that look like digits stand in or beside a number.
std::optional<std::string> with_digits_restored(std::string_view text) {
    std::string restored;
    while (!text.empty()) {
        auto const size = grammar::decode(text).size;
        auto piece = text.substr(0, size);
        for (auto const& [read, printed] : digits)
            if (piece == read) piece = printed;
        restored.append(piece);
        text.remove_prefix(size);
    }
    return is_sound(restored) ? std::optional(restored) : std::nullopt;
}

/// What the text itself gives away; only texts that cannot be read as they are.
std::optional<std::string> restored_damage(TargetRow const& row) {
    auto const& text = row.target.value;
    auto const* quantity = written_quantity(row.parsed_target.indicator);
    if (text.size() > longest_target) return std::nullopt;
    // 工90% is read as 90% with a word in front of it.
    if (quantity) return quantity->value_span.begin > 0 ? with_sign_restored(text) : std::nullopt;
    if (!syntax::get<syntax::Missing>(row.parsed_target.indicator)) return std::nullopt;
    auto restored = with_sign_restored(text);
    return restored ? restored : with_digits_restored(text);
}

/// "292%" -> "≥92%", if ≥ may have been read as 2: a bare number that begins with 2 and leaves one.
std::optional<std::string> without_leading_2(TargetRow const& row) {
    auto const* bare = syntax::get<syntax::Bare>(row.parsed_target.indicator);
    if (!bare || bare->quantity.value_span.begin != 0) return std::nullopt;
    auto const rest = std::string_view(row.target.value).substr(1);
    bool const leaves_number = row.target.value.front() == '2' && bare->quantity.value_span.size() > 1 &&
                               rest.front() >= '1' && rest.front() <= '9';
    if (!leaves_number) return std::nullopt;
    auto restored = "≥" + std::string(rest);
    return is_sound(restored) ? std::optional(restored) : std::nullopt;
}

/// 292% of a rate that cannot be above 100 %, while 92% would be possible.
bool is_impossible_share(TargetRow const& row) {
    auto const* quantity = written_quantity(row.parsed_target.indicator);
    if (!quantity || !is_in_percent(quantity->unit) || engine::can_exceed_100(engine::plain_name(row.name.value)))
        return false;
    return quantity->value > Decimal{200, 0} && quantity->value <= Decimal{2100, 0};
}

bool has_written_sign(TargetRow const& row) {
    auto const* bound = syntax::get<syntax::Bound>(row.parsed_target.indicator);
    return (bound && !bound->comparator_span.empty()) || restored_damage(row).has_value();
}

/// True if signs are what the table has: several other targets have them, and every number without one
/// may have lost it in the same way.
bool all_others_have_signs(TargetTable const& table) {
    std::size_t signed_targets = 0;
    for (auto const& row : table.rows) {
        if (has_written_sign(row))
            ++signed_targets;
        else if (syntax::get<syntax::Bare>(row.parsed_target.indicator) && !without_leading_2(row))
            return false;
    }
    return signed_targets >= enough_signs;
}

void report_slip(Scene const& scene, TargetRow const& row, std::string const& original, bool certain,
                 Diagnostics& sink) {
    Text const how = certain ? Text("多半", "probably") : Text("也许", "perhaps");
    auto& finding = find(scene, recognition_slip, place_of(row.target),
                         {{"target", row.target.value}, {"how", how}, {"original", original}}, sink);
    if (!certain) finding.changed_severity = grammar::Severity::info;
    finding.fixes.push_back(rewrite_target(row, original, grammar::Safety::unsafe));
}

void run(Scene const& scene, Diagnostics& sink) {
    bool const signs_are_usual = all_others_have_signs(scene.table);
    for (auto const& row : scene.table.rows) {
        if (auto const original = original_of_slip(row)) {
            report_slip(scene, row, *original, true, sink);
        } else if (signs_are_usual && !row.target_in_parts) {
            auto const possible = without_leading_2(row);
            if (possible) report_slip(scene, row, *possible, false, sink);
        }
    }
}

}  // namespace

std::optional<std::string> original_of_slip(TargetRow const& row) {
    if (row.target_in_parts || !row.target.given) return std::nullopt;
    if (auto restored = restored_damage(row)) return restored;
    return is_impossible_share(row) ? without_leading_2(row) : std::nullopt;
}

constexpr Check recognition_slip{
    {"RV-45", "recognition-slip", grammar::Severity::warning, "“{target}”可能是扫描识别错误，原文{how}是“{original}”",
     "“{target}” may be a slip of text recognition; {how} printed “{original}”", "对照纸质或 PDF 原件核对后再改。",
     "Check the original before changing it."},
    Aspect::completeness,
    {{"指标值是否像扫描识别错的：≥ 读成 2 或“工”，≤ 读成 W，= 读成“二”，数字 1、0 读成字母 l、O。只有表里有证据时才提示：比率超过 100%、数字里混进字母（警告），或别的指标值都有比较符号（提示）。",
      "Whether a target looks misread: ≥ as 2 or 工, ≤ as W, = as 二, 1 and 0 as l and O. Only with evidence in the table: a rate above 100 %, letters among digits (warning), or signs on all other targets (remark)."},
     {"差一个字，≥80次就成了280次，年底会因此扣分。",
      "One character makes 280次 of ≥80次, and points are lost for it."},
     {"“验收合格率”的指标值是“292%”。", "The target of 验收合格率 is 292%."},
     {"≥92%", "≥92%"},
     {"--fix=all 改成可能的原文（不安全：程序没有见过原件）。",
      "--fix=all writes the likely original (unsafe: the program has not seen it)."}},
    run};

}  // namespace jixiao::targets::review
