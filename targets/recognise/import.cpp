#include "targets/recognise/import.hpp"

#include "targets/catalog.hpp"
#include "targets/recognise/form_sheet.hpp"
#include "targets/recognise/recognise.hpp"
#include "targets/recognise/summary.hpp"

namespace jixiao::targets::recognise {

std::vector<CompletedTable> import_document(document::File const& file, Diagnostics& sink) {
    auto const document = document::read_document(file, sink);
    if (!document) return {};
    std::vector<CompletedTable> tables;
    auto all = recognise(*document, sink);
    complete_from_form_sheet(*document, all);
    for (auto const& found : all) tables.push_back(complete(found, document->source, sink));
    if (tables.empty()) {
        auto const whole = std::make_shared<SourceText const>(file.name, "");
        report(sink, codes::no_table_found, whole, {});
    }
    check_claims(claims_in(*document), tables, document->source, sink);
    return tables;
}

}  // namespace jixiao::targets::recognise
