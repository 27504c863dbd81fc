// OpenDocument texts: paragraphs are passages, tables are grids, in the order of the body.
#include <algorithm>
#include <charconv>
#include <map>

#include "grammar/word_list.hpp"
#include "targets/catalog.hpp"
#include "targets/document/block_draft.hpp"
#include "targets/document/limits.hpp"
#include "targets/document/odf.hpp"
#include "targets/document/odf_text.hpp"
#include "targets/document/xml_walk.hpp"

namespace jixiao::targets::document {
namespace {

using Blocks = std::vector<Block>;

std::uint32_t count(XmlReader const& xml, std::string_view name) {
    auto const text = xml.attribute(name).value_or("1");
    std::uint32_t value = 1;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return std::clamp(value, 1u, max_table_columns);
}

class BodyReader {
public:
    explicit BodyReader(XmlReader& xml) : xml_(xml) {}

    /// The block that opened just now; frames around blocks are gone through.
    void read_block(Blocks& blocks) {
        auto const name = xml_.name();
        if (name == "p" || name == "h") return read_paragraph(blocks);
        if (name == "table") {
            blocks.emplace_back(read_table());
            return;
        }
        bool const is_passed_over = grammar::is_word_of(
            "automatic-styles font-face-decls scripts tracked-changes forms sequence-decls variable-decls "
            "user-field-decls table-of-content annotation master-styles styles",
            name);
        if (is_passed_over) xml_.skip();
    }

    bool has_room() const { return cells_ <= max_cells; }

private:
    /// Cells that reach down from the rows above: by their first column, how many rows and columns.
    struct Reach {
        std::uint32_t rows = 0;
        std::uint32_t columns = 1;
    };
    using Reaches = std::map<std::uint32_t, Reach>;

    XmlReader& xml_;
    std::size_t cells_ = 0;
    std::size_t repeated_ = 0;  // bytes

    /// What is repeated costs as much as if it were written out; a table is not repeated.
    void count_again(std::vector<TableCell> const& cells) {
        for (auto const& cell : cells) {
            repeated_ += cell.text.size();
            bool const is_too_much = repeated_ > max_text_size || !cell.tables.empty();
            cells_ += is_too_much ? max_cells : 1;
        }
    }

    void read_paragraph(Blocks& blocks) {
        Blocks boxes;
        auto text = read_odf_paragraph(xml_, [&] { read_blocks(boxes); });
        auto const* last = blocks.empty() ? nullptr : std::get_if<Paragraph>(&blocks.back());
        bool const is_second_blank = text.empty() && last && last->text.empty();
        if (!is_second_blank) blocks.emplace_back(Paragraph{std::move(text), {}});
        std::move(boxes.begin(), boxes.end(), std::back_inserter(blocks));
    }

    void read_blocks(Blocks& blocks) {
        go_through(xml_, [&] { read_block(blocks); });
    }

    Table read_table() {
        Table table;
        Reaches reaches;
        go_through(xml_, [&] {
            auto const name = xml_.name();
            if (name == "table-row") return read_rows(table, reaches);
            bool const leads_on = grammar::is_word_of("table-rows table-header-rows table-row-group", name);
            if (!leads_on) xml_.skip();
        });
        return table;
    }

    void read_rows(Table& table, Reaches& reaches) {
        auto const times = count(xml_, "number-rows-repeated");
        TableRow const row = read_row(reaches);
        for (std::uint32_t i = 0; i < times && cells_ <= max_cells; ++i) {
            if (i > 0) count_again(row.cells);
            table.rows.push_back(row);
        }
    }

    TableRow read_row(Reaches& reaches) {
        TableRow row;
        std::uint32_t column = 0;
        Reaches next;
        for (auto& [at, reach] : reaches)
            if (--reach.rows > 0) next.emplace(at, reach);
        go_through(xml_, [&] {
            auto const name = xml_.name();
            bool const is_cell = name == "table-cell" || name == "covered-table-cell";
            if (!is_cell || column > max_table_columns || ++cells_ > max_cells) return xml_.skip();
            auto const times = count(xml_, "number-columns-repeated");
            if (name == "table-cell")
                add_cell(row, column, times, next);
            else
                cover(row, column, times, reaches);
        });
        reaches = std::move(next);
        return row;
    }

    void add_cell(TableRow& row, std::uint32_t& column, std::uint32_t times, Reaches& next) {
        auto const rows = count(xml_, "number-rows-spanned");
        TableCell cell;
        cell.columns = count(xml_, "number-columns-spanned");
        Blocks blocks;
        read_blocks(blocks);
        take_blocks(std::move(blocks), cell);
        for (std::uint32_t i = 0; i < times && column <= max_table_columns && cells_ <= max_cells; ++i) {
            if (i > 0) count_again({cell});
            if (rows > 1) next.insert_or_assign(column, Reach{rows - 1, cell.columns});
            row.cells.push_back(cell);
            ++column;
        }
    }

    /// Places under a cell beside them are part of it; under one above they go on with it.
    void cover(TableRow& row, std::uint32_t& column, std::uint32_t times, Reaches const& above) {
        xml_.skip();
        for (std::uint32_t i = 0; i < times && column <= max_table_columns; ++i, ++column) {
            auto const found = above.find(column);
            if (found == above.end()) continue;
            TableCell cell;
            cell.columns = found->second.columns;
            cell.continues_above = true;
            row.cells.push_back(std::move(cell));
        }
    }
};

void read_blocks_of(Package const&, XmlReader& xml, Draft& draft) {
    using Event = XmlReader::Event;
    BodyReader body(xml);
    BlockDraft result(draft);
    Blocks blocks;
    for (auto event = xml.next(); event != Event::end && event != Event::broken; event = xml.next()) {
        if (event != Event::open) continue;
        body.read_block(blocks);
        for (auto& block : blocks)
            if (!result.take(std::move(block))) return;
        blocks.clear();
    }
    if (!body.has_room()) draft.report({&codes::document_too_large, {"单元格太多", "too many cells"}});
}

}  // namespace

std::optional<Document> read_odt(File const& file, Diagnostics& sink) { return read_odf(file, sink, read_blocks_of); }

}  // namespace jixiao::targets::document
