#include "targets/document/odf.hpp"

#include "targets/catalog.hpp"

namespace jixiao::targets::document {
namespace {

constexpr std::string_view content_part = "content.xml";

/// The list of the parts says which are encrypted; in a zip of this kind all of them look like damaged ones.
bool is_encrypted(Package const& package) {
    constexpr std::string_view list = "META-INF/manifest.xml";
    if (!package.has(list)) return false;
    auto stream = package.stream(list);
    auto xml = reader(stream);
    using Event = XmlReader::Event;
    for (auto event = xml.next(); event != Event::end && event != Event::broken; event = xml.next())
        if (event == Event::open && xml.name() == "encryption-data") return true;
    return false;
}

}  // namespace

std::optional<Document> read_odf(File const& file, Diagnostics& sink, ReadContent const& read) {
    auto const package = Package::open(file, sink);
    if (!package) return std::nullopt;
    if (is_encrypted(*package)) {
        report_file(sink, codes::container_encrypted, file.name, {});
        return std::nullopt;
    }
    Draft draft(file.name);
    auto stream = package->stream(content_part);
    auto xml = reader(stream);
    read(*package, xml, draft);
    auto problem = failure(stream, xml, content_part);
    bool const is_lost = problem && draft.parts().empty();
    if (problem) draft.report(std::move(*problem));
    auto document = draft.finish(sink);
    if (is_lost) return std::nullopt;
    return document;
}

}  // namespace jixiao::targets::document
