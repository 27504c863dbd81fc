// Document: what stands around the sections of a page: policy, title, style sheet, script.
#pragma once

#include "tools/render/page/pieces.hpp"

namespace jixiao::render::page {

void write_document_head(std::string const& title, Dress const& dress, Markup& out);

/// A whole page. `subtitle` may be empty; `write_sections` writes what stands in <main>.
template <class Sections>
void write_document(std::string const& title, std::string const& subtitle, Dress const& dress, Canvas const& canvas,
                    Sections write_sections) {
    auto& out = canvas.out;
    auto const write_body = [&] {
        out.element("header", [&] {
            out.element("h1", {}, title);
            if (!subtitle.empty()) out.element("p", {}, subtitle);
        });
        out.element("main", write_sections);
        out.embed("script", dress.script);
    };
    out.doctype();
    out.element("html", {{"lang", say(canvas.style, "zh-CN", "en")}}, [&] {
        write_document_head(title, dress, out);
        out.element("body", write_body);
    });
}

}  // namespace jixiao::render::page
