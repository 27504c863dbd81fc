// Elements: points for each thing that is there, whether it has a number, a name or only a count.
#include <algorithm>

#include "engine/catalog.hpp"
#include "engine/show.hpp"
#include "engine/standard/answers.hpp"
#include "engine/standard/evaluation.hpp"
#include "grammar/characters.hpp"

namespace jixiao::engine::standard {
namespace {

bool is_circled(char32_t character) { return character >= U'\u2460' && character <= U'\u2473'; }

std::set<std::string> circled_in(std::string_view text) {
    std::set<std::string> result;
    for (std::size_t at = 0; at < text.size();) {
        auto const [character, size] = grammar::decode(text.substr(at));
        if (is_circled(character)) result.emplace(text.substr(at, size));
        at += size;
    }
    return result;
}

std::vector<std::string> names_in(std::string_view text) {
    std::vector<std::string> result(1);
    for (std::size_t at = 0; at < text.size();) {
        bool const mark = text.substr(at).starts_with("、") || text[at] == ',' || text[at] == ';';
        std::size_t const size = grammar::decode(text.substr(at)).size;
        if (mark)
            result.emplace_back();
        else
            result.back() += text.substr(at, size);
        at += size;
    }
    result.erase(std::remove(result.begin(), result.end(), std::string()), result.end());
    return result;
}

bool is_all(std::string_view text) {
    return has(text, {"全部", "均符合", "都符合", "全都", "均具备", "各项均", "均已", "均有", "全符合"}) &&
           !is_negative(text);
}
bool is_none(std::string_view text) {
    return text == "无" || text == "没有" || text == "均无" || text == "均不符合" || text == "都没有" ||
           text == "全无" || text == "0";
}

/// 第 n of ①, (1), 1、, 一是.
std::string plain_label(std::string_view label, std::size_t index) {
    static constexpr std::string_view circled[] = {"①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩",
                                                   "⑪", "⑫", "⑬", "⑭", "⑮", "⑯", "⑰", "⑱", "⑲", "⑳"};
    for (auto const sign : circled)
        if (label.starts_with(sign)) return std::string(sign);
    return index < std::size(circled) ? std::string(circled[index]) : std::string();
}

bool is_positive(tree::Award const& award) {
    return award.effect != tree::Effect::takes && !award.proportion && award.points.kind != tree::PointsKind::judged &&
           award.points.low > Ratio(0) && award.when.kind != tree::ConditionKind::otherwise;
}

}  // namespace

Elements Evaluation::read_elements(std::span<tree::Part const> parts, Fact const& found) const {
    Elements result;
    result.labels = circled_in(found.text);
    result.all = is_all(found.text);
    result.none = is_none(found.text);
    if (result.labels.empty() && !result.all && !result.none && !found.number) result.names = names_in(found.text);
    if (found.number) result.count = found.number;
    result.known = !result.labels.empty() || result.all || result.none || result.count.has_value();
    for (auto const& name : result.names)
        for (auto const& part : parts) {
            for (auto const& element : part.elements)
                result.known |= !name.empty() &&
                                (grammar::contains(element, name) || grammar::contains(name, element)) &&
                                !is_negative(name);
            for (auto const& award : part.awards)
                result.known |=
                    is_positive(award) && agreement(award.when.text, name) >= 70 && names_in(found.text).size() > 1;
        }
    return result;
}

bool Evaluation::has_element(Elements const& given, tree::Part const& part, std::size_t index) const {
    if (given.all || given.none) return given.all;
    std::size_t before = 0;
    for (auto const& other : question_.standard.parts) {
        if (&other == &part) break;
        before += other.labels.size();
    }
    if (given.labels.contains(plain_label(part.labels[index], before + index))) return true;
    return std::any_of(given.names.begin(), given.names.end(), [&](std::string const& name) {
        return agreement(part.elements[index], name) >= 70 || grammar::contains(part.elements[index], name);
    });
}

/// 满足一项得50%分值: at least one, unless it says 仅; a range of numbers as it stands.
bool Evaluation::counts_so_many(tree::Part const& part, tree::Award const& award, Ratio const& held) const {
    auto const& range = award.when.range;
    bool const point = range.low && range.high && range.low->value == range.high->value;
    if (!point || has(award.when.text, {"仅", "只", "缺", "未", "不"})) return contains(settled(part, award), held);
    return held >= range.low->value;
}

/// The points of one numbered part, or of several under one rule.
Outcome Evaluation::element_part(tree::Part const& part, Elements const& given) {
    Ratio const full = full_of(part);
    std::int64_t held = 0;
    auto const all = static_cast<std::int64_t>(part.labels.size());
    for (std::size_t i = 0; i < part.labels.size(); ++i) held += has_element(given, part, i);
    if (given.count)
        held = std::min(all, given.count->to_decimal(0, grammar::Rounding::down).value_or(grammar::Decimal{}).mantissa);
    Ratio points(0);
    for (auto const& award : part.awards) {
        if (!is_positive(award)) continue;
        bool const counted =
            award.when.kind == tree::ConditionKind::count || (award.when.kind == tree::ConditionKind::range && all > 1);
        bool const everything =
            award.when.kind == tree::ConditionKind::count && award.when.range.low->value > Ratio(100);
        bool const holds = !counted ? held == all : everything ? held == all : counts_so_many(part, award, Ratio(held));
        if (holds) points = most(points, amount(award.points, question_.full));
    }
    for (auto const& step : part.steps) {
        if (!step.amount) continue;
        Ratio const each = amount(*step.amount, question_.full);
        points = step.adds ? points + each * Ratio(held) : most(points, full) - each * Ratio(all - held);
    }
    std::string name;
    for (auto const& label : part.labels) name += label;
    tell(steps, codes::standard_element,
         {{"text", name}, {"count", std::to_string(held)}, {"points", number_text(most(points, Ratio(0)))}});
    return Outcome::of(most(points, Ratio(0)));
}

/// 未建立制度的，本项不得分: the element that it speaks of is not there.
bool Evaluation::gate_closed(tree::Part const& general, std::span<tree::Part const> parts, Elements const& given) {
    for (auto const& award : general.awards) {
        bool const gate = award.points.kind == tree::PointsKind::amount && award.points.high <= Ratio(0) &&
                          is_negative(award.when.text);
        if (!gate) continue;
        std::size_t best = 1;
        bool closed = false;
        for (auto const& part : parts)
            for (std::size_t i = 0; i < part.labels.size(); ++i) {
                std::size_t const common = common_characters(part.elements[i], award.when.text);
                if (common > best) best = common, closed = !has_element(given, part, i);
            }
        if (closed) {
            tell(steps, codes::standard_held, {{"text", award.when.text}, {"points", "0"}});
            return true;
        }
    }
    return false;
}

/// A sheet of numbered elements; nothing if what is known does not speak of elements.
std::optional<Outcome> Evaluation::elements(std::span<tree::Part const> parts) {
    std::vector<tree::Part const*> numbered;
    for (auto const& part : parts)
        if (!part.labels.empty()) numbered.push_back(&part);
    bool const one_rule = numbered.size() == 1 && numbered.front()->labels.size() == 1;
    if (numbered.empty() || one_rule || !single()) return std::nullopt;
    Fact const& found = question_.facts.front();
    auto given = read_elements(parts, found);
    if (!given.known) return std::nullopt;
    if (given.count && numbered.size() == 1 && !numbered.front()->steps.empty()) return std::nullopt;
    if (given.count) {
        bool const missing = counts_missing(found, false);
        std::optional<Ratio> each;
        std::int64_t all = 0;
        for (auto const* part : numbered) {
            Ratio const own = full_of(*part);
            all += static_cast<std::int64_t>(part->labels.size());
            if (each && *each != own) return Outcome::between(Ratio(0), question_.full);
            each = own;
        }
        if (numbered.size() > 1) return Outcome::of(*each * (missing ? Ratio(all) - *given.count : *given.count));
        if (missing) given.count = Ratio(all) - *given.count;
    }
    Ratio total(0);
    for (auto const* part : numbered) total = total + element_part(*part, given).low;
    for (auto const& part : parts)
        if (part.labels.empty() && gate_closed(part, parts, given)) return Outcome::of(Ratio(0));
    return Outcome::of(total);
}

/// 教学计划完备1分、教案齐全1分: several things that together earn the points.
std::optional<Outcome> Evaluation::listed_awards(tree::Part const& part, Ratio const& full) {
    Ratio sum(0), highest(0);
    std::vector<tree::Award const*> listed;
    for (auto const& award : part.awards) {
        if (!is_positive(award) || award.when.kind != tree::ConditionKind::words) continue;
        listed.push_back(&award);
        sum = sum + amount(award.points, full);
        highest = most(highest, amount(award.points, full));
    }
    if (listed.size() < 2 || sum != full || highest >= full || !part.steps.empty()) return std::nullopt;
    Ratio total(0);
    bool any = false;
    for (auto const* award : listed) {
        auto const* found = spoken_fact(award->when.text);
        if (found == nullptr) return std::nullopt;
        auto const said = single() ? Truth::no : holds(part, award->when, false);
        if (said == Truth::unknown) return Outcome::between(Ratio(0), full);
        bool held = is_all(found->text) || said == Truth::yes;
        any |= held || is_none(found->text) || !single();
        for (auto const& name : names_in(found->text))
            if (single() && agreement(award->when.text, name) >= 70) held = any = true;
        if (!held) continue;
        total = total + amount(award->points, full);
        tell(steps, codes::standard_held,
             {{"text", award->when.text}, {"points", number_text(amount(award->points, full))}});
    }
    if (!any) return std::nullopt;
    return Outcome::of(total);
}

/// 省级、市级: of several names the one that earns most.
std::optional<Outcome> Evaluation::highest_of_list(tree::Part const& part, Ratio const& full) {
    if (!single() || !part.steps.empty()) return std::nullopt;
    auto const names = names_in(question_.facts.front().text);
    if (names.size() < 2 || !std::any_of(names.begin(), names.end(), [&](auto const& name) { return name.size() > 0; }))
        return std::nullopt;
    std::optional<Ratio> best;
    for (auto const& name : names)
        for (auto const& award : part.awards) {
            if (!is_positive(award) || award.when.kind != tree::ConditionKind::words ||
                agreement(award.when.text, name) < 90)
                continue;
            best = best ? most(*best, amount(award.points, full)) : amount(award.points, full);
        }
    if (!best) return std::nullopt;
    return Outcome::of(*best);
}

}  // namespace jixiao::engine::standard
