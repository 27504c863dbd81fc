// Parts: what the sections of a tracking page share: lights, cells, bars of two monitors.
#pragma once

#include "tools/render/page/pieces.hpp"
#include "tools/render/page/track/digest.hpp"

namespace jixiao::render::page::track {

/// What all sections are written from.
struct Page : Canvas {
    TrackReport const& report;
    Digest const& digest;
    std::size_t sections = 0;  // so many tables, the worst, have a section of their own
};

/// "red" … "blue", "unlit".
std::string_view light_class(MaybeLight light);
/// "■ 红灯", "◌ 没有": shape and word say what the colour says.
std::string light_words(MaybeLight light, Style const& style);
/// The word alone, as short as it can be: "红".
std::string short_light(MaybeLight light, Style const& style);
void write_light(MaybeLight light, Canvas const& canvas);
/// A cell with a light; lists are sorted by it, the worst first.
void write_light_cell(MaybeLight light, Canvas const& canvas);

/// The names of a table: a link to its section if it has one, and its department where there are several.
void write_table_name(std::size_t table, Page const& page);

/// 双监控: achievement above execution, with a mark at the time that has passed.
void write_monitors(engine::TrackSheet const& sheet, Canvas const& canvas);

/// The forecast with its range and how it came about; the likelihood and why.
void write_forecast_cell(engine::Forecast const& forecast, Canvas const& canvas);
void write_chance_cell(engine::Chance const& chance, Canvas const& canvas);

/// Causes and reason, or that one is demanded.
void write_reason_cell(engine::TrackedRow const& row, Canvas const& canvas);

/// Indices of the levels of some rows, for the filter: "0 2".
std::string levels_of(TrackedTable const& tracked, std::vector<std::size_t> const& rows, Digest const& digest);

/// How many of a list are shown, where it is longer; "" where all are.
std::string cut_text(std::size_t all, std::size_t shown, Style const& style);

}  // namespace jixiao::render::page::track
