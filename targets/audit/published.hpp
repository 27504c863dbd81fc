// Published self-evaluations: what somebody else scored, as read from a CSV file.
//
// One row an indicator, with the printed score beside target, actual and
// weight; rows for budget execution and for the total are told by their name.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "grammar/indicator.hpp"
#include "targets/base/located.hpp"

namespace jixiao::targets::audit {

enum class RowKind { indicator, execution, fund_part, total };  // fund_part: 其中：当年财政拨款

struct PublishedRow {
    RowKind kind = RowKind::indicator;
    std::string level1;
    std::string level2;
    std::string name;
    std::string rule;  // 赋分规则, where the file has it
    LocatedText target;
    grammar::ParsedIndicator parsed_target;  // diagnostics already moved to the file
    LocatedText actual;
    grammar::ParsedIndicator parsed_actual;
    std::optional<Decimal> weight;
    std::optional<Decimal> score;  // as printed
    Span score_span;
    Span at;  // the whole row
};

struct PublishedTable {
    std::string name;
    std::vector<PublishedRow> rows;
};

/// Tables in the order of the file, told apart by the column 表/table (one table without it).
/// Headers may be English or Chinese; columns may stand in any order. Missing columns, numbers that
/// cannot be read and broken CSV are reported. The file may be in any encoding that document::decoded()
/// knows, its fields separated by commas, semicolons, tabs or bars; spans are those of the decoded text.
std::vector<PublishedTable> read_published(Source const& file, Diagnostics& sink);

}  // namespace jixiao::targets::audit
