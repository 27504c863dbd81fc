#include "targets/document/block_draft.hpp"

#include "targets/document/docx_grid.hpp"
#include "targets/document/xml_text.hpp"

namespace jixiao::targets::document {

bool BlockDraft::take(Block block) {
    if (auto const* table = std::get_if<Table>(&block)) {
        add_grids(*table, tables_, draft_);
        return !draft_.is_full();
    }
    auto const& [text, at] = std::get<Paragraph>(block);
    auto const number = std::to_string(paragraphs_ + 1);
    bool const has_text = !tidy(text).empty();
    if (has_text) ++paragraphs_;
    if (has_text) draft_.anchor(at);
    draft_.add_paragraph(text, {"第 " + number + " 段", "paragraph " + number});
    return !draft_.is_full();
}

}  // namespace jixiao::targets::document
