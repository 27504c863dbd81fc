#include "tools/render/forms/forms.hpp"

#include <algorithm>

#include "targets/document/form_sheet.hpp"
#include "tools/render/forms/heights.hpp"
#include "tools/render/forms/index.hpp"
#include "tools/render/forms/monitoring.hpp"
#include "tools/render/forms/names.hpp"
#include "tools/render/forms/outlook.hpp"
#include "tools/render/forms/parts.hpp"
#include "tools/render/forms/self_evaluation.hpp"
#include "tools/render/forms/summary.hpp"
#include "tools/render/forms/target_form.hpp"
#include "tools/render/forms/track_summary.hpp"

namespace jixiao::render::forms {
namespace {

constexpr std::string_view summary_name = "汇总";

Sheet written(ScoredTable const& scored, FormRequest const& request) {
    switch (request.form) {
        case Form::self_evaluation: return self_evaluation(scored, request);
        case Form::monitoring: return monitoring(scored, request);
        case Form::targets: return target_form(scored, request);
    }
    return {};
}

/// Who it is stands before the name of a project that several units have.
std::string sheet_name(ScoredTable const& scored, std::vector<ScoredTable> const& all, Names& names) {
    if (is_department(scored)) return names.sheet("部门整体");
    auto const name = display_name(*scored.table);
    bool const is_shared = std::any_of(all.begin(), all.end(), [&](ScoredTable const& other) {
        return display_name(*other.table) == name && holder(*other.table).value != holder(*scored.table).value;
    });
    return names.sheet(is_shared ? holder(*scored.table).value + "-" + name : name);
}

/// A first sheet of another kind has its name taken already.
std::vector<Sheet> forms_of(std::vector<ScoredTable> const& tables, FormRequest const& request, Names& names) {
    names.sheet(targets::document::form_sheet_name);
    std::vector<Sheet> sheets;
    for (auto const& scored : tables) {
        sheets.push_back(form_sheet(scored, request));
        sheets.back().name = sheet_name(scored, tables, names);
    }
    return sheets;
}

/// A workbook in its order: the summary first, the sheet for programs last.
std::vector<Sheet> bound(Sheet first, std::vector<Sheet> sheets, Sheet index) {
    sheets.insert(sheets.begin(), std::move(first));
    sheets.push_back(std::move(index));
    return sheets;
}

}  // namespace

std::string form_title(ScoredTable const& scored, Form form) {
    std::string const whose = is_department(scored) ? "部门整体支出" : "项目支出";
    switch (form) {
        case Form::self_evaluation: return whose + "绩效自评表";
        case Form::monitoring: return whose + "绩效目标执行监控表";
        case Form::targets: return whose + "绩效目标表";
    }
    return whose;
}

Sheet form_sheet(ScoredTable const& scored, FormRequest const& request) {
    auto sheet = written(scored, request);
    close_form(sheet, request);
    sheet.footer = footer(scored, request);
    sheet.is_protected = request.blank;
    set_heights(sheet);
    return sheet;
}

std::vector<Sheet> form_book(std::vector<ScoredTable> const& tables, FormRequest const& request) {
    Names names;
    auto sheets = forms_of(tables, request, names);
    auto index = index_sheet(tables, sheets, request);
    sheets.push_back(std::move(index));
    return sheets;
}

std::vector<Sheet> report_book(ScoreReport const& report, std::string const& program) {
    FormRequest const request{Form::self_evaluation, false, report.baseline, 12, program, true};
    if (report.tables.size() < 2) return form_book(report.tables, request);
    Names names;
    auto const name = names.sheet(summary_name);
    auto sheets = forms_of(report.tables, request, names);
    auto index = index_sheet(report.tables, sheets, request);
    auto first = summary(report, sheets, request);
    first.name = name;
    return bound(std::move(first), std::move(sheets), std::move(index));
}

std::vector<Sheet> track_book(TrackReport const& report, std::string const& program) {
    FormRequest request{Form::monitoring, false, false, 12, program, true};
    Names names;
    auto const name = names.sheet(summary_name);
    names.sheet(targets::document::form_sheet_name);
    std::vector<ScoredTable> tables;
    std::vector<Sheet> sheets;
    for (auto const& tracked : report.tables) {
        auto const outlook = outlook_of(tracked);
        request.month = tracked.now.period.last;
        request.outlook = &outlook;
        tables.push_back(scored_now(tracked));
        sheets.push_back(form_sheet(tables.back(), request));
        if (!tracked.tracking.empty()) sheets.back().footer += "；监控规则：" + tracked.tracking;
    }
    for (std::size_t i = 0; i < tables.size(); ++i) sheets[i].name = sheet_name(tables[i], tables, names);
    request.outlook = nullptr;
    auto index = index_sheet(tables, sheets, request);
    auto first = track_summary(report, sheets, request);
    first.name = name;
    return bound(std::move(first), std::move(sheets), std::move(index));
}

}  // namespace jixiao::render::forms
