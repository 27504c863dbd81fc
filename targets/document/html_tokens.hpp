// HTML as tags and text: whatever bytes, in one pass; comments, scripts and styles are gone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jixiao::targets::document {

struct HtmlToken {
    enum class Kind { text, open, close, end };
    Kind kind = Kind::end;
    std::string name;           // of a tag, in lower case
    std::string_view contents;  // text as it stands; of a tag what follows its name
};

class HtmlTokens {
public:
    explicit HtmlTokens(std::string_view html) : html_(html) {}

    HtmlToken next();
    /// What was never closed, so that the rest was not read, and where it begins.
    struct CutOff {
        std::size_t at;
        std::string what;  // <!--, <script>, <td
    };
    std::optional<CutOff> const& cut_off() const { return cut_off_; }

private:
    std::optional<HtmlToken> read_markup();
    HtmlToken read_text();
    HtmlToken read_tag(std::size_t name_begin);
    std::size_t tag_end(std::size_t at) const;
    void pass_over(std::string_view ending, std::string what);
    void pass_over_element(std::string const& name, std::size_t begin);

    std::string_view html_;
    std::size_t at_ = 0;
    std::optional<CutOff> cut_off_;
};

/// The value of an attribute, "" if there is none.
std::string_view html_attribute(std::string_view contents, std::string_view name);

/// Adds a text to `to`, its entities replaced and its blanks and line breaks as they stand.
void append_html_text(std::string& to, std::string_view text);

}  // namespace jixiao::targets::document
