#include <map>

#include "grammar/characters.hpp"
#include "targets/model/actual_fields.hpp"
#include "targets/write/block.hpp"

namespace jixiao::targets {
namespace {

using write::add;
using write::Block;

std::string execution_of(ActualsFile const& actuals, Remarks const& remarks) {
    Block block(actuals.source, remarks);
    for (auto const& field : execution_fields) add(block, actuals, field);
    return block.is_empty() ? "" : '\n' + block.str("[execution]");
}

std::string entry_of(ActualEntry const& entry, bool name_is_shared, Source const& source, Remarks const& remarks) {
    Block block(source, remarks);
    block.text("indicator", entry.indicator);
    if (name_is_shared) block.text("level2", entry.level2);
    for (auto const& field : entry_fields) add(block, entry, field);
    return '\n' + block.str("[[actual]]");
}

}  // namespace

std::string to_toml(ActualsFile const& actuals, Remarks const& remarks) {
    Block head(actuals.source, remarks);
    head.text("format", {"jixiao/actuals/1", {}, true});
    for (auto const& field : file_fields) {
        if (field.required && text_of(actuals, field).empty())
            head.missing(field.key, "\"\"");
        else
            add(head, actuals, field);
    }
    std::map<std::string, int> uses;
    for (auto const& entry : actuals.entries) ++uses[grammar::without_blanks(entry.indicator.value)];
    auto result = head.str("") + execution_of(actuals, remarks);
    for (auto const& entry : actuals.entries)
        result += entry_of(entry, uses[grammar::without_blanks(entry.indicator.value)] > 1, actuals.source, remarks);
    return result;
}

}  // namespace jixiao::targets
