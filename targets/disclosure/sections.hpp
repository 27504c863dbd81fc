// Sections: which table the sentences below a heading of the explanations speak of.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "targets/disclosure/model.hpp"

namespace jixiao::targets::disclosure {

enum class Topic {
    none,         // nothing that is compared: duties, terms
    budget,       // a table of the budget: `kind`
    running,      // 机关运行经费
    procurement,  // 政府采购
    assets,       // 国有资产占用使用
    performance,  // 预算绩效
};

struct Section {
    Topic topic = Topic::none;
    Kind kind = Kind::totals;  // of a budget's table
    Span heading;              // bytes of the folded text
};

/// The headings of a folded text in their order: 三、关于某局2024年支出预算情况说明.
std::vector<Section> sections_in(std::string_view folded);

}  // namespace jixiao::targets::disclosure
