// Merge: how a new statement goes together with the record that is there already.
#pragma once

#include "targets/book/record.hpp"

namespace jixiao::targets::book {

enum class Relation {
    same,         // nothing new
    completes,    // says more: a reason, evidence, an amount that was not known before
    contradicts,  // says something else
};

/// Blanks do not matter, nor how a quantity is written: 3次 and 3 次, 15.30 万元 and 153000 元.
Relation relation(Record const& recorded, Statement const& told);

/// What a correction leaves: a new value comes with its own reason, outlook, evidence and points; of amounts
/// and of a statement without a value the rest of the old record stays. The day of the first report stays.
Statement corrected(Record const& recorded, Statement told);

/// The record with what the statement adds.
Statement completed(Record const& recorded, Statement told);

}  // namespace jixiao::targets::book
