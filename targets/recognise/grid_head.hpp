// The rows above the indicators: title, year, names, goal and funds.
#pragma once

#include "targets/recognise/grid_rows.hpp"
#include "targets/recognise/grid_words.hpp"
#include "targets/recognise/head_fields.hpp"

namespace jixiao::targets::recognise {

/// A cell above the indicators, or one of several texts in it.
struct HeadPiece {
    Cell const* cell = nullptr;
    LocatedText text;  // in one line
    Role role = Role::value;
    bool used = false;
    std::uint32_t reach = 0;  // up to the next piece's column
};
using HeadPieces = std::vector<HeadPiece>;

/// A label whose value may stand below it.
struct LabelAbove {
    Head head = Head::title;
    LocatedText label;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool begun = false;  // a value was found; more may follow
};

struct FundField {
    std::optional<FundColumn> meaning;
    LocatedText heading;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// 预算数: | 100 | 执行数: | 98.5: labels with amounts beside them, as columns for the lines below.
struct FundPair {
    FundColumn meaning;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

struct FundLabel {
    LocatedText label;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

struct HeadReading {
    Source source;
    Diagnostics& sink;
    FoundTable& table;
    bool quiet = false;  // running text: what is not understood is none of the table's
    bool begun = false;  // the same before the first row of the head
    HeadFields fields{table};
    LocatedText money_unit{};    // 单位：万元
    LocatedText caption_unit{};  // 项目资金（万元）
    std::vector<LabelAbove> labels{};
    std::vector<FundField> fund_fields{};
    std::vector<FundPair> fund_pairs{};
    std::optional<std::size_t> paired{};  // the line of the funds that pairs go to
    std::vector<FundLabel> fund_labels{};
    std::vector<FundLabel> other_years{};  // 中期资金总额: not this year's
};

void read_head_row(HeadReading& reading, Row const& row);

/// What follows stands in another grid, or in running text: no label above it reaches so far.
void begin_elsewhere(HeadReading& reading);

/// What follows from all rows: the year in the title, the money unit of funds that name none.
void finish_head(HeadReading& reading);

/// Funds of a row: of a block with columns, or labels with amounts beside or above them (grid_funds.cpp).
void take_funds(HeadReading& reading, Row const& row, HeadPieces& pieces);

/// 万元 in 项目资金（万元）.
LocatedText money_unit_of(LocatedText const& text);

/// 项目名称 and 乡道维修 in 项目名称：乡道维修; nothing if there is no label before the colon.
struct LabelledText {
    LocatedText label;
    LocatedText value;
};
std::optional<LabelledText> labelled(LocatedText const& text);

/// Reports what nobody took, at once for a row.
void report_left_over(Diagnostics& sink, Source const& source, std::vector<LocatedText> const& texts);

}  // namespace jixiao::targets::recognise
