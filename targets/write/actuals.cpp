#include <map>

#include "targets/nearest.hpp"
#include "targets/write/block.hpp"

namespace jixiao::targets {
namespace {

using write::Block;

std::string execution_of(ActualsFile const& actuals, Remarks const& remarks) {
    Block block(actuals.source, remarks);
    block.amount("initial", actuals.initial);
    block.amount("budget", actuals.budget);
    block.amount("executed", actuals.executed);
    if (actuals.finished.given) block.number("finished", actuals.finished.value ? "true" : "false", actuals.finished.span);
    return block.is_empty() ? "" : '\n' + block.str("[execution]");
}

std::string entry_of(ActualEntry const& entry, bool name_is_shared, Source const& source, Remarks const& remarks) {
    Block block(source, remarks);
    block.text("indicator", entry.indicator);
    if (name_is_shared) block.text("level2", entry.level2);
    block.text("value", {entry.value.value, entry.value.span, entry.value.given});
    if (entry.score.value) block.number("score", grammar::to_string(*entry.score.value), entry.score.span);
    block.text("reason", entry.reason);
    if (entry.not_applicable.given)
        block.number("not_applicable", entry.not_applicable.value ? "true" : "false", entry.not_applicable.span);
    block.text("evidence", entry.evidence);
    return '\n' + block.str("[[actual]]");
}

}  // namespace

std::string to_toml(ActualsFile const& actuals, Remarks const& remarks) {
    Block head(actuals.source, remarks);
    head.text("format", {"jixiao/actuals/1", {}, true});
    head.text("department", actuals.department);
    if (actuals.table.given) head.text("table", actuals.table);
    else head.missing("table", "\"\"");
    head.text("period", actuals.period);
    std::map<std::string, int> uses;
    for (auto const& entry : actuals.entries) ++uses[without_blanks(entry.indicator.value)];
    auto result = head.str("") + execution_of(actuals, remarks);
    for (auto const& entry : actuals.entries)
        result += entry_of(entry, uses[without_blanks(entry.indicator.value)] > 1, actuals.source, remarks);
    return result;
}

}  // namespace jixiao::targets
