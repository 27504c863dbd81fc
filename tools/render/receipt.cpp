#include "tools/render/receipt.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "tools/render/characters.hpp"
#include "tools/render/json_text.hpp"
#include "tools/render/json_words.hpp"
#include "tools/render/layout.hpp"

namespace jixiao::render {
namespace {

std::string joined(std::vector<std::string> const& names, Style const& style) {
    std::string list;
    for (auto const& name : names) list += (list.empty() ? "" : say(style, "、", ", ")) + visible_line(name);
    return list;
}

std::string counts_text(Receipt const& receipt, Style const& style) {
    return say(style, "应报 {} 个单位 {} 张，已报 {} 个单位 {} 张",
               "{} units with {} tables are due; {} units with {} tables are in", receipt.units, receipt.tables,
               receipt.units_in, receipt.tables_in);
}

/// 水利局（3 张）、…
std::string absent_text(Receipt const& receipt, Style const& style) {
    std::vector<std::string> names;
    for (auto const& one : receipt.missing)
        if (one.all) names.push_back(say(style, "{}（{} 张）", "{} ({})", one.unit, one.tables.size()));
    return joined(names, style);
}

/// 民政局缺 1 张：设备购置
std::vector<std::string> partial_texts(Receipt const& receipt, Style const& style) {
    std::vector<std::string> lines;
    for (auto const& one : receipt.missing)
        if (!one.all)
            lines.push_back(say(style, "{}缺 {} 张：{}", "{} misses {}: {}", visible_line(one.unit), one.tables.size(),
                                joined(one.tables, style)));
    return lines;
}

}  // namespace

void write_receipt(Receipt const& receipt, Style const& style, std::ostream& out) {
    out << hang("", counts_text(receipt, style) + say(style, "。", "."), style) << '\n';
    if (auto const absent = absent_text(receipt, style); !absent.empty())
        out << hang(say(style, "  未报：", "  nothing from: "), absent, style) << '\n';
    for (auto const& line : partial_texts(receipt, style)) out << hang("  ", line, style) << '\n';
}

std::string receipt_text(Receipt const& receipt, Style const& style) {
    auto text = counts_text(receipt, style);
    if (auto const absent = absent_text(receipt, style); !absent.empty())
        text += say(style, "；未报：{}", "; nothing from {}", absent);
    for (auto const& line : partial_texts(receipt, style)) text += say(style, "；", "; ") + line;
    return text + say(style, "。", ".");
}

boost::json::object json_receipt(Receipt const& receipt) {
    boost::json::array missing;
    for (auto const& one : receipt.missing) {
        boost::json::array tables;
        for (auto const& name : one.tables) tables.push_back(json_text(name));
        missing.push_back(
            boost::json::object{{"unit", json_text(one.unit)}, {"all", one.all}, {"tables", std::move(tables)}});
    }
    return {{"units_due", receipt.units},
            {"tables_due", receipt.tables},
            {"units_in", receipt.units_in},
            {"tables_in", receipt.tables_in},
            {"missing", std::move(missing)}};
}

}  // namespace jixiao::render
