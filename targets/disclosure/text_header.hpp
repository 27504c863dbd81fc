// The header of a table in running text: its words in the order in which rows of headings are copied, one row after another.
#pragma once

#include "targets/disclosure/headings.hpp"
#include "targets/disclosure/text_words.hpp"

namespace jixiao::targets::disclosure {

struct TextHeader {
    std::vector<std::vector<Path>> sides;  // of amounts; two where income and expenditure stand side by side
    bool has_line_numbers = false;         // 行次
    bool has_projects = false;             // 项目名称
    bool understood = true;                // no word of it is unknown
    std::size_t end = 0;                   // the first word of the lines
};

/// `coded`: lines begin with account codes, so that unknown headings can be told from names.
TextHeader read_header(std::vector<Word> const& words, bool two_sided, bool coded);

}  // namespace jixiao::targets::disclosure
