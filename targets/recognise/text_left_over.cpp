#include "targets/recognise/text_left_over.hpp"

#include <string>

#include "targets/catalog.hpp"
#include "targets/recognise/text_reading.hpp"

namespace jixiao::targets::recognise {
namespace {

bool may_be_of_row(Reading const& reading) {
    return reading.value >= ValueKind::bound || (reading.level_in_full && (reading.level1 || reading.level2));
}

}  // namespace

void report_left_over(document::Document const& document, std::vector<Piece> const& pieces,
                      std::vector<std::size_t> const& left_over, Diagnostics& sink) {
    for (std::size_t index = 0; index < left_over.size();) {
        auto const first = left_over[index];
        auto last = first;
        while (++index < left_over.size() && left_over[index] == last + 1 && !pieces[left_over[index]].first_in_line)
            last = left_over[index];
        report(sink, codes::text_left_over, document.source, {pieces[first].at.begin, pieces[last].at.end},
               {{"text", text_of(document, pieces, first, last + 1).value}});
    }
}

void report_rows_behind(document::Document const& document, std::vector<Piece> const& pieces, std::size_t end,
                        std::size_t limit, Diagnostics& sink) {
    std::vector<std::size_t> found;
    for (auto at = end; at < limit;) {
        auto const before = found.size();
        bool is_row = false;
        for (auto const next = end_of_line(pieces, at, limit); at < next; ++at) {
            if (pieces[at].kind != PieceKind::text) continue;
            found.push_back(at);
            is_row = is_row || may_be_of_row(reading_of(text_of(document, pieces[at])));
        }
        if (!is_row) found.resize(before);
    }
    report_left_over(document, pieces, found, sink);
}

void report_refused(document::Document const& document, Span table, Diagnostics& sink) {
    auto const line = [&](std::uint32_t at) { return document.source->position(at).line; };
    report(sink, codes::text_refused, document.source, table,
           {{"lines", std::to_string(line(table.end) - line(table.begin) + 1)}});
}

}  // namespace jixiao::targets::recognise
