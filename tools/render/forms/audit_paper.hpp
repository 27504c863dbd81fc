// AuditPaper: recomputed self-evaluations as a workbook: a cover, then all rows of all tables.
#pragma once

#include "tools/render/audit_report.hpp"
#include "tools/render/forms/sheet.hpp"

namespace jixiao::render::forms {

std::vector<Sheet> audit_paper(AuditReport const& report, Style const& style);

}  // namespace jixiao::render::forms
