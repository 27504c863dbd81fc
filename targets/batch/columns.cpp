#include "targets/batch/columns.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "engine/single_row.hpp"
#include "targets/catalog.hpp"

namespace jixiao::targets::batch {
namespace {

using grammar::Text;

struct Heading {
    std::string_view name;
    std::array<std::string_view, 6> others;
    bool required = true;
};

constexpr std::array<Heading, 5> headings{{
    {"project_id", {"项目编码", "项目编号", "项目代码", "项目ID", "项目名称", "项目"}},
    {"target", {"指标值", "年度指标值", "目标值", "年度目标值"}},
    {"actual", {"实际完成值", "全年完成值", "完成值", "实际值"}},
    {"weight", {"分值", "权重", "分值权重"}},
    {"rule", {"赋分规则", "评分规则", "计分规则"}, false},
}};

std::string_view unquoted(std::string_view name) {
    name = engine::trimmed(name);
    bool const quoted = name.size() >= 2 && name.front() == '"' && name.back() == '"';
    return quoted ? engine::trimmed(name.substr(1, name.size() - 2)) : name;
}

std::vector<std::string_view> names_in(std::string_view line) {
    std::vector<std::string_view> names;
    for (;;) {
        auto const comma = line.find(',');
        names.push_back(unquoted(line.substr(0, comma)));
        if (comma == line.npos) return names;
        line.remove_prefix(comma + 1);
    }
}

Text label(Heading const& heading) {
    return {std::string(heading.name) + "（" + std::string(heading.others.front()) + "）", std::string(heading.name)};
}

/// Where one of a heading's names stands, its own before the others; reported if it stands twice, or nowhere
/// though it is needed.
std::optional<std::size_t> place_of(Heading const& heading, std::vector<std::string_view> const& names, Diagnostics& sink) {
    auto const find_name = [&](std::string_view name) -> std::optional<std::size_t> {
        auto const found = name.empty() ? names.end() : std::find(names.begin(), names.end(), name);
        if (found == names.end()) return std::nullopt;
        if (std::find(found + 1, names.end(), name) != names.end())
            report(sink, codes::column_twice, {}, {{"column", name}});
        return static_cast<std::size_t>(found - names.begin());
    };
    auto place = find_name(heading.name);
    for (auto const other : heading.others)
        if (!place) place = find_name(other);
    if (!place && heading.required) report(sink, codes::column_missing, {}, {{"column", label(heading)}});
    return place;
}

}  // namespace

std::optional<Columns> read_columns(std::string_view line, Diagnostics& sink) {
    auto const names = names_in(line);
    if (names.size() > most_columns) {
        report(sink, codes::too_many_columns, {}, {{"count", std::to_string(names.size())}, {"limit", std::to_string(most_columns)}});
        return std::nullopt;
    }
    std::array<std::optional<std::size_t>, headings.size()> places;
    std::size_t const before = sink.size();
    std::transform(headings.begin(), headings.end(), places.begin(),
                   [&](Heading const& heading) { return place_of(heading, names, sink); });
    if (sink.size() > before) return std::nullopt;
    auto const& [project, target, actual, weight, rule] = places;
    return Columns{names.size(), *project, *target, *actual, *weight, rule};
}

}  // namespace jixiao::targets::batch
