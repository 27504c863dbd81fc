#include "targets/disclosure/sections.hpp"

#include <algorithm>

#include "grammar/characters.hpp"
#include "grammar/word_list.hpp"
#include "targets/disclosure/lines.hpp"

namespace jixiao::targets::disclosure {
namespace {

struct SectionWords {
    std::string_view words;
    Topic topic;
    Kind kind;
};

/// The first whose words stand in the heading.
constexpr SectionWords sections[] = {
    {"名词解释 主要职能 机构设置 部门概况", Topic::none, Kind::totals},
    {"三公", Topic::budget, Kind::three},
    {"结转结余 上年结转", Topic::budget, Kind::carried},
    {"政府性基金", Topic::budget, Kind::fund},
    {"国有资本经营", Topic::budget, Kind::capital},
    {"国有资产", Topic::assets, Kind::totals},
    {"运行经费", Topic::running, Kind::totals},
    {"政府采购", Topic::procurement, Kind::totals},
    {"绩效", Topic::performance, Kind::totals},
    {"基本支出", Topic::budget, Kind::basic},
    {"项目支出", Topic::budget, Kind::projects},
    {"一般公共预算", Topic::budget, Kind::general},
    {"财政拨款收支 财政拨款收入支出", Topic::budget, Kind::fiscal},
    {"财政拨款支出", Topic::budget, Kind::general},
    {"收支 收入支出 收入、支出", Topic::budget, Kind::totals},
    {"收入", Topic::budget, Kind::income},
    {"支出", Topic::budget, Kind::expenditure},
};

std::optional<Section> section_of(std::string_view heading) {
    auto const* found = std::find_if(std::begin(sections), std::end(sections), [&](SectionWords const& one) {
        return !grammar::word_in(one.words, heading).empty();
    });
    if (found == std::end(sections)) return std::nullopt;
    return Section{found->topic, found->kind, {}};
}

/// How far the heading behind a mark reaches: to its 情况 or 说明, before any stop; 0 if it is none.
std::size_t heading_size(std::string_view text) {
    constexpr std::size_t longest = 210;  // bytes, with a department's name in it twice
    auto const most = text.substr(0, longest);
    auto const stop = std::min({most.find("。"), most.find(';'), most.find(','), most.find(':'), most.size()});
    auto const head = most.substr(0, stop);
    for (std::string_view const end : {"说明", "情况", "名词解释", "主要职能"})
        if (auto const at = head.find(end); at != std::string_view::npos) return at + end.size();
    return 0;
}

bool is_numeral(std::string_view text) { return !grammar::beginning_of("一 二 三 四 五 六 七 八 九 十", text).empty(); }

/// 一、 or (一) at a byte.
std::size_t mark_at(std::string_view text) {
    bool const may_be = text.starts_with("(") ? is_numeral(text.substr(1)) : is_numeral(text);
    return may_be ? mark_size(text.substr(0, std::min<std::size_t>(text.size(), 16))) : 0;
}

}  // namespace

std::vector<Section> sections_in(std::string_view folded) {
    std::vector<Section> result;
    Section chapter;  // of the last 一、
    for (std::size_t at = 0; at < folded.size();) {
        auto const mark = mark_at(folded.substr(at));
        auto const size = mark > 0 ? heading_size(folded.substr(at + mark)) : 0;
        if (size == 0) {
            at += mark > 0 ? mark : grammar::decode(folded.substr(at)).size;
            continue;
        }
        bool const is_chapter = folded[at] != '(';
        auto section = section_of(folded.substr(at + mark, size)).value_or(is_chapter ? Section{} : chapter);
        section.heading = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + mark + size)};
        if (is_chapter) chapter = section;
        result.push_back(section);
        at = section.heading.end;
    }
    return result;
}

}  // namespace jixiao::targets::disclosure
