#include <fmt/format.h>

#include "tools/render/page/sections.hpp"

namespace jixiao::render::page {
namespace {

void write_option(std::string_view value, std::string const& text, Markup& out) {
    out.element("option", {{"value", value}}, text);
}

/// A labelled list; "" is all. `write_rest` writes the further choices.
template <class Rest>
void write_choice(std::string_view name, Text const& label, Page const& page, Rest write_rest) {
    auto& out = page.out;
    out.element("label", [&] {
        out.text(label.in(page.style.language));
        out.element("select", {{"name", name}}, [&] {
            write_option("", say(page.style, "全部", "all"), out);
            write_rest();
        });
    });
}

void write_fields(Page const& page) {
    auto& out = page.out;
    auto const& style = page.style;
    out.element("label", [&] {
        out.text(say(style, "查找", "Find"));
        out.empty("input", {{"type", "search"},
                            {"name", "words"},
                            {"autocomplete", "off"},
                            {"placeholder", say(style, "部门、项目或指标", "name of a table or indicator")}});
    });
    write_choice("level", {"一级指标", "Level 1"}, page, [&] {
        for (std::size_t i = 0; i < page.summary.levels.size(); ++i)
            write_option(std::to_string(i), level_name(page.summary.levels[i].level1, style), out);
    });
    write_choice("grade", {"等级", "Grade"}, page, [&] {
        for (auto const& grade : page.summary.grades)
            write_option(grade.name.chinese, grade.name.in(style.language), out);
        if (page.summary.undecided > 0) write_option("?", say(style, "未定", "open"), out);
    });
    out.element("label", [&] {
        out.empty("input", {{"type", "checkbox"}, {"name", "losing"}});
        out.text(say(style, "只看有扣分或待定的", "only what lost points or is open"));
    });
    out.element("button", {{"type", "reset"}}, say(style, "重置", "Reset"));
    out.element("output", {{"data-text", say(style, "显示 {shown} 张表，共 {all} 张",
                                             "{shown} of {all} tables shown")}},
                "");
}

}  // namespace

void write_filter(Page const& page) {
    page.out.element("form",
                     {{"id", "filter"},
                      {"role", "search"},
                      {"aria-label", say(page.style, "筛选", "Filter")},
                      {"hidden", "hidden"}},
                     [&] { write_fields(page); });
}

}  // namespace jixiao::render::page
