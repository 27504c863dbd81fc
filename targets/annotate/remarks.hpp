// Annotations: what is written into a copy of a document, as texts with the names of their places.
//
// Owns the model between whoever finds something and the writers of copies. Places are called as the readers of documents
// call them in Chinese: 绩效目标!D12, 第 1 表第 3 行第 4 格.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/diagnostic.hpp"
#include "targets/document/read.hpp"

namespace jixiao::targets::annotate {

/// Whose comments ours are; by it they are found again.
inline constexpr std::string_view author = "jixiao 审核";
/// What the first sheet is called, and the part at the end of a document.
inline constexpr std::string_view list_name = "审核意见";

struct Remark {
    std::string place;  // "": about the file as a whole
    grammar::Severity severity = grammar::Severity::warning;
    std::string level;  // the severity as a word
    std::string code;
    std::string what;
    std::string how;  // what to write instead; may be empty
};

/// A text to be written into a cell, and what its comment says then, or where the cell cannot take it.
struct Rewrite {
    std::string place;
    std::string before;
    std::string after;
    std::string told;
    std::string refused;
};

/// Words of the list, in the reader's language.
struct ListWords {
    std::string number, place, level, code, what, how;
};

struct Annotations {
    std::vector<std::string> opinion;  // line by line
    ListWords words;
    std::vector<Remark> remarks;
    std::vector<Rewrite> rewrites;
};

struct Annotated {
    std::string bytes;
    std::vector<std::size_t> refused;  // of the rewrites
};

/// A copy of a workbook with comments, coloured cells and the list as its first sheet. What an earlier call put in is
/// replaced. Nothing for what is no workbook that can carry comments; damage is reported.
std::optional<Annotated> annotate_xlsx(document::File const& file, Annotations const& annotations, Diagnostics& sink);

/// A copy of a document with comments and the opinion at its end, likewise.
std::optional<Annotated> annotate_docx(document::File const& file, Annotations const& annotations, Diagnostics& sink);

/// The lines of a comment: what, then how.
std::string comment_text(Remark const& remark);

}  // namespace jixiao::targets::annotate
