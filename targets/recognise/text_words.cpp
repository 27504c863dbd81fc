#include "targets/recognise/text_words.hpp"

#include <algorithm>

#include "grammar/characters.hpp"

namespace jixiao::targets::recognise {
namespace {

constexpr std::size_t character = 3;      // bytes of a Chinese one
constexpr std::size_t longest_word = 45;  // bytes

struct Words {
    Column column;
    std::string_view words;  // each between blanks
};
constexpr std::array<Words, 6> words_of_columns{{
    {Column::comparator,
     " >= <= > < = ≥ ≤ ＞ ＜ ＝ ≧ ≦ ═ 大于等于 小于等于 大于 小于 等于 不低于 不高于 不少于 不超过 不大于 不小于 定性 定量 至少 至多 高于 低于 "},
    {Column::direction, " 正向 反向 正向指标 反向指标 逆向 逆向指标 负向 负向指标 正指标 反指标 "},
    {Column::basis,
     " 计划标准 行业标准 国家标准 行业或国家标准 国家或行业标准 历史标准 地方标准 工作计划 自定义 预算支出标准 其他标准 年度计划 项目计划 政策文件 上级要求 合同约定 "
     "工作要求 实施方案 历史数据 部门职责 相关规定 "},
    {Column::rule,
     " 按照完成比例赋分 按完成比例赋分 按评判等级赋分 按照评判等级赋分 直接赋分 满意度赋分 按比例赋分 是否赋分 按等级赋分 定性赋分 完成得满分 "
     "分档赋分 "},
    {Column::evidence,
     " 工作资料 正式材料 正式资料 原始凭证 说明材料 工作材料 正式文件 财务资料 财务凭证 问卷调查 调查问卷 统计资料 统计报表 验收报告 会议纪要 佐证材料 "},
    {Column::likelihood, " 确定能 有可能 完全不可能 可能 不可能 能 否 是 能完成 不能完成 "},
}};
constexpr std::string_view none_words = " 无 / — － - —— ／ 暂无 不适用 ";
constexpr std::string_view new_words = " 新增 新增指标 新增项目 首次 无历史数据 无历史值 新设 ";
constexpr std::array<std::string_view, 50> grades{
    "长远", "长效", "改善", "有效", "健全", "明显", "显著",   "良好", "完善", "提升", "提高", "增强", "满意",
    "合格", "优良", "优秀", "达标", "完成", "持续", "有所",   "较好", "规范", "稳定", "长期", "有力", "基本",
    "及时", "保障", "促进", "加强", "不断", "逐步", "进一步", "较为", "稳步", "优化", "充分", "安全", "正常",
    "推进", "推动", "落实", "增长", "减少", "降低", "巩固",   "缓解", "建立", "扎实", "较"};

bool is_among(std::string_view words, std::string const& word) {
    bool const is_one = !word.empty() && word.size() <= longest_word && word.find(' ') == std::string::npos;
    return is_one && words.find(' ' + word + ' ') != std::string_view::npos;
}

}  // namespace

std::optional<Column> column_of_word(std::string const& word) {
    for (auto const& [column, words] : words_of_columns)
        if (is_among(words, word)) return column;
    return std::nullopt;
}

std::size_t word_at(std::string_view text) {
    constexpr std::string_view first_characters =
        "计行国历地工自预其年项政上合实部相按直满完等是定比分正原说财问调统验会佐反逆负大小";
    constexpr std::size_t shortest = 3 * character;
    if (text.size() < shortest || first_characters.find(text.substr(0, character)) == std::string_view::npos) return 0;
    for (auto size = std::min<std::size_t>(text.size(), 8 * character); size >= shortest; size -= character) {
        if (size % character != 0) size -= size % character;
        auto const column = column_of_word(std::string(text.substr(0, size)));
        if (column && *column != Column::likelihood) return size;
    }
    return 0;
}

bool is_none_word(std::string const& word) { return is_among(none_words, word); }

bool is_new_word(std::string const& word) { return is_among(new_words, word); }

std::vector<std::size_t> grades_at_end(std::string_view text) {
    std::vector<std::size_t> begins;
    while (!text.empty()) {
        auto const word = std::find_if(grades.begin(), grades.end(), [&](auto grade) { return text.ends_with(grade); });
        if (word == grades.end()) break;
        text.remove_suffix(word->size());
        begins.insert(begins.begin(), text.size());
    }
    return begins;
}

bool ends_in_value(std::string_view word) {
    if (word.empty()) return false;
    bool const is_share = word.size() > 1 && word.back() == '%' && grammar::is_digit(word[word.size() - 2]);
    constexpr std::array<std::string_view, 10> signs{"<", ">", "=", "≥", "≤", "≧", "≦", "＞", "＜", "＝"};
    return grammar::is_digit(word.back()) || is_share ||
           std::any_of(signs.begin(), signs.end(), [&](auto sign) { return word.ends_with(sign); });
}

bool is_grade(std::string_view text) {
    for (std::string_view const adverb : {"较", "较为", "有所", "进一步", "不断", "逐步"})
        if (text.ends_with(adverb)) return false;
    auto const begins = grades_at_end(text);
    return !begins.empty() && begins.front() == 0;
}

std::size_t misread_sign_at(std::string_view text) {
    for (auto const& sign : misread_signs)
        if (text.size() > sign.read.size() && text.starts_with(sign.read) && grammar::is_digit(text[sign.read.size()]))
            return sign.read.size();
    return 0;
}

}  // namespace jixiao::targets::recognise
