// What tests of workbooks and documents share: reading bytes, and documents as short lines.
#pragma once

#include "office_files.hpp"
#include "support.hpp"
#include "targets/document/read.hpp"

namespace jixiao::tests {

using namespace targets;
using document::Document;
using document::Grid;
using document::Passage;

struct ReadDocument {
    std::optional<Document> document;
    Diagnostics diagnostics;
};

inline ReadDocument xlsx(std::string bytes) {
    ReadDocument result;
    result.document = document::read_xlsx({"表.xlsx", std::move(bytes)}, result.diagnostics);
    return result;
}

inline ReadDocument docx(std::string bytes) {
    ReadDocument result;
    result.document = document::read_docx({"表.docx", std::move(bytes)}, result.diagnostics);
    return result;
}

/// "W504@绩效目标!D12": code and place of every diagnostic, in order.
inline std::string places(ReadDocument const& read) {
    std::string result;
    for (auto const& diagnostic : read.diagnostics) {
        auto const* place = diagnostic.source->place(diagnostic.span.begin);
        if (!result.empty()) result += ' ';
        result += std::string(diagnostic.code->id) + '@' + (place ? place->chinese : "-");
    }
    return result;
}

/// "A1=文字 B1:C2=合并": the cells of a grid; passages as 〔text〕.
inline std::string shown(Grid const& grid) {
    std::string result;
    auto const name = [](std::uint32_t row, std::uint32_t column) {
        return std::string(1, static_cast<char>('A' + column)) + std::to_string(row + 1);
    };
    for (auto const& cell : grid.cells) {
        if (!result.empty()) result += ' ';
        result += name(cell.row, cell.column);
        if (cell.rows > 1 || cell.columns > 1)
            result += ':' + name(cell.row + cell.rows - 1, cell.column + cell.columns - 1);
        result += '=' + cell.text.value;
    }
    return result;
}

inline std::string shown(ReadDocument const& read) {
    if (!read.document) return "nothing";
    std::string result;
    for (auto const& part : read.document->parts) {
        if (!result.empty()) result += " / ";
        if (auto const* grid = std::get_if<Grid>(&part))
            result += shown(*grid);
        else
            result += "〔" + std::string(read.document->source->slice(std::get<Passage>(part).at)) + "〕";
    }
    return result;
}

inline std::string message(ReadDocument const& read, std::size_t index) {
    return targets::test::chinese(read.diagnostics.at(index));
}

}  // namespace jixiao::tests
