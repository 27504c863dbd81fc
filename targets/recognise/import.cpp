#include "targets/recognise/import.hpp"

#include "targets/catalog.hpp"
#include "targets/recognise/recognise.hpp"
#include "targets/recognise/summary.hpp"

namespace jixiao::targets::recognise {

std::vector<CompletedTable> import_document(document::File const& file, Diagnostics& sink) {
    auto const document = document::read_document(file, sink);
    if (!document) return {};
    std::vector<CompletedTable> tables;
    for (auto const& found : recognise(*document, sink)) tables.push_back(complete(found, document->source, sink));
    if (tables.empty()) {
        auto const whole = std::make_shared<SourceText const>(file.name, "");
        report(sink, codes::no_table_found, whole, {});
    }
    check_claims(claims_in(*document), tables, document->source, sink);
    return tables;
}

}  // namespace jixiao::targets::recognise
