// OFD (GB/T 33190), the national format of official documents: pages as they are printed, in a zip of XML.
#include <algorithm>
#include <map>

#include "targets/catalog.hpp"
#include "targets/document/limits.hpp"
#include "targets/document/ofd_page.hpp"
#include "targets/document/package.hpp"
#include "targets/document/page_document.hpp"
#include "targets/document/part_name.hpp"

namespace jixiao::targets::document {
namespace {

/// The parts of the file, by the names that others call them by.
class OfdReader {
public:
    OfdReader(Package const& package, Diagnostics& sink, std::string const& name)
        : package_(package), sink_(sink), name_(name) {}

    std::vector<PdfPage> read() {
        pugi::xml_document root;
        if (!load("OFD.xml", root)) return {};
        for (auto const body : child(root, "OFD").children()) {
            auto const main = std::string(child(body, "DocRoot").child_value());
            if (!main.empty()) read_document(resolved_part("OFD.xml", main));
        }
        if (budget_ == 0) refuse(codes::document_too_large, {"文字或线条太多", "too much text or too many lines"});
        return std::move(pages_);
    }

private:
    Package const& package_;
    Diagnostics& sink_;
    std::string const& name_;
    std::vector<PdfPage> pages_;
    std::size_t budget_ = max_page_characters;

    void refuse(grammar::CodeInfo const& code, grammar::Text what) { report_file(sink_, code, name_, std::move(what)); }

    bool load(std::string const& part, pugi::xml_document& tree) {
        auto failure = package_.load(part, tree);
        if (failure) refuse(*failure->code, std::move(failure->what));
        return !failure;
    }

    void read_document(std::string const& part) {
        pugi::xml_document tree;
        if (!load(part, tree)) return;
        auto const document = child(tree, "Document");
        auto const common = child(document, "CommonData");
        std::map<std::string, std::string> templates;
        for (auto const node : common.children())
            if (local_name(node.name()) == "TemplatePage")
                templates[std::string(attribute(node, "ID"))] = resolved_part(part, attribute(node, "BaseLoc"));
        for (auto const node : child(document, "Pages").children()) {
            if (pages_.size() >= max_pages || budget_ == 0) return;
            read_page(resolved_part(part, attribute(node, "BaseLoc")), child(common, "PageArea"), templates);
        }
    }

    void read_page(std::string const& part, pugi::xml_node usual_area,
                   std::map<std::string, std::string> const& templates) {
        pugi::xml_document tree;
        if (!load(part, tree)) return;
        auto const content = child(tree, "Page");
        auto const area = child(content, "Area");
        PdfPage& page = pages_.emplace_back();
        std::string_view box = child(area ? area : usual_area, "PhysicalBox").child_value();
        read_millimetres(box);
        read_millimetres(box);
        page.width = read_millimetres(box);
        page.height = read_millimetres(box);
        for (auto const node : content.children()) {
            if (local_name(node.name()) != "Template") continue;
            auto const found = templates.find(std::string(attribute(node, "TemplateID")));
            if (found != templates.end()) add_template(page, found->second);
        }
        add_ofd_content(page, child(content, "Content"), budget_);
    }

    /// What stands on many pages: frames, headings.
    void add_template(PdfPage& page, std::string const& part) {
        pugi::xml_document tree;
        if (load(part, tree)) add_ofd_content(page, child(child(tree, "Page"), "Content"), budget_);
    }
};

bool has_words(std::vector<PdfPage> const& pages) {
    return std::any_of(pages.begin(), pages.end(), [](PdfPage const& page) { return !page.words.empty(); });
}

}  // namespace

std::optional<Document> read_ofd(File const& file, Diagnostics& sink) {
    auto const package = Package::open(file, sink);
    if (!package) return std::nullopt;
    auto const pages = OfdReader(*package, sink, file.name).read();
    if (has_words(pages)) return document_of_pages(file.name, pages, sink);
    auto const source = std::make_shared<SourceText const>(file.name, "");
    report(sink, codes::nothing_readable, source, {}, {{"kind", Text("OFD 文件", "the OFD file")}});
    return std::nullopt;
}

}  // namespace jixiao::targets::document
