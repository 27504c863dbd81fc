#include <charconv>

#include "grammar/characters.hpp"
#include "grammar/word_list.hpp"
#include "targets/catalog.hpp"
#include "targets/document/draft.hpp"
#include "targets/document/encoding.hpp"
#include "targets/document/html_table.hpp"
#include "targets/document/html_tokens.hpp"
#include "targets/document/read.hpp"
#include "targets/document/web_pages.hpp"

namespace jixiao::targets::document {
namespace {

constexpr std::size_t max_nesting = 64;  // of tables; deeper ones count as cells of the last

/// Blanks at the ends gone; inside, several are one, and a line break if there is one among them.
std::string collapsed(std::string_view text) {
    std::string result;
    bool blank = false, breaks = false;
    for (char const c : text) {
        bool const is_break = c == '\n' || c == '\r';
        if (grammar::is_ascii_blank(c)) {
            blank = true;
            breaks = breaks || is_break;
            continue;
        }
        if (blank && !result.empty()) result += breaks ? '\n' : ' ';
        blank = breaks = false;
        result += c;
    }
    return result;
}

/// Reads tags into tables and paragraphs. A table with tables inside is a layout: its texts are
/// paragraphs.
class HtmlReader {
public:
    explicit HtmlReader(std::string name) : draft_(std::move(name), max_page_cells) {}

    void read(HtmlToken const& token) {
        switch (token.kind) {
            case HtmlToken::Kind::text: append_html_text(text_, token.contents); break;
            case HtmlToken::Kind::open: open(token); break;
            case HtmlToken::Kind::close: close(token.name); break;
            case HtmlToken::Kind::end: break;
        }
    }

    void end_page() {
        while (!tables_.empty()) close_table();
        end_paragraph();
    }

    Draft finish() && { return std::move(draft_); }

    bool is_full() { return is_full_ || draft_.is_full(); }
    /// Rows and columns, or cells of tables that are still open, past their limits.
    bool is_beyond_limit() const { return is_full_; }

private:
    void open(HtmlToken const& tag) {
        if (tag.name == "table" && tables_.size() < max_nesting)
            open_table();
        else if (tag.name == "tr")
            open_row();
        else if (tag.name == "td" || tag.name == "th")
            open_cell(tag.contents);
        else
            break_line(tag.name);
    }

    void close(std::string const& name) {
        if (name == "table")
            close_table();
        else if (name == "td" || name == "th" || name == "tr")
            end_cell();
        else
            break_line(name);
    }

    void break_line(std::string const& name) {
        if (!grammar::is_word_of("br p div li ul ol dt dd h1 h2 h3 h4 h5 h6 caption hr pre section body", name)) return;
        if (in_grid_cell())
            text_ += '\n';
        else
            end_paragraph();
    }

    bool in_grid_cell() const { return !tables_.empty() && !tables_.back().is_layout && tables_.back().in_cell; }

    void open_table() {
        for (auto& table : tables_) make_layout(table);
        end_paragraph();
        tables_.emplace_back();
    }

    /// What its cells held until now comes before the table inside it.
    void make_layout(HtmlTable& table) {
        if (table.is_layout) return;
        for (auto const& cell : table.cells) add_paragraph(cell.text.value);
        table = HtmlTable{};
        table.is_layout = true;
    }

    void open_row() {
        end_cell();
        if (!tables_.empty()) start_row(tables_.back());
    }

    void open_cell(std::string_view attributes) {
        end_cell();
        if (tables_.empty() || tables_.back().is_layout) return;
        bool const fits = start_cell(tables_.back(), number(attributes, "rowspan"), number(attributes, "colspan"));
        is_full_ = is_full_ || !fits;
    }

    static std::uint32_t number(std::string_view attributes, std::string_view name) {
        auto const digits = html_attribute(attributes, name);
        std::uint32_t value = 1;
        auto const error = std::from_chars(digits.data(), digits.data() + digits.size(), value).ec;
        return error == std::errc::result_out_of_range ? max_html_rows : value;
    }

    void end_cell() {
        if (!in_grid_cell()) return end_paragraph();
        auto& table = tables_.back();
        table.in_cell = false;
        if (auto text = collapsed(text_); !text.empty())
            table.cells.back().text.value = std::move(text);
        else
            table.cells.pop_back();
        text_.clear();
        is_full_ = is_full_ || ++cells_ > max_page_cells;
    }

    void close_table() {
        end_cell();
        if (tables_.empty()) return;
        HtmlTable table = std::move(tables_.back());
        tables_.pop_back();
        clip_to_grid(table);
        if (table.cells.empty()) return;
        std::string const number = std::to_string(++table_count_);
        std::vector<Draft::PlacedCell> cells;
        for (auto& cell : table.cells) {
            std::string const row = std::to_string(cell.row + 1), column = std::to_string(cell.column + 1);
            Text place("第 " + number + " 表第 " + row + " 行第 " + column + " 格",
                       "table " + number + ", row " + row + ", cell " + column);
            cells.push_back({std::move(cell), std::move(place)});
        }
        draft_.add_grid(table.rows, table.columns, std::move(cells));
    }

    void end_paragraph() {
        add_paragraph(collapsed(text_));
        text_.clear();
    }

    void add_paragraph(std::string const& text) {
        if (text.empty() || draft_.is_full()) return;
        std::string const number = std::to_string(++paragraph_count_);
        draft_.add_paragraph(text, {"第 " + number + " 段", "paragraph " + number});
    }

    Draft draft_;
    std::vector<HtmlTable> tables_;  // those that are open
    std::string text_;
    std::size_t table_count_ = 0;
    std::size_t paragraph_count_ = 0;
    std::size_t cells_ = 0;
    bool is_full_ = false;
};

/// What the file says of its encoding: charset=gb2312.
std::string charset_of(std::string_view bytes) {
    std::string const text = beginning(bytes, 4096);
    std::size_t begin = text.find("charset=");
    if (begin == std::string::npos) return "";
    begin = text.find_first_not_of("\"' ", begin + 8);
    return begin == std::string::npos ? "" : text.substr(begin, text.find_first_of("\"' />;", begin) - begin);
}

void report_problems(HtmlTokens const& tokens, bool is_full, Source const& source, Diagnostics& sink) {
    if (is_full)
        report(sink, codes::over_limit, source, {},
               {{"what", Text("单元格、行列和段落", "cells, rows, columns and paragraphs")},
                {"limit", std::to_string(max_page_cells)}});
    if (auto const& cut_off = tokens.cut_off()) {
        auto const at = static_cast<std::uint32_t>(cut_off->at);
        report(sink, codes::html_cut_off, source, {at, at + static_cast<std::uint32_t>(cut_off->what.size())},
               {{"what", cut_off->what}});
    }
}

/// What stands in one page, added to what was read before.
void read_page(HtmlReader& reader, Source const& source, Diagnostics& sink) {
    HtmlTokens tokens(source->bytes());
    for (auto token = tokens.next(); token.kind != HtmlToken::Kind::end && !reader.is_full(); token = tokens.next())
        reader.read(token);
    report_problems(tokens, reader.is_beyond_limit(), source, sink);
    reader.end_page();
}

}  // namespace

std::optional<Document> read_pages(std::string const& name, std::vector<WebPage> pages, Diagnostics& sink) {
    HtmlReader reader(name);
    for (auto& page : pages) {
        auto const charset = page.charset.empty() ? charset_of(page.bytes) : page.charset;
        if (!reader.is_full()) read_page(reader, decoded(name, std::move(page.bytes), sink, charset), sink);
    }
    auto draft = std::move(reader).finish();
    if (!draft.parts().empty()) return draft.finish(sink);
    auto const source = std::make_shared<SourceText const>(name, "");
    report(sink, codes::nothing_readable, source, {}, {{"kind", Text("网页", "the web page")}});
    return std::nullopt;
}

std::optional<Document> read_html(File const& file, Diagnostics& sink) {
    return read_pages(file.name, {{file.bytes, ""}}, sink);
}

}  // namespace jixiao::targets::document
