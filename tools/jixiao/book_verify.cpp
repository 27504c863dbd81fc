// jixiao book verify: does the book still say what was recorded?

#include <boost/json/object.hpp>

#include "grammar/characters.hpp"
#include "targets/book/verify.hpp"
#include "tools/jixiao/book.hpp"
#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/messages.hpp"
#include "tools/render/diagnostic_object.hpp"
#include "tools/render/json_text.hpp"

namespace jixiao::program {
namespace {

using targets::book::Verified;

void write_text(Verified const& verified, bool good, Style const& style, std::ostream& out) {
    auto const verdict = good ? render::say(style, "没有发现问题", "all is well")
                              : render::say(style, "有问题，见上面的说明", "something is wrong, see above");
    out << render::say(style, "台账有 {} 条记录、{} 份佐证资料，{}。\n",
                       "The book has {} records and {} files of evidence: {}.\n", verified.head.count,
                       verified.evidence, verdict);
    if (verified.head.count > 0)
        out << render::say(style, "末条校验值：", "Hash of the last record: ") << verified.head.hash << '\n';
}

void write_json(Verified const& verified, bool good, Diagnostics const& diagnostics, Style const& style,
                std::ostream& out) {
    render::write_indented(boost::json::object{{"good", good},
                                               {"records", verified.head.count},
                                               {"head", verified.head.hash},
                                               {"evidence", verified.evidence},
                                               {"diagnostics", render::json_diagnostics(diagnostics, style.language)}},
                           out);
}

/// The hash as it is in the book: letters small, blanks gone. What can be none is reported.
std::string read_head(Call const& call, Diagnostics& sink) {
    auto head = grammar::without_blanks(call.value("head"));
    for (auto& c : head)
        if (c >= 'A' && c <= 'F') c = static_cast<char>(c - 'A' + 'a');
    bool const digits = head.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (call.has("head") && (!digits || head.size() < targets::book::fewest_digits))
        report(sink, codes::not_a_hash, {},
               {{"value", call.value("head")}, {"fewest", std::to_string(targets::book::fewest_digits)}});
    return head;
}

Status run(Call const& call, Environment const&, Streams const& streams) {
    Diagnostics diagnostics;
    auto const head = read_head(call, diagnostics);
    if (!diagnostics.empty()) return show(diagnostics, call.settings, streams.error), Status::usage;
    auto book = targets::book::Book::open(book_path(call), book_wait(call));
    auto const verified = book ? targets::book::verify(*book, head, diagnostics) : book.error();
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
