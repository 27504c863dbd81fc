#include "engine/standard/facts.hpp"

#include <algorithm>

#include "grammar/characters.hpp"
#include "grammar/fold.hpp"
#include "grammar/scan_date.hpp"
#include "grammar/scan_value.hpp"
#include "grammar/standard/figure.hpp"

namespace jixiao::engine::standard {
namespace {

std::vector<char32_t> characters(std::string_view text) {
    std::vector<char32_t> result;
    for (std::size_t at = 0; at < text.size();) {
        auto const [character, size] = grammar::decode(text.substr(at));
        result.push_back(character);
        at += size;
    }
    return result;
}

bool fits(Fact const& fact, Want want) {
    return want == Want::any || (want == Want::number) == fact.number.has_value();
}

/// 2024年12月25日, 12月25日.
std::optional<grammar::Date> whole_date(std::string_view text) {
    auto date = grammar::scan_date(text);
    if (date.size == 0) date = grammar::scan_bare_date(text);
    std::string_view const rest = date.size == 0 ? text : text.substr(date.size);
    bool const whole = rest.empty() || grammar::starts_with_any(
                                           rest, {"完成", "拨付", "下达", "报送", "建成", "验收", "公开", "批复"}) != 0;
    if (date.size == 0 || !whole || !grammar::is_possible(date.date)) return std::nullopt;
    return date.date;
}

/// 逾期 of 逾期25天, 下降 of 下降5%: words before a number that say what it counts.
std::string_view lead_of(std::string_view text) {
    std::size_t at = 0;
    for (std::size_t size = 1; size != 0; at += size)
        size = grammar::starts_with_any(
            text.substr(at), {"逾期", "延迟", "推迟", "超期", "延期",   "拖延",   "延误",   "迟到", "迟报",  "晚",
                              "提前", "发现", "发生", "出现", "共计",   "共",     "合计",   "缺少", "缺",    "漏报",
                              "漏",   "超支", "超出", "超过", "超",     "高出",   "低于",   "下降", "降低",  "减少",
                              "增长", "提高", "上升", "增加", "负增长", "较上年", "较去年", "同比", "比上年"});
    return text.substr(0, at);
}

}  // namespace

Fact make_fact(std::string_view name, std::string_view text) {
    Fact fact{std::string(grammar::fold(name).text()), std::string(grammar::fold(text).text()), {}, {}, {}, {}};
    std::string_view folded = fact.text;
    auto const lead = lead_of(folded);
    auto const behind = grammar::standard::scan_figure(folded.substr(lead.size()));
    if (!lead.empty() && behind.size != 0 && lead.size() + behind.size == folded.size()) {
        fact.lead = lead;
        folded.remove_prefix(lead.size());
    }
    bool const negative = folded.starts_with('-') || folded.starts_with("—");
    if (negative) folded.remove_prefix(folded.starts_with('-') ? 1 : std::string_view("—").size());
    auto const figure = grammar::standard::scan_figure(folded);
    auto const head = head_spelling(figure.unit);
    bool const grade = head == "级" || head == "等" || head == "星" || head == "类";
    if (figure.size != 0 && figure.size == folded.size() && !grade) {
        fact.number = negative ? Ratio(0) - figure.value : figure.value;
        fact.unit = figure.unit;
    } else if (!negative && fact.lead.empty()) {
        fact.date = whole_date(folded);
    }
    return fact;
}

std::size_t common_characters(std::string_view a, std::string_view b) {
    auto const one = characters(grammar::whole_characters(a, 600)), two = characters(grammar::whole_characters(b, 600));
    std::vector<std::size_t> before(two.size() + 1), row(two.size() + 1);
    std::size_t best = 0;
    for (char32_t const character : one) {
        for (std::size_t j = 0; j < two.size(); ++j) {
            row[j + 1] = character == two[j] ? before[j] + 1 : 0;
            best = std::max(best, row[j + 1]);
        }
        std::swap(before, row);
    }
    return best;
}

Fact const* find_fact(std::span<Fact const> facts, std::string_view about, Want want) {
    if (facts.size() == 1 && facts.front().name.empty()) return &facts.front();
    Fact const* best = nullptr;
    std::size_t most = 0;
    for (auto const& fact : facts) {
        std::size_t const common = common_characters(fact.name, about);
        std::size_t const score = fits(fact, want) ? common + 1 : 0;
        if (common != 0 && score > most) most = score, best = &fact;
    }
    return best;
}

Fact const* named_fact(std::span<Fact const> facts, std::string_view name) {
    for (auto const& fact : facts)
        if (fact.name == name) return &fact;
    if (facts.size() == 1 && facts.front().name.empty()) return &facts.front();
    Fact const* best = nullptr;
    std::size_t most = 1;
    for (auto const& fact : facts) {
        std::size_t const common = common_characters(fact.name, name);
        bool const all = common == grammar::count_characters(fact.name) || common == grammar::count_characters(name);
        std::size_t const score = common * 2 + (all ? 1 : 0);
        if (common >= 2 && score > most) most = score, best = &fact;
    }
    return best;
}

}  // namespace jixiao::engine::standard
