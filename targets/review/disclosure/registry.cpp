#include "targets/review/disclosure/registry.hpp"

#include <algorithm>

#include "targets/review/disclosure/checks.hpp"

namespace jixiao::targets::review {
namespace {

constexpr DisclosureCheck const* all[] = {
#define JIXIAO_DISCLOSURE_CHECK(code, constant) &(constant),
#include "targets/review/disclosure/checks.def"
#undef JIXIAO_DISCLOSURE_CHECK
};

}  // namespace

std::span<DisclosureCheck const* const> disclosure_checks() { return all; }

Check const* disclosure_check_of(std::string_view code) {
    auto const* const* found = std::find_if(
        std::begin(all), std::end(all), [&](DisclosureCheck const* check) { return check->listed.code.id == code; });
    return found == std::end(all) ? nullptr : &(*found)->listed;
}

}  // namespace jixiao::targets::review
