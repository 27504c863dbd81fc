#include "tools/render/page/track/sections.hpp"

namespace jixiao::render::page::track {
namespace {

/// Choices by their number; a list of one leaves nothing to choose.
void write_names(std::string_view field, Text const& label, std::vector<std::string> const& names, Page const& page) {
    if (names.size() < 2) return;
    write_choice(field, label, page, [&] {
        for (std::size_t i = 0; i < names.size(); ++i) write_option(std::to_string(i), names[i], page.out);
    });
}

void write_fields(Page const& page) {
    write_choice("light", {"亮灯", "Light"}, page, [&] {
        for (std::size_t i = 0; i < 4; ++i)
            write_option(std::to_string(i), light_words(static_cast<engine::Light>(i), page.style), page.out);
        write_option("4", light_words({}, page.style), page.out);
    });
    write_names("department", {"部门", "Department"}, page.digest.departments, page);
    std::vector<std::string> levels;
    for (auto const& level : page.digest.levels) levels.push_back(level_name(level, page.style));
    write_names("level", {"一级指标", "Level 1"}, levels, page);
    write_check("changed", {"只看比上期换了灯的", "only what has another light than before"}, page);
}

}  // namespace

void write_filter(Page const& page) {
    write_filter_form({"部门、项目或指标", "name of a table or indicator"}, page, [&] { write_fields(page); });
}

}  // namespace jixiao::render::page::track
