#include "targets/recognise/text_margins.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "grammar/characters.hpp"
#include "targets/recognise/headings.hpp"

namespace jixiao::targets::recognise {
namespace {

constexpr std::size_t longest_mark = 60;      // bytes of a page mark
constexpr std::size_t longest_opinion = 150;  // bytes of a line of seals
constexpr std::array<std::string_view, 26> signatures{
    "填报人",   "填表人",   "制表人", "制表",           "填报日期",   "填表日期", "填报时间", "填表时间",    "上报时间",
    "上报日期", "制表日期", "审核人", "单位负责人",     "部门负责人", "主管领导", "分管领导", "财务负责人",  "联系人",
    "联系电话", "经办人",   "复核人", "填报单位(盖章)", "部门联系人", "填报说明", "填表说明", "主要领导签字"};
constexpr std::array<std::string_view, 33> furniture{
    "扫一扫",   "附件下载", "下载附件", "附件:",    "附件：",   "相关附件", "相关解读", "相关链接", "相关文档",
    "上一篇",   "下一篇",   "分享到",   "分享:",    "打印本页", "关闭窗口", "[打印]",   "[下载]",   "[关闭]",
    "打印",     "返回顶部", "返回首页", "版权所有", "主办单位", "承办单位", "网站地图", "网站标识", "备案号",
    "浏览次数", "阅读次数", "点击数",   "责任编辑", "-评论",    "-全部留言"};
constexpr std::array<std::string_view, 5> seals{"盖章", "公章", "签章", "签字", "签名"};
constexpr std::array<std::string_view, 17> endings{"备注:",
                                                   "注:",
                                                   "说明:",
                                                   "其他需要说明",
                                                   "其它需要说明",
                                                   "需要说明",
                                                   "偏差大或",
                                                   "目标未完成",
                                                   "改进措施及结果应用",
                                                   "自评结论",
                                                   "评价结论",
                                                   "存在的问题",
                                                   "下一步改进措施",
                                                   "绩效自评结论",
                                                   "填报说明",
                                                   "填表说明",
                                                   "未完成原因分析:"};

template <std::size_t n>
bool begins_with(std::array<std::string_view, n> const& words, std::string_view text) {
    return std::any_of(words.begin(), words.end(), [&](auto word) { return text.starts_with(word); });
}

bool is_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), grammar::is_digit);
}

void erase_all(std::string& text, std::string_view part) {
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at)) text.erase(at, part.size());
}

/// 第3页, 第3页共12页, -3-, 3/12.
bool is_page_mark(std::string const& line) {
    std::string digits = line;
    for (std::string_view const part : {"第", "页", "共", "-", "—", "－", "/", "·", ","}) erase_all(digits, part);
    bool const framed = line.front() == '-' || line.starts_with("—") || line.starts_with("－") || line.starts_with("·");
    bool const is_framed = framed && line.size() > digits.size() + 1;
    return is_digits(digits) && digits.size() <= 8 && (line.starts_with("第") || is_framed);
}

bool is_rule(std::string const& line) {
    std::size_t strokes = 0;
    for (std::string_view rest = line; !rest.empty();) {
        auto const character = grammar::decode(rest);
        bool const is_drawing = character.character >= 0x2500 && character.character <= 0x257F;
        bool const is_stroke = is_drawing || std::string_view("|-=+:_").find(rest.front()) != std::string_view::npos;
        if (!is_stroke) return false;
        ++strokes;
        rest.remove_prefix(character.size);
    }
    return strokes >= 3;
}

/// 财政部门审核意见（盖章）, 财政所经办意见, 单位（盖章） 年 月 日: nothing but who signs.
bool is_opinion(std::string word) {
    if (word.size() > longest_opinion || std::any_of(word.begin(), word.end(), grammar::is_digit)) return false;
    erase_all(word, "|");
    bool const has_seal =
        std::any_of(seals.begin(), seals.end(), [&](auto seal) { return grammar::contains(word, seal); });
    erase_all(word, "年月日");
    while (word.ends_with(':')) word.pop_back();
    bool const ends_so = word.ends_with("意见") && !column_of(word) && !grammar::contains(word, "整改");
    auto const colon = word.find(':');
    return ends_so || (has_seal && colon == std::string::npos && word.ends_with(")")) ||
           (has_seal && grammar::contains(word, "意见"));
}

/// 填报单位负责人：  填报人：  联系电话：: labels of who signs, and no other label.
bool is_of_signers(std::string_view line) {
    constexpr std::array<std::string_view, 13> signers{"负责人", "填报人", "填表人", "制表人", "经办人",
                                                       "联系人", "审核人", "复核人", "电话",   "领导",
                                                       "签字",   "签名",   "盖章)"};
    bool signs = false;
    for (std::size_t at = 0; at < line.size();) {
        auto const half = line.find(':', at);
        auto const full = line.find("：", at);
        auto const colon = std::min(half, full);
        if (colon == std::string_view::npos) break;
        auto label = plain(line.substr(at, colon - at));
        signs = std::any_of(signers.begin(), signers.end(), [&](auto signer) { return label.ends_with(signer); });
        if (!signs) return false;
        at = colon + (half < full ? 1 : 3);
    }
    return signs;
}

}  // namespace

bool is_aside(std::string_view line) {
    constexpr std::string_view first_bytes = "-|+=:_[0123456789";
    constexpr std::string_view first_characters =
        "填制审单部财联经上复主分第共—－·─━┌├└│扫附下相打关返版承网备浏阅点责项负";
    bool const may_be = first_bytes.find(line.front()) != std::string_view::npos ||
                        first_characters.find(line.substr(0, 3)) != std::string_view::npos ||
                        grammar::contains(line, "意见") || grammar::contains(line, "章") ||
                        grammar::contains(line, "签");
    if (!may_be || line.size() > 4 * longest_mark) return false;
    auto const word = plain(line);
    if (word.empty()) return false;
    return is_rule(word) || (word.size() <= longest_mark && is_page_mark(word)) || begins_with(signatures, word) ||
           begins_with(furniture, word) || is_opinion(word) || is_of_signers(line);
}

bool ends_rows(std::string_view line) {
    if (line.size() > 4 * longest_mark) return false;
    return begins_with(endings, plain(line));
}

}  // namespace jixiao::targets::recognise
