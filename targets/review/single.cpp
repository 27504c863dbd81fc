#include "targets/review/single.hpp"

#include <algorithm>

#include "targets/review/checks/levels.hpp"
#include "targets/review/review.hpp"

namespace jixiao::targets::review {
namespace {

/// The texts of a row, each on a line of its own in one source, as the readers of documents do it.
class Lines {
public:
    LocatedText add(std::string const& text) {
        LocatedText located;
        located.span.begin = static_cast<std::uint32_t>(bytes_.size());
        bytes_ += text;
        located.span.end = static_cast<std::uint32_t>(bytes_.size());
        bytes_ += '\n';
        located.value = text;
        located.given = !text.empty();
        return located;
    }

    Source source() const { return std::make_shared<SourceText const>("", bytes_); }

private:
    std::string bytes_ = "\n";  // the place of what is about the table
};

void set_level(TargetRow& row, LocatedText const& level) {
    bool const is_second = level1_of(level.value) == Level1::unknown && level2_of(level.value) != Level2::unknown;
    (is_second ? row.level2 : row.level1) = level;
    if (is_second) row.level1.value = name_of(home_of(level2_of(level.value)));
}

TargetTable table_of(SingleTarget const& single) {
    Lines lines;
    TargetRow row;
    row.name = lines.add(single.name);
    set_level(row, lines.add(single.level));
    row.target = lines.add(single.target);
    row.rule = lines.add(single.rule);
    row.previous = lines.add(single.previous);
    row.parsed_target = grammar::parse_indicator(single.target);
    if (row.previous.given) row.parsed_previous = grammar::parse_indicator(single.previous);
    TargetTable table;
    table.source = lines.source();
    table.in_document = true;  // no comments to look for
    relocate(row.parsed_target.diagnostics, row.target, table.source);
    table.rows.push_back(std::move(row));
    return table;
}

bool is_inside(Span span, Span target) { return target.begin <= span.begin && span.end <= target.end; }

/// A finding on the target, moved from the lines to the target alone.
Diagnostic in_target(Diagnostic finding, Span target, Source const& source) {
    auto const inside = [&](Span span) { return is_inside(span, target); };
    auto const move = [&](Span& span) { span = {span.begin - target.begin, span.end - target.begin}; };
    std::erase_if(finding.labels, [&](auto const& label) { return !inside(label.span); });
    std::erase_if(finding.fixes, [&](auto const& fix) {
        return !std::all_of(fix.edits.begin(), fix.edits.end(), [&](auto const& edit) { return inside(edit.span); });
    });
    move(finding.span);
    for (auto& label : finding.labels) move(label.span);
    for (auto& fix : finding.fixes)
        for (auto& edit : fix.edits) move(edit.span);
    finding.source = source;
    return finding;
}

}  // namespace

Diagnostics review_target(SingleTarget const& single, engine::Ruleset const& ruleset, Settings const& settings) {
    auto const table = table_of(single);
    auto const& row = table.rows.front();
    auto found = row.parsed_target.diagnostics;
    auto const reviewed = review(table, {&table, 1}, ruleset, settings);
    found.insert(found.end(), reviewed.begin(), reviewed.end());
    auto const source = std::make_shared<SourceText const>("", single.target);
    Diagnostics findings;
    for (auto& finding : found)
        if (is_inside(finding.span, row.target.span))
            findings.push_back(in_target(std::move(finding), row.target.span, source));
    std::stable_sort(findings.begin(), findings.end(),
                     [](auto const& a, auto const& b) { return a.span.begin < b.span.begin; });
    return findings;
}

}  // namespace jixiao::targets::review
