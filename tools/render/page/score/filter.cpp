#include "tools/render/page/score/sections.hpp"

namespace jixiao::render::page::score {
namespace {

void write_fields(Page const& page) {
    auto const& style = page.style;
    write_choice("level", {"一级指标", "Level 1"}, page, [&] {
        for (std::size_t i = 0; i < page.summary.levels.size(); ++i)
            write_option(std::to_string(i), level_name(page.summary.levels[i].level1, style), page.out);
    });
    write_choice("grade", {"等级", "Grade"}, page, [&] {
        for (auto const& grade : page.summary.grades)
            write_option(grade.name.chinese, grade.name.in(style.language), page.out);
        if (page.summary.undecided > 0) write_option("?", say(style, "未定", "open"), page.out);
    });
    write_check("losing", {"只看有扣分或待定的", "only what lost points or is open"}, page);
}

}  // namespace

void write_filter(Page const& page) {
    write_filter_form({"部门、项目或指标", "name of a table or indicator"}, page, [&] { write_fields(page); });
}

}  // namespace jixiao::render::page::score
