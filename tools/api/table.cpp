#include <jixiao/table.hpp>

#include "targets/read/toml.hpp"
#include "tools/api/access.hpp"
#include "tools/api/translate.hpp"

namespace jixiao {
namespace {

Row shown(targets::TargetRow const& row) {
    return {row.id.value,     row.level1.value,          row.level2.value, row.name.value,
            row.target.value, outside(row.weight.value), row.rule.value,   row.previous.value};
}

}  // namespace

Table::Table(std::shared_ptr<targets::TargetTable const> state) : state_(std::move(state)) {}

bool Table::is_department() const { return state_->kind.value == targets::TableKind::department; }

int Table::year() const { return state_->year.value; }

std::string Table::department() const { return state_->department.value; }

std::string Table::name() const { return display_name(*state_); }

std::string Table::ruleset_name() const { return state_->ruleset.value; }

std::vector<Row> Table::rows() const {
    std::vector<Row> rows;
    for (auto const& row : state_->rows) rows.push_back(shown(row));
    return rows;
}

Reading<Table> read_table(std::string toml, std::string file) {
    targets::Diagnostics sink;
    auto table = targets::read_table(targets::make_source(std::move(file), std::move(toml)), sink);
    Reading<Table> reading{std::nullopt, outside(sink)};
    if (table) reading.value = Access::outside<Table>(std::make_shared<targets::TargetTable const>(std::move(*table)));
    return reading;
}

}  // namespace jixiao
