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

bool overlap(std::vector<Edit> const& taken, Edit const& more) {
    return std::any_of(taken.begin(), taken.end(), [&](Edit const& one) {
        bool const crosses = one.span.begin < more.span.end && more.span.begin < one.span.end;
        return one.span.begin == more.span.begin || crosses;
    });
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

using Cells = std::map<std::uint32_t, CellEdits>;  // by where their texts begin

/// One finding may speak of several cells: each is changed by itself.
void take(Edit const& edit, grammar::Source const& source, Cells& cells) {
    if (!source->place(edit.span.begin)) return;
    auto const place = place_around(*source, edit.span.begin);
    auto& cell = cells.try_emplace(place.begin, CellEdits{source, place, {}}).first->second;
    bool const is_within = edit.span.end <= place.end;
    if (is_within && !overlap(cell.edits, edit)) cell.edits.push_back(edit);
}

}  // namespace

std::vector<Rewrite> rewrites_of(grammar::Diagnostics const& findings, Extent extent, Language language) {
    Cells cells;
    for (auto const& finding : findings) {
        auto const fix = std::find_if(finding.fixes.begin(), finding.fixes.end(),
                                      [&](Fix const& one) { return is_allowed(one, extent); });
        if (fix == finding.fixes.end() || !finding.source) continue;
        for (auto const& edit : fix->edits) take(edit, finding.source, cells);
    }
    std::vector<Rewrite> result;
    for (auto const& [begin, cell] : cells)
        if (!cell.edits.empty()) result.push_back(rewrite_of(cell, language));
    return result;
}

}  // namespace jixiao::render
