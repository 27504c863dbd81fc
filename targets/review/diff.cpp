#include "targets/review/diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace jixiao::targets::review {
namespace {

using Lines = std::vector<std::string_view>;

constexpr std::size_t context = 3;
constexpr std::size_t max_differences = 1000;  // past that, the differing part is shown as one block

/// With their line breaks.
Lines lines_of(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        auto const size = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return lines;
}

/// One line of the result: kept, taken from the first text, or from the second.
struct Step {
    char mark;  // ' ', '-', '+'
    std::string_view line;
};

/// The way back through Myers' table of furthest points: rows[d][k + d] is how far diagonal k got.
class Search {
public:
    Search(Lines const& a, Lines const& b) : a_(a), b_(b) {}

    /// Empty if the texts differ in too many lines.
    std::vector<Step> steps() {
        for (std::size_t d = 0; d <= max_differences; ++d)
            if (advance(static_cast<std::ptrdiff_t>(d))) return walk_back();
        return {};
    }

private:
    std::ptrdiff_t reached(std::ptrdiff_t d, std::ptrdiff_t k) const {
        if (d < 0 || k < -d || k > d) return -1;
        return rows_[static_cast<std::size_t>(d)][static_cast<std::size_t>(k + d)];
    }

    bool comes_from_above(std::ptrdiff_t d, std::ptrdiff_t k) const {
        return k == -d || (k != d && reached(d - 1, k - 1) < reached(d - 1, k + 1));
    }

    std::ptrdiff_t start(std::ptrdiff_t d, std::ptrdiff_t k) const {
        if (d == 0) return 0;
        return comes_from_above(d, k) ? reached(d - 1, k + 1) : reached(d - 1, k - 1) + 1;
    }

    bool advance(std::ptrdiff_t d) {
        rows_.emplace_back(static_cast<std::size_t>(2 * d + 1), -1);
        for (std::ptrdiff_t k = -d; k <= d; k += 2) {
            auto x = start(d, k);
            while (x < size(a_) && x - k < size(b_) && at(a_, x) == at(b_, x - k)) ++x;
            rows_.back()[static_cast<std::size_t>(k + d)] = x;
            if (x >= size(a_) && x - k >= size(b_)) return true;
        }
        return false;
    }

    std::vector<Step> walk_back() const {
        std::vector<Step> result;
        auto x = size(a_);
        auto k = size(a_) - size(b_);
        for (auto d = static_cast<std::ptrdiff_t>(rows_.size()) - 1; d >= 0; --d) {
            auto const begin = start(d, k);
            for (; x > begin; --x) result.push_back({' ', at(a_, x - 1)});
            if (d == 0) break;
            bool const above = comes_from_above(d, k);
            result.push_back(above ? Step{'+', at(b_, x - k - 1)} : Step{'-', at(a_, x - 1)});
            x -= above ? 0 : 1;
            k += above ? 1 : -1;
        }
        std::reverse(result.begin(), result.end());
        return result;
    }

    static std::ptrdiff_t size(Lines const& lines) { return static_cast<std::ptrdiff_t>(lines.size()); }
    static std::string_view at(Lines const& lines, std::ptrdiff_t i) { return lines[static_cast<std::size_t>(i)]; }

    Lines const& a_;
    Lines const& b_;
    std::vector<std::vector<std::ptrdiff_t>> rows_;
};

std::vector<Step> as_one_block(Lines const& a, Lines const& b) {
    std::vector<Step> result;
    for (auto const line : a) result.push_back({'-', line});
    for (auto const line : b) result.push_back({'+', line});
    return result;
}

/// Equal lines at both ends need no search.
std::vector<Step> compare(Lines a, Lines b) {
    auto const [from_a, from_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    Lines const head(a.begin(), from_a);
    a.erase(a.begin(), from_a);
    b.erase(b.begin(), from_b);
    Lines tail;
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        tail.push_back(a.back());
        a.pop_back();
        b.pop_back();
    }
    auto middle = Search(a, b).steps();
    if (middle.empty()) middle = as_one_block(a, b);
    std::vector<Step> result;
    for (auto const line : head) result.push_back({' ', line});
    result.insert(result.end(), middle.begin(), middle.end());
    for (auto line = tail.rbegin(); line != tail.rend(); ++line) result.push_back({' ', *line});
    return result;
}

/// A range of steps, and the number of the lines before it in both texts.
struct Hunk {
    std::size_t begin, end;
    std::size_t before_a, before_b;
};

bool changes(Step const& step) { return step.mark != ' '; }

std::vector<Hunk> hunks_of(std::vector<Step> const& steps) {
    std::vector<Hunk> hunks;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (!changes(steps[i])) continue;
        auto const begin = i < context ? 0 : i - context;
        auto const end = std::min(i + context + 1, steps.size());
        if (!hunks.empty() && begin <= hunks.back().end)
            hunks.back().end = end;
        else
            hunks.push_back({begin, end, 0, 0});
    }
    std::size_t a = 0, b = 0, next = 0;
    for (std::size_t i = 0; i < steps.size() && next < hunks.size(); ++i) {
        if (hunks[next].begin == i) {
            hunks[next].before_a = a;
            hunks[next].before_b = b;
            ++next;
        }
        a += steps[i].mark != '+';
        b += steps[i].mark != '-';
    }
    return hunks;
}

/// "12,7"; a range without lines is named by the line before it.
std::string range_text(std::size_t before, std::size_t count) {
    auto const first = count == 0 ? before : before + 1;
    return count == 1 ? std::to_string(first) : fmt::format("{},{}", first, count);
}

void append(std::string& out, std::vector<Step> const& steps, Hunk const& hunk) {
    auto const begin = steps.begin() + static_cast<std::ptrdiff_t>(hunk.begin);
    auto const end = steps.begin() + static_cast<std::ptrdiff_t>(hunk.end);
    auto const added = static_cast<std::size_t>(std::count_if(begin, end, [](Step const& s) { return s.mark == '+'; }));
    auto const removed =
        static_cast<std::size_t>(std::count_if(begin, end, [](Step const& s) { return s.mark == '-'; }));
    auto const size = hunk.end - hunk.begin;
    out += fmt::format("@@ -{} +{} @@\n", range_text(hunk.before_a, size - added),
                       range_text(hunk.before_b, size - removed));
    for (auto step = begin; step != end; ++step) {
        out.append(1, step->mark).append(step->line);
        if (!step->line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
    }
}

}  // namespace

std::string unified_diff(std::string_view name, std::string_view before, std::string_view after) {
    if (before == after) return {};
    auto const steps = compare(lines_of(before), lines_of(after));
    std::string out = fmt::format("--- {}\n+++ {}\n", name, name);
    for (auto const& hunk : hunks_of(steps)) append(out, steps, hunk);
    return out;
}

}  // namespace jixiao::targets::review
