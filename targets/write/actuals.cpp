#include <map>

#include "grammar/characters.hpp"
#include "targets/base/nearest.hpp"
#include "targets/write/block.hpp"

namespace jixiao::targets {
namespace {

using write::Block;

void add_causes(Block& block, ActualEntry const& entry) {
    if (entry.causes.empty()) return;
    std::string list;
    for (auto const& cause : entry.causes) list += (list.empty() ? "" : ", ") + write::toml_string(cause.value);
    block.number("cause", '[' + list + ']', entry.causes.front().span);
}

void add_yes(Block& block, std::string_view key, Located<bool> const& yes) {
    if (yes.given) block.number(key, yes.value ? "true" : "false", yes.span);
}

std::string execution_of(ActualsFile const& actuals, Remarks const& remarks) {
    Block block(actuals.source, remarks);
    block.amount("initial", actuals.initial);
    block.amount("budget", actuals.budget);
    block.amount("executed", actuals.executed);
    block.amount("expected", actuals.expected);
    add_yes(block, "finished", actuals.finished);
    return block.is_empty() ? "" : '\n' + block.str("[execution]");
}

std::string entry_of(ActualEntry const& entry, bool name_is_shared, Source const& source, Remarks const& remarks) {
    Block block(source, remarks);
    block.text("indicator", entry.indicator);
    if (name_is_shared) block.text("level2", entry.level2);
    block.text("value", {entry.value.value, entry.value.span, entry.value.given});
    if (entry.score.value) block.number("score", grammar::to_string(*entry.score.value), entry.score.span);
    block.text("reason", entry.reason);
    add_yes(block, "not_applicable", entry.not_applicable);
    block.text("expected", {entry.expected.value, entry.expected.span, entry.expected.given});
    block.text("likelihood", entry.likelihood);
    add_causes(block, entry);
    add_yes(block, "as_expected", entry.as_expected);
    add_yes(block, "goal_reached", entry.goal_reached);
    block.text("evidence", entry.evidence);
    return '\n' + block.str("[[actual]]");
}

}  // namespace

std::string to_toml(ActualsFile const& actuals, Remarks const& remarks) {
    Block head(actuals.source, remarks);
    head.text("format", {"jixiao/actuals/1", {}, true});
    head.text("department", actuals.department);
    if (actuals.table.given)
        head.text("table", actuals.table);
    else
        head.missing("table", "\"\"");
    head.text("period", actuals.period);
    head.text("values", actuals.values);
    head.text("reported", {actuals.reported.value, actuals.reported.span, actuals.reported.given});
    std::map<std::string, int> uses;
    for (auto const& entry : actuals.entries) ++uses[grammar::without_blanks(entry.indicator.value)];
    auto result = head.str("") + execution_of(actuals, remarks);
    for (auto const& entry : actuals.entries)
        result += entry_of(entry, uses[grammar::without_blanks(entry.indicator.value)] > 1, actuals.source, remarks);
    return result;
}

}  // namespace jixiao::targets
