#include "targets/batch/rows.hpp"

#include "engine/bulk/digits.hpp"
#include "targets/catalog.hpp"

namespace jixiao::targets::batch {
namespace {

bool ends_field(char c) { return c == ',' || c == '\n'; }

bool contains(std::string_view text, char c) { return text.find(c) != text.npos; }

std::string_view without_return(std::string_view text) {
    return text.ends_with('\r') ? text.substr(0, text.size() - 1) : text;
}

/// A quoted field without its quotes, if it can do without.
std::string_view without_needless_quotes(std::string_view written) {
    bool const quoted = written.size() >= 2 && written.front() == '"' && written.back() == '"';
    auto const inside = quoted ? written.substr(1, written.size() - 2) : written;
    return inside.find_first_of(",\"\r\n") == inside.npos ? inside : written;
}

/// "" to ", with readable bytes behind the text.
void unquote(std::string_view quoted, std::string& into) {
    into.clear();
    for (std::size_t i = 0; i < quoted.size(); ++i) {
        into.push_back(quoted[i]);
        if (quoted[i] == '"') ++i;
    }
    into.append(engine::bulk::slack, '\0');
    into.resize(into.size() - engine::bulk::slack);
}

}  // namespace

Rows::Rows(Columns const& columns, std::string_view block)
    : columns_(columns), block_(block), separators_(block), unquoted_(most_columns) {
    fields_.reserve(columns.count);
}

/// Empty lines are passed over, and other rows split byte by byte.
bool Rows::next_careful(Row& row) {
    while (at_ < block_.size()) {
        auto const line = block_.substr(at_, 2);
        bool const empty = line[0] == '\n' || line == "\r\n";
        if (!empty) {
            if (!split_quoted(row)) split_carefully(row);
            separators_.use_up_to(at_);
            return true;
        }
        ++empty_lines_;
        at_ = block_.find('\n', at_) + 1;
        separators_.use_up_to(at_);
        if (at_ < block_.size() && split_quickly(row)) return true;
    }
    return false;
}

/// A row whose quotes stand around whole fields, and hold none themselves where that matters; false, with nothing changed, for others.
bool Rows::split_quoted(Row& row) {
    char const* const text = block_.data();
    auto const places = separators_.ahead();
    auto place = places.begin();
    auto const is_quote = [&] { return place != places.end() && text[*place - 1] == '"'; };
    auto begin = at_;
    fields_.clear();
    for (std::size_t i = 0; i < columns_.count; ++i) {
        bool const quoted = text[begin] == '"';
        std::size_t inside_end = 0;
        for (bool open = quoted; open;) {
            do ++place;
            while (place != places.end() && !is_quote());
            if (place == places.end()) return false;
            inside_end = *place++ - 1;
            open = is_quote() && *place == inside_end + 2;
            if (open && is_wanted(i)) return false;
        }
        if (place == places.end()) return false;
        std::size_t const next = *place++;
        bool const is_last = i + 1 == columns_.count;
        if (text[next - 1] != (is_last ? '\n' : ',')) return false;
        auto const end = next - 1 - (is_last && text[next - 2] == '\r');
        if (quoted && (end != inside_end + 1 || i == columns_.project)) return false;
        fields_.push_back(quoted ? block_.substr(begin + 1, inside_end - begin - 1)
                                 : block_.substr(begin, end - begin));
        begin = next;
    }
    if (begin - at_ > longest_row) return false;
    at_ = begin;
    row.broken = nullptr;
    row.project = fields_[columns_.project];
    fill_in(row);
    return true;
}

bool Rows::is_wanted(std::size_t column) const {
    auto const& [count, project, target, actual, weight, rule, name] = columns_;
    return column == project || column == target || column == actual || column == weight || column == rule ||
           column == name;
}

void Rows::split_carefully(Row& row) {
    auto const begin = at_;
    auto const limit = begin + longest_row;
    row = {};
    row.project = block_.substr(begin, 0);
    fields_.clear();
    std::size_t count = 0;
    bool tidy = true;
    for (;; ++at_) {
        auto const field_begin = at_;
        bool const quoted = block_[at_] == '"';
        auto const close = quoted ? closing_quote(block_, at_, limit) : std::string_view::npos;
        if (close != std::string_view::npos) at_ = close + 1;
        auto const content_end = at_;
        while (!ends_field(block_[at_])) ++at_;
        auto const written = without_return(block_.substr(field_begin, at_ - field_begin));
        bool const field_tidy =
            !quoted || (close != std::string_view::npos &&
                        (content_end == at_ || block_.substr(content_end, at_ - content_end) == "\r"));
        tidy &= field_tidy;
        if (count == columns_.project) row.project = written_project(written, field_tidy);
        if (count < columns_.count) {
            bool const plain = close == std::string_view::npos;
            auto const inside = plain ? written : block_.substr(field_begin + 1, close - field_begin - 1);
            bool const doubled = !plain && inside.find('"') != inside.npos;
            if (doubled) unquote(inside, unquoted_[count]);
            fields_.push_back(doubled ? std::string_view(unquoted_[count]) : inside);
        }
        ++count;
        if (block_[at_] == '\n') break;
    }
    auto const size = at_ - begin;
    ++at_;
    if (size > longest_row)
        row.broken = &codes::row_too_long;
    else if (!tidy)
        row.broken = &codes::stray_quote;
    else if (count != columns_.count)
        row.broken = &codes::wrong_field_count;
    else
        fill_in(row);
}

/// As a csv has it: what is no whole field in quotes is put into them if it needs them.
std::string_view Rows::written_project(std::string_view written, bool tidy) {
    if (tidy && written.starts_with('"')) return without_needless_quotes(written);
    if (!contains(written, '"') && !contains(written, '\r')) return written;
    project_ = "\"";
    for (char const c : written) project_.append(c == '"' ? 2 : 1, c);
    project_.append(1, '"').append(engine::bulk::slack, '\0');
    return std::string_view(project_).substr(0, project_.size() - engine::bulk::slack);
}

void Rows::fill_in(Row& row) const {
    row.texts.target = fields_[columns_.target];
    row.texts.actual = fields_[columns_.actual];
    row.texts.weight = fields_[columns_.weight];
    row.texts.rule = columns_.rule ? fields_[*columns_.rule] : block_.substr(0, 0);
    row.texts.name = columns_.name ? fields_[*columns_.name] : block_.substr(0, 0);
}

}  // namespace jixiao::targets::batch
