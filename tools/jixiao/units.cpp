// jixiao units: the units that targets may be written in.
#include <fmt/format.h>

#include <algorithm>

#include "grammar/unit.hpp"
#include "tools/jixiao/verbs.hpp"
#include "tools/render/table.hpp"

namespace jixiao::program {
namespace {

using grammar::UnitInfo;
using render::say;

bool is_counter(UnitInfo const& unit) { return is_counter(unit.dimension); }

std::string dimension_of(UnitInfo const& unit) { return dimension(grammar::parse_unit(unit.spelling)); }

std::string_view family_of(UnitInfo const& unit) { return info(unit.dimension).family; }

/// The unit of a family that the factors refer to.
UnitInfo const* base_of(std::string_view family) {
    for (auto const& unit : grammar::unit_table())
        if (family_of(unit) == family && unit.numerator == unit.denominator) return &unit;
    return nullptr;
}

std::string factor_of(UnitInfo const& unit) {
    auto const* base = base_of(family_of(unit));
    if (!base || unit.numerator == unit.denominator) return "";
    auto const factor = grammar::Ratio(unit.numerator, unit.denominator).to_exact_decimal();
    auto const number = factor ? to_short_string(*factor) : fmt::format("{}/{}", unit.numerator, unit.denominator);
    return fmt::format("{} {}", number, base->spelling);
}

std::string aliases_of(UnitInfo const& unit, Language language) {
    std::string text;
    for (char const c : unit.aliases) {
        if (c != ' ')
            text += c;
        else
            text += render::say(language, "、", ", ");
    }
    return text;
}

bool converts(UnitInfo const& unit) {
    auto const all = grammar::unit_table();
    return std::count_if(all.begin(), all.end(),
                         [&](UnitInfo const& other) { return family_of(other) == family_of(unit); }) > 1;
}

/// Units that convert, a rule between their families.
render::Table measures(Style const& style) {
    render::Table table;
    table.columns = {{say(style, "单位", "Unit")},
                     {say(style, "量纲", "Dimension")},
                     {say(style, "等于", "Equals"), render::Align::right},
                     {say(style, "其他写法", "Other spellings"), render::Align::left, 20}};
    std::string_view family;
    for (auto const& unit : grammar::unit_table()) {
        if (is_counter(unit) || !converts(unit)) continue;
        bool const begins = !table.rows.empty() && family_of(unit) != family;
        table.rows.push_back({{{std::string(unit.spelling)},
                               {dimension_of(unit)},
                               {factor_of(unit)},
                               {aliases_of(unit, style.language)}},
                              begins});
        family = family_of(unit);
    }
    return table;
}

/// Units that stand alone.
render::Table single_measures(Style const& style) {
    render::Table table;
    table.columns = {{say(style, "单位", "Unit")},
                     {say(style, "量纲", "Dimension")},
                     {say(style, "其他写法", "Other spellings"), render::Align::left, 20}};
    for (auto const& unit : grammar::unit_table())
        if (!is_counter(unit) && !converts(unit))
            table.rows.push_back(
                {{{std::string(unit.spelling)}, {dimension_of(unit)}, {aliases_of(unit, style.language)}}});
    return table;
}

std::string counters(Language language) {
    std::string text;
    for (auto const& unit : grammar::unit_table()) {
        if (!is_counter(unit)) continue;
        if (!text.empty()) text += ' ';
        text += unit.spelling;
        if (!unit.aliases.empty()) text += render::say(language, "（{}）", " ({})", aliases_of(unit, language));
    }
    return text;
}

Status run(Call const& call, Environment const&, Streams const& streams) {
    auto const& style = call.settings.style;
    auto& out = streams.output;
    auto const paragraph = [&](char const* chinese, char const* english) {
        out << render::hang("", say(style, chinese, english), style) << '\n';
    };
    paragraph("可以互相换算的单位：", "Units that convert into each other:");
    out << '\n';
    write(measures(style), style, out);
    out << '\n';
    paragraph("单独的单位：", "Units that stand alone:");
    out << '\n';
    write(single_measures(style), style, out);
    out << '\n';
    paragraph("量词（各自是一种，不能互相换算）：", "Counters (each a kind of its own; none converts into another):");
    out << render::hang("  ", counters(style.language), style) << "\n\n";
    paragraph(
        "“个”后面的词不必列在这里：10个村、5个养老服务中心 各自是一种，与“个”和同一个词的较短写法相同。",
        "What 个 counts need not be listed: 10个村 and 5个养老服务中心 are kinds of their own, and go with 个 and with "
        "a shorter form of the same word.");
    paragraph("单位前可以加 十、百、千、万、亿（万元、万平方米），后面可以加 /年、/人·月、/10万人 一类的分母。",
              "千, 万 or 亿 may stand before a unit (万元, 万平方米), and /年, /人·月, /10万人 and the like "
              "after it.");
    return Status::good;
}

}  // namespace

Command units_command() {
    return {
        "units",
        {},
        {"列出认识的单位、换算关系和其他写法", "list the units that are known, how they convert, and other spellings"},
        {},
        {{"jixiao units", {"列出全部单位", "list all units"}}},
        run};
}

}  // namespace jixiao::program
