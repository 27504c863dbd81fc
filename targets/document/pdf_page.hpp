// A page of a PDF as it was printed: words with their boxes, and the ruled lines.
//
// Lengths are thousandths of a point, from the left upper corner of the page.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::targets::document {

using Length = std::int32_t;
inline constexpr Length point = 1000;
inline constexpr Length max_length = 100'000 * point;  // no page is larger; numbers beyond are cut

struct Box {
    Length left = 0;
    Length top = 0;
    Length right = 0;
    Length bottom = 0;
    Length middle() const { return top + (bottom - top) / 2; }
    Length height() const { return bottom - top; }
};

struct PdfWord {
    Box box;
    std::string text;
};

/// A straight line along the page: a horizontal one lies at a height, a vertical one at a distance
/// from the left, and reaches from `begin` to `end`.
struct Rule {
    Length at = 0;
    Length begin = 0;
    Length end = 0;
};

struct PdfPage {
    Length width = 0;
    Length height = 0;
    std::vector<PdfWord> words;
    std::vector<Rule> horizontal;
    std::vector<Rule> vertical;
};

/// "12.5" is 12500; what is no number is 0. The text is read on to behind the number.
Length read_length(std::string_view& text);

/// The pages of what `pdftotext -bbox` writes.
std::vector<PdfPage> pdf_words(std::string_view xhtml);

/// Adds the ruled lines of what `pdftocairo -svg` writes, page by page.
void add_pdf_rules(std::vector<PdfPage>& pages, std::string_view svg);

}  // namespace jixiao::targets::document
