// RV-818: an indicator is no question, and rows that do not apply are left out.
#include "grammar/characters.hpp"
#include "grammar/fold.hpp"
#include "grammar/word_list.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

constexpr std::string_view not_applicable = "不适用 不涉及 无此项 无该项 不考核 无此类 无相关指标";
constexpr std::string_view question = "是否";

bool does_not_apply(TargetRow const& row) {
    auto const target = grammar::fold(row.target.value);
    return !grammar::word_in(not_applicable, row.name.value).empty() ||
           grammar::is_word_of(not_applicable, target.text());
}

bool is_number(TargetRow const& row) { return written_quantity(row.parsed_target.indicator) != nullptr; }

void run(Scene const& scene, Diagnostics& sink) {
    for (auto const& row : scene.table.rows) {
        if (!row.target.given) continue;
        auto const report_row = [&](Text const& what) {
            find(scene, yes_or_no, place_of(row.target), {{"name", row.name.value}, {"what", what}}, sink);
        };
        if (does_not_apply(row))
            report_row({"写明不适用，这一行没有内容，应当删去", "does not apply: leave the row out"});
        else if (grammar::contains(row.name.value, question) && !is_number(row))
            report_row(
                {"是是否类问题，不能衡量做到什么程度", "is a question answered by yes or no and measures nothing"});
    }
}

}  // namespace

constexpr Check yes_or_no{
    {"RV-818", "yes-or-no", grammar::Severity::warning, "“{name}”{what}", "“{name}” {what}",
     "问句换成能衡量的量（节约费用 ≥5万元、污染事件 =0起）；确实没有这方面效益的，不设这一行。",
     "Ask for a quantity instead (≥5万元 saved, =0起 of pollution); where there is no such benefit, leave the row out."},
    Aspect::relevance,
    {{"指标名称是否带“是否”而指标值不是数；名称或指标值是否写着不适用、不涉及。",
      "Whether a name asks 是否 (whether) with a target that is no number, and whether a row says that it does not apply."},
     {"“是”“否”只有两种结果，分不出做得好坏；不适用的行占着分值，年底没有分可打。",
      "Yes and no tell nothing of how well; a row that does not apply holds points that nobody can give."},
     {"“是否产生经济价值”的指标值是“否”。", "The target of 是否产生经济价值 is 否."},
     {"“农家书屋年均借阅人次 ≥600人次”。", "农家书屋年均借阅人次 ≥600人次"},
     {"指标要由单位重新设定，程序不改。", "The unit has to set another indicator; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
