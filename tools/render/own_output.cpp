#include "tools/render/own_output.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>

#include "tools/render/csv.hpp"

namespace jixiao::render {
namespace {

constexpr std::size_t looked_at = 8 * 1024;  // bytes

bool is_marked_page(std::string_view bytes) {
    auto const head = bytes.substr(0, looked_at);
    auto const at = head.find(page_mark);
    return at != std::string_view::npos && head.substr(0, at).find("<meta") != std::string_view::npos;
}

bool has_all(std::string_view line, std::initializer_list<std::string_view> headings) {
    return std::all_of(headings.begin(), headings.end(), [&](std::string_view heading) {
        for (auto at = line.find(heading); at != std::string_view::npos; at = line.find(heading, at + 1)) {
            auto const end = at + heading.size();
            bool const begins = at == 0 || line[at - 1] == ',';
            if (begins && (end == line.size() || line[end] == ',')) return true;
        }
        return false;
    });
}

/// Each line of such a csv names its table and what it is (an indicator, a subtotal, the execution), or what was computed
/// beside what is printed.
bool is_report_csv(std::string_view bytes) {
    if (bytes.starts_with(csv_mark)) bytes.remove_prefix(csv_mark.size());
    auto line = bytes.substr(0, std::min(bytes.find('\n'), looked_at));
    if (line.ends_with('\r')) line.remove_suffix(1);
    bool const is_chinese = has_all(line, {"目标表", "行"}) && (has_all(line, {"规则集"}) || has_all(line, {"亮灯"}));
    bool const is_english =
        has_all(line, {"table", "line"}) && (has_all(line, {"ruleset"}) || has_all(line, {"light"}));
    bool const is_audit = has_all(line, {"计算得分", "结论"}) || has_all(line, {"computed", "agreement"});
    return is_chinese || is_english || is_audit;
}

/// A text for people: its first line is the heading of a report, of an opinion or of a finding.
bool is_report_text(std::string_view bytes) {
    if (bytes.starts_with(csv_mark)) bytes.remove_prefix(csv_mark.size());
    constexpr std::string_view openings[] = {"项目支出绩效自评：",
                                             "部门整体支出绩效自评：",
                                             "绩效运行监控：",
                                             "运行监控总览：",
                                             "绩效目标审核意见：",
                                             "绩效目标修改意见：",
                                             "报送修改意见：",
                                             "应报 ",
                                             "错误[",
                                             "警告[",
                                             "提示[",
                                             "检查了 ",
                                             "Tracking: ",
                                             "Review opinion: ",
                                             "Remarks on performance targets: ",
                                             "Remarks on what was handed in: ",
                                             "Overview of ",
                                             "error[",
                                             "warning[",
                                             "note[",
                                             "Looked at "};
    return std::any_of(std::begin(openings), std::end(openings),
                       [&](std::string_view opening) { return bytes.starts_with(opening); });
}

}  // namespace

bool is_own_output(std::string_view bytes) {
    return is_marked_page(bytes) || is_report_csv(bytes) || is_report_text(bytes);
}

}  // namespace jixiao::render
