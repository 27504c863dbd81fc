#include "tools/jixiao/workbooks.hpp"

#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/messages.hpp"
#include "tools/render/forms/workbook.hpp"

namespace jixiao::program {

void check_destination(Settings const& settings, std::string_view format, Environment const& environment,
                       Diagnostics& sink, grammar::Text example) {
    if (settings.output.empty() && environment.output_is_terminal)
        report(sink, codes::workbook_to_terminal, {},
               {{"format", std::string(format)}, {"example", std::move(example)}});
}

std::string book_bytes(std::vector<render::forms::Sheet> const& sheets, Diagnostics& sink) {
    auto book = render::forms::workbook(sheets);
    if (book.bytes.empty()) report(sink, codes::output_failed, {}, {{"reason", book.reason}});
    return std::move(book.bytes);
}

Status write_book(std::vector<render::forms::Sheet> const& sheets, Settings const& settings, Streams const& streams) {
    Diagnostics diagnostics;
    streams.output << book_bytes(sheets, diagnostics);
    show(diagnostics, settings, streams.error);
    return status_of(diagnostics);
}

}  // namespace jixiao::program
