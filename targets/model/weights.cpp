#include "targets/model/weights.hpp"

#include "grammar/characters.hpp"
#include "grammar/fold.hpp"
#include "targets/catalog.hpp"

namespace jixiao::targets {

bool check_weight(Located<Decimal> const& weight, Source const& source, Diagnostics& sink) {
    bool const positive = weight.value > Decimal{};
    bool const too_large = weight.value > Decimal{100, 0};
    if (!positive || too_large)
        report(sink, too_large ? codes::weight_too_large : codes::weight_not_positive, source, weight.span,
               {{"value", grammar::to_string(weight.value)}});
    return !weight.value.is_negative() && !too_large;
}

std::optional<Decimal> stated_points(std::string_view name) {
    auto const folded = grammar::fold(name);
    auto const text = folded.text();
    auto const end = text.rfind("分");
    if (end == std::string_view::npos) return std::nullopt;
    auto begin = end;
    while (begin > 0 && (grammar::is_digit(text[begin - 1]) || text[begin - 1] == '.')) --begin;
    return grammar::parse_decimal(text.substr(begin, end - begin));
}

std::optional<Decimal> sum_of_weights(TargetTable const& table) {
    std::optional<Decimal> sum = Decimal{};
    for (auto const& row : table.rows) {
        if (!row.weight.value) return std::nullopt;
        sum = grammar::add(*sum, *row.weight.value);
        if (!sum) return std::nullopt;
    }
    return sum;
}

}  // namespace jixiao::targets
