// A page in grey pixels: finding its ruled lines, and wiping them out so that they are not taken for strokes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "targets/document/pdf_page.hpp"

namespace jixiao::targets::document {

struct Raster {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::string pixels;  // one byte each, row by row; 0 is black
};

/// A picture in the format PGM (P5); nothing for what is none, or beyond the size of a page.
std::optional<Raster> read_pgm(std::string_view bytes);
std::string write_pgm(Raster const& raster);

/// Long dark runs of pixels, a few of them thick, as rules of a page in points; they become white in the raster.
void take_rules(Raster& raster, std::uint32_t pixels_per_inch, PdfPage& page);

}  // namespace jixiao::targets::document
