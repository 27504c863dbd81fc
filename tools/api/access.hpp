// Access: the way from the library's types to those of the layers and back.
#pragma once

#include <memory>

namespace jixiao {

struct Access {
    template <class Outer>
    static auto const& inside(Outer const& outer) {
        return outer.state_;
    }

    template <class Outer, class Inner>
    static Outer outside(std::shared_ptr<Inner const> inner) {
        return Outer(std::move(inner));
    }
};

}  // namespace jixiao
