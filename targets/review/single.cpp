#include "targets/review/single.hpp"

#include <algorithm>

#include "targets/review/checks/levels.hpp"
#include "targets/review/review.hpp"

namespace jixiao::targets::review {
namespace {

/// The texts of a row as a TOML file has them: in quotes, each on a line of its own.
class QuotedLines {
public:
    LocatedText add(std::string const& text) {
        LocatedText located;
        located.value = text;
        located.given = !text.empty();
        located.span.begin = size();
        bytes_ += '"';
        for (char const c : text) {
            located.offsets.push_back(size());
            if (c == '"' || c == '\\') bytes_ += '\\';
            bytes_ += c;
        }
        located.offsets.push_back(size());
        bytes_ += '"';
        located.span.end = size();
        bytes_ += '\n';
        return located;
    }

    Source source() const { return std::make_shared<SourceText const>("", bytes_); }

private:
    std::uint32_t size() const { return static_cast<std::uint32_t>(bytes_.size()); }

    std::string bytes_ = "\n";  // the place of what is about the table
};

void set_level(TargetRow& row, LocatedText const& level) {
    bool const is_second = level1_of(level.value) == Level1::unknown && level2_of(level.value) != Level2::unknown;
    (is_second ? row.level2 : row.level1) = level;
    if (is_second) row.level1.value = name_of(home_of(level2_of(level.value)));
}

TargetTable table_of(SingleTarget const& single) {
    QuotedLines lines;
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

std::string unquoted(std::string_view text) {
    std::string result;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        if (text[i] == '\\') ++i;
        result += text[i];
    }
    return result;
}

/// From the lines of a table to its target alone.
class TargetView {
public:
    TargetView(TargetTable const& table, LocatedText const& target)
        : lines_(table.source), target_(target), source_(std::make_shared<SourceText const>("", target.value)) {}

    bool holds(Span span) const { return target_.span.begin <= span.begin && span.end <= target_.span.end; }

    Diagnostic moved(Diagnostic finding) const {
        finding.span = in_target(finding.span);
        finding.source = source_;
        std::erase_if(finding.labels, [&](auto const& label) { return !holds(label.span); });
        for (auto& label : finding.labels) label.span = in_target(label.span);
        std::erase_if(finding.fixes, [&](auto const& fix) {
            return std::any_of(fix.edits.begin(), fix.edits.end(), [&](auto const& edit) { return !holds(edit.span); });
        });
        for (auto& fix : finding.fixes) fix.edits = {{whole(), fixed(fix.edits)}};
        return finding;
    }

private:
    Span whole() const { return {0, static_cast<std::uint32_t>(target_.value.size())}; }

    std::uint32_t in_target(std::uint32_t byte) const {
        auto const found = std::lower_bound(target_.offsets.begin(), target_.offsets.end(), byte);
        return std::min(static_cast<std::uint32_t>(found - target_.offsets.begin()), whole().end);
    }
    Span in_target(Span span) const { return {in_target(span.begin), in_target(span.end)}; }

    std::string fixed(std::vector<grammar::Edit> edits) const {
        std::string text(lines_->slice(target_.span));
        std::sort(edits.begin(), edits.end(), [](auto const& a, auto const& b) { return a.span.begin > b.span.begin; });
        for (auto const& edit : edits)
            text.replace(edit.span.begin - target_.span.begin, edit.span.size(), edit.replacement);
        return unquoted(text);
    }

    Source lines_;
    LocatedText const& target_;
    Source source_;
};

}  // namespace

Diagnostics review_target(SingleTarget const& single, engine::Ruleset const& ruleset, Settings const& settings) {
    auto const table = table_of(single);
    auto const& row = table.rows.front();
    TargetView const target(table, row.target);
    auto found = row.parsed_target.diagnostics;
    auto const reviewed = review_rows(table, ruleset, settings);
    found.insert(found.end(), reviewed.begin(), reviewed.end());
    Diagnostics findings;
    for (auto& finding : found)
        if (target.holds(finding.span)) findings.push_back(target.moved(std::move(finding)));
    std::stable_sort(findings.begin(), findings.end(),
                     [](auto const& a, auto const& b) { return a.span.begin < b.span.begin; });
    return findings;
}

}  // namespace jixiao::targets::review
