#include <algorithm>

#include "targets/document/pdf_open.hpp"

namespace jixiao::targets::document {
namespace {

/// Words that stand together in a row, from left to right.
struct Part {
    Box box;
    Length end = 0;  // of its last line
    std::vector<PdfWord> words;
};

/// One row of a head, beside its label.
struct Band {
    std::size_t begin = 0;  // its first line
    RowPlace place;
    std::vector<Part> parts;
    bool is_divided = false;  // each line is a row of its own, but for the first part
};

void extend(Box& box, Box const& by) {
    box = {std::min(box.left, by.left), std::min(box.top, by.top), std::max(box.right, by.right),
           std::max(box.bottom, by.bottom)};
}

bool is_wide(char c) { return static_cast<unsigned char>(c) >= 0x80; }

/// Numbers one below the other: each stands in a row of its own.
bool are_numbers(Part const& part) {
    bool const numbers = std::all_of(part.words.begin(), part.words.end(), [](PdfWord const& word) {
        return word.text.find_first_not_of("0123456789.,%") == std::string::npos;
    });
    return numbers && word_lines(part.words).size() > 1;
}

/// Splits the words of a row where a gap goes through all its lines.
std::vector<Part> parts_of(std::vector<PdfWord> words, std::vector<Strip> const& strips, Length gap, bool one_line) {
    std::stable_sort(words.begin(), words.end(),
                     [](PdfWord const& a, PdfWord const& b) { return a.box.left < b.box.left; });
    std::vector<Part> parts;
    for (auto& word : words) {
        bool apart = parts.empty();
        if (!apart) {
            Length const from = parts.back().box.right, width = word.box.left - from;
            bool const at_edge = std::any_of(strips.begin(), strips.end(), [&](Strip const& strip) {
                return strip.end > from && strip.begin < word.box.left;
            });
            bool const between_letters = is_wide(parts.back().words.back().text.back()) != is_wide(word.text.front());
            Length const least = one_line && between_letters ? gap / 2 : 3 * point / 2;
            apart = width > gap || (width > least && at_edge);
        }
        if (apart) parts.push_back({word.box, 0, {}});
        extend(parts.back().box, word.box);
        if (parts.back().words.empty() || word.box.middle() >= parts.back().words.back().box.middle())
            parts.back().end = word.box.right;
        parts.back().words.push_back(std::move(word));
    }
    return parts;
}

class Head {
public:
    Head(std::vector<WordLine> const& lines, std::size_t begin, ColumnRun const& run, Length pitch)
        : lines_(lines), run_(run), pitch_(pitch), label_edge_(run.edges[1]) {
        for (std::size_t i = beside_labels(begin); i < run.begin; ++i) add_line(i);
        finish_band();
        join_wrapped();
    }

    OpenHead read() {
        std::size_t first = bands_.size();
        while (first > 0 && belongs(bands_[first - 1])) --first;
        for (; first < bands_.size(); ++first) {
            std::vector<RowPlace> rows;
            for (std::size_t i = first; i < bands_.size(); ++i) rows.push_back(bands_[i].place);
            for (std::size_t i = 1; i < rows.size(); ++i)
                rows[i].top = rows[i - 1].bottom += (rows[i].top - rows[i - 1].bottom) / 2;
            PdfColumn const labels = labels_below(rows.front().top - pitch_ / 2);
            auto const cells = cells_over_rows(labels, rows, pitch_, TopRows::whole);
            if (!cells || cells->empty()) continue;
            auto head = result(first, labels, *cells);
            if (has_all_words(head)) return head;
        }
        return {run_.begin, 0, {}};
    }

private:
    /// The first of the lines above the table that keep room between labels and what they name.
    std::size_t beside_labels(std::size_t begin) {
        Strip strip = run_.strips.front();
        std::size_t line = run_.begin;
        for (; line > begin; --line) {
            Strip free = strip;
            for (auto const& word : lines_[line - 1].words) {
                if (word.box.right <= free.begin || word.box.left >= free.end) continue;
                if (word.box.left - free.begin > free.end - word.box.right)
                    free.end = word.box.left;
                else
                    free.begin = word.box.right;
            }
            if (free.end - free.begin < 3 * point / 2) break;
            strip = free;
        }
        label_edge_ = strip.begin + (strip.end - strip.begin) / 2;
        return line;
    }

    void add_line(std::size_t index) {
        auto const& line = lines_[index];
        std::vector<PdfWord> beside;
        PdfPiece label;
        for (auto const& word : line.words) (word.box.right <= label_edge_ ? label.words : beside).push_back(word);
        if (!label.words.empty()) {
            label.middle = label.words.front().box.middle();
            label.width = label.words.back().box.right - label.words.front().box.left;
            labels_.push_back(std::move(label));
        }
        if (beside.empty()) return;
        if (!words_.empty() && line.middle - last_ > pitch_ * 4 / 5) finish_band();
        if (words_.empty()) bands_.push_back({index, {0, line.middle, line.middle - pitch_ / 2, 0, false}, {}, false});
        last_ = line.middle;
        ++lines_of_band_;
        std::move(beside.begin(), beside.end(), std::back_inserter(words_));
    }

    void finish_band() {
        if (words_.empty()) return;
        auto& band = bands_.back();
        band.place.center = band.place.first + (last_ - band.place.first) / 2;
        band.place.bottom = last_ + pitch_ / 2;
        band.parts = parts_of(std::move(words_), run_.strips, pitch_ * 3 / 5, lines_of_band_ == 1);
        band.is_divided = band.parts.size() > 2 && are_numbers(band.parts.back());
        words_.clear();
        lines_of_band_ = 0;
    }

    /// The part of the row below or above in which a part goes on; past the last if there is none.
    static std::size_t part_around(std::vector<Part> const& parts, Box const& box) {
        std::size_t found = parts.size();
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (parts[i].box.right <= box.left || parts[i].box.left >= box.right) continue;
            if (found < parts.size()) return parts.size();
            found = i;
        }
        return found;
    }

    /// True if the upper row had no more room, so that the lower one is the rest of it: every part of the
    /// one with fewer goes with one of the other.
    bool is_wrapped(Band const& upper, Band const& lower) const {
        if (upper.is_divided || lower.is_divided) return false;
        if (lower.place.top - upper.place.bottom > pitch_ / 16) return false;
        bool const below = lower.parts.size() <= upper.parts.size();
        if (!below && has_label(upper) && has_label(lower)) return false;
        auto const& few = below ? lower.parts : upper.parts;
        auto const& many = below ? upper.parts : lower.parts;
        return std::all_of(few.begin(), few.end(), [&](Part const& part) {
            std::size_t const at = part_around(many, part.box);
            if (at == many.size()) return false;
            Length const end = at + 1 < many.size() ? many[at + 1].box.left : run_.edges.back();
            return (below ? many[at] : part).end + pitch_ * 2 >= end;
        });
    }

    /// True if a line of a label stands beside the first line of a row.
    bool has_label(Band const& band) const {
        return std::any_of(labels_.begin(), labels_.end(), [&](PdfPiece const& label) {
            return std::abs(label.middle - band.place.first) < pitch_ / 4;
        });
    }

    void join_wrapped() {
        std::vector<Band> joined;
        for (auto& band : bands_) {
            if (joined.empty() || !is_wrapped(joined.back(), band)) {
                joined.push_back(std::move(band));
                continue;
            }
            auto& above = joined.back();
            bool const below = band.parts.size() <= above.parts.size();
            if (!below) std::swap(above.parts, band.parts);
            for (auto& part : band.parts) {
                auto& whole = above.parts[part_around(above.parts, part.box)];
                extend(whole.box, part.box);
                if (below) whole.end = part.end;
                std::move(part.words.begin(), part.words.end(), std::back_inserter(whole.words));
            }
            above.place.bottom = band.place.bottom;
            above.place.center = above.place.top + (above.place.bottom - above.place.top) / 2;
        }
        bands_ = std::move(joined);
    }

    /// False for a title and for running text.
    bool belongs(Band const& band) const {
        auto const& box = band.parts.front().box;
        Length const center = box.left / 2 + box.right / 2, table = run_.edges.front() / 2 + run_.edges.back() / 2;
        bool const labelled = std::any_of(labels_.begin(), labels_.end(), [&](PdfPiece const& label) {
            return label.middle > band.place.top - pitch_ / 2 && label.middle < band.place.bottom + pitch_ / 2;
        });
        return labelled || band.parts.size() > 1 || std::abs(center - table) > pitch_;
    }

    /// No word of its lines is lost.
    bool has_all_words(OpenHead const& head) const {
        std::size_t words = 0, in_cells = 0;
        for (auto i = head.begin; i < run_.begin; ++i) words += lines_[i].words.size();
        for (auto const& cell : head.cells) in_cells += cell.words.size();
        return words == in_cells;
    }

    PdfColumn labels_below(Length top) const {
        PdfColumn result;
        for (auto const& label : labels_)
            if (label.middle >= top) result.push_back(label);
        return result;
    }

    std::size_t line_at(Length top) const {
        std::size_t line = run_.begin;
        while (line > 0 && lines_[line - 1].middle >= top) --line;
        return line;
    }

    OpenHead result(std::size_t first, PdfColumn const& labels, std::vector<PieceGroup> const& cells) const {
        OpenHead head;
        for (auto const& cell : cells) {
            OpenCell label{run_.edges[0], run_.edges[1], head.rows, 0, {}};
            for (auto i = cell.begin; i < cell.end; ++i)
                for (auto const& word : labels[i].words) label.words.push_back(word);
            std::size_t const begin = first + cell.row, end = begin + cell.rows;
            bool const one = std::all_of(bands_.begin() + static_cast<std::ptrdiff_t>(begin),
                                         bands_.begin() + static_cast<std::ptrdiff_t>(end),
                                         [](Band const& band) { return band.parts.size() == 1; });
            for (auto i = begin; i < end; ++i) {
                if (one && i > begin) {
                    auto& words = head.cells.back().words;
                    words.insert(words.end(), bands_[i].parts.front().words.begin(),
                                 bands_[i].parts.front().words.end());
                    continue;
                }
                add_parts(head, bands_[i]);
            }
            label.rows = head.rows - label.row;
            head.cells.push_back(std::move(label));
        }
        head.begin = line_at(std::min(labels.front().middle, bands_[first].place.first));
        return head;
    }

    void add_parts(OpenHead& head, Band const& band) const {
        auto const& parts = band.parts;
        Length left = run_.edges[1];
        auto const rows = band.is_divided ? word_lines(parts.back().words) : std::vector<WordLine>(1);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            Length const right =
                i + 1 < parts.size() ? edge_between(parts[i].box.right, parts[i + 1].box.left) : run_.edges.back();
            bool const whole = i == 0 || !band.is_divided;
            OpenCell cell{left, right, head.rows, whole ? static_cast<std::uint32_t>(rows.size()) : 1, {}};
            if (whole) cell.words = parts[i].words;
            for (std::size_t row = 0; !whole && row < rows.size(); ++row, ++cell.row) {
                cell.words.clear();
                for (auto const& word : parts[i].words)
                    if (std::abs(word.box.middle() - rows[row].middle) < pitch_ / 2) cell.words.push_back(word);
                if (row + 1 < rows.size())
                    head.cells.push_back(cell);
                else
                    break;
            }
            head.cells.push_back(std::move(cell));
            left = right;
        }
        head.rows += static_cast<std::uint32_t>(rows.size());
    }

    /// The edge of a column of the table in a gap, if there is one.
    Length edge_between(Length begin, Length end) const {
        auto const next = std::upper_bound(run_.edges.begin(), run_.edges.end(), end);
        return next != run_.edges.begin() && *(next - 1) >= begin ? *(next - 1) : begin + (end - begin) / 2;
    }

    std::vector<WordLine> const& lines_;
    ColumnRun const& run_;
    Length pitch_, label_edge_;
    std::vector<Band> bands_;
    PdfColumn labels_;
    std::vector<PdfWord> words_;  // of the band that is read
    Length last_ = 0;
    std::size_t lines_of_band_ = 0;
};

}  // namespace

OpenHead head_above(std::vector<WordLine> const& lines, std::size_t begin, ColumnRun const& run, Length pitch) {
    return Head(lines, begin, run, pitch).read();
}

}  // namespace jixiao::targets::document
