#include "targets/batch/separators.hpp"

#include <algorithm>
#include <utility>

#include "targets/batch/separator_masks.hpp"

namespace jixiao::targets::batch {
namespace {

constexpr std::size_t per_look = 32 * bytes_in_mask;

}  // namespace

Separators::Separators(std::string_view block) : block_(block) {
    constexpr std::size_t room = 1 + most_wanted + per_look + places_beyond;
    places_.reset(new std::uint32_t[room]);
    others_.reset(new std::uint32_t[room]);
    places_[0] = 0;
    others_[0] = 0;
}

/// What is not used yet moves to the front, and more comes behind it. False at the block's end.
bool Separators::look_on(std::size_t count) {
    static Lister const list_separators = listers().front();
    while (used_ + count > found_ && looked_at_ < block_.size()) {
        std::copy(places_.get() + used_ - 1, places_.get() + found_, places_.get());
        std::copy(others_.get() + used_others_, others_.get() + found_others_, others_.get());
        found_ -= std::exchange(used_, 1) - 1;
        found_others_ -= std::exchange(used_others_, 0);
        auto const end = std::min(looked_at_ + per_look, block_.size());
        auto const lists =
            list_separators(block_.data(), looked_at_, end, {places_.get() + found_, others_.get() + found_others_});
        looked_at_ = end;
        found_ = static_cast<std::size_t>(lists.places - places_.get());
        found_others_ = static_cast<std::size_t>(lists.others - others_.get());
        others_[found_others_] = 0;
    }
    return used_ + count <= found_;
}

void Separators::use_up_to(std::size_t place) {
    while (places_[used_ - 1] < place && next(1)) {
        if (places_[used_] == next_other()) ++used_others_;
        ++used_;
    }
}

}  // namespace jixiao::targets::batch
