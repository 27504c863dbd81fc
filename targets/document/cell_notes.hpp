// Notes about the cells of a sheet, one message for all cells that have the same trouble.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "targets/document/cell_reference.hpp"
#include "targets/document/draft.hpp"

namespace jixiao::targets::document {

class CellNotes {
public:
    /// `note` says what it is about this cell; it is shown while there are few.
    void add(CellPlace place, Span span, grammar::Text note = {});
    bool empty() const { return places_.empty(); }
    std::size_t size() const { return places_.size(); }
    /// At the first of the cells; `table` is what the template calls its table.
    void report(grammar::CodeInfo const& code, grammar::Argument table, Draft& draft) const;

private:
    std::vector<CellPlace> places_;
    std::vector<grammar::Text> notes_;  // of the first cells
    Span first_;
};

}  // namespace jixiao::targets::document
