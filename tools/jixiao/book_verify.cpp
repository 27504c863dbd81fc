// jixiao book verify: does the book still say what was recorded?
#include <fmt/format.h>

#include <boost/json/object.hpp>

#include "targets/book/verify.hpp"
#include "tools/jixiao/book.hpp"
#include "tools/jixiao/messages.hpp"
#include "tools/render/diagnostic_object.hpp"
#include "tools/render/json_text.hpp"

namespace jixiao::program {
namespace {

using targets::book::Verified;

void write_text(Verified const& verified, bool good, Style const& style, std::ostream& out) {
    bool const chinese = style.language == Language::chinese;
    auto const line = chinese ? "台账有 {} 条记录、{} 份佐证资料，{}。\n" : "The book has {} records and {} files of evidence: {}.\n";
    auto const verdict = good ? render::say(style, "没有发现问题", "all is well") : render::say(style, "有问题，见上面的说明", "something is wrong, see above");
    out << fmt::format(fmt::runtime(line), verified.head.count, verified.evidence, verdict);
    if (verified.head.count > 0) out << (chinese ? "末条校验值：" : "Hash of the last record: ") << verified.head.hash << '\n';
}

void write_json(Verified const& verified, bool good, Diagnostics const& diagnostics, Style const& style, std::ostream& out) {
    render::write_indented(boost::json::object{{"good", good},
                                               {"records", verified.head.count},
                                               {"head", verified.head.hash},
                                               {"evidence", verified.evidence},
                                               {"diagnostics", render::json_diagnostics(diagnostics, style.language)}},
                           out);
}

Status run(Call const& call, Environment const&, Streams const& streams) {
    Diagnostics diagnostics;
    auto book = targets::book::Book::open(book_path(call), book_wait(call));
    auto const verified = book ? targets::book::verify(*book, call.value("head"), diagnostics) : book.error();
    bool const good = diagnostics.empty();
    if (!verified) report_failure(verified.error(), call, diagnostics);
    bool const json = call.value("format", "table") == "json";
    if (!json || !verified) show(diagnostics, call.settings, streams.error);
    if (verified && json) write_json(*verified, good, diagnostics, call.settings.style, streams.output);
    if (verified && !json) {
        if (!good) streams.error << '\n' << std::flush;
        write_text(*verified, good, call.settings.style, streams.output);
    }
    return status_of(diagnostics);
}

}  // namespace

BookVerb book_verify_verb() { return {"verify", {"head", "wait", "format"}, {"table", "json"}, false, run}; }

}  // namespace jixiao::program
