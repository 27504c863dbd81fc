// Headings: what the words over the columns of a budget table mean, and which column is a part of which.
//
// The one dictionary of both readers. Words are compared as recognise::plain() gives them; column sets vary by province.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "targets/disclosure/model.hpp"

namespace jixiao::targets::disclosure {

enum class Heading {
    amount,       // 合计, 基本支出
    group,        // 资金来源, 一般公共预算支出: over others, says nothing of its own
    code,         // 类 款 项, 科目编码
    name,         // 科目名称, 项目, “三公”经费支出内容
    project,      // 项目名称
    passed_over,  // 序号, 行次, 单位名称
};

struct HeadingWord {
    Heading heading = Heading::amount;
    Meaning meaning = Meaning::part;
};

/// A whole heading; what no word of the dictionary says is put together from its parts. Nothing if that fails as well.
std::optional<HeadingWord> heading_of(std::string_view plain);

/// The longest word of the dictionary that the text begins with; its size is 0 if there is none.
struct HeadingFound {
    std::size_t size = 0;
    HeadingWord word;
};
HeadingFound heading_at(std::string_view plain);

/// The headings over one column, from above.
using Path = std::vector<std::string>;

struct Columns {
    std::vector<Column> columns;
    std::size_t total = 0;
    bool one_total = false;  // which all that are no sums of other years are parts of
    bool known = false;      // every heading is understood
};

/// From the headings over the columns of amounts of one side: 合计 of a group is what its other columns add to.
Columns columns_of(std::vector<Path> paths);

}  // namespace jixiao::targets::disclosure
