#include "grammar/scan_rank.hpp"

#include "grammar/scan.hpp"
#include "grammar/scan_comparator.hpp"
#include "grammar/scan_value.hpp"

namespace jixiao::grammar {
namespace {

struct Opening {
    std::size_t size = 0;
    bool first_ones = false;
};

/// 前, 第, 全省第, 排名, 全市排名第, 排名在前.
Opening scan_opening(std::string_view text) {
    std::size_t size = starts_with_any(text, {"全国", "全省", "全区", "全市", "全州", "全县", "省内", "市内", "同类"});
    std::size_t const list = starts_with_any(text.substr(size), {"排名", "名次", "位次", "排位", "排在"});
    size += list;
    if (list != 0) size += starts_with_any(text.substr(size), {"为", "在", "列", ":"});
    std::size_t const first = starts_with_any(text.substr(size), {"前"});
    std::size_t const nth = first == 0 ? starts_with_any(text.substr(size), {"第"}) : 0;
    return list + first + nth == 0 ? Opening{} : Opening{size + first + nth, first != 0};
}

/// Nothing, or what can stand behind a rank: 前10名以内, 前三(含), 第1,…, 第20名提升至.
bool may_end(std::string_view rest) {
    return rest.empty() || scan_reaching(rest).size != 0 ||
           starts_with_any(rest, {"以内", "之内", "内", "以上", "及以上", "之列", "(", ")", ",", ";", "、", "。", "且",
                                  "或", "并"}) != 0;
}

}  // namespace

ScannedRank scan_rank(std::string_view text, std::uint32_t at) {
    auto const opening = scan_opening(text);
    if (opening.size == 0) return {};
    std::string_view const behind = text.substr(opening.size);
    auto number = scan_number(behind);
    if (number.size == 0) number = scan_numeral(behind);
    if (number.size == 0 || number.value.exponent != 0 || number.value < Decimal{1, 0}) return {};
    std::string_view const rest = behind.substr(number.size);
    bool const share = opening.first_ones && rest.starts_with('%');
    std::size_t const word = share ? 1 : starts_with_any(rest, {"名次", "位次", "名", "位", "强"});
    if (!may_end(rest.substr(word))) return {};
    ScannedRank result{opening.size + number.size + word, opening.first_ones, {}};
    auto const begin = at + static_cast<std::uint32_t>(opening.size);
    auto const middle = begin + static_cast<std::uint32_t>(number.size);
    result.quantity.value = number.value;
    result.quantity.unit = share ? parse_unit("%") : unit_of_form(rest.starts_with("位") ? "位" : "名");
    result.quantity.value_span = {begin, middle};
    result.quantity.unit_span = {middle, middle + static_cast<std::uint32_t>(word)};
    return result;
}

std::size_t scan_former_rank(std::string_view text, std::uint32_t at, syntax::Quantity& result) {
    if (auto const rank = scan_rank(text, at); rank.size != 0) {
        result = rank.quantity;
        return rank.size;
    }
    auto const size = scan_amount(text, at, result);
    auto const unit = text.substr(size - result.unit_span.size(), result.unit_span.size());
    if (size == 0 || (unit != "名" && unit != "位")) return 0;
    result.unit = unit_of_form(unit);
    return size;
}

}  // namespace jixiao::grammar
