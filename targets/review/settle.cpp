#include "targets/review/settle.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>

#include "grammar/catalog.hpp"
#include "targets/review/checks/costs.hpp"

namespace jixiao::targets::review {
namespace {

using grammar::Severity;

constexpr std::size_t most_named = 5;

/// The tables of each file, so that a finding need not be held against thousands of others.
class Tables {
public:
    explicit Tables(std::span<TargetTable const> tables) {
        for (auto const& table : tables)
            if (table.source) by_file_[table.source->name()].push_back(&table);
    }

    TargetTable const* of(Diagnostic const& finding) const {
        auto const file = finding.source ? by_file_.find(finding.source->name()) : by_file_.end();
        if (file == by_file_.end()) return nullptr;
        auto const found = std::find_if(file->second.begin(), file->second.end(),
                                        [&](TargetTable const* table) { return is_about(finding, *table); });
        return found == file->second.end() ? nullptr : *found;
    }

private:
    std::unordered_map<std::string_view, std::vector<TargetTable const*>> by_file_;
};

TargetRow const* row_at(TargetTable const& table, Span place) {
    auto const found = std::find_if(table.rows.begin(), table.rows.end(), [&](TargetRow const& row) {
        return row.at.begin <= place.begin && place.end <= row.at.end;
    });
    return found == table.rows.end() ? nullptr : &*found;
}

/// What a scale without a unit means under costs leaves no doubt: a warning with its fix.
void soften(TargetTable const& table, Diagnostic& finding) {
    if (finding.code->id != grammar::codes::scale_without_unit.id) return;
    auto const* row = row_at(table, finding.span);
    auto const mended = row ? with_money_unit(*row) : std::nullopt;
    if (!mended) return;
    finding.changed_severity = Severity::warning;
    finding.fixes = {rewrite_target(*row, *mended, grammar::Safety::unsafe)};
}

/// The same note at several places of one table.
struct Group {
    std::size_t first;                // index of the finding that is told
    std::vector<std::size_t> others;  // those that it speaks for
};

std::vector<Group> groups_of(Diagnostics const& findings, Tables const& tables) {
    std::map<std::pair<TargetTable const*, grammar::CodeInfo const*>, std::size_t> known;
    std::vector<Group> groups;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        auto const* table = findings[i].severity() == Severity::info ? tables.of(findings[i]) : nullptr;
        if (!table) continue;
        auto const [group, is_new] = known.emplace(std::pair{table, findings[i].code}, groups.size());
        if (is_new)
            groups.push_back({i, {}});
        else
            groups[group->second].others.push_back(i);
    }
    return groups;
}

/// The names of the rows that a note also holds for: “甲”、“乙”等.
Text names_of(Diagnostics const& findings, std::vector<std::size_t> const& others, TargetTable const& table) {
    std::vector<TargetRow const*> rows;
    for (auto const i : others) {
        auto const* row = row_at(table, findings[i].span);
        if (row && std::find(rows.begin(), rows.end(), row) == rows.end()) rows.push_back(row);
    }
    Text names;
    for (std::size_t i = 0; i < std::min(rows.size(), most_named); ++i) {
        auto const name = "“" + rows[i]->name.value + "”";
        names.chinese += (i > 0 ? "、" : "：") + name;
        names.english += (i > 0 ? ", " : ": ") + name;
    }
    if (rows.size() > most_named) names.chinese += "等", names.english += " and others";
    return names;
}

/// One fix for all places, as safe as the least safe of them.
void join_fixes(Diagnostic& told, Diagnostic const& other) {
    if (told.fixes.empty() || other.fixes.empty()) return;
    auto& fix = told.fixes.front();
    fix.safety = std::max(fix.safety, other.fixes.front().safety);
    fix.edits.insert(fix.edits.end(), other.fixes.front().edits.begin(), other.fixes.front().edits.end());
}

void join(Diagnostics& findings, Group const& group, TargetTable const& table) {
    auto& told = findings[group.first];
    auto const count = std::to_string(group.others.size());
    auto const names = names_of(findings, group.others, table);
    told.also = {"（同样的还有 " + count + " 处" + names.chinese + "）",
                 " (the same at " + count + " more" + names.english + ")"};
    if (!told.fixes.empty()) told.fixes.resize(1);
    for (auto const i : group.others) {
        told.labels.push_back({findings[i].span, {"同样", "the same"}});
        join_fixes(told, findings[i]);
    }
    if (told.fixes.empty()) return;
    auto& title = told.fixes.front().title;
    title.chinese += "等，" + std::to_string(group.others.size() + 1) + " 处";
    title.english += " and so on, at " + std::to_string(group.others.size() + 1) + " places";
}

Diagnostics without(Diagnostics findings, std::vector<bool> const& dropped) {
    Diagnostics kept;
    kept.reserve(findings.size());
    for (std::size_t i = 0; i < findings.size(); ++i)
        if (!dropped[i]) kept.push_back(std::move(findings[i]));
    return kept;
}

}  // namespace

Diagnostics settle(std::span<TargetTable const> tables, Diagnostics findings) {
    Tables const files(tables);
    for (auto& finding : findings)
        if (auto const* table = files.of(finding)) soften(*table, finding);
    std::vector<bool> dropped(findings.size());
    for (auto const& group : groups_of(findings, files)) {
        if (group.others.empty()) continue;
        join(findings, group, *files.of(findings[group.first]));
        for (auto const i : group.others) dropped[i] = true;
    }
    return without(std::move(findings), dropped);
}

bool is_about(Diagnostic const& finding, TargetTable const& table) {
    if (!finding.source || finding.source->name() != table.source->name()) return false;
    auto const at = finding.span.begin;
    return !table.in_document || (at >= table.at.begin && at <= table.at.end);
}

}  // namespace jixiao::targets::review
