#include "engine/bulk/plain_target.hpp"

#include "engine/single_row.hpp"
#include "grammar/characters.hpp"

namespace jixiao::engine::bulk {
namespace {

/// A text that is read from its beginning, one blank at a time.
struct Rest {
    std::string_view text;

    void skip(std::size_t size) {
        text.remove_prefix(size);
        if (text.starts_with(' ')) text.remove_prefix(1);
    }
};

std::size_t find_dash(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '-' || text[i] == '~') return i;
    return text.npos;
}

}  // namespace

bool read_plain_range(std::string_view text, PrintedRule const& rule, Units const& units, Meaning& target) {
    Rest rest{grammar::trimmed(text)};
    auto const next_number = [&] {
        Number const number = plain_number(rest.text.data());
        bool const whole = number.count >= 0 && number.size <= rest.text.size();
        if (whole) rest.skip(number.size);
        return whole ? number : Number{};
    };
    if (rest.text.empty() || rest.text.front() < '0' || rest.text.front() > '9') return false;
    Number const low = next_number();
    auto const dash = find_dash(rest.text);
    if (low.count <= 0 || dash == std::string_view::npos) return false;
    auto const low_unit = grammar::trimmed(rest.text.substr(0, dash));
    rest.skip(dash + 1);
    if (rest.text.empty()) return false;
    Number const high = next_number();
    auto const unit = units.find(rest.text.data(), rest.text.size());
    bool const same_unit = low_unit.empty() || units.find(low_unit.data(), low_unit.size()) == unit;
    if (high.count < 0 || unit == no_unit || !is_usable(unit) || !same_unit) return false;
    if (rule.low_steps == 0 || low.count > high.count) return false;
    target.kind = Meaning::Kind::number;
    target.unit = unit;
    target.steps = rule.low_steps;
    target.high_steps = rule.high_steps;
    target.by_completion = rule.by_completion;
    target.number = {low.count, high.count};
    return true;
}

}  // namespace jixiao::engine::bulk
