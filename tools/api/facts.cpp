// From actuals, in a file or by themselves, to Facts.
#include <jixiao/score.hpp>

#include "grammar/characters.hpp"
#include "targets/catalog.hpp"
#include "targets/model/actuals.hpp"
#include "targets/read/expression.hpp"
#include "targets/read/toml.hpp"
#include "tools/api/access.hpp"
#include "tools/api/expression.hpp"
#include "tools/api/translate.hpp"

namespace jixiao {
namespace {

namespace syntax = grammar::syntax;

Facts facts_of(targets::MatchedActuals matched) {
    matched.entries.clear();  // they point into the file
    return Access::outside<Facts>(std::make_shared<targets::MatchedActuals const>(std::move(matched)));
}

engine::Actual actual_of(Actual const& from, std::string const& place, targets::Diagnostics& sink) {
    engine::Actual actual;
    auto const parsed = read_fact(from.value, place + ".value", sink);
    if (!says_nothing(parsed)) {
        actual.text = quotable(from.value);
        actual.value = grammar::usable(parsed);
    }
    actual.hand_score = inside(from.score);
    actual.reason = read_text(from.reason, place + ".reason", sink);
    actual.not_applicable = from.not_applicable;
    if (from.not_applicable && grammar::is_blank(actual.reason))
        targets::report(sink, targets::codes::reason_missing, targets::make_source(place + ".reason", actual.reason),
                        {}, {{"name", place}});
    return actual;
}

/// An amount of money; blank text gives none.
std::optional<syntax::Quantity> amount_of(std::string const& bytes, std::string const& name, targets::Text const& label,
                                          targets::Diagnostics& sink) {
    auto const written = read_text(bytes, "spending." + name, sink);
    if (grammar::is_blank(written)) return std::nullopt;
    auto const source = targets::make_source("spending." + name, written);
    targets::Diagnostics found;
    targets::LocatedText const text{{written, {0, static_cast<std::uint32_t>(written.size())}, true}, {}, 0};
    auto const amount = targets::read::amount_of({source, found}, text, label).value;
    for (auto& diagnostic : found) {
        diagnostic.fixes.clear();  // they write quotation marks, as a file wants them
        sink.push_back(std::move(diagnostic));
    }
    return amount;
}

engine::Execution execution_of(Spending const& spending, targets::Diagnostics& sink) {
    engine::Execution execution;
    execution.budget = amount_of(spending.budget, "budget", {"全年预算数", "budget"}, sink);
    execution.executed = amount_of(spending.executed, "executed", {"全年执行数", "executed"}, sink);
    execution.finished = spending.finished;
    return execution;
}

}  // namespace

Facts::Facts(std::shared_ptr<targets::MatchedActuals const> state) : state_(std::move(state)) {}

std::size_t Facts::size() const { return state_->rows.size(); }

Reading<Facts> read_actuals(std::string toml, Table const& table, std::string file) {
    auto const& target_table = *Access::inside(table);
    targets::Diagnostics sink;
    auto const actuals = targets::read_actuals(targets::make_source(std::move(file), std::move(toml)), sink);
    Reading<Facts> reading;
    if (actuals && targets::assign({&*actuals, 1}, {&target_table, 1}, sink).front())
        reading.value = facts_of(targets::match(*actuals, target_table, sink));
    reading.findings = outside(sink);
    return reading;
}

Reading<Facts> facts(std::vector<Actual> const& actuals, Spending const& spending) {
    targets::Diagnostics sink;
    targets::MatchedActuals matched;
    for (auto const& actual : actuals) {
        auto const place = "actuals[" + std::to_string(matched.rows.size()) + ']';
        matched.rows.push_back(actual_of(actual, place, sink));
    }
    matched.execution = execution_of(spending, sink);
    return {facts_of(std::move(matched)), outside(sink)};
}

}  // namespace jixiao
