#include "targets/review/disclosure/projects.hpp"

#include "grammar/characters.hpp"
#include "grammar/disclosure/clauses.hpp"
#include "grammar/unit.hpp"
#include "grammar/word_list.hpp"
#include "targets/recognise/headings.hpp"

namespace jixiao::targets::review {
namespace {

std::string compared(std::string_view name) { return recognise::without_brackets(name); }

/// Names of units stand above their projects in the table of what was carried over.
bool is_unit_name(std::string_view name) {
    return !grammar::ending_of("局 委员会 厅 办公室 院 中心 站 所 队 学校 本级 小计 合计", name).empty();
}

}  // namespace

std::vector<ProjectLine> project_lines(DisclosureScene const& scene) {
    std::vector<ProjectLine> result;
    for_each_table(scene, [&](BudgetTable const& table) {
        if (table.kind != Kind::projects && table.kind != Kind::carried) return;
        for (auto const& block : table.blocks)
            for (auto const& line : block.lines) {
                bool const is_list = table.kind == Kind::carried && line.code.empty();
                auto name = compared(line.project.empty() && is_list ? line.name.value : line.project);
                if (line.is_total || name.empty() || line.printed.empty() || is_unit_name(name)) continue;
                result.push_back({&table, &block, &line, std::move(name)});
            }
    });
    return result;
}

std::vector<TargetTable const*> project_targets(DisclosureScene const& scene) {
    std::vector<TargetTable const*> result;
    for (auto const* table : scene.targets)
        if (table->kind.value == TableKind::project && table->project.given) result.push_back(table);
    return result;
}

bool is_of_project(ProjectLine const& line, TargetTable const& target) {
    constexpr std::size_t shortest = 12;  // bytes: a name of four characters says which project it is
    auto const name = compared(target.project.value);
    if (name == line.name) return true;
    auto const& [shorter, longer] =
        std::minmax(name, line.name, [](auto const& a, auto const& b) { return a.size() < b.size(); });
    return shorter.size() >= shortest && grammar::contains(longer, shorter);
}

std::optional<Term> amount_term(TargetTable const& table) {
    auto const& total = table.budget.total;
    if (!total.given || !total.value) return std::nullopt;
    auto const power = grammar::disclosure::power_of(grammar::spelling(total.value->unit));
    auto const yuan = power < 0 ? std::nullopt : grammar::shift(total.value->value, power);
    if (!yuan) return std::nullopt;
    return Term{Text("“" + display_name(table) + "”"),
                {*yuan, total.span},
                yuan->exponent,
                std::uint64_t{total.span.begin} * 256};
}

}  // namespace jixiao::targets::review
