// AuditReport: recomputed self-evaluations as a table, JSON or CSV.
#pragma once

#include <ostream>
#include <span>
#include <vector>

#include "targets/audit/audit.hpp"
#include "tools/render/style.hpp"

namespace jixiao::render {

struct AuditReport {
    std::vector<targets::audit::AuditedTable> tables;
    std::string ruleset;
    bool chosen = false;  // false: the default
};

struct AuditCounts {
    std::size_t equal = 0;
    std::size_t explained = 0;
    std::size_t differs = 0;
    std::size_t unscorable = 0;
    std::size_t reached = 0;  // of forms that print no points
    std::size_t missed = 0;
};
AuditCounts count(std::span<targets::audit::AuditedTable const> tables);

/// 一致, 可解释, 不一致, 无法计算.
std::string_view agreement_word(targets::audit::Agreement agreement, Language language);

/// 达到, 未达到 for forms that print no points; else the word of the agreement.
std::string result_word(targets::audit::AuditedRow const& row, Language language);

/// "[W721] …；[I724] …": why it differs or is explained, and what else is told.
std::string reasons_text(targets::audit::AuditedRow const& row, Language language);

/// 12 张表 96 行，按规则集 mof-2020-10 重新计算：…
std::string summary_text(AuditReport const& report, Language language);

/// All rows of each table, or only those of which there is something to tell.
void write_table(AuditReport const& report, bool all_rows, Style const& style, std::ostream& out);
void write_json(AuditReport const& report, Style const& style, std::ostream& out);
void write_csv(AuditReport const& report, bool mark, Style const& style, std::ostream& out);

/// The working paper as one page: a cover, then every table with each row recomputed.
void write_audit_html(AuditReport const& report, Style const& style, std::ostream& out);

}  // namespace jixiao::render
