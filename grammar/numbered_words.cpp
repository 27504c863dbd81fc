#include "grammar/numbered_words.hpp"

#include <algorithm>

#include "grammar/characters.hpp"
#include "grammar/scan.hpp"
#include "grammar/scan_date.hpp"
#include "grammar/scan_value.hpp"
#include "grammar/word_list.hpp"

namespace jixiao::grammar {
namespace {

constexpr std::string_view standards = "GB DB JGJ CJJ HJ ISO IEC JTG SL/T NY/T";
constexpr std::string_view materials = "C V MU HRB HPB AC";  // of concrete, versions, bricks, steel, asphalt
constexpr std::string_view denied =
    "事故 投诉 差错 故障 失误 违规 违纪 违法 违约 逾期 伤亡 死亡 舆情 上访 信访 拖欠 感染 辍学 返贫 超支 隐患 污染 纠纷 发生 案件";
constexpr std::string_view later_times = "次年 次月 次季 次日 下年 下月 下季 下一 来年 翌年 明年";
constexpr std::string_view other_times = "当月 本月 首月 开学 学期 学年 汛期 采暖 供暖 节前 节后 春节 中秋 国庆 会计";

/// The size of 10日 or of a whole date.
std::size_t date_size(std::string_view text) {
    if (auto const date = scan_date(text); date.size != 0 && is_possible(date.date)) return date.size;
    auto const number = scan_number(text);
    std::size_t const word = starts_with_any(text.substr(number.size), {"日", "号"});
    return number.size == 0 || number.size > 2 || word == 0 ? 0 : number.size + word;
}

}  // namespace

bool is_standard(std::string_view text) {
    bool const has_digit = std::any_of(text.begin(), text.end(), is_digit);
    if (!has_digit || text.find('%') != std::string_view::npos) return false;
    if (!beginning_of(standards, text).empty()) return true;
    auto const letters = beginning_of(materials, text).size();
    auto const number = scan_number(text.substr(letters));
    std::string_view const rest = text.substr(letters + number.size);
    bool const named = rest.empty() || (is_han(decode(rest).character) && scan_unit(rest).size == 0);
    return letters != 0 && number.size != 0 && text[letters] != '-' && named;
}

bool is_denied_thing(std::string_view text) { return text.starts_with('0') && is_word_of(denied, text.substr(1)); }

bool names_later_time(std::string_view text) { return !word_in(later_times, text).empty(); }

bool speaks_of_dates(std::string_view text) {
    if (!names_later_time(text) && word_in(other_times, text).empty()) return false;
    int dates = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const size = is_digit(text[at]) ? date_size(text.substr(at)) : 0;
        if (size == 0 && is_digit(text[at])) return false;
        dates += size != 0;
        at += size != 0 ? size : decode(text.substr(at)).size;
    }
    return dates != 0 && dates <= 2;
}

}  // namespace jixiao::grammar
