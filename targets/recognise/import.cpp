#include "targets/recognise/import.hpp"

#include <algorithm>

#include "targets/catalog.hpp"
#include "targets/document/archive.hpp"
#include "targets/recognise/form_sheet.hpp"
#include "targets/recognise/recognise.hpp"
#include "targets/recognise/summary.hpp"
#include "targets/recognise/text_doubts.hpp"

namespace jixiao::targets::recognise {
namespace {

bool is_in_text(FoundTable const& found, document::Document const& document) {
    return std::any_of(document.parts.begin(), document.parts.end(), [&](auto const& part) {
        auto const* passage = std::get_if<document::Passage>(&part);
        return passage && passage->at.begin <= found.at.begin && found.at.end <= passage->at.end;
    });
}

/// The reader said of this document that its text was recognised in a picture.
bool is_recognised(document::Document const& document, Diagnostics const& said) {
    return std::any_of(said.begin(), said.end(), [&](auto const& one) {
        return one.code == &codes::text_recognised && one.source == document.source;
    });
}

/// Of a table in a picture nothing is certain.
void doubt_all(FoundTable& found) {
    for (auto& row : found.rows) row.doubts.push_back({&codes::text_recognised, {}});
}

}  // namespace

std::vector<FoundTable> forms_in(document::Document const& document, Diagnostics& sink) {
    if (is_report(document)) return report(sink, codes::own_report, document.source, {}), std::vector<FoundTable>{};
    auto forms = recognise(document, sink);
    complete_from_form_sheet(document, forms);
    for (auto& found : forms) {
        if (is_in_text(found, document))
            report(sink, codes::read_from_text, document.source, {found.at.begin, found.at.begin});
        report_doubts(found, document.source, sink);
        if (is_recognised(document, sink)) doubt_all(found);
    }
    return forms;
}

std::vector<CompletedTable> tables_of(document::Document const& document, Diagnostics& sink) {
    std::vector<CompletedTable> tables;
    for (auto const& found : forms_in(document, sink)) tables.push_back(complete(found, document.source, sink));
    check_claims(claims_in(document), tables, document.source, sink);
    return tables;
}

void report_no_table(document::Document const& document, Diagnostics& sink) {
    if (is_report(document)) return;
    report(sink, codes::no_table_found, std::make_shared<SourceText const>(document.source->name(), ""), {});
}

namespace {

std::vector<CompletedTable> import_one(document::File const& file, Diagnostics& sink) {
    auto const document = document::read_document(file, sink);
    if (!document) return {};
    auto tables = tables_of(*document, sink);
    if (tables.empty()) report_no_table(*document, sink);
    return tables;
}

std::vector<CompletedTable> import_archive(document::File const& archive, Diagnostics& sink) {
    std::vector<CompletedTable> tables;
    for (auto const& file : document::unpacked(archive, sink)) {
        auto more = import_one(file, sink);
        std::move(more.begin(), more.end(), std::back_inserter(tables));
    }
    return tables;
}

}  // namespace

std::vector<CompletedTable> import_document(document::File const& file, Diagnostics& sink) {
    return document::is_archive(file) ? import_archive(file, sink) : import_one(file, sink);
}

}  // namespace jixiao::targets::recognise
