// The fields of a table's head, filled one by one as their labels are met: the same way in grids and in running text.
#pragma once

#include "targets/recognise/found.hpp"

namespace jixiao::targets::recognise {

class HeadFields {
public:
    explicit HeadFields(FoundTable& table) : table_(table) {}

    /// True if the text has a place now, had it before, or says nothing (dots, a form nobody filled in). Of two
    /// organisations the one that is nearer or supervises (主管部门) is the department, the other the unit.
    bool take(Head head, LocatedText const& label, LocatedText const& text);

    FoundTable& table() { return table_; }

private:
    bool take_second_department(LocatedText const& label, LocatedText const& value);

    FoundTable& table_;
    LocatedText department_label_{};
};

/// The goal and what was achieved of it: paragraphs.
bool is_long_field(Head head);

}  // namespace jixiao::targets::recognise
