#include <algorithm>

#include "targets/document/pdf_open.hpp"

namespace jixiao::targets::document {
namespace {

constexpr Length narrowest_strip = point;
constexpr std::size_t most_lines = 300;  // of a page
constexpr std::size_t most_words = 5'000;
constexpr std::size_t fewest_lines = 4;
constexpr std::size_t fewest_strips = 2;

Length middle_of(Strip const& strip) { return strip.begin + (strip.end - strip.begin) / 2; }

/// What words cover from left to right.
class Covered {
public:
    void add(PdfWord const& word) {
        Strip all{word.box.left, word.box.right};
        auto const first = std::find_if(strips_.begin(), strips_.end(),
                                        [&](Strip const& each) { return each.end + narrowest_strip > all.begin; });
        auto last = first;
        for (; last != strips_.end() && last->begin < all.end + narrowest_strip; ++last)
            all = {std::min(all.begin, last->begin), std::max(all.end, last->end)};
        strips_.insert(strips_.erase(first, last), all);
    }

    std::size_t between() const { return strips_.empty() ? 0 : strips_.size() - 1; }

    ColumnRun run(std::size_t begin, std::size_t end) const {
        ColumnRun result{begin, end, {strips_.front().begin - narrowest_strip}, {}};
        for (std::size_t i = 1; i < strips_.size(); ++i) {
            result.strips.push_back({strips_[i - 1].end, strips_[i].begin});
            result.edges.push_back(middle_of(result.strips.back()));
        }
        result.edges.push_back(strips_.back().end + narrowest_strip);
        return result;
    }

private:
    std::vector<Strip> strips_;  // sorted, wide gaps between them
};

/// 5.46 and 万元 stand a little apart in one text.
bool go_on(PdfWord const& left, PdfWord const& right) {
    return is_narrow(left.text.back()) != is_narrow(right.text.front()) &&
           right.box.left - left.box.right < document::size_of(right) * 2 / 5;
}

/// True if words stand behind a strip that are not just the rest of the text before it.
bool parts_columns(Strip const& strip, Length end, std::vector<WordLine> const& lines, ColumnRun const& run) {
    for (std::size_t i = run.begin; i < run.end; ++i) {
        auto const& words = lines[i].words;
        for (std::size_t k = 0; k < words.size(); ++k) {
            if (words[k].box.left < strip.end || words[k].box.left >= end) continue;
            if (k == 0 || words[k - 1].box.right > strip.end || !go_on(words[k - 1], words[k])) return true;
            break;
        }
    }
    return false;
}

/// Without the strips that only go through texts.
ColumnRun with_true_columns(ColumnRun run, std::vector<WordLine> const& lines) {
    for (std::size_t i = run.strips.size(); i-- > 0;) {
        Length const end = i + 1 < run.strips.size() ? run.strips[i + 1].end : run.edges.back();
        if (parts_columns(run.strips[i], end, lines, run)) continue;
        run.strips.erase(run.strips.begin() + static_cast<std::ptrdiff_t>(i));
        run.edges.erase(run.edges.begin() + static_cast<std::ptrdiff_t>(i + 1));
    }
    return run;
}

Length size_of(WordLine const& line) {
    Length size = 0;
    for (auto const& word : line.words) size = std::max(size, document::size_of(word));
    return size;
}

/// True if a word of one line stands below a word of the other as lines of one cell do.
bool are_in_line(WordLine const& upper, WordLine const& lower) {
    return std::any_of(upper.words.begin(), upper.words.end(), [&](PdfWord const& above) {
        return std::any_of(lower.words.begin(), lower.words.end(), [&](PdfWord const& below) {
            Length const center = above.box.left + above.box.right - below.box.left - below.box.right;
            return std::abs(above.box.left - below.box.left) < point || std::abs(center) < 2 * point;
        });
    });
}

}  // namespace

std::vector<WordLine> word_lines(std::vector<PdfWord> words) {
    words.erase(std::remove_if(words.begin(), words.end(), [](PdfWord const& word) { return word.text.empty(); }),
                words.end());
    std::stable_sort(words.begin(), words.end(),
                     [](PdfWord const& a, PdfWord const& b) { return a.box.middle() < b.box.middle(); });
    std::vector<WordLine> lines;
    for (auto& word : words) {
        if (lines.empty() || word.box.middle() - lines.back().middle > size_of(lines.back()) / 4)
            lines.push_back({word.box.middle(), {}});
        lines.back().words.push_back(std::move(word));
    }
    for (auto& line : lines)
        std::stable_sort(line.words.begin(), line.words.end(),
                         [](PdfWord const& a, PdfWord const& b) { return a.box.left < b.box.left; });
    return lines;
}

Length pitch_of(std::vector<WordLine> const& lines) {
    std::vector<Length> gaps;
    for (std::size_t upper = 0; upper < lines.size() && lines.size() <= most_lines; ++upper)
        for (std::size_t lower = upper + 1; lower < lines.size(); ++lower) {
            Length const gap = lines[lower].middle - lines[upper].middle;
            if (gap < size_of(lines[upper]) * 9 / 10 || !are_in_line(lines[upper], lines[lower])) continue;
            gaps.push_back(gap);
            break;
        }
    std::sort(gaps.begin(), gaps.end());
    for (std::size_t i = 1; i < gaps.size(); ++i)
        if (gaps[i] - gaps[i - 1] <= point / 2) return gaps[i - 1];
    if (!gaps.empty()) return gaps.front();
    return lines.empty() ? max_length : size_of(lines.front()) / 2 * 3;  // as most print has it
}

ColumnRun columns_in(std::vector<WordLine> const& lines, std::size_t begin, std::size_t end) {
    Covered covered;
    for (std::size_t i = begin; i < end; ++i)
        for (auto const& word : lines[i].words) covered.add(word);
    return with_true_columns(covered.run(begin, end), lines);
}

ColumnRun columns_as_before(std::vector<WordLine> const& lines, std::size_t begin, std::vector<Strip> strips) {
    ColumnRun run{begin, begin, {max_length}, {}};
    Length right = 0;
    for (; run.end < lines.size() && run.end - begin < most_lines; ++run.end) {
        auto free = strips;
        for (auto const& word : lines[run.end].words)
            for (auto& strip : free) {
                if (word.box.right <= strip.begin || word.box.left >= strip.end) continue;
                Length const before = word.box.left - strip.begin, behind = strip.end - word.box.right;
                before > behind ? strip.end = word.box.left : strip.begin = word.box.right;
            }
        if (std::any_of(free.begin(), free.end(),
                        [](Strip const& strip) { return strip.end - strip.begin < narrowest_strip; }))
            break;
        strips = std::move(free);
        run.edges.front() = std::min(run.edges.front(), lines[run.end].words.front().box.left - narrowest_strip);
        right = std::max(right, lines[run.end].words.back().box.right + narrowest_strip);
    }
    for (auto const& strip : strips) run.edges.push_back(middle_of(strip));
    run.edges.push_back(right);
    run.strips = std::move(strips);
    return run;
}

std::optional<ColumnRun> columns_of(std::vector<WordLine> const& lines, std::size_t begin, std::size_t end) {
    std::size_t words = 0;
    for (std::size_t i = begin; i < end; ++i) words += lines[i].words.size();
    if (end - begin > most_lines || words > most_words) return std::nullopt;
    std::optional<ColumnRun> best;
    std::size_t most = 0;
    for (std::size_t first = begin; first < end; ++first) {
        Covered covered;
        for (std::size_t last = first; last < end; ++last) {
            for (auto const& word : lines[last].words) covered.add(word);
            std::size_t const strips = covered.between(), count = last + 1 - first;
            if (last > first && strips == 0) break;
            if (count < fewest_lines || strips < fewest_strips || strips * strips * count <= most) continue;
            auto run = with_true_columns(covered.run(first, last + 1), lines);
            std::size_t const columns = run.strips.size();
            if (columns < fewest_strips || columns * columns * count <= most) continue;
            most = columns * columns * count;
            best = std::move(run);
        }
    }
    return best;
}

}  // namespace jixiao::targets::document
