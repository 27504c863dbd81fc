// Draft: a document while it is put together: its text line by line, each with the name of its place.
//
// Owns what all readers of containers share: text goes to the source as it is read, and diagnostics
// wait until the source is whole.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "targets/document/document.hpp"
#include "targets/document/package.hpp"

namespace jixiao::targets::document {

class Draft {
public:
    explicit Draft(std::string file) : file_(std::move(file)) {}

    /// Where the next text will stand.
    std::uint32_t end() const { return static_cast<std::uint32_t>(bytes_.size()); }
    /// Puts a text on lines of its own, tidied; its lines come back joined. What is too long for a cell is
    /// cut, which is reported.
    LocatedText add(std::string_view text, grammar::Text place);
    /// A line that holds nothing.
    void add_blank_line() { bytes_ += '\n'; }
    /// True if there is no room for more. The first time that is reported.
    bool is_full();

    /// About a place of the document.
    grammar::Diagnostic& report(grammar::CodeInfo const& code, Span span, std::vector<grammar::Argument> arguments);
    /// About the file as a whole.
    void report(Failure failure) { report_file(diagnostics_, *failure.code, file_, std::move(failure.what)); }

    /// The document; what was reported goes to the sink.
    Document finish(std::vector<std::variant<Grid, Passage>> parts, Diagnostics& sink);

private:
    std::string file_;
    std::string bytes_;
    std::vector<grammar::Place> places_;
    Diagnostics diagnostics_;
    bool is_full_ = false;
};

}  // namespace jixiao::targets::document
