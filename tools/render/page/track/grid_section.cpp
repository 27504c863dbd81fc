#include <fmt/format.h>

#include "tools/render/page/track/sections.hpp"

namespace jixiao::render::page::track {
namespace {

/// "红 2/5": two of five are red.
void write_cell(GridCell const& cell, Page const& page) {
    if (!cell.is_known) return page.out.element("td", {{"class", "no-data"}}, "—");
    page.out.element("td", {{"class", light_class(cell.light)}}, [&] {
        page.out.element("b", {}, short_light(cell.light, page.style));
        if (cell.parts > 0) page.out.text(fmt::format(" {}/{}", cell.with_it, cell.parts));
    });
}

void write_line(GridRow const& row, bool departments, Page const& page) {
    auto const place = page.digest.department_places.at(page.report.tables[row.table].table->department.value);
    page.out.element("tr", {{"data-d", std::to_string(place)}}, [&] {
        page.out.element("th", {{"scope", "row"}}, [&] {
            if (departments)
                page.out.text(row.unit);
            else
                write_table_name(row.table, page);
        });
        for (auto const& cell : row.quarters) write_cell(cell, page);
    });
}

}  // namespace

void write_grid(Page const& page) {
    auto& out = page.out;
    bool const departments = page.digest.departments.size() > 1;
    auto const heading = departments ? say(page.style, "各部门（单位）逐季的灯", "Departments by quarter")
                                     : say(page.style, "各表逐季的灯", "Tables by quarter");
    auto const legend =
        departments
            ? say(page.style, "每格是到季末最差的灯；“红 2/5”：5 张亮灯的表里有 2 张红灯。— 是没有报送。",
                  "The worst light by the quarter's end; “red 2/5”: 2 of 5 tables with a light are red. —: nothing handed in.")
            : say(page.style, "每格是到季末最差的灯；“红 2/5”：5 项亮灯的指标里有 2 项红灯。— 是没有报送。",
                  "The worst light by the quarter's end; “red 2/5”: 2 of 5 rows with a light are red. —: nothing handed in.");
    out.element("section", [&] {
        out.element("h2", {}, heading);
        out.element("p", {{"class", "legend"}}, legend);
        write_box(heading, out, [&] {
            out.element("table", {{"id", "grid"}}, [&] {
                write_heads({{departments ? Text("部门（单位）", "Department") : Text("目标表", "Table")},
                             {{"一季度", "Q1"}},
                             {{"上半年", "H1"}},
                             {{"前三季度", "Q1-Q3"}},
                             {{"全年", "Year"}}},
                            page);
                out.element("tbody", [&] {
                    for (auto const& row : page.digest.grid) write_line(row, departments, page);
                });
            });
        });
    });
}

}  // namespace jixiao::render::page::track
