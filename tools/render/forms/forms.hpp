// Forms: the official forms of one table, blank or filled, each as a sheet.
//
// Their headings are words of targets/recognise/headings: what jixiao writes it can read back.
// The forms: 财预〔2020〕10号 annex 1 (自评), 财预〔2019〕136号 annex (监控), 财预〔2015〕88号 (目标).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tools/render/forms/sheet.hpp"
#include "tools/render/track_report.hpp"

namespace jixiao::render::forms {

enum class Form { self_evaluation, monitoring, targets };

struct Outlook;

struct FormRequest {
    Form form = Form::self_evaluation;
    bool blank = false;                // to be filled in by a person: nothing of the actuals, inputs open
    bool baseline = false;             // last year's values stand for the actuals
    int month = 12;                    // monitoring: from January to this month
    std::string program;               // "jixiao 0.1.0", for the footer
    bool output = false;               // a report and no form: the program does not take it for input
    Outlook const* outlook = nullptr;  // monitoring: what tracking says; null: what the actuals file says
};

/// 项目支出绩效自评表, 部门整体支出绩效目标表 …
std::string form_title(ScoredTable const& scored, Form form);

/// The form with heights, but without a name.
Sheet form_sheet(ScoredTable const& scored, FormRequest const& request);

/// The forms of some tables as the sheets of one workbook, named by project, and a hidden sheet that
/// tells a program which cell belongs to which indicator.
std::vector<Sheet> form_book(std::vector<ScoredTable> const& tables, FormRequest const& request);

/// The self-evaluation forms of a whole report; where it has several tables, 汇总 comes first.
std::vector<Sheet> report_book(ScoreReport const& report, std::string const& program);

/// The monitoring forms of all tables that are followed, each to its own month, behind a summary.
std::vector<Sheet> track_book(TrackReport const& report, std::string const& program);

}  // namespace jixiao::render::forms
