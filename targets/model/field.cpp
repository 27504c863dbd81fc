#include "targets/model/field.hpp"

namespace jixiao::targets::field {

std::string text_of(LocatedAmount const& amount) {
    if (!amount.value) return {};
    return grammar::to_string(amount.value->value) + ' ' + grammar::spelling(amount.value->unit);
}

}  // namespace jixiao::targets::field
