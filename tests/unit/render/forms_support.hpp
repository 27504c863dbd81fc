// Reads a workbook back, with other means than it was written, and makes scored tables to write.
#pragma once

#include <zip.h>

#include <boost/test/unit_test.hpp>

#include <cstdio>
#include <cstdlib>
#include <map>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <vector>

#include "targets/model/actuals.hpp"
#include "targets/read/builtin_rulesets.hpp"
#include "targets/read/toml.hpp"
#include "tools/render/forms/forms.hpp"
#include "tools/render/forms/workbook.hpp"

namespace forms_test {

using namespace jixiao;

struct ReadCell {
    std::string text;  // of a string, or the digits of a number
    bool is_number = false;
    std::string format;  // of a number: 0.00
    bool locked = true;
};

struct ReadEntry {
    std::string type;  // list, decimal; "" for a hint alone
    std::string first;
    std::string second;
    std::string hint;
};

struct ReadSheet {
    std::string name;
    bool hidden = false;
    bool is_protected = false;
    std::map<std::string, ReadCell> cells;  // by A1
    std::set<std::string> merges;           // A1:B2
    std::map<std::string, ReadEntry> entries;
    std::size_t formulas = 0;

    std::string text(std::string const& at) const {
        auto const found = cells.find(at);
        return found == cells.end() ? "" : found->second.text;
    }
};

using Parts = std::map<std::string, std::string>;

inline Parts unpacked(std::string const& bytes) {
    Parts parts;
    zip_error_t error;
    auto* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    auto* const archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    for (zip_int64_t i = 0; archive && i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t state;
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &state);
        std::string content(state.size, '\0');
        auto* const file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        zip_fread(file, content.data(), content.size());
        zip_fclose(file);
        parts[state.name] = content;
    }
    if (archive) zip_close(archive);
    return parts;
}

inline std::vector<std::string> shared_strings(Parts const& parts) {
    pugi::xml_document document;
    std::vector<std::string> strings;
    if (!parts.contains("xl/sharedStrings.xml")) return strings;
    document.load_string(parts.at("xl/sharedStrings.xml").c_str(), pugi::parse_full);
    for (auto const& item : document.child("sst").children("si")) strings.push_back(item.child("t").text().get());
    return strings;
}

/// Number format and lock of every cell style.
inline std::vector<ReadCell> styles(Parts const& parts) {
    pugi::xml_document document;
    document.load_string(parts.at("xl/styles.xml").c_str());
    std::map<std::string, std::string> formats{{"0", ""}, {"1", "0"}, {"2", "0.00"}, {"9", "0%"}, {"10", "0.00%"}};
    for (auto const& format : document.child("styleSheet").child("numFmts"))
        formats[format.attribute("numFmtId").value()] = format.attribute("formatCode").value();
    std::vector<ReadCell> result;
    for (auto const& style : document.child("styleSheet").child("cellXfs")) {
        auto const locked = style.child("protection").attribute("locked");
        result.push_back({"", false, formats[style.attribute("numFmtId").value()], !locked || locked.as_bool()});
    }
    return result;
}

/// The 15 digits that spreadsheet programs go by.
inline std::string digits(std::string const& stored) {
    char text[32];
    std::snprintf(text, sizeof text, "%.15g", std::strtod(stored.c_str(), nullptr));
    return text;
}

inline ReadSheet sheet_of(Parts const& parts, std::size_t number, std::vector<std::string> const& strings,
                          std::vector<ReadCell> const& formats) {
    pugi::xml_document document;
    document.load_string(parts.at("xl/worksheets/sheet" + std::to_string(number) + ".xml").c_str());
    auto const sheet = document.child("worksheet");
    ReadSheet result;
    for (auto const& row : sheet.child("sheetData"))
        for (auto const& cell : row) {
            auto read = formats[cell.attribute("s").as_uint()];
            std::string const value = cell.child("v").text().get();
            bool const is_string = std::string(cell.attribute("t").value()) == "s";
            read.text = is_string ? strings[std::stoul(value)] : value.empty() ? "" : digits(value);
            read.is_number = !is_string && !value.empty();
            if (cell.child("f")) ++result.formulas;
            result.cells[cell.attribute("r").value()] = read;
        }
    for (auto const& merge : sheet.child("mergeCells")) result.merges.insert(merge.attribute("ref").value());
    for (auto const& entry : sheet.child("dataValidations"))
        result.entries[entry.attribute("sqref").value()] = {
            entry.attribute("type").value(), entry.child("formula1").text().get(), entry.child("formula2").text().get(),
            entry.attribute("prompt").value()};
    result.is_protected = !sheet.child("sheetProtection").empty();
    return result;
}

inline std::vector<ReadSheet> read_back(std::string const& bytes) {
    auto const parts = unpacked(bytes);
    auto const strings = shared_strings(parts);
    auto const formats = styles(parts);
    pugi::xml_document document;
    document.load_string(parts.at("xl/workbook.xml").c_str());
    std::vector<ReadSheet> sheets;
    for (auto const& sheet : document.child("workbook").child("sheets")) {
        sheets.push_back(sheet_of(parts, sheets.size() + 1, strings, formats));
        sheets.back().name = sheet.attribute("name").value();
        sheets.back().hidden = std::string(sheet.attribute("state").value()) == "hidden";
    }
    return sheets;
}

inline grammar::Source toml_source(std::string const& text) {
    return std::make_shared<grammar::SourceText const>("file.toml", text);
}

inline targets::TargetTable table_in(std::string const& text) {
    grammar::Diagnostics sink;
    return *targets::read_table(toml_source(text), sink);
}

/// The actuals, if any, must outlive the result.
inline render::ScoredTable scored_by(targets::TargetTable const& table, targets::ActualsFile const* actuals,
                                     std::string_view ruleset) {
    grammar::Diagnostics sink;
    auto const shared = std::make_shared<targets::TargetTable const>(table);
    targets::MatchedActuals matched;
    if (actuals) matched = targets::match(*actuals, *shared, sink);
    BOOST_TEST(sink.empty());
    matched.rows.resize(shared->rows.size());
    auto const rules = targets::builtin_ruleset(ruleset);
    auto plan = targets::compile(*shared, rules);
    auto sheet = engine::score(plan, matched.rows, matched.execution);
    return {shared, rules, render::Chosen::by_default, std::move(plan), std::move(sheet), std::move(matched),
            "",     false};
}

inline render::ScoredTable scored(std::string const& table_text, std::string const& actuals_text = "",
                                  std::string_view ruleset = targets::default_ruleset_name) {
    grammar::Diagnostics sink;
    std::optional<targets::ActualsFile> actuals;
    if (!actuals_text.empty()) actuals = targets::read_actuals(toml_source(actuals_text), sink);
    auto result = scored_by(table_in(table_text), actuals ? &*actuals : nullptr, ruleset);
    result.actuals.entries.clear();  // they point into the file, which is gone
    result.actuals.file = nullptr;
    return result;
}

inline render::forms::Cell* cell_at(render::forms::Sheet& sheet, int row, int column) {
    for (auto& cell : sheet.cells)
        if (cell.area.row == row && cell.area.column == column) return &cell;
    return nullptr;
}

inline std::vector<ReadSheet> written(std::vector<render::ScoredTable> const& tables,
                                      render::forms::FormRequest const& request) {
    return read_back(render::forms::workbook(render::forms::form_book(tables, request)).bytes);
}

inline std::string const table_text = R"toml(
format = "jixiao/targets/1"
kind = "project"
year = 2024
department = "某县水利局"
project = "小型水库维修养护"
goal = "完成 5 座小型水库的维修养护。"
[budget]
total = "153000 元"
fiscal = "150000 元"
other = "3000 元"
[[indicator]]
level1 = "产出指标"
level2 = "数量指标"
name = "维修养护水库数量"
target = ">=5 座"
weight = 40
basis = "计划标准"
previous = "4 座"
rule = "按照完成比例赋分"
evidence = "工作资料"
[[indicator]]
level1 = "产出指标"
level2 = "数量指标"
name = "=SUM(A1:A9)"
target = "=100%"
weight = "10.5"
[[indicator]]
level1 = "效益指标"
level2 = "社会效益指标"
name = "下游群众安全感"
target = "有效"
weight = "39.5"
rule = "按评判等级赋分"
)toml";

inline std::string const actuals_text = R"toml(
format = "jixiao/actuals/1"
table = "小型水库维修养护"
period = "2024"
[execution]
budget = "15.30 万元"
executed = "14.2 万元"
finished = false
[[actual]]
indicator = "维修养护水库数量"
value = "4 座"
reason = "一座水库因移民搬迁推迟。"
[[actual]]
indicator = "=SUM(A1:A9)"
value = "100%"
[[actual]]
indicator = "下游群众安全感"
value = "部分达成"
)toml";

}  // namespace forms_test
