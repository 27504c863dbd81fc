// XmlReader: the long parts of a container (sheets, strings, the body of a document) as a stream.
//
// A sheet of 100 MB takes no more memory than its longest tag. Prefixes of names are dropped
// (x:row is row). Refused: document types, and with them all entities of a file's own; nesting
// beyond max_xml_depth; tags that do not match; what is no UTF-8 text.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/span.hpp"
#include "grammar/text.hpp"

namespace jixiao::targets::document {

using grammar::Span;

class XmlReader {
public:
    enum class Event { open, text, close, end, broken };
    /// Writes up to `size` bytes and returns how many; 0 at the end.
    using Refill = std::function<std::size_t(char* to, std::size_t size)>;

    explicit XmlReader(Refill refill) : refill_(std::move(refill)) {}

    /// An empty element opens and closes. Text comes in pieces. After `end` and `broken` it stays so.
    Event next();

    /// Of the element that opened or closed. Views hold until next().
    std::string_view name() const { return name_; }
    std::string_view text() const { return text_; }
    /// Of the element that opened, by its name without prefix; entities replaced.
    std::optional<std::string> attribute(std::string_view name) const;
    /// The bytes of the tag that opened or closed just now, from the beginning of the part.
    Span tag() const { return tag_; }
    /// How many elements are open, the one that opened just now included.
    std::size_t depth() const { return open_.size(); }
    /// Passes over the rest of the element that opened just now.
    void skip();
    /// Why it is broken.
    grammar::Text const& problem() const { return problem_; }

private:
    Event broken(grammar::Text problem);
    bool more();
    bool has(std::size_t count);
    std::string_view rest() const { return std::string_view(buffer_).substr(at_); }
    Event read_text();
    Event read_cdata();
    Event read_tag();
    Event close(std::string_view name);
    bool pass_over(std::string_view ending);
    std::optional<std::size_t> tag_end();

    Refill refill_;
    std::string buffer_;
    std::size_t at_ = 0;
    std::size_t dropped_ = 0;  // bytes before the buffer
    Span tag_;
    bool started_ = false;
    bool at_end_ = false;
    bool in_cdata_ = false;
    bool closes_next_ = false;
    bool seen_root_ = false;
    bool is_broken_ = false;
    std::string_view name_;
    std::string_view attributes_;
    std::string_view text_;
    std::string decoded_;
    std::string closed_;
    std::vector<std::string> open_;  // full names
    grammar::Text problem_;
};

/// True for "1", "true" and "on", as XML writes what is so.
bool is_true(std::optional<std::string> const& value);

}  // namespace jixiao::targets::document
