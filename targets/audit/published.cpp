#include "targets/audit/published.hpp"

#include "grammar/characters.hpp"

namespace jixiao::targets::audit {
namespace {

void drop_end(std::string& text, std::string_view end) {
    if (std::string_view(text).ends_with(end)) text.resize(text.size() - end.size());
}

}  // namespace

std::vector<PublishedRow> published_rows(TargetTable const& table, ActualsFile const& actuals, Diagnostics& sink) {
    auto specs = indicator_specs(table);
    auto matched = match(actuals, table, sink);
    std::vector<PublishedRow> rows(table.rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].spec = std::move(specs[i]);
        rows[i].actual = std::move(matched.rows[i]);
        rows[i].actual.hand_score.reset();
        rows[i].actual.deduction.reset();
        rows[i].at = table.rows[i].at;
    }
    return rows;
}

std::optional<Decimal> points_in(LocatedText const& text) {
    auto digits = grammar::without_blanks(text.value);
    drop_end(digits, "分");
    return grammar::parse_decimal(digits);
}

std::optional<Decimal> deduction_in(LocatedText const& text) {
    auto rest = text;
    rest.value = grammar::without_blanks(text.value);
    for (std::string_view const before : {"扣减", "扣", "-", "−", "－"})
        if (std::string_view(rest.value).starts_with(before)) rest.value.erase(0, before.size());
    return points_in(rest);
}

std::optional<Decimal> rate_in(LocatedText const& text) {
    auto digits = grammar::without_blanks(text.value);
    auto const size = digits.size();
    for (std::string_view const sign : {"%", "％"}) drop_end(digits, sign);
    auto const number = grammar::parse_decimal(digits);
    bool const is_share = number && digits.size() == size && *number <= Decimal{1, 0};
    return is_share ? grammar::shift(*number, 2) : number;
}

std::optional<grammar::syntax::Quantity> quantity_in(LocatedText const& text) {
    auto const parsed = grammar::parse_indicator(text.value);
    auto const* bare = grammar::syntax::get<grammar::syntax::Bare>(parsed.indicator);
    return bare == nullptr || grammar::has_errors(parsed.diagnostics) ? std::nullopt : std::optional(bare->quantity);
}

}  // namespace jixiao::targets::audit
