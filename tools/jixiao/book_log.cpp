// jixiao book log: every record in order.

#include "tools/jixiao/book.hpp"
#include "tools/jixiao/messages.hpp"
#include "tools/render/book_records.hpp"

namespace jixiao::program {
namespace {

/// The latest records of a large book; most of the rest was looked at before.
void write_last(std::span<targets::book::Record const> records, bool all, Style const& style, std::ostream& out) {
    auto const left_out = all || records.size() <= most_lines ? 0 : records.size() - most_lines;
    render::write_log(records.subspan(left_out), style, out);
    if (left_out > 0)
        out << render::say(
            style, "\n前面还有 {} 条没有列出；用 --department、--table、--period 看一部分，--all 全部列出。\n",
            "\n{} earlier records are not shown; --department, --table and --period show a part, --all everything.\n",
            left_out);
}

Status run(Call const& call, Environment const&, Streams const& streams) {
    Diagnostics diagnostics;
    auto records = read_records(call, Which::all, diagnostics);
    if (!records) {
        show(diagnostics, call.settings, streams.error);
        return status_of(diagnostics);
    }
    auto const format = call.value("format", "table");
    if (format == "json")
        render::write_records_json(*records, streams.output);
    else if (format == "csv")
        render::write_records_csv(*records, call.has("bom"), streams.output);
    else
        write_last(*records, call.has("all"), call.settings.style, streams.output);
    return Status::good;
}

}  // namespace

BookVerb book_log_verb() {
    return {"log",
            {"table", "department", "period", "year", "indicator", "all", "wait", "format", "bom"},
            {"table", "json", "csv"},
            false,
            run};
}

}  // namespace jixiao::program
