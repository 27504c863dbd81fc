#include <algorithm>
#include <map>

#include "tools/render/annotate/annotations.hpp"

namespace jixiao::render {
namespace {

using grammar::Diagnostics;
using grammar::Edit;
using grammar::Fix;
using grammar::Safety;
using grammar::Span;
using targets::annotate::Rewrite;
using targets::review::Extent;

/// All lines of the place of a byte.
Span place_around(grammar::SourceText const& source, std::uint32_t byte) {
    auto const* name = source.place(byte);
    auto first = source.position(byte).line;
    auto last = first;
    auto const is_here = [&](std::uint32_t line) { return source.place(source.line(line).begin) == name; };
    while (first > 1 && is_here(first - 1)) --first;
    while (last < source.line_count() && is_here(last + 1)) ++last;
    auto end = source.line(last).end;
    while (end > source.line(first).begin && source.bytes()[end - 1] == '\n') --end;
    return {source.line(first).begin, end};
}

bool is_allowed(Fix const& fix, Extent extent) {
    bool const fits = fix.safety == Safety::safe || (fix.safety == Safety::unsafe && extent == Extent::all);
    return fits && !fix.edits.empty();
}

bool stay_within(std::vector<Edit> const& edits, Span place) {
    return std::all_of(edits.begin(), edits.end(),
                       [&](Edit const& edit) { return place.begin <= edit.span.begin && edit.span.end <= place.end; });
}

bool overlap(std::vector<Edit> const& taken, std::vector<Edit> const& more) {
    for (auto const& a : taken)
        for (auto const& b : more)
            if (a.span.begin == b.span.begin || (a.span.begin < b.span.end && b.span.begin < a.span.end)) return true;
    return false;
}

/// What is to be changed in one cell.
struct CellEdits {
    grammar::Source source;
    Span place;
    std::vector<Edit> edits;
};

std::string edited(CellEdits cell) {
    auto const& bytes = cell.source->bytes();
    std::sort(cell.edits.begin(), cell.edits.end(),
              [](Edit const& a, Edit const& b) { return a.span.begin > b.span.begin; });
    auto text = bytes.substr(cell.place.begin, cell.place.end - cell.place.begin);
    for (auto const& edit : cell.edits)
        text.replace(edit.span.begin - cell.place.begin, edit.span.size(), edit.replacement);
    return text;
}

Rewrite rewrite_of(CellEdits const& cell, Language language) {
    auto const before = std::string(cell.source->slice(cell.place));
    auto const after = edited(cell);
    return {cell.source->place(cell.place.begin)->chinese, before, after,
            say(language, "已改为“{0}”，原来写的是“{1}”", "changed to “{0}”; it read “{1}”", after, before),
            say(language, "没有改写（不是普通的文字格），请改成“{0}”",
                "not changed, since the cell holds more than plain text; please write “{0}”", after)};
}

}  // namespace

std::vector<Rewrite> rewrites_of(grammar::Diagnostics const& findings, Extent extent, Language language) {
    std::map<std::uint32_t, CellEdits> cells;  // by where their texts begin
    for (auto const& finding : findings) {
        auto const fix = std::find_if(finding.fixes.begin(), finding.fixes.end(),
                                      [&](Fix const& one) { return is_allowed(one, extent); });
        if (fix == finding.fixes.end() || !finding.source) continue;
        auto const first = fix->edits.front().span.begin;
        if (!finding.source->place(first)) continue;
        auto const place = place_around(*finding.source, first);
        auto& cell = cells.try_emplace(place.begin, CellEdits{finding.source, place, {}}).first->second;
        bool const fits = stay_within(fix->edits, place) && !overlap(cell.edits, fix->edits);
        if (fits) cell.edits.insert(cell.edits.end(), fix->edits.begin(), fix->edits.end());
    }
    std::vector<Rewrite> result;
    for (auto const& [begin, cell] : cells)
        if (!cell.edits.empty()) result.push_back(rewrite_of(cell, language));
    return result;
}

}  // namespace jixiao::render
