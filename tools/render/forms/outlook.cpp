#include "tools/render/forms/outlook.hpp"

#include "tools/render/forms/values.hpp"
#include "tools/render/track_words.hpp"

namespace jixiao::render::forms {
namespace {

using engine::ForecastMethod;

/// What a person wrote, else the number.
std::string expected_text(engine::TrackedRow const& row) {
    auto const& forecast = row.forecast;
    if (forecast.method == ForecastMethod::by_hand && forecast.actual) return forecast.actual->text;
    return forecast.value ? value_text(*forecast.value, forecast.unit) : "";
}

/// The lowest and the highest so far of what does not add up; for what does, the reason names them.
std::string range_text(engine::Forecast const& forecast) {
    if (forecast.method != ForecastMethod::as_now || *forecast.low == *forecast.high) return "";
    return "今年各期 " + value_text(*forecast.low, forecast.unit) + "～" + value_text(*forecast.high, forecast.unit);
}

std::string remark_text(engine::TrackedRow const& row) {
    auto text = row.chance.why.code ? wording(row.chance.why, grammar::Language::chinese) : "";
    auto const range = range_text(row.forecast);
    if (!range.empty()) text += (text.empty() ? "" : "；") + range;
    return text.empty() ? text : "推算：" + text;
}

/// A file keeps the English word.
std::string likelihood_text(std::string_view word) {
    using engine::Likelihood;
    for (auto const likelihood : {Likelihood::certain, Likelihood::possible, Likelihood::impossible})
        if (word == display_name(likelihood).english) return display_name(likelihood).chinese;
    return {};
}

/// As a person wrote it; what was computed to two decimals.
Content executed_by_year_end(engine::Forecast const& forecast) {
    if (!forecast.value) return {};
    auto const exact = forecast.method == ForecastMethod::by_hand ? forecast.value->to_exact_decimal() : std::nullopt;
    auto const value = exact ? exact : forecast.value->to_decimal(2);
    if (!value) return {};
    grammar::syntax::Quantity quantity;
    quantity.value = *value;
    quantity.unit = forecast.unit;
    return amount(quantity);
}

}  // namespace

RowOutlook outlook_of(engine::TrackedRow const& row) {
    auto const& likelihood = row.chance.likelihood;
    return {expected_text(row), row.causes, likelihood ? display_name(*likelihood).chinese : "", remark_text(row),
            row.needs_reason};
}

RowOutlook outlook_of(targets::ActualEntry const* entry) {
    if (!entry) return {};
    RowOutlook outlook;
    outlook.expected = entry->expected.value;
    for (auto const& cause : entry->causes) outlook.causes.push_back(cause.value);
    outlook.likelihood = likelihood_text(entry->likelihood.value);
    outlook.remark = entry->remark.value;
    return outlook;
}

Outlook outlook_of(TrackedTable const& tracked) {
    Outlook outlook;
    outlook.expected_execution = executed_by_year_end(tracked.now.execution.forecast);
    for (auto const& row : tracked.now.rows) outlook.rows.push_back(outlook_of(row));
    return outlook;
}

ScoredTable scored_now(TrackedTable const& tracked) {
    std::shared_ptr<targets::TargetTable const> const table(std::shared_ptr<void>(),
                                                            tracked.table);  // the report does not own it either
    ScoredTable scored{table, tracked.ruleset, tracked.chosen, tracked.plan, tracked.now.today, {}, {}, false};
    for (auto const& row : tracked.now.rows) scored.actuals.rows.push_back(row.actual);
    scored.actuals.execution = tracked.now.execution.facts;
    scored.actuals_file = tracked.actuals;
    return scored;
}

}  // namespace jixiao::render::forms
