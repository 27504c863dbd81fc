// jixiao units: the units that targets may be written in.
#include <fmt/format.h>

#include "grammar/unit.hpp"
#include "tools/jixiao/verbs.hpp"
#include "tools/render/table.hpp"

namespace jixiao::program {
namespace {

using grammar::UnitInfo;

bool is_counter(UnitInfo const& unit) { return unit.dimension.starts_with("count:"); }

/// The unit of a family that the factors refer to.
UnitInfo const* base_of(std::string_view family) {
    for (auto const& unit : grammar::unit_table())
        if (unit.family == family && unit.numerator == unit.denominator) return &unit;
    return nullptr;
}

std::string factor_of(UnitInfo const& unit) {
    auto const* base = base_of(unit.family);
    if (!base || unit.numerator == unit.denominator) return "";
    auto const factor = grammar::Ratio(unit.numerator, unit.denominator).to_exact_decimal();
    auto const number = factor ? to_short_string(*factor)
                               : fmt::format("{}/{}", unit.numerator, unit.denominator);
    return fmt::format("{} {}", number, base->spelling);
}

std::string aliases_of(UnitInfo const& unit, Language language) {
    std::string text;
    for (char const c : unit.aliases) {
        if (c != ' ')
            text += c;
        else
            text += language == Language::chinese ? "、" : ", ";
    }
    return text;
}

render::TableRow row_of(UnitInfo const& unit, Language language, bool begins_family) {
    return {{{std::string(unit.spelling)},
             {std::string(unit.dimension)},
             {factor_of(unit)},
             {aliases_of(unit, language)}},
            begins_family};
}

render::Table measures(Language language) {
    bool const chinese = language == Language::chinese;
    render::Table table;
    table.columns = {{chinese ? "单位" : "Unit"},
                     {chinese ? "量纲" : "Dimension"},
                     {chinese ? "等于" : "Equals", render::Align::right},
                     {chinese ? "其他写法" : "Other spellings", render::Align::left, 20}};
    std::string_view family;
    for (auto const& unit : grammar::unit_table()) {
        if (is_counter(unit)) continue;
        table.rows.push_back(row_of(unit, language, !table.rows.empty() && unit.family != family));
        family = unit.family;
    }
    return table;
}

std::string counters(Language language) {
    std::string text;
    for (auto const& unit : grammar::unit_table()) {
        if (!is_counter(unit)) continue;
        if (!text.empty()) text += ' ';
        text += unit.spelling;
        if (!unit.aliases.empty())
            text += fmt::format(fmt::runtime(language == Language::chinese ? "（{}）" : " ({})"),
                                aliases_of(unit, language));
    }
    return text;
}

Status run(Call const& call, Environment const&, Streams const& streams) {
    auto const& style = call.settings.style;
    bool const chinese = style.language == Language::chinese;
    auto& out = streams.output;
    write(measures(style.language), style, out);
    out << '\n'
        << render::hang("", chinese ? "量词（各自是一种，不能互相换算）：" : "Counters (each a kind of its own; none converts into another):", style)
        << '\n'
        << render::hang("  ", counters(style.language), style) << "\n\n"
        << render::hang("", chinese ? "单位前可以加 十、百、千、万、亿（万元、万平方米），后面可以加 /年、/人·月 一类的分母。"
                                    : "千, 万 or 亿 may stand before a unit (万元, 万平方米), and /年 or /人·月 and the like after it.", style)
        << '\n';
    return Status::good;
}

}  // namespace

Command units_command() {
    return {"units",
            {},
            {"列出认识的单位、换算关系和其他写法", "list the units that are known, how they convert, and other spellings"},
            {},
            {{"jixiao units", {"列出全部单位", "list all units"}}},
            run};
}

}  // namespace jixiao::program
