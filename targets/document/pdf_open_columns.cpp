#include <algorithm>

#include "targets/document/pdf_open.hpp"

namespace jixiao::targets::document {
namespace {

constexpr Length narrowest_strip = 2 * point;
constexpr std::size_t most_lines = 300;       // of a page
constexpr std::size_t most_words = 5'000;
constexpr std::size_t fewest_lines = 4;
constexpr std::size_t fewest_strips = 2;

Length middle_of(Strip const& strip) { return strip.begin + (strip.end - strip.begin) / 2; }

/// What words cover from left to right.
class Covered {
public:
    void add(Word const& word) {
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

Length size_of(WordLine const& line) {
    Length size = line.words.front().box.height();
    for (auto const& word : line.words) size = std::min(size, word.box.height());
    return size;
}

}  // namespace

std::vector<WordLine> word_lines(std::vector<Word> words) {
    words.erase(std::remove_if(words.begin(), words.end(), [](Word const& word) { return word.text.empty(); }), words.end());
    std::stable_sort(words.begin(), words.end(),
                     [](Word const& a, Word const& b) { return a.box.middle() < b.box.middle(); });
    std::vector<WordLine> lines;
    for (auto& word : words) {
        if (lines.empty() || word.box.middle() - lines.back().middle > size_of(lines.back()) / 4)
            lines.push_back({word.box.middle(), {}});
        lines.back().words.push_back(std::move(word));
    }
    for (auto& line : lines)
        std::stable_sort(line.words.begin(), line.words.end(),
                         [](Word const& a, Word const& b) { return a.box.left < b.box.left; });
    return lines;
}

ColumnRun columns_in(std::vector<WordLine> const& lines, std::size_t begin, std::size_t end) {
    Covered covered;
    for (std::size_t i = begin; i < end; ++i)
        for (auto const& word : lines[i].words) covered.add(word);
    return covered.run(begin, end);
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
        if (std::any_of(free.begin(), free.end(), [](Strip const& strip) { return strip.end - strip.begin < narrowest_strip; }))
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
            most = strips * strips * count;
            best = covered.run(first, last + 1);
        }
    }
    return best;
}

}  // namespace jixiao::targets::document
