#include "targets/review/fix.hpp"

#include <algorithm>

#include "targets/read/tree.hpp"

namespace jixiao::targets::review {
namespace {

using grammar::Edit;
using grammar::Fix;
using grammar::Safety;

struct Candidate {
    Diagnostic const* diagnostic;
    Fix const* fix;
};

bool is_allowed(Fix const& fix, Extent extent) {
    if (fix.edits.empty()) return false;
    return fix.safety == Safety::safe || (fix.safety == Safety::unsafe && extent == Extent::all);
}

bool fits(SourceText const& source, Fix const& fix) {
    return std::all_of(fix.edits.begin(), fix.edits.end(), [&](Edit const& edit) {
        return edit.span.begin <= edit.span.end && edit.span.end <= source.bytes().size();
    });
}

std::uint32_t begin_of(Fix const& fix) {
    return std::min_element(fix.edits.begin(), fix.edits.end(),
                            [](Edit const& a, Edit const& b) { return a.span.begin < b.span.begin; })
        ->span.begin;
}

std::vector<Candidate> candidates(SourceText const& source, Diagnostics const& diagnostics, Extent extent) {
    std::vector<Candidate> result;
    for (auto const& diagnostic : diagnostics) {
        if (diagnostic.source.get() != &source) continue;
        auto const chosen = std::find_if(diagnostic.fixes.begin(), diagnostic.fixes.end(),
                                         [&](Fix const& fix) { return is_allowed(fix, extent) && fits(source, fix); });
        if (chosen != diagnostic.fixes.end()) result.push_back({&diagnostic, &*chosen});
    }
    std::stable_sort(result.begin(), result.end(),
                     [](Candidate const& a, Candidate const& b) { return begin_of(*a.fix) < begin_of(*b.fix); });
    return result;
}

/// Two insertions at one place conflict as well: their order would be arbitrary.
bool overlap(Edit const& a, Edit const& b) {
    if (a.span.begin == b.span.begin) return true;
    return a.span.begin < b.span.end && b.span.begin < a.span.end;
}

bool overlaps_any(Fix const& fix, std::vector<Edit const*> const& taken) {
    return std::any_of(fix.edits.begin(), fix.edits.end(), [&](Edit const& edit) {
        return std::any_of(taken.begin(), taken.end(), [&](Edit const* other) { return overlap(edit, *other); });
    });
}

std::string applied(std::string bytes, std::vector<Edit const*> edits) {
    std::sort(edits.begin(), edits.end(), [](Edit const* a, Edit const* b) { return a->span.begin > b->span.begin; });
    for (auto const* edit : edits) bytes.replace(edit->span.begin, edit->span.size(), edit->replacement);
    return bytes;
}

bool can_be_read(Source const& source) {
    Diagnostics ignored;
    return read::parse_tree(source, ignored).has_value();
}

struct Round {
    FixedText text;
    Source source;
};

Round apply_round(Source const& source, Diagnostics const& diagnostics, Extent extent) {
    auto text = apply_fixes(*source, diagnostics, extent);
    auto next = std::make_shared<SourceText const>(source->name(), text.bytes);
    return {std::move(text), std::move(next)};
}

}  // namespace

FixedText apply_fixes(SourceText const& source, Diagnostics const& diagnostics, Extent extent) {
    FixedText result;
    std::vector<Edit const*> taken;
    for (auto const& [diagnostic, fix] : candidates(source, diagnostics, extent)) {
        if (overlaps_any(*fix, taken)) continue;
        for (auto const& edit : fix->edits) taken.push_back(&edit);
        result.applied.push_back({diagnostic->code, fix->title, fix->safety, source.position(begin_of(*fix))});
    }
    result.bytes = applied(source.bytes(), std::move(taken));
    return result;
}

FixedText fix(Source const& source, Finder const& finder, Extent extent) {
    FixedText result{source->bytes(), {}};
    Source current = source;
    for (int round = 0; round < max_rounds; ++round) {
        auto const diagnostics = finder(current);
        auto next = apply_round(current, diagnostics, extent);
        // Unsafe fixes can get into each other's way, such as two that write the same key.
        bool const broken = extent == Extent::all && can_be_read(current) && !can_be_read(next.source);
        if (broken) next = apply_round(current, diagnostics, Extent::safe);
        if (next.text.bytes == current->bytes()) break;
        result.bytes = next.text.bytes;
        result.applied.insert(result.applied.end(), next.text.applied.begin(), next.text.applied.end());
        current = next.source;
    }
    return result;
}

}  // namespace jixiao::targets::review
