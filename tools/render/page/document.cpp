#include "tools/render/page/document.hpp"

#include "tools/render/own_output.hpp"

namespace jixiao::render::page {

void write_document_head(std::string const& title, Dress const& dress, Markup& out) {
    auto const policy = content_policy(dress);
    out.element("head", [&] {
        out.empty("meta", {{"charset", "utf-8"}});
        out.empty("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy}});
        out.empty("meta", {{"name", "generator"}, {"content", page_mark}});
        out.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
        out.empty("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
        out.element("title", {}, title);
        out.embed("style", dress.style_sheet);
    });
}

}  // namespace jixiao::render::page
