// Word-processor documents: paragraphs are passages, tables are grids, in the order of the body.
#include "targets/catalog.hpp"
#include "targets/document/docx_body.hpp"
#include "targets/document/docx_grid.hpp"
#include "targets/document/draft.hpp"
#include "targets/document/read.hpp"
#include "targets/document/xml_text.hpp"

namespace jixiao::targets::document {
namespace {

class DocumentReader {
public:
    explicit DocumentReader(Draft& draft) : draft_(draft) {}

    /// False if there is no room for more.
    bool take(Block block) {
        if (auto const* table = std::get_if<Table>(&block))
            add_grids(*table, tables_, draft_);
        else
            take_paragraph(std::get<Paragraph>(block));
        return !draft_.is_full();
    }

private:
    Draft& draft_;
    std::uint32_t paragraphs_ = 0;
    std::uint32_t tables_ = 0;

    void take_paragraph(Paragraph const& paragraph) {
        auto const number = std::to_string(paragraphs_ + 1);
        bool const has_text = !tidy(paragraph.text).empty();
        if (has_text) ++paragraphs_;
        if (has_text) draft_.anchor(paragraph.at);
        draft_.add_paragraph(paragraph.text, {"第 " + number + " 段", "paragraph " + number});
    }
};

}  // namespace

std::optional<Document> read_docx(File const& file, Diagnostics& sink) {
    auto const package = Package::open(file, sink);
    if (!package) return std::nullopt;
    auto const roots = package->relationships("");
    auto const* main = related(roots, "officeDocument");
    std::string const part = main ? main->part : "word/document.xml";
    Draft draft(file.name);
    DocumentReader result(draft);
    if (package->has_macros()) draft.report({&codes::macros_ignored, {}});
    auto stream = package->stream(part);
    auto xml = reader(stream);
    bool const opens = package->has(part) && xml.next() == XmlReader::Event::open;
    bool const is_other = !package->has(part) || (opens && xml.name() != "document");
    if (is_other) draft.report({&codes::not_this_kind, {"里面没有 Word 文档", "it holds no Word document"}});
    bool const is_whole = is_other || read_body(xml, [&](Block block) { return result.take(std::move(block)); });
    if (!is_whole) draft.report({&codes::document_too_large, {"单元格太多", "too many cells"}});
    auto problem = failure(stream, xml, part);
    if (problem && !is_other) draft.report(std::move(*problem));
    bool const is_lost = is_other || (problem && draft.parts().empty());
    auto document = draft.finish(sink);
    if (is_lost) return std::nullopt;
    return document;
}

}  // namespace jixiao::targets::document
