// The open class of counters: what 个 counts.
#include <algorithm>
#include <iterator>
#include <string>

#include "grammar/characters.hpp"
#include "grammar/scan.hpp"
#include "grammar/scan_comparator.hpp"
#include "grammar/slip.hpp"

namespace jixiao::grammar {
namespace {

/// Last words of what is counted, beside the counters of the unit table themselves (服务站, 示范户, 小组).
constexpr std::string_view heads[] = {
    "公司",   "机构", "中心", "基地", "组织", "团队", "场所", "场地", "品牌",   "产品", "工程", "成果", "标准",
    "制度",   "渠道", "环节", "领域", "行业", "产业", "城市", "国家", "合作社", "社",   "室",   "村庄", "会",
    "宿舍",   "流域", "网格", "大棚", "设备", "设施", "装置", "终端", "传感器", "器",   "问题", "隐患", "任务",
    "名额",   "指标", "程序", "应用", "栏目", "频道", "作品", "剧目", "专业",   "课程", "学科", "主体", "绿地",
    "苗圃",   "民宿", "房",   "试点", "示范", "岛",   "港",   "塔",   "坝",     "池",   "亭",   "棚",   "灯",
    "驿站",   "市场", "支部", "家园", "码头", "枢纽", "通道", "主题", "区域",   "片区", "地区", "体系", "机制",
    "数据集", "文件", "事项", "职位", "办法", "规划", "工厂", "农场", "林场",   "牧场", "景点", "线路", "航线",
    "年级",   "班级", "军站", "哨所", "楼宇", "楼栋", "单元", "路口", "路段",   "断面", "村寨", "寨",   "屯",
    "旗",     "盟",   "嘎查", "苏木", "师",   "连队", "团场", "处所", "局",     "委",   "办",   "厅",   "科室",
};

/// Words behind what is counted that do not belong to it.
constexpr std::string_view closings[] = {"左右", "上下", "内",   "起", "且", "或",
                                         "并",   "同时", "以及", "和", "及", "与"};

constexpr std::size_t longest = 7;  // characters

bool is_closed(std::string_view text) {
    auto const begins = [&](std::string_view word) { return text.starts_with(word); };
    return std::any_of(std::begin(closings), std::end(closings), begins) || scan_suffix(text).size != 0;
}

/// The Han characters up to what does not belong to the word; "" if there are too many.
std::string_view run_of(std::string_view text) {
    std::size_t size = 0;
    std::size_t count = 0;
    while (size < text.size() && is_han(decode(text.substr(size)).character) && !is_closed(text.substr(size))) {
        size += decode(text.substr(size)).size;
        if (++count > longest) return {};
    }
    return text.substr(0, size);
}

/// The row of the table that the word is; 0 if it is none that 个 can count.
UnitIndex row_of(std::string_view word) {
    auto const table = unit_table();
    auto const found = std::find_if(table.begin(), table.end(), [&](UnitInfo const& row) {
        bool const countable =
            is_countable(row.dimension) || (row.dimension == Dimension::counter && count_characters(row.spelling) > 1);
        return countable && row.spelling == word;
    });
    return found == table.end() ? UnitIndex{0} : static_cast<UnitIndex>(found - table.begin() + 1);
}

/// 养老服务中心 and 小组: the last part says what it is.
bool has_head(std::string_view word) {
    if (count_characters(word) < 2 || word.ends_with("次")) return false;
    auto const table = unit_table();
    return std::any_of(std::begin(heads), std::end(heads), [&](auto head) { return word.ends_with(head); }) ||
           std::any_of(table.begin(), table.end(), [&](UnitInfo const& row) {
               bool const is_head = is_countable(row.dimension) || row.dimension == Dimension::counter;
               return is_head && word.size() > row.spelling.size() && word.ends_with(row.spelling);
           });
}

}  // namespace

ScannedNoun scan_noun(std::string_view text) {
    std::string_view const word = run_of(text);
    if (word.empty()) return {};
    if (auto const row = row_of(word); row != 0) return {word.size(), row, {}};
    if (!has_head(word) || !slip_of("个" + std::string(word)).meant.empty()) return {};
    ScannedNoun result{word.size(), 0, {}};
    std::copy(word.begin(), word.end(), result.word.begin());
    return result;
}

}  // namespace jixiao::grammar
