#include "targets/document/docx_body.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "targets/document/docx_symbols.hpp"
#include "targets/document/limits.hpp"
#include "targets/document/xml_walk.hpp"

namespace jixiao::targets::document {
namespace {

using Event = XmlReader::Event;
using Blocks = std::vector<Block>;

/// Several empty paragraphs count as one.
bool ends_with_blank(Blocks const& blocks) {
    auto const* last = blocks.empty() ? nullptr : std::get_if<Paragraph>(&blocks.back());
    return last && last->text.empty();
}

void stand_at(Span place, Table& table) {
    for (auto& row : table.rows)
        for (auto& cell : row.cells) {
            cell.at = place;
            for (auto& inner : cell.tables) stand_at(place, inner);
        }
}

/// Comments cannot be in a text box: what stands there has the place of the paragraph that holds it.
void stand_at(Span place, Block& block) {
    if (auto* table = std::get_if<Table>(&block))
        stand_at(place, *table);
    else
        std::get<Paragraph>(block).at = place;
}

/// Deleted and moved text, settings, and what is not part of the text.
bool is_passed_over(std::string_view name) {
    constexpr std::array<std::string_view, 20> names{"del",       "moveFrom", "pPr",      "sdtPr",       "sdtEndPr",
                                                     "sectPr",    "tblPr",    "tblGrid",  "tblPrEx",     "rt",
                                                     "instrText", "delText",  "Fallback", "oMathParaPr", "ctrlPr",
                                                     "cellDel",   "footnote", "endnote",  "binData",     "styles"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// A change in the XML of 2003 that takes something away, or a comment: <aml:annotation w:type="Word.Deletion">.
bool is_annotated_away(XmlReader const& xml) {
    auto const type = xml.name() == "annotation" ? xml.attribute("type").value_or("") : "";
    return type == "Word.Deletion" || type == "Word.Comment";
}

bool is_passed_over(XmlReader const& xml) { return is_passed_over(xml.name()) || is_annotated_away(xml); }

/// A setting that is on: <w:vanish/>, but not <w:vanish w:val="0"/>.
bool is_on(XmlReader const& xml) {
    auto const value = xml.attribute("val");
    return !value || is_true(value);
}

std::uint32_t number(XmlReader const& xml) {
    auto const text = xml.attribute("val").value_or("");
    std::uint32_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return std::min(value, max_table_columns);
}

/// The stream and how many cells it gave: a table is in memory until it ends.
struct Body {
    XmlReader& xml;
    std::size_t cells = 0;
};

void read_block(Body& body, Blocks& blocks);
void read_blocks(Body& body, Blocks& blocks);

/// Of alternatives the first is read: those that follow show the same to older programs.
template <class Read>
void read_alternatives(XmlReader& xml, Read read) {
    bool is_first = true;
    go_through(xml, [&] {
        if (is_first)
            read();
        else
            xml.skip();
        is_first = false;
    });
}

class ParagraphReader {
public:
    explicit ParagraphReader(Body& body) : body_(body), xml_(body.xml) {}

    /// The paragraph that opened just now, then what stands in its text boxes.
    void read(Blocks& blocks) {
        auto const begin = xml_.tag().begin;
        go_through(xml_, [&] { read_element(); });
        Span const at{begin, xml_.tag().end};
        for (auto& block : boxes_) stand_at(at, block);
        if (!text_.empty() || !ends_with_blank(blocks)) blocks.emplace_back(Paragraph{std::move(text_), at});
        std::move(boxes_.begin(), boxes_.end(), std::back_inserter(blocks));
    }

private:
    Body& body_;
    XmlReader& xml_;
    std::string text_;
    Blocks boxes_;

    void read_element() {
        auto const name = xml_.name();
        if (name == "r") return read_run();
        if (name == "AlternateContent") return read_alternatives(xml_, [&] { read_inside(); });
        if (name == "txbxContent") return read_blocks(body_, boxes_);
        if (is_passed_over(xml_)) xml_.skip();
    }

    void read_inside() {
        go_through(xml_, [&] { read_element(); });
    }

    void read_run() {
        bool is_hidden = false;
        go_through(xml_, [&] { read_in_run(is_hidden); });
    }

    void read_in_run(bool& is_hidden) {
        auto const name = xml_.name();
        if (name == "rPr") {
            go_through(xml_, [&] { is_hidden = is_hidden || (xml_.name() == "vanish" && is_on(xml_)); });
        } else if (name == "t") {
            go_through(
                xml_, [] {},
                [&](std::string_view piece) {
                    if (!is_hidden) add(piece);
                });
        } else if (is_hidden) {
            xml_.skip();
        } else if (name == "tab" || name == "ptab") {
            add("\t");
        } else if (name == "br" || name == "cr") {
            add("\n");
        } else if (name == "noBreakHyphen") {
            add("-");
        } else if (name == "sym") {
            add(symbol_text(xml_.attribute("font").value_or(""), xml_.attribute("char").value_or("")));
        } else if (name == "ruby" || name == "rubyBase" || name == "drawing" || name == "pict") {
            read_inside();
        } else {
            read_element();
        }
    }

    void add(std::string_view piece) {
        if (text_.size() <= max_cell_size) text_ += piece;
    }
};

void read_cell_settings(XmlReader& xml, TableCell& cell, bool& is_deleted) {
    go_through(xml, [&] {
        auto const name = xml.name();
        auto const value = xml.attribute("val");
        if (name == "gridSpan") cell.columns = std::max(number(xml), 1u);
        if (name == "vMerge" || name == "vmerge") cell.continues_above = value != "restart";
        if (name == "hMerge" || name == "hmerge") cell.continues_left = value != "restart";
        if (name == "cellDel") is_deleted = true;
    });
}

void read_cell(Body& body, TableRow& row) {
    auto& xml = body.xml;
    TableCell cell;
    Blocks blocks;
    bool is_deleted = false;
    if (++body.cells > max_cells) return xml.skip();
    go_through(xml, [&] {
        if (xml.name() == "tcPr")
            read_cell_settings(xml, cell, is_deleted);
        else
            read_block(body, blocks);
    });
    take_blocks(std::move(blocks), cell);
    if (!is_deleted) row.cells.push_back(std::move(cell));
}

void read_row(Body& body, Table& table) {
    auto& xml = body.xml;
    TableRow row;
    bool is_deleted = false;
    auto const read_settings = [&] {
        if (xml.name() == "del") is_deleted = true;
        if (xml.name() == "gridBefore") row.columns_before = number(xml);
    };
    go_through(xml, [&] {
        if (xml.name() == "trPr")
            go_through(xml, read_settings);
        else if (xml.name() == "tc")
            read_cell(body, row);
        else if (is_passed_over(xml))
            xml.skip();
    });
    if (!is_deleted && !row.cells.empty()) table.rows.push_back(std::move(row));
}

Table read_table(Body& body) {
    Table table;
    go_through(body.xml, [&] {
        if (body.xml.name() == "tr")
            read_row(body, table);
        else if (is_passed_over(body.xml))
            body.xml.skip();
    });
    return table;
}

bool is_remarks_tag(XmlReader& xml) {
    bool is_ours = false;
    go_through(xml, [&] { is_ours = is_ours || (xml.name() == "tag" && xml.attribute("val") == remarks_tag); });
    return is_ours;
}

/// A content control: what it holds, unless it is the one with our remarks.
void read_control(Body& body, Blocks& blocks) {
    bool is_ours = false;
    go_through(body.xml, [&] {
        if (body.xml.name() == "sdtPr")
            is_ours = is_remarks_tag(body.xml);
        else if (is_ours)
            body.xml.skip();
        else
            read_block(body, blocks);
    });
}

/// Reads the block that opened just now; frames around blocks are gone through.
void read_block(Body& body, Blocks& blocks) {
    auto const name = body.xml.name();
    if (name == "p")
        ParagraphReader(body).read(blocks);
    else if (name == "tbl")
        blocks.emplace_back(read_table(body));
    else if (name == "sdt")
        read_control(body, blocks);
    else if (is_passed_over(body.xml))
        body.xml.skip();
}

void read_blocks(Body& body, Blocks& blocks) {
    go_through(body.xml, [&] { read_block(body, blocks); });
}

}  // namespace

void take_blocks(Blocks blocks, TableCell& cell) {
    for (auto& block : blocks) {
        if (auto* table = std::get_if<Table>(&block)) {
            cell.tables.push_back(std::move(*table));
            continue;
        }
        auto const& [text, at] = std::get<Paragraph>(block);
        bool const is_first = cell.text.empty() && (cell.at.empty() || !text.empty());
        if (is_first) cell.at = at;
        if (text.empty() || cell.text.size() > max_cell_size) continue;
        if (!cell.text.empty()) cell.text += '\n';
        cell.text += text;
    }
}

bool read_body(XmlReader& xml, std::function<bool(Block)> const& take) {
    Body body{xml};
    Blocks blocks;
    for (auto event = xml.next(); event != Event::end && event != Event::broken; event = xml.next()) {
        if (event != Event::open) continue;
        read_block(body, blocks);
        for (auto& block : blocks)
            if (!take(std::move(block))) return true;
        blocks.clear();
    }
    return body.cells <= max_cells;
}

}  // namespace jixiao::targets::document
