// Calendars: the working days of each year, read from files; those of 2023 to 2026 are built in.
#pragma once

#include <memory>
#include <optional>

#include "engine/calendar.hpp"
#include "targets/base/located.hpp"

namespace jixiao::targets {

/// One file: one year.
struct CalendarYear {
    int year = 0;
    engine::YearArrangement days;
};

/// Reads a calendar (jixiao/calendar/1). Everything wrong is reported; nothing is returned if the
/// file is no calendar or names no year.
std::optional<CalendarYear> read_calendar(Source const& source, Diagnostics& sink);

/// The arrangements that are compiled into the program.
std::shared_ptr<engine::Calendar const> builtin_calendar();

}  // namespace jixiao::targets
