// Asset: the style sheets and scripts of the pages, compiled into the program.
//
// Owns their hashes, by which a page's Content-Security-Policy admits these two and nothing else.
#pragma once

#include <string>
#include <string_view>

namespace jixiao::render::page {

struct Asset {
    std::string_view text;
    std::string_view sha256;  // in hexadecimal digits
};

/// What one kind of page looks like and how it behaves.
struct Dress {
    Asset style_sheet;
    Asset script;
};

Dress const& score_dress();
Dress const& track_dress();

/// "default-src 'none'; …": no network, no other style, no other script.
std::string content_policy(Dress const& dress);

}  // namespace jixiao::render::page
