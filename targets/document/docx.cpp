// Word-processor documents: paragraphs are passages, tables are grids, in the order of the body. The XML of Word 2003,
// one text that template engines write under the ending .doc, has the same body in other clothes.
#include "targets/catalog.hpp"
#include "targets/document/block_draft.hpp"
#include "targets/document/docx_body.hpp"
#include "targets/document/draft.hpp"
#include "targets/document/read.hpp"
#include "targets/document/xml_file.hpp"

namespace jixiao::targets::document {
namespace {

/// Reads the body into the draft; tells what is wrong with the file itself where more was in it than is taken.
void read_into(Draft& draft, XmlReader& xml) {
    BlockDraft result(draft);
    if (!read_body(xml, [&](Block block) { return result.take(std::move(block)); }))
        draft.report({&codes::document_too_large, {"单元格太多", "too many cells"}});
}

std::optional<Document> finished(Draft& draft, bool is_lost, Diagnostics& sink) {
    auto document = draft.finish(sink);
    if (is_lost) return std::nullopt;
    return document;
}

}  // namespace

std::optional<Document> read_docx(File const& file, Diagnostics& sink) {
    auto const package = Package::open(file, sink);
    if (!package) return std::nullopt;
    auto const roots = package->relationships("");
    auto const* main = related(roots, "officeDocument");
    std::string const part = main ? main->part : "word/document.xml";
    Draft draft(file.name);
    if (package->has_macros()) draft.report({&codes::macros_ignored, {}});
    auto stream = package->stream(part);
    auto xml = reader(stream);
    bool const opens = package->has(part) && xml.next() == XmlReader::Event::open;
    bool const is_other = !package->has(part) || (opens && xml.name() != "document");
    if (is_other)
        draft.report({&codes::not_this_kind, {"里面没有 Word 文档", "it holds no Word document"}});
    else
        read_into(draft, xml);
    auto problem = failure(stream, xml, part);
    if (problem && !is_other) draft.report(std::move(*problem));
    return finished(draft, is_other || (problem && draft.parts().empty()), sink);
}

std::optional<Document> read_xml_document(File const& file, Diagnostics& sink) {
    auto const source = xml_source(file, sink);
    auto xml = reader(source->bytes());
    Draft draft(file.name);
    read_into(draft, xml);
    bool const is_damaged = report_problem(xml, draft);
    return finished(draft, is_damaged && draft.parts().empty(), sink);
}

}  // namespace jixiao::targets::document
