// Any bytes are read as CSV, HTML and text without a crash; what is read is sound.
#include <set>

#include "driver.hpp"
#include "targets/document/read.hpp"

namespace jixiao::fuzz {

using namespace targets;
using namespace targets::document;

namespace {

void check_cell(Document const& document, Grid const& grid, Cell const& cell, std::string_view bytes) {
    bool const inside = cell.rows > 0 && cell.columns > 0 && cell.row + cell.rows <= grid.rows &&
                        cell.column + cell.columns <= grid.columns;
    if (!inside) broken("cells lie inside their grid", bytes);
    auto const& text = cell.text;
    if (text.value.empty()) broken("cells have a text", bytes);
    if (!text.offsets.empty() && text.offsets.size() != text.value.size() + 1) broken("every byte has a place", bytes);
    if (text.span.end > document.source->bytes().size() || text.span.end > grid.at.end ||
        text.span.begin < grid.at.begin)
        broken("cells lie in the text of their grid", bytes);
    if (text.in_file({0, static_cast<std::uint32_t>(text.value.size())}).end > document.source->bytes().size())
        broken("places lie in the source", bytes);
}

void check_grid(Document const& document, Grid const& grid, std::string_view bytes) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> covered;
    std::pair<std::uint32_t, std::uint32_t> last{0, 0};
    for (auto const& cell : grid.cells) {
        check_cell(document, grid, cell, bytes);
        if (std::pair(cell.row, cell.column) < last) broken("cells are sorted", bytes);
        last = {cell.row, cell.column};
        if (cell.rows * cell.columns > 10'000) continue;
        for (auto row = cell.row; row < cell.row + cell.rows; ++row)
            for (auto column = cell.column; column < cell.column + cell.columns; ++column)
                if (!covered.emplace(row, column).second) broken("no two cells cover the same place", bytes);
    }
}

}  // namespace

void fuzz(std::string_view bytes) {
    Diagnostics sink;
    File const file{"t.csv", std::string(bytes)};
    format_of(file, sink);
    for (auto const read : {read_csv, read_html, read_text}) {
        std::size_t const before = sink.size();
        auto const document = read(file, sink);
        if (!document && sink.size() == before) broken("nothing is read only with a reason", bytes);
        if (!document) continue;
        if (grammar::find_invalid_utf8(document->source->bytes())) broken("sources are UTF-8", bytes);
        for (auto const& part : document->parts)
            if (auto const* grid = std::get_if<Grid>(&part)) check_grid(*document, *grid, bytes);
    }
}

std::vector<std::string> seeds() {
    return {
        "名称,指标值,分值\n\"经费,保障\",>=5,10\n\"甲\n乙\",=\"001\",\"\"\"\"\n",
        "sep=;\nname;value\na;1,5\n",
        "\xD6\xB8\xB1\xEA,\xA1\xDD"
        "5\n\xBC\xD7,1\n",
        std::string("\xFF\xFE\x07\x63,\0"
                    "5\0\n\0",
                    10),
        "<html><meta charset=gb2312><p>标题</p><table><tr><td rowspan=2>a<td colspan=\"3\">b&nbsp;&#60;<tr><td>c<br>d</table>",
        "<table><tr><td><table><td>x</table><!-- c --><script>s</script><th rowspan=0>y</tr></table>",
        "项目支出绩效目标表\n\f名称  指标值\n"};
}

}  // namespace jixiao::fuzz
