// RV-41: signs, digits and units in their usual spelling.
#include "grammar/characters.hpp"
#include "grammar/print.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

struct Spelling {
    std::string_view unusual;
    std::string_view usual;
};

// Longer ones first where one begins like another.
constexpr Spelling spellings[] = {
    {"大于或等于", "≥"}, {"小于或等于", "≤"}, {"大于等于", "≥"}, {"小于等于", "≤"}, {"百分比", "%"}, {"百分率", "%"},
    {"＞＝", "≥"},       {"＜＝", "≤"},       {"＞=", "≥"},      {"＜=", "≤"},      {">＝", "≥"},    {"<＝", "≤"},
    {"> =", "≥"},        {"< =", "≤"},        {"≧", "≥"},        {"≦", "≤"},        {"⩾", "≥"},      {"⩽", "≤"},
    {"﹥", ">"},         {"﹤", "<"},         {"＞", ">"},       {"＜", "<"},       {"＝", "="},     {"﹦", "="},
    {"═", "="},          {"％", "%"},         {"﹪", "%"},       {"．", "."},       {"，", ","},     {"－", "-"},
    {"−", "-"},          {"０", "0"},         {"１", "1"},       {"２", "2"},       {"３", "3"},     {"４", "4"},
    {"５", "5"},         {"６", "6"},         {"７", "7"},       {"８", "8"},       {"９", "9"},     {"平米", "平方米"},
    {"⼈", "人"},        {"⼾", "户"},        {"⽇", "日"},      {"⽉", "月"},      {"⽶", "米"},    {"⾯", "面"},
};

constexpr std::size_t longest_target = 200;  // bytes; longer ones are sentences

Spelling const* unusual_at(std::string_view text) {
    for (auto const& spelling : spellings)
        if (text.starts_with(spelling.unusual)) return &spelling;
    return nullptr;
}

Span span_of(std::size_t begin, std::size_t size) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)};
}

std::vector<grammar::Edit> edits_for(std::string_view text) {
    std::vector<grammar::Edit> edits;
    for (std::size_t at = 0; at < text.size();) {
        auto const* spelling = unusual_at(text.substr(at));
        if (spelling) edits.push_back({span_of(at, spelling->unusual.size()), std::string(spelling->usual)});
        at += spelling ? spelling->unusual.size() : grammar::decode(text.substr(at)).size;
    }
    return edits;
}

std::string applied(std::string text, std::vector<grammar::Edit> const& edits) {
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
        text.replace(edit->span.begin, edit->span.size(), edit->replacement);
    return text;
}

/// True if both texts are read alike, with as much to be said about them.
bool means_the_same(std::string_view before, std::string_view after) {
    auto const a = grammar::parse_indicator(before);
    auto const b = grammar::parse_indicator(after);
    return a.diagnostics.size() == b.diagnostics.size() && a.indicator.node.index() == b.indicator.node.index() &&
           grammar::print(a.indicator) == grammar::print(b.indicator);
}

/// Only what carries a number is put right; words are left as they are.
bool is_numeric(grammar::syntax::Indicator const& target) {
    using namespace grammar::syntax;
    return written_quantity(target) || get<Interval>(target) || get<Relative>(target);
}

void check(Scene const& scene, LocatedText const& text, grammar::syntax::Indicator const& read, bool in_parts,
           Diagnostics& sink) {
    if (!text.given || in_parts || text.value.size() > longest_target || !is_numeric(read)) return;
    auto edits = edits_for(text.value);
    auto const usual = applied(text.value, edits);
    if (edits.empty() || !means_the_same(text.value, usual)) return;
    Diagnostics found;
    auto& finding =
        grammar::report(found, spelling.code, span_of(0, text.value.size()), {{"text", text.value}, {"usual", usual}});
    finding.fixes.push_back(
        {{"写成“" + usual + "”", "write “" + usual + "”"}, grammar::Safety::safe, std::move(edits)});
    relocate(found, text, scene.table.source);
    sink.push_back(std::move(found.front()));
}

void run(Scene const& scene, Diagnostics& sink) {
    for (auto const& row : scene.table.rows) {
        check(scene, row.target, row.parsed_target.indicator, row.target_in_parts, sink);
        check(scene, row.previous, row.parsed_previous.indicator, false, sink);
    }
}

}  // namespace

constexpr Check spelling{
    {"RV-41", "spelling", grammar::Severity::info, "“{text}”通常写成“{usual}”", "“{text}” is usually written “{usual}”",
     "意思不变，只是写法不统一；--fix 可以改好。", "The meaning is the same; --fix puts it right."},
    Aspect::completeness,
    {{"指标值和上年完成值里的符号、数字、百分号是否用通常的写法：全角的 ＞＝９５％、≧、═、“100百分比”“大于等于10个”。“不低于”“以上”“个工作日”是规范的说法，不查。",
      "Whether signs, digits and percent signs have their usual spelling: not full-width ＞＝９５％, ≧, ═, 100百分比 or 大于等于10个. 不低于, 以上 and 个工作日 are good Chinese and left alone."},
     {"写法不一，汇总、检索和导入一体化系统时会出错；对评分没有影响。",
      "Mixed spellings go wrong when tables are summed up, searched or imported. Scores are not affected."},
     {"≧95％", "≧95％"},
     {"≥95%", "≥95%"},
     {"--fix 改成通常的写法（安全：改前改后读法完全相同才改）。",
      "--fix writes the usual spelling (safe: only where both are read exactly alike)."}},
    run};

}  // namespace jixiao::targets::review
