// BlockDraft: paragraphs and tables of a word-processor document → passages and grids, in their order.
#pragma once

#include "targets/document/docx_body.hpp"
#include "targets/document/draft.hpp"

namespace jixiao::targets::document {

class BlockDraft {
public:
    explicit BlockDraft(Draft& draft) : draft_(draft) {}

    /// False if there is no room for more.
    bool take(Block block);

private:
    Draft& draft_;
    std::uint32_t paragraphs_ = 0;
    std::uint32_t tables_ = 0;
};

}  // namespace jixiao::targets::document
