#include "targets/document/cell_notes.hpp"

namespace jixiao::targets::document {
namespace {

constexpr std::size_t few = 20;

}  // namespace

void CellNotes::add(CellPlace place, Span span, grammar::Text note) {
    if (places_.empty()) first_ = span;
    places_.push_back(place);
    if (places_.size() <= few) notes_.push_back(std::move(note));
}

void CellNotes::report(grammar::CodeInfo const& code, grammar::Argument table, Draft& draft) const {
    if (places_.empty()) return;
    grammar::Text cells(to_string(places_));
    bool const has_notes = !notes_.front().chinese.empty();
    if (has_notes && places_.size() > few) {
        auto const place = to_string(places_.front());
        cells.chinese += "；例如 " + place + " " + notes_.front().chinese;
        cells.english += "; for example " + place + " " + notes_.front().english;
    } else if (has_notes) {
        cells = {};
        for (std::size_t i = 0; i < places_.size(); ++i) {
            auto const place = to_string(places_[i]);
            cells.chinese += (i > 0 ? "；" : "") + place + " " + notes_[i].chinese;
            cells.english += (i > 0 ? "; " : "") + place + " " + notes_[i].english;
        }
    }
    draft.report(code, first_, {std::move(table), {"count", std::to_string(places_.size())}, {"cells", cells}});
}

}  // namespace jixiao::targets::document
