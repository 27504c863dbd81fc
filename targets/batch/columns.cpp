#include "targets/batch/columns.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "engine/single_row.hpp"
#include "grammar/characters.hpp"
#include "targets/base/ascii.hpp"
#include "targets/batch/blocks.hpp"
#include "targets/catalog.hpp"

namespace jixiao::targets::batch {
namespace {

using grammar::Text;

struct Heading {
    std::string_view name;
    std::array<std::string_view, 6> others;
    bool required = true;
    bool once = true;  // two columns of one meaning are a mistake; else the first counts
};

constexpr std::array<Heading, 6> headings{{
    {"project_id", {"项目编码", "项目编号", "项目代码", "项目ID", "项目名称", "项目"}},
    {"target", {"指标值", "年度指标值", "目标值", "年度目标值"}},
    {"actual", {"实际完成值", "全年完成值", "完成值", "实际值"}},
    {"weight", {"分值", "权重", "分值权重"}},
    {"rule", {"赋分规则", "评分规则", "计分规则"}, false},
    {"indicator", {"指标名称", "三级指标", "三级指标名称", "绩效指标"}, false, false},
}};

/// A name as it is compared: without blanks, line breaks and quotes, letters small.
std::string key_of_name(std::string_view name) {
    std::string key;
    for (char const c : name)
        if (std::string_view(" \t\r\n\"").find(c) == std::string_view::npos) key.push_back(lower(c));
    return key;
}

/// Where the field at `begin` ends: at a comma, or at the end of the line.
std::size_t field_end(std::string_view line, std::size_t begin) {
    bool const quoted = line.substr(begin).starts_with('"');
    auto const close = quoted ? closing_quote(line, begin, line.size()) : line.npos;
    return std::min(line.find_first_of(",\n", close == line.npos ? begin : close), line.size());
}

std::vector<std::string> names_in(std::string_view line) {
    std::vector<std::string> names;
    for (std::size_t begin = 0;; ++begin) {
        auto const end = field_end(line, begin);
        names.push_back(key_of_name(line.substr(begin, end - begin)));
        if (end == line.size() || line[end] == '\n') return names;
        begin = end;
    }
}

Text label(Heading const& heading) {
    return {std::string(heading.name) + "（" + std::string(heading.others.front()) + "）", std::string(heading.name)};
}

std::vector<std::size_t> places_of(std::string_view name, std::vector<std::string> const& names) {
    std::vector<std::size_t> places;
    auto const key = key_of_name(name);
    for (std::size_t i = 0; i < names.size() && !key.empty(); ++i)
        if (names[i] == key) places.push_back(i);
    return places;
}

/// Where one of a heading's names stands; reported if two columns have one, or none has though it is needed. Of a
/// project's code and its name the code counts.
std::optional<std::size_t> place_of(Heading const& heading, std::vector<std::string> const& names, Diagnostics& sink) {
    auto places = places_of(heading.name, names);
    for (auto const other : heading.others) {
        if (!places.empty() && &heading == &headings.front()) break;
        auto const more = places_of(other, names);
        places.insert(places.end(), more.begin(), more.end());
    }
    if (places.size() > 1 && heading.once) grammar::report(sink, codes::column_twice, {}, {{"column", label(heading)}});
    if (places.empty() && heading.required)
        grammar::report(sink, codes::column_missing, {}, {{"column", label(heading)}});
    return places.empty() ? std::nullopt : std::optional(places.front());
}

/// The beginning of a line that is no heading, for a message.
std::string shown(std::string_view line) {
    constexpr std::size_t longest = 60;
    line = grammar::trimmed(line.substr(0, line.find('\n')));
    auto const kept = grammar::whole_characters(line, longest);
    return std::string(kept) + (kept.size() < line.size() ? "…" : "");
}

/// A carriage return outside of quotes with something else behind it than the end of the field: it ends a line.
bool has_return_inside(std::string_view line) {
    for (std::size_t at = 0; at < line.size(); at = field_end(line, at) + 1) {
        auto const end = field_end(line, at);
        auto const close = line[at] == '"' ? closing_quote(line, at, line.size()) : line.npos;
        auto const found = line.substr(0, end).find('\r', close == line.npos ? at : close);
        if (found < end && line.find_first_not_of('\r', found) < end) return true;
    }
    return false;
}

}  // namespace

std::size_t heading_size(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && (at = field_end(text, at)) < text.size())
        if (text[at++] == '\n') break;
    return at;
}

std::optional<Columns> read_columns(std::string_view line, Diagnostics& sink) {
    if (has_return_inside(line)) {
        grammar::report(sink, codes::return_alone, {}, {});
        return std::nullopt;
    }
    auto const names = names_in(line);
    if (names.size() == 1) {
        grammar::report(sink, codes::no_heading, {}, {{"line", shown(line)}});
        return std::nullopt;
    }
    if (names.size() > most_columns) {
        grammar::report(sink, codes::too_many_columns, {},
                        {{"count", std::to_string(names.size())}, {"limit", std::to_string(most_columns)}});
        return std::nullopt;
    }
    std::array<std::optional<std::size_t>, headings.size()> places;
    std::size_t const before = sink.size();
    std::transform(headings.begin(), headings.end(), places.begin(),
                   [&](Heading const& heading) { return place_of(heading, names, sink); });
    if (sink.size() > before) return std::nullopt;
    auto const& [project, target, actual, weight, rule, name] = places;
    return Columns{names.size(), *project, *target, *actual, *weight, rule, name};
}

}  // namespace jixiao::targets::batch
