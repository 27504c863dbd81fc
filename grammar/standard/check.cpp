// Checking: what a reviewer objects to in a standard that could be read.
#include <algorithm>
#include <iterator>

#include "grammar/characters.hpp"
#include "grammar/standard/checking.hpp"

namespace jixiao::grammar::standard {

std::string shown(Ratio const& value) {
    auto const exact = value.to_exact_decimal();
    auto const decimal = exact ? exact : value.to_decimal(4);
    return decimal ? to_short_string(*decimal) : std::string();
}

Diagnostics Check::run() {
    for (auto const& part : standard_.parts) check(part);
    check_elements();
    return std::move(result_);
}

std::string Check::slice(Span span) const {
    return std::string(trimmed(text_.substr(std::min<std::size_t>(span.begin, text_.size()), span.size())));
}

Ratio Check::amount(Points const& points) const {
    return points.kind == PointsKind::share ? points.high * full_.value_or(Ratio(100)) : points.high;
}

bool Check::is_full(Award const& award) const {
    if (award.proportion || award.points.kind == PointsKind::judged) return false;
    return award.points.kind == PointsKind::share ? award.points.low == Ratio(1) : full_ && award.points.low == *full_;
}

void Check::check(Part const& part) {
    auto const bands = bands_of(part);
    check_bands(part, bands);
    check_same_points(bands);
    check_order(part, bands);
    check_points(part);
    check_full_conditions(part, bands);
    check_steps(part);
    check_reachable(bands);
    check_formulas(part);
    check_caps(part);
}

Diagnostics check_standard(Standard const& standard, std::string_view text, std::optional<Ratio> full) {
    return Check(standard, text, full).run();
}

ParsedStandard review_standard(std::string_view text, std::optional<Ratio> full) {
    auto parsed = parse_standard(text);
    auto objections = check_standard(parsed.standard, text, full);
    std::move(objections.begin(), objections.end(), std::back_inserter(parsed.diagnostics));
    return parsed;
}

}  // namespace jixiao::grammar::standard
