// jixiao book show: what holds, corrections applied.

#include "targets/book/history.hpp"
#include "tools/jixiao/book.hpp"
#include "tools/jixiao/messages.hpp"
#include "tools/render/book_records.hpp"

namespace jixiao::program {
namespace {

void write_overview(std::vector<targets::book::Record> const& records, Style const& style, std::ostream& out) {
    render::write_book_overview(records, most_lines, style, out);
    out << render::say(
        style, "\n一共 {} 条，这里只列出总数；用 --department、--table、--period 看一部分，--all 全部列出。\n",
        "\n{} records, of which only the sums are shown; --department, --table and --period show a part, --all everything.\n",
        records.size());
}

Status run(Call const& call, Environment const&, Streams const& streams) {
    Diagnostics diagnostics;
    auto records = read_records(call, Which::standing, diagnostics);
    if (!records) {
        show(diagnostics, call.settings, streams.error);
        return status_of(diagnostics);
    }
    auto const shown = targets::book::by_table(std::move(*records));
    auto const format = call.value("format", "table");
    if (format == "json")
        render::write_records_json(shown, streams.output);
    else if (format == "csv")
        render::write_records_csv(shown, call.has("bom"), streams.output);
    else if (call.has("all") || shown.size() <= most_lines)
        render::write_standing(shown, call.settings.style, streams.output);
    else
        write_overview(shown, call.settings.style, streams.output);
    return Status::good;
}

}  // namespace

BookVerb book_show_verb() {
    return {"show",
            {"table", "department", "period", "year", "indicator", "all", "wait", "format", "bom"},
            {"table", "json", "csv"},
            false,
            run};
}

}  // namespace jixiao::program
