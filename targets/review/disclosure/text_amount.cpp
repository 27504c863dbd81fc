// RV-921: amounts of the explanations are those of the tables.
#include "targets/disclosure/spoken.hpp"
#include "targets/review/disclosure/checks.hpp"
#include "targets/review/disclosure/terms.hpp"

namespace jixiao::targets::review {
namespace {

Text place_of(disclosure::Counterpart const& place) {
    auto const table = "“" + place.table->title.value + "”";
    auto const line = disclosure::plain_name(*place.line);
    auto const& column = place.block->columns[place.column];
    bool const is_total = place.column == place.block->total;
    auto const what =
        place.line->is_total ? (is_total ? "合计" : column.name + "合计") : line + (is_total ? "" : "的" + column.name);
    return {table + "的" + what + "是", what + " of " + table + " is"};
}

void run(DisclosureScene const& scene, Findings& findings) {
    for (auto const& statement : scene.statements) {
        auto const place = disclosure::counterpart_of(statement, scene.tables);
        if (!place) continue;
        auto right = term(*place->table, *place->block, *place->line, place->column);
        if (!right) continue;
        auto left = term(statement, disclosure::spoken_name(statement, *place));
        findings.equations.push_back({&text_amount.listed,
                                      statement.power,
                                      {"说明文字", "the explanations"},
                                      std::move(left),
                                      place_of(*place),
                                      {std::move(*right)},
                                      place->is_most,
                                      place->table});
    }
}

}  // namespace

constexpr DisclosureCheck text_amount{
    {{"RV-921", "text-differs-from-table", grammar::Severity::error,
      "{where}里{left} {value}，{how} {sum}，相差 {difference}{hint}",
      "in {where} {left} is {value}, but {how} {sum}: a difference of {difference}{hint}",
      "说明文字里的金额要与对应的表一致。多半是表改过而文字没有跟着改，或沿用了别的口径。",
      "Amounts of the explanations are those of their tables. Often a table was changed and the text was not, or it counts something else."},
     Aspect::appropriateness,
     {{"说明文字里指名科目、资金或合计的金额，与同一口径的表是否一致：收支总预算、收入预算、支出预算、财政拨款收支、一般公共预算拨款和支出、基本支出与项目支出、人员经费与公用经费、逐项列出的科目、“三公”经费、上年结转、项目的预算安排规模；机关运行经费不超过公用经费。说的是哪一格拿不准的，不比。",
       "Whether amounts that name an account, a fund or a total are those of the table of their section: total budget, income, expenditure, fiscal appropriations, general public budget, basic and project expenditure, personnel and running expenses, accounts one by one, the three public expenses, what was carried over, projects; 机关运行经费 is at most the running expenses. What cannot be told for certain is left alone."},
      {"公众先读文字再看表，两处不一样，公开就失去了可信。",
       "People read the text first; where it differs from the tables a disclosure is not believed."},
      {"支出预算 159.81 万元，支出总表合计 181.42。", "Expenditure of 159.81 万元 in the text, 181.42 in the table."},
      {"支出预算 181.42 万元，支出总表合计 181.42。", "181.42 in both."},
      {"文字错还是表错要由人核对，程序不改。",
       "Somebody has to find out whether text or table is wrong; nothing is changed."}},
     nullptr},
    run};

}  // namespace jixiao::targets::review
