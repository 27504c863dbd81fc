// The HTML page: everything in one file, nothing from elsewhere.
#include <fmt/format.h>

#include <algorithm>

#include "tools/render/page/sections.hpp"

namespace jixiao::render {
namespace {

using namespace page;

/// What all tables have in common, or "".
template <class Value>
std::string common(ScoreReport const& report, Value value) {
    auto const first = value(report.tables.front());
    bool const same = std::all_of(report.tables.begin(), report.tables.end(),
                                  [&](ScoredTable const& scored) { return value(scored) == first; });
    return same ? first : "";
}

std::string page_title(ScoreReport const& report, Style const& style) {
    auto const year = common(
        report, [](ScoredTable const& scored) { return std::to_string(scored.table->year.value); });
    std::string const name = report.baseline
                                 ? say(style, "绩效目标按上年完成值试算", "Trial with last year's values")
                                 : say(style, "绩效自评结果", "Self-evaluation results");
    if (year.empty()) return name;
    return name + fmt::format(fmt::runtime(say(style, "（{} 年度）", " ({})")), year);
}

void write_document_head(std::string const& title, Markup& out) {
    out.element("head", [&] {
        out.empty("meta", {{"charset", "utf-8"}});
        out.empty("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", content_policy()}});
        out.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
        out.empty("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
        out.element("title", {}, title);
        out.embed("style", style_sheet());
    });
}

void write_body(Page const& page, std::string const& title) {
    auto& out = page.out;
    out.element("header", [&] {
        out.element("h1", {}, title);
        auto const department = common(page.report, [](ScoredTable const& scored) {
            return scored.table->department.value;
        });
        if (!department.empty()) out.element("p", {}, department);
    });
    out.element("main", [&] {
        write_overview(page);
        write_filter(page);
        write_table_list(page);
        write_levels(page);
        write_losses(page);
        for (std::size_t i = 0; i < page.report.tables.size(); ++i) write_form(i, page);
    });
    out.embed("script", script());
}

}  // namespace

void write_html(ScoreReport const& report, Style const& style, std::ostream& out) {
    auto const summary = summarise(report);
    auto const title = page_title(report, style);
    Markup markup(out);
    markup.doctype();
    markup.element("html", {{"lang", say(style, "zh-CN", "en")}}, [&] {
        write_document_head(title, markup);
        markup.element("body", [&] { write_body({report, summary, style, markup}, title); });
    });
    out << '\n';
}

}  // namespace jixiao::render
