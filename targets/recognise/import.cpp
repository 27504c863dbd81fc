#include "targets/recognise/import.hpp"

#include <algorithm>

#include "targets/catalog.hpp"
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

}  // namespace

std::vector<FoundTable> forms_in(document::Document const& document, Diagnostics& sink) {
    auto forms = recognise(document, sink);
    complete_from_form_sheet(document, forms);
    for (auto const& found : forms) {
        if (is_in_text(found, document))
            report(sink, codes::read_from_text, document.source, {found.at.begin, found.at.begin});
        report_doubts(found, document.source, sink);
    }
    return forms;
}

std::vector<CompletedTable> tables_of(document::Document const& document, Diagnostics& sink) {
    std::vector<CompletedTable> tables;
    for (auto const& found : forms_in(document, sink)) tables.push_back(complete(found, document.source, sink));
    check_claims(claims_in(document), tables, document.source, sink);
    return tables;
}

void report_no_table(std::string const& file, Diagnostics& sink) {
    report(sink, codes::no_table_found, std::make_shared<SourceText const>(file, ""), {});
}

std::vector<CompletedTable> import_document(document::File const& file, Diagnostics& sink) {
    auto const document = document::read_document(file, sink);
    if (!document) return {};
    auto tables = tables_of(*document, sink);
    if (tables.empty()) report_no_table(file.name, sink);
    return tables;
}

}  // namespace jixiao::targets::recognise
