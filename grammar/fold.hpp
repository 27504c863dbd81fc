// Folding: the same text without blanks and with one spelling for each sign.
//
// Owns what does not matter for reading: blanks, full-width forms, invisible
// characters, the many dashes. Every folded byte knows where it stood, so
// spans always speak of the text as it was written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/span.hpp"

namespace jixiao::grammar {

class Folded {
public:
    std::string_view text() const { return text_; }
    /// The place in the original of a range of folded bytes.
    Span original(Span folded) const;
    /// True if zero-width or similar characters were dropped.
    bool had_invisible() const { return had_invisible_; }
    std::string_view slice(Span folded) const { return std::string_view(text_).substr(folded.begin, folded.size()); }

    void append(std::string_view bytes, std::uint32_t begin, std::uint32_t end);
    void note_invisible() { had_invisible_ = true; }
    /// Replaces a range of folded bytes; the new bytes stand where the old ones stood.
    void replace(Span folded, std::string_view bytes);
    /// Keeps only a range of folded bytes.
    void keep(Span folded);

private:
    struct Place {
        std::uint32_t begin, end;
    };
    std::string text_;
    std::vector<Place> places_;  // of each byte of text_
    bool had_invisible_ = false;
};

/// Folds valid UTF-8. A blank between two digits is kept as one ASCII blank: there it is a mistake.
Folded fold(std::string_view text);

}  // namespace jixiao::grammar
