// Receipt: who had to hand in and who has not, at the head of what follows.
#pragma once

#include <boost/json/fwd.hpp>
#include <ostream>
#include <string>
#include <vector>

#include "tools/render/style.hpp"

namespace jixiao::render {

struct Receipt {
    /// A unit of which tables are missing.
    struct Missing {
        std::string unit;
        std::vector<std::string> tables;
        bool all = false;  // it has handed in nothing
    };

    std::size_t units = 0;  // that have tables
    std::size_t tables = 0;
    std::size_t units_in = 0;  // of which something came
    std::size_t tables_in = 0;
    std::vector<Missing> missing;  // those that handed in nothing before those that miss a table
};

/// 应报 40 个单位 120 张，已报 37 个 107 张；未报：水利局（3 张）…；缺 1 张：…
void write_receipt(Receipt const& receipt, Style const& style, std::ostream& out);

/// The same in one text without line breaks, for headings and cells.
std::string receipt_text(Receipt const& receipt, Style const& style);

boost::json::object json_receipt(Receipt const& receipt);

}  // namespace jixiao::render
