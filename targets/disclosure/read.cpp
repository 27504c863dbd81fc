#include "targets/disclosure/read.hpp"

#include <algorithm>

#include "targets/disclosure/lines.hpp"
#include "targets/disclosure/text_words.hpp"
#include "targets/recognise/headings.hpp"

namespace jixiao::targets::disclosure {
namespace {

using document::Grid;
using document::Passage;

/// A table that a page break has cut: the rows of the next page go below those of the first.
void add_rows(Grid& first, Grid const& next) {
    for (auto cell : next.cells) {
        cell.row += first.rows;
        first.cells.push_back(std::move(cell));
    }
    first.rows += next.rows;
    first.at = grammar::cover(first.at, next.at);
}

class Reader {
public:
    explicit Reader(document::Document const& document) : document_(document) {}

    std::vector<BudgetTable> read() {
        for (auto const& part : document_.parts)
            if (auto const* grid = std::get_if<Grid>(&part))
                take(*grid);
            else
                take(std::get<Passage>(part));
        finish_last();
        return std::move(tables_);
    }

private:
    /// Of several passages before a grid the last says what it is.
    void take(Passage const& passage) {
        if (lines_in(*document_.source, passage.at).empty()) return;
        finish_last();
        above_ = &passage;
        for (auto& table : tables_in_text(document_, passage)) add(std::move(table));
    }

    void take(Grid const& grid) {
        if (auto table = table_in_grid(document_, grid, above_)) {
            finish_last();
            add(std::move(*table));
            last_ = grid;
            last_above_ = above_;
        } else if (last_ && last_->columns == grid.columns && last_->name == grid.name && last_->rows < max_lines) {
            add_rows(*last_, grid);
            has_more_ = true;
        }
        above_ = nullptr;
    }

    void finish_last() {
        auto whole = last_ && has_more_ ? table_in_grid(document_, *last_, last_above_) : std::nullopt;
        if (whole) tables_.back() = std::move(*whole);
        last_ = std::nullopt;
        has_more_ = false;
    }

    void add(BudgetTable table) {
        if (tables_.size() < max_tables) tables_.push_back(std::move(table));
    }

    document::Document const& document_;
    std::vector<BudgetTable> tables_;
    Passage const* above_ = nullptr;
    Passage const* last_above_ = nullptr;
    std::optional<Grid> last_;  // of the last table, which the next page may go on with
    bool has_more_ = false;
};

/// The name of an account, by its code, in the tables that have no projects.
std::string name_of_account(std::vector<BudgetTable> const& tables, std::string const& code) {
    for (auto const& table : tables)
        for (auto const& block : table.blocks)
            for (auto const& line : block.lines)
                if (table.kind != Kind::projects && line.code == code) return recognise::plain(line.name.value);
    return {};
}

/// Copied lines run the account and its project together: 其他财政事务支出财政改革工作经费.
void part_projects(std::vector<BudgetTable>& tables) {
    for (auto& table : tables) {
        if (table.kind != Kind::projects) continue;
        for (auto& block : table.blocks)
            for (auto& line : block.lines) {
                auto const account = line.code.empty() ? std::string() : name_of_account(tables, line.code);
                auto const word = recognise::plain(line.name.value);
                if (account.empty() || !line.project.empty() || !word.starts_with(account) || word == account) continue;
                line.project = word.substr(account.size());
                line.name.value = account;
            }
    }
}

void find_last_place(BudgetTable& table) {
    table.last_place = table.power;
    for (auto const& block : table.blocks)
        for (auto const& line : block.lines)
            for (auto const& printed : line.printed)
                table.last_place = std::min(table.last_place, printed.yuan.exponent);
}

}  // namespace

std::vector<BudgetTable> tables_in(document::Document const& document) {
    auto tables = Reader(document).read();
    part_projects(tables);
    for (auto& table : tables) find_last_place(table);
    return tables;
}

}  // namespace jixiao::targets::disclosure
