#include "targets/document/raster.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include "grammar/characters.hpp"

namespace jixiao::targets::document {
namespace {

constexpr std::uint32_t max_side = 20'000;
constexpr unsigned char dark = 128;

/// A run of dark pixels along a line of the raster.
struct Run {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Runs in lines beside each other that are one rule.
struct Bar {
    std::uint32_t first = 0;  // lines
    std::uint32_t last = 0;
    Run run;
};

/// The raster as lines in one direction: rows, or columns.
class Lines {
public:
    Lines(Raster& raster, bool is_across) : raster_(raster), is_across_(is_across) {}
    std::uint32_t count() const { return is_across_ ? raster_.height : raster_.width; }
    std::uint32_t size() const { return is_across_ ? raster_.width : raster_.height; }
    char& pixel(std::uint32_t line, std::uint32_t at) {
        std::size_t const row = is_across_ ? line : at, column = is_across_ ? at : line;
        return raster_.pixels[row * raster_.width + column];
    }
    bool is_dark(std::uint32_t line, std::uint32_t at) { return static_cast<unsigned char>(pixel(line, at)) < dark; }

private:
    Raster& raster_;
    bool is_across_;
};

/// Those that are at least so long; a light pixel or two do not break one.
std::vector<Run> runs_in(Lines& lines, std::uint32_t line, std::uint32_t least) {
    constexpr std::uint32_t most_light = 2;
    std::vector<Run> runs;
    Run run{0, 0};
    for (std::uint32_t at = 0; at <= lines.size(); ++at) {
        bool const is_end = at == lines.size();
        if (!is_end && lines.is_dark(line, at)) {
            if (run.end == 0 || at - run.end > most_light) {
                if (run.end - run.begin >= least) runs.push_back(run);
                run.begin = at;
            }
            run.end = at + 1;
        }
        if (is_end && run.end - run.begin >= least) runs.push_back(run);
    }
    return runs;
}

/// The bar that a run of this line goes on with, or a new one.
Bar grown(std::vector<Bar>& open, std::uint32_t line, Run run) {
    Bar bar{line, line, run};
    for (auto& before : open) {
        bool const overlaps = run.begin < before.run.end && before.run.begin < run.end;
        if (!overlaps) continue;
        bar = {before.first, line, {std::min(before.run.begin, run.begin), std::max(before.run.end, run.end)}};
        before.last = line;  // it is this one now
        break;
    }
    return bar;
}

/// Bars that are as thin as a line; wider ones are areas.
std::vector<Bar> bars_of(Lines& lines, std::uint32_t least, std::uint32_t thickest) {
    std::vector<Bar> bars, open;
    for (std::uint32_t line = 0; line < lines.count(); ++line) {
        std::vector<Bar> here;
        for (auto const run : runs_in(lines, line, least)) here.push_back(grown(open, line, run));
        std::copy_if(open.begin(), open.end(), std::back_inserter(bars),
                     [&](Bar const& bar) { return bar.last < line; });
        open = std::move(here);
    }
    bars.insert(bars.end(), open.begin(), open.end());
    std::erase_if(bars, [&](Bar const& bar) { return bar.last - bar.first >= thickest; });
    return bars;
}

void wipe(Lines& lines, Bar const& bar) {
    for (auto line = bar.first; line <= bar.last; ++line)
        for (auto at = bar.run.begin; at < bar.run.end; ++at) lines.pixel(line, at) = '\xFF';
}

std::uint32_t cut_number(std::string_view& text) {
    while (!text.empty() && grammar::is_ascii_blank(text.front())) text.remove_prefix(1);
    std::uint32_t value = 0;
    auto const end = std::from_chars(text.data(), text.data() + text.size(), value).ptr;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

}  // namespace

std::optional<Raster> read_pgm(std::string_view bytes) {
    if (!bytes.starts_with("P5")) return std::nullopt;
    bytes.remove_prefix(2);
    Raster raster;
    raster.width = cut_number(bytes);
    raster.height = cut_number(bytes);
    auto const most = cut_number(bytes);
    bool const is_page = raster.width > 0 && raster.height > 0 && raster.width <= max_side && raster.height <= max_side;
    std::size_t const size = std::size_t{raster.width} * raster.height;
    if (!is_page || most != 255 || bytes.size() < size + 1) return std::nullopt;
    raster.pixels = bytes.substr(1, size);
    return raster;
}

std::string write_pgm(Raster const& raster) {
    return "P5\n" + std::to_string(raster.width) + " " + std::to_string(raster.height) + "\n255\n" + raster.pixels;
}

void take_rules(Raster& raster, std::uint32_t pixels_per_inch, PdfPage& page) {
    std::uint32_t const least = pixels_per_inch * 3 / 10, thickest = pixels_per_inch / 15;
    auto const length = [&](std::uint32_t pixels) {
        return static_cast<Length>(std::int64_t{pixels} * 72 * point / pixels_per_inch);
    };
    for (bool const is_across : {true, false}) {
        Lines lines(raster, is_across);
        auto const bars = bars_of(lines, least, thickest);
        auto& rules = is_across ? page.horizontal : page.vertical;
        for (auto const& bar : bars)
            rules.push_back({length((bar.first + bar.last) / 2), length(bar.run.begin), length(bar.run.end)});
    }
    for (bool const is_across : {true, false}) {
        Lines lines(raster, is_across);
        for (auto const& bar : bars_of(lines, least, thickest)) wipe(lines, bar);
    }
}

}  // namespace jixiao::targets::document
