// Asset: the style sheet and the script of a page, compiled into the program.
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

Asset const& style_sheet();
Asset const& script();

/// "default-src 'none'; …": no network, no other style, no other script.
std::string content_policy();

}  // namespace jixiao::render::page
