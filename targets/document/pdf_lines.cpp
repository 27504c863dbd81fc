#include <algorithm>

#include "targets/document/pdf_layout.hpp"

namespace jixiao::targets::document {
namespace {

/// What stands between two words of a line: wide gaps set columns apart.
std::string_view blanks_between(PdfWord const& left, PdfWord const& right) {
    Length const gap = right.box.left - left.box.right;
    Length const size = std::max(size_of(left), size_of(right));
    bool const is_wide = !is_narrow(left.text.back()) && !is_narrow(right.text.front());
    if (gap > size * 3 / 2) return "   ";
    if (gap > size * (is_wide ? 5 : 1) / 8) return " ";
    return "";
}

PageLine line_of(std::vector<PdfWord> words) {
    std::stable_sort(words.begin(), words.end(),
                     [](PdfWord const& a, PdfWord const& b) { return a.box.left < b.box.left; });
    PageLine line;
    line.box = words.front().box;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) line.text += blanks_between(words[i - 1], words[i]);
        line.text += words[i].text;
        line.size = std::max(line.size, size_of(words[i]));
        line.box.top = std::min(line.box.top, words[i].box.top);
        line.box.right = std::max(line.box.right, words[i].box.right);
        line.box.bottom = std::max(line.box.bottom, words[i].box.bottom);
    }
    return line;
}

}  // namespace

Length size_of(PdfWord const& word) {
    Length halves = 0;
    for (char const c : word.text) {
        auto const byte = static_cast<unsigned char>(c);
        halves += byte >= 0xE0 ? 2 : byte < 0x80 || byte >= 0xC0 ? 1 : 0;
    }
    return std::min(2 * (word.box.right - word.box.left) / std::max(halves, 1), word.box.height());
}

std::vector<PageLine> lines_of(std::vector<PdfWord> words) {
    words.erase(std::remove_if(words.begin(), words.end(), [](PdfWord const& word) { return word.text.empty(); }),
                words.end());
    std::stable_sort(words.begin(), words.end(),
                     [](PdfWord const& a, PdfWord const& b) { return a.box.middle() < b.box.middle(); });
    std::vector<PageLine> lines;
    for (std::size_t begin = 0, end = 0; begin < words.size(); begin = end) {
        PdfWord const& first = words[begin];
        while (end < words.size() && words[end].box.middle() - first.box.middle() <= size_of(first) / 2) ++end;
        end = std::max(end, begin + 1);
        auto const from = words.begin() + static_cast<std::ptrdiff_t>(begin);
        lines.push_back(line_of({from, from + static_cast<std::ptrdiff_t>(end - begin)}));
    }
    return lines;
}

}  // namespace jixiao::targets::document
