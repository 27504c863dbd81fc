#include "bulk_rows.hpp"

#include <filesystem>
#include <fstream>

namespace jixiao::targets::test {
namespace {

constexpr char const* units[] = {"%",     "％",     "个",       "人次", "户", "元", "万元", "元/年", "万元/年",
                                 "元/人", "工作日", "个工作日", "小时", "天", "日", "分钟", "公里",  "米",
                                 "",      "",       "箱",       "年",   "月", "‰",  "亿元", "不知道"};
constexpr char const* signs[] = {">=", "<=", "=", "≥", "≤", "＝", ">", "<", "＞", "", "><", "不低于"};
constexpr char const* tiers[] = {"达成", "部分达成", "未达成", "有效",       "良好",   "是",       "否",     "已完成",
                                 "N/A",  "—",        "",       "2024年11月", "零事故", "未发生",   "全覆盖", "无",
                                 "√",    "提前完成", "Ⅱ类",    "Ⅲ类及以上",  "不及时", "每季度1次"};
constexpr char const* weights[] = {"10", "7.5",  "12.345", "3.33", "0",          "",         "abc", "1O",
                                   "-5", "1000", "1001",   "2.50", "10.0000000", "0.000001", " 8 ", "５"};
constexpr char const* rules[] = {"按照完成比例赋分", "按评判等级赋分",  "直接赋分", "满意度赋分", "",
                                 "没有的规则",       " 按完成比例赋分 "};
constexpr char const* names[] = {"",          "",         "平台故障率", "验收合格率", "安全事故数", "平均办理时间",
                                 "单位成本",  "培训人数", "事故下降率", "增长率",     "就业率",     "  故障率 ",
                                 "资金撬动比"};

}  // namespace

std::string BulkRows::number() {
    switch (below(12)) {
        case 0: return "0";
        case 1: return std::to_string(random_()) + std::to_string(random_());
        case 2: return "0" + std::to_string(below(100));
        case 3: return std::to_string(below(100000000)) + "." + std::to_string(below(100000000));
        case 4: return std::to_string(below(10)) + ".";
        case 5: return "-" + std::to_string(below(100));
        case 6: return std::to_string(below(3000000000));
        default: break;
    }
    auto text = std::to_string(below(200));
    if (below(2) == 0) text += "." + std::to_string(below(100));
    return text;
}

std::string BulkRows::unit() { return (below(4) == 0 ? " " : "") + one_of(units); }

std::string BulkRows::target() {
    switch (below(10)) {
        case 0: return one_of(words_);
        case 1: return one_of(tiers);
        case 2: return number() + unit() + (below(2) == 0 ? "-" : "~") + number() + unit();
        default: return one_of(signs) + (below(5) == 0 ? " " : "") + number() + unit();
    }
}

std::string BulkRows::actual() {
    switch (below(10)) {
        case 0: return one_of(words_);
        case 1: return one_of(tiers);
        case 2: return one_of(signs) + number() + unit();
        case 3: return "0." + std::to_string(below(100));
        default: return number() + unit();
    }
}

BulkRow BulkRows::next() {
    BulkRow row{target(), actual(), one_of(weights), one_of(rules), one_of(names)};
    // Most actuals are near their target: the same unit, much the same number.
    if (below(2) == 0) row.actual = std::to_string(below(120)) + (below(2) == 0 ? "" : one_of(units));
    if (below(6) == 0) row.actual = row.target;
    return row;
}

std::vector<std::string> expressions_of_cases() {
    std::vector<std::string> result;
    for (auto const& entry : std::filesystem::directory_iterator(JIXIAO_TESTS_DIR "/cases/expressions")) {
        std::ifstream file(entry.path());
        for (std::string line; std::getline(file, line);)
            if (!line.empty() && line[0] != '#') result.push_back(line.substr(0, line.find(" | ")));
    }
    return result;
}

}  // namespace jixiao::targets::test
