#include "tools/render/page/asset.hpp"

#include <cstdint>

namespace jixiao::render::page {
namespace {

constexpr Dress dresses[] = {
#include "page.inc"
};

unsigned digit_value(char digit) { return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10); }

/// Hexadecimal digits as Base64: three digits are two characters, a last digit alone is one.
std::string base64_of(std::string_view hexadecimal) {
    static constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string result;
    for (std::size_t at = 0; at < hexadecimal.size(); at += 3) {
        unsigned bits = 0;
        for (std::size_t i = at; i < at + 3; ++i)
            bits = bits << 4 | (i < hexadecimal.size() ? digit_value(hexadecimal[i]) : 0);
        result += alphabet[bits >> 6];
        if (at + 1 < hexadecimal.size()) result += alphabet[bits & 63];
    }
    result.append((4 - result.size() % 4) % 4, '=');
    return result;
}

std::string source_of(Asset const& asset) { return "'sha256-" + base64_of(asset.sha256) + "'"; }

}  // namespace

Dress const& score_dress() { return dresses[0]; }
Dress const& track_dress() { return dresses[1]; }

std::string content_policy(Dress const& dress) {
    return "default-src 'none'; style-src " + source_of(dress.style_sheet) + "; script-src " + source_of(dress.script) +
           "; base-uri 'none'; form-action 'none'";
}

}  // namespace jixiao::render::page
