#include "targets/read/builtin_calendars.hpp"

#include <cassert>
#include <string_view>

namespace jixiao::targets {
namespace {

// Made by targets/calendars/embed.cmake from targets/calendars/*.toml.
constexpr std::string_view calendars[] = {
#include "calendars.inc"
};

std::shared_ptr<engine::Calendar const> make_builtin() {
    auto calendar = std::make_shared<engine::Calendar>();
    for (auto const text : calendars) {
        Diagnostics diagnostics;
        auto year = read_calendar(make_source("calendar.toml", std::string(text)), diagnostics);
        assert(year && diagnostics.empty() && "a built-in calendar has no mistakes");
        calendar->years.emplace(year->year, std::move(year->days));
    }
    return calendar;
}

}  // namespace

std::shared_ptr<engine::Calendar const> builtin_calendar() {
    static auto const calendar = make_builtin();
    return calendar;
}

}  // namespace jixiao::targets
