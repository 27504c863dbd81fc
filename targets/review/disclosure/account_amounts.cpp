// RV-910: one account has one amount in the tables that list it.
#include "targets/disclosure/lines.hpp"
#include "targets/recognise/headings.hpp"
#include "targets/review/disclosure/accounts.hpp"
#include "targets/review/disclosure/candidates.hpp"
#include "targets/review/disclosure/checks.hpp"

namespace jixiao::targets::review {
namespace {

struct Pair {
    Kind whole;
    Block::Side side;
    Kind detailed;
};

/// What lists the same accounts in the same scope.
constexpr Pair pairs[] = {
    {Kind::totals, Block::Side::expenditure, Kind::expenditure},
    {Kind::income, Block::Side::whole, Kind::expenditure},
    {Kind::fiscal, Block::Side::expenditure, Kind::general},
};

std::string code_of(Line const& line) {
    if (!line.code.empty()) return line.code;
    return std::string(disclosure::class_code_of(recognise::plain(line.name.value)));
}

bool has_figures(DisclosureScene const& scene, Kind kind) {
    auto const* table = disclosure::table_of(scene.tables, kind);
    return !table || disclosure::has_figures(*table);
}

/// Of fiscal appropriations the general public budget; all of them, if the other two tables are empty.
std::optional<Meaning> column_in(DisclosureScene const& scene, Pair const& pair) {
    bool const is_all =
        pair.whole != Kind::fiscal || (!has_figures(scene, Kind::fund) && !has_figures(scene, Kind::capital));
    return is_all ? std::nullopt : std::optional(Meaning::general);
}

/// Tables whose totals differ may list different things: that is told once, of the totals.
bool have_one_total(BudgetTable const& whole, Pair const& pair, std::optional<Meaning> meaning,
                    BudgetTable const& detailed) {
    auto const wanted = total_term(detailed);
    if (!wanted) return false;
    for (auto const& one : totals_of(whole, pair.side, meaning))
        if (one.amount.yuan == wanted->amount.yuan) return true;
    return false;
}

void state_accounts(BudgetTable const& whole, Pair const& pair, std::optional<Meaning> meaning,
                    BudgetTable const& detailed, Findings& findings) {
    auto const* block = disclosure::block_of(whole, pair.side);
    auto const* lines = disclosure::block_of(detailed, Block::Side::whole);
    auto const column =
        block && meaning ? disclosure::column_of(*block, *meaning) : std::optional(block ? block->total : 0);
    if (!block || !lines || !column) return;
    Accounts const accounts(*lines);
    auto const words = "“" + whole.title.value + "”";
    for (auto const& line : block->lines) {
        auto const* other = accounts.only(code_of(line));
        if (!other) continue;
        state_equal(account_amounts, detailed, term(detailed, *lines, *other), {words + "里是", "it is in " + words},
                    term(whole, *block, line, *column), findings);
    }
}

void run(DisclosureScene const& scene, Findings& findings) {
    for (auto const& pair : pairs) {
        auto const* whole = disclosure::table_of(scene.tables, pair.whole);
        auto const* detailed = disclosure::table_of(scene.tables, pair.detailed);
        auto const meaning = column_in(scene, pair);
        if (whole && detailed && have_one_total(*whole, pair, meaning, *detailed))
            state_accounts(*whole, pair, meaning, *detailed, findings);
    }
}

}  // namespace

constexpr DisclosureCheck account_amounts{
    {{"RV-910", "account-differs-between-tables", grammar::Severity::error,
      "{where}里{left} {value}，{how} {sum}，相差 {difference}{hint}",
      "in {where} {left} is {value}, but {how} {sum}: a difference of {difference}{hint}",
      "同一个科目在各张表里的金额要一致。核对原表，改正写错的那个数。",
      "One account has one amount in all tables. Compare with the original and correct the amount that is wrong."},
     Aspect::appropriateness,
     {{"同一科目（编码相同）的金额在收支总表、收入总表、支出总表之间，在财政拨款收支总表与一般公共预算支出表之间是否一致。两张表的合计本来就不同时，只说合计。",
       "Whether an account has the same amount in the tables of both, of income and of expenditure, and in those of fiscal appropriations and of general public expenditure. Where the totals of two tables differ only that is told."},
      {"合计对得上而科目对不上，说明钱记到了别的科目。",
       "Where totals agree and accounts do not, money stands in the wrong account."},
      {"收支总表里社会保障和就业支出 15.80，支出总表里 18.50。", "15.80 in one table, 18.50 in another."},
      {"各表都是 15.80。", "15.80 in all tables."},
      {"哪张表写错要由人核对，程序不改。", "Somebody has to find out which table is wrong; nothing is changed."}},
     nullptr},
    run};

}  // namespace jixiao::targets::review
