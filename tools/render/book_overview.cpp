// What a large book holds, a line for each table, or for each department where there are very many.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "tools/render/book_records.hpp"
#include "tools/render/table.hpp"

namespace jixiao::render {
namespace {

/// Department, its own table first, unit, project, year.
using Key = std::tuple<std::string, bool, std::string, std::string, int>;

struct Sum {
    std::set<Key> tables;
    std::set<std::string> periods;
    std::size_t records = 0;
};

using Sums = std::map<Key, Sum>;

Sums sums_of(std::span<Record const> records) {
    Sums sums;
    for (auto const& record : records) {
        Key const key{record.department, !is_department(record), record.unit, record.project, record.year};
        auto& sum = sums[key];
        sum.tables.insert(key);
        sum.periods.insert(record.period);
        ++sum.records;
    }
    return sums;
}

Sums by_department(Sums const& tables) {
    Sums sums;
    for (auto const& [key, one] : tables) {
        auto& sum = sums[{std::get<0>(key), true, "", "", std::get<4>(key)}];
        sum.tables.insert(key);
        sum.periods.insert(one.periods.begin(), one.periods.end());
        sum.records += one.records;
    }
    return sums;
}

}  // namespace

void write_book_overview(std::span<Record const> records, std::size_t most, Style const& style, std::ostream& out) {
    auto sums = sums_of(records);
    bool const departments = sums.size() > most;
    if (departments) sums = by_department(sums);
    Table table;
    table.columns = {
        {say(style, "部门", "Department"), Align::left, 10},
        {say(style, "目标表", departments ? "Tables" : "Table"), departments ? Align::right : Align::left, 10},
        {say(style, "年度", "Year"), Align::right},
        {say(style, "期数", "Periods"), Align::right},
        {say(style, "条数", "Records"), Align::right}};
    for (auto const& [key, sum] : sums) {
        auto const& [department, is_project, unit, project, year] = key;
        auto const project_name = unit.empty() ? project : say(style, "{}（{}）", "{} ({})", project, unit);
        auto const name = is_project ? project_name : say(style, "部门整体", "department");
        table.rows.push_back({{department, departments ? std::to_string(sum.tables.size()) : name, std::to_string(year),
                               std::to_string(sum.periods.size()), std::to_string(sum.records)}});
    }
    write(table, style, out);
}

}  // namespace jixiao::render
