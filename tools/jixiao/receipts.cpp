#include "tools/jixiao/receipts.hpp"

#include <algorithm>
#include <map>

#include "grammar/characters.hpp"

namespace jixiao::program {
namespace {

struct Unit {
    std::string name;
    std::size_t in = 0;
    std::vector<std::string> missing;
};

/// What the table of a department is called in a list of its own tables.
std::string name_of(targets::TargetTable const& table) {
    return table.kind.value == targets::TableKind::department ? std::string("部门整体") : display_name(table);
}

}  // namespace

render::Receipt receipt_of(std::span<targets::TargetTable const* const> due,
                           std::function<bool(targets::TargetTable const&)> const& is_in) {
    std::vector<Unit> units;
    std::map<std::string, std::size_t> places;
    render::Receipt receipt;
    receipt.tables = due.size();
    for (auto const* table : due) {
        auto const& name = holder(*table).value;
        auto const [place, is_new] = places.try_emplace(grammar::without_blanks(name), units.size());
        if (is_new) units.push_back({name, 0, {}});
        auto& unit = units[place->second];
        if (is_in(*table))
            ++unit.in;
        else
            unit.missing.push_back(name_of(*table));
    }
    receipt.units = units.size();
    for (auto const& unit : units) {
        receipt.tables_in += unit.in;
        receipt.units_in += unit.in > 0 ? 1 : 0;
        if (!unit.missing.empty()) receipt.missing.push_back({unit.name, unit.missing, unit.in == 0});
    }
    std::stable_partition(receipt.missing.begin(), receipt.missing.end(), [](auto const& one) { return one.all; });
    return receipt;
}

}  // namespace jixiao::program
