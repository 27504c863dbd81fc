// RV-810: a name says what is measured; amounts, dates and targets are values.
#include "grammar/characters.hpp"
#include "grammar/indicator.hpp"
#include "grammar/lexicon.hpp"
#include "grammar/word_list.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

namespace syntax = grammar::syntax;

constexpr std::size_t longest_value = 60;  // bytes

/// What the whole name is, if it is a value: 16万元, 2024年6月底前.
std::optional<Text> value_that_is(std::string_view name) {
    if (name.size() > longest_value || !has_digit(name)) return std::nullopt;
    auto const parsed = grammar::parse_indicator(name);
    if (!parsed.diagnostics.empty()) return std::nullopt;
    if (syntax::get<syntax::Deadline>(parsed.indicator) || syntax::get<syntax::Period>(parsed.indicator))
        return Text("日期", "a date");
    auto const* quantity = written_quantity(parsed.indicator);
    if (!quantity || quantity->unit.is_none()) return std::nullopt;
    return is_countable(quantity->unit) ? std::nullopt : std::optional(Text("数额", "an amount"));
}

/// Where a name ends with its own target, the place of that: 95%以上 of 满意度95%以上.
std::size_t begin_of_target(std::string_view name) {
    bool const closes = !grammar::ending_of("% %以上 %以下 %以内 %及以上", name).empty();
    auto const digit = name.find_first_of("0123456789");
    if (!closes || digit == std::string_view::npos || digit == 0) return std::string_view::npos;
    if (name.size() - digit > longest_value) return std::string_view::npos;
    auto const parsed = grammar::parse_indicator(name.substr(digit));
    return written_quantity(parsed.indicator) && parsed.diagnostics.empty() ? digit : std::string_view::npos;
}

void run(Scene const& scene, Diagnostics& sink) {
    for (std::size_t i = 0; i < scene.table.rows.size(); ++i) {
        auto const& name = scene.names[i];
        auto const& row = scene.table.rows[i];
        if (!row.name.given || !has_digit(name)) continue;
        if (auto const kind = value_that_is(name)) {
            find(scene, value_as_name, row.name.span,
                 {{"what", Text("把" + kind->chinese + "“" + row.name.value + "”写成了名称",
                                "“" + row.name.value + "”, " + kind->english + ", stands as the name")}},
                 sink);
        } else if (auto const at = begin_of_target(name); at != std::string_view::npos) {
            auto const target = name.substr(at);
            find(scene, value_as_name, row.name.span,
                 {{"what", Text("名称里写进了指标值“" + target + "”", "the name holds a target, “" + target + "”")}},
                 sink)
                .changed_severity = grammar::Severity::info;
        }
    }
}

}  // namespace

constexpr Check value_as_name{
    {"RV-810", "value-as-name", grammar::Severity::warning, "{what}", "{what}",
     "名称写衡量什么（培训人数、单位成本、完成时间），数额和日期写在指标值里。",
     "A name says what is measured; amounts and dates belong into the target."},
    Aspect::relevance,
    {{"三级指标名称是否就是一个金额、数量或日期（警告），或者以百分比的指标值结尾（提示）。括号里的不算：模板常把符号和单位印在名称后面。",
      "Whether a name is an amount or a date (a warning), or ends with a target in percent (a remark). Brackets do not count: forms print signs and units there."},
     {"名称是“16万元”，就不知道要衡量的是什么；名称和指标值各有一个数，以哪个为准也说不清。",
      "A name such as 16万元 does not say what is measured; with a number in both name and target nobody knows which holds."},
     {"成本指标的名称是“16万元”，指标值是“100%”。", "A cost called 16万元 with the target 100%."},
     {"“护林员补贴标准 =800元/人”。", "护林员补贴标准 =800元/人"},
     {"名称要由单位改，程序不改。", "The unit has to rename it; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
