// The parts of a word-processor document that its copy changes, a function each.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "targets/annotate/package_copy.hpp"
#include "targets/annotate/remarks.hpp"

namespace jixiao::targets::annotate {

/// How elements of the main kind are written in a part: w:p, or with a prefix of our own where the part has none.
struct Spelling {
    std::string prefix;       // "w:"
    std::string declaration;  // what says so in each element of ours; "" where the part does

    /// <w:name attributes
    std::string open(std::string_view name, std::string_view attributes = "") const;
    std::string close(std::string_view name) const;
    /// A paragraph of plain text.
    std::string paragraph(std::string_view text, bool bold = false) const;
};
Spelling spelling_of(std::string_view xml, Element const& root);

/// The comments of a document: ours taken out and new ones put in.
struct CommentNumbers {
    std::set<std::string> removed;   // the numbers of those that went
    std::vector<std::string> added;  // of the new ones, in their order
};
CommentNumbers change_comments(PackageCopy& package, std::string const& part, std::vector<std::string> const& texts);

/// Takes out of the body what earlier calls put there.
void remove_marks(std::string_view xml, std::set<std::string> const& comments, Edits& edits);

/// Marks the text of a paragraph as what a comment is about.
void mark_paragraph(std::string_view xml, Span paragraph, std::string const& comment, Spelling const& spelling,
                    Edits& edits);

/// Writes another text into a paragraph; false where more than plain text stands in it.
bool write_paragraph(std::string_view xml, Span paragraph, std::string const& before, std::string const& after,
                     Edits& edits);

}  // namespace jixiao::targets::annotate
