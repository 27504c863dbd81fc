#include "targets/recognise/head_fields.hpp"

#include "targets/recognise/grid_text.hpp"
#include "targets/recognise/grid_words.hpp"

namespace jixiao::targets::recognise {
namespace {

/// 目标1： 目标2： …… of a form nobody filled in.
bool is_blank_goal(std::string_view text) {
    constexpr std::size_t longest = 120;
    std::string rest;
    for (char const c : text.size() > longest ? std::string() : plain(text))
        if (c != ':' && (c < '0' || c > '9')) rest += c;
    for (auto at = rest.find("目标"); at != std::string::npos; at = rest.find("目标"))
        rest.erase(at, std::string_view("目标").size());
    return text.size() <= longest && text.find("目标") != text.npos && is_filler(rest);
}

bool supervises(LocatedText const& label) { return label.value.find("主管") != std::string::npos; }

}  // namespace

bool is_long_field(Head head) { return head == Head::goal || head == Head::goal_done; }

bool HeadFields::take(Head head, LocatedText const& label, LocatedText const& text) {
    auto const value = is_long_field(head) ? paragraphs(text) : one_line(text);
    if (!value.given || is_filler(value.value) || is_blank_goal(value.value)) return true;
    auto& place = table_[head];
    if (place.given && head == Head::department) return take_second_department(label, value);
    if (place.given) return place.value == value.value;
    if (head == Head::department) department_label_ = label;
    place = value;
    return true;
}

bool HeadFields::take_second_department(LocatedText const& label, LocatedText const& value) {
    auto& department = table_[Head::department];
    auto& unit = table_[Head::unit];
    auto const before = nearness_of(department_label_.value);
    auto const now = nearness_of(label.value);
    if (now < before) return true;  // 中央主管部门 of a county's table
    if (now > before) {
        department = value;
        department_label_ = label;
        return true;
    }
    if (unit.given) return department.value == value.value || unit.value == value.value;
    bool const is_above = supervises(label) && !supervises(department_label_);
    unit = is_above ? department : value;
    if (is_above) department = value;
    return true;
}

}  // namespace jixiao::targets::recognise
