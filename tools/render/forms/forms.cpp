#include "tools/render/forms/forms.hpp"

#include "targets/document/form_sheet.hpp"
#include "tools/render/forms/heights.hpp"
#include "tools/render/forms/index.hpp"
#include "tools/render/forms/monitoring.hpp"
#include "tools/render/forms/names.hpp"
#include "tools/render/forms/parts.hpp"
#include "tools/render/forms/self_evaluation.hpp"
#include "tools/render/forms/summary.hpp"
#include "tools/render/forms/target_form.hpp"

namespace jixiao::render::forms {
namespace {

Sheet written(ScoredTable const& scored, FormRequest const& request) {
    switch (request.form) {
        case Form::self_evaluation: return self_evaluation(scored, request);
        case Form::monitoring: return monitoring(scored, request);
        case Form::targets: return target_form(scored, request);
    }
    return {};
}

/// A first sheet of another kind has its name taken already.
std::vector<Sheet> forms_of(std::vector<ScoredTable> const& tables, FormRequest const& request, Names& names) {
    names.sheet(targets::document::form_sheet_name);
    std::vector<Sheet> sheets;
    for (auto const& scored : tables) {
        sheets.push_back(form_sheet(scored, request));
        sheets.back().name = names.sheet(is_department(scored) ? "部门整体" : display_name(*scored.table));
    }
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
    FormRequest const request{Form::self_evaluation, false, report.baseline, 12, program};
    if (report.tables.size() < 2) return form_book(report.tables, request);
    Names names;
    auto const name = names.sheet("汇总");
    auto sheets = forms_of(report.tables, request, names);
    auto index = index_sheet(report.tables, sheets, request);
    auto first = summary(report, sheets, request);
    first.name = name;
    sheets.insert(sheets.begin(), std::move(first));
    sheets.push_back(std::move(index));
    return sheets;
}

}  // namespace jixiao::render::forms
