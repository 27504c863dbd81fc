// jixiao book show: what holds, corrections applied.
#include "targets/book/history.hpp"
#include "targets/book/standing.hpp"
#include "tools/jixiao/book.hpp"
#include "tools/jixiao/messages.hpp"
#include "tools/render/book_records.hpp"

namespace jixiao::program {
namespace {

Status run(Call const& call, Environment const&, Streams const& streams) {
    Diagnostics diagnostics;
    auto records = read_records(call, diagnostics);
    if (!records) {
        show(diagnostics, call.settings, streams.error);
        return status_of(diagnostics);
    }
    auto const shown = targets::book::by_table(filtered(targets::book::standing(std::move(*records)), call));
    auto const format = call.value("format", "table");
    if (format == "json") render::write_records_json(shown, streams.output);
    else if (format == "csv") render::write_records_csv(shown, call.has("bom"), streams.output);
    else render::write_standing(shown, call.settings.style, streams.output);
    return Status::good;
}

}  // namespace

BookVerb book_show_verb() {
    return {"show", {"table", "department", "period", "year", "indicator", "wait", "format", "bom"}, {"table", "json", "csv"}, false, run};
}

}  // namespace jixiao::program
