// What the tests of readers share: documents as short lines.
#pragma once

#include <string>

#include "targets/document/read.hpp"

namespace jixiao::targets::test {

/// "0,0 甲 | 0,1 2x1 乙" for a grid, the lines of a passage in 「」, a line for each part.
inline std::string shown(document::Document const& document) {
    std::string result;
    for (auto const& part : document.parts) {
        if (!result.empty()) result += '\n';
        if (auto const* passage = std::get_if<document::Passage>(&part)) {
            result += "「" + std::string(document.source->slice(passage->at)) + "」";
            continue;
        }
        std::string cells;
        for (auto const& cell : std::get<document::Grid>(part).cells) {
            if (!cells.empty()) cells += " | ";
            cells += std::to_string(cell.row) + ',' + std::to_string(cell.column) + ' ';
            if (cell.rows > 1 || cell.columns > 1)
                cells += std::to_string(cell.rows) + 'x' + std::to_string(cell.columns) + ' ';
            cells += cell.text.value;
        }
        result += cells;
    }
    return result;
}

inline std::string codes(Diagnostics const& diagnostics) {
    std::string result;
    for (auto const& diagnostic : diagnostics) result.append(result.empty() ? "" : " ").append(diagnostic.code->id);
    return result;
}

/// Shows what a reader makes of bytes, behind the codes of what it reports.
template <class Reader>
std::string read_with(Reader reader, std::string bytes, std::string name = "t") {
    Diagnostics sink;
    auto const document = reader({std::move(name), std::move(bytes)}, sink);
    std::string const reported = codes(sink);
    return (reported.empty() ? "" : "[" + reported + "] ") + (document ? shown(*document) : "nothing");
}

}  // namespace jixiao::targets::test
