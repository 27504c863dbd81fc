#include "grammar/formula/formula.hpp"

#include <algorithm>

#include "grammar/catalog.hpp"
#include "grammar/characters.hpp"
#include "grammar/fold.hpp"
#include "grammar/formula/expression.hpp"
#include "grammar/scan_value.hpp"

namespace jixiao::grammar::formula {
namespace {

/// One kind of bracket; quotes of names stay.
std::string one_bracket(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const open = starts_with_any(text.substr(at), {"[", "{", "【", "〔", "﹝"});
        std::size_t const close = starts_with_any(text.substr(at), {"]", "}", "】", "〕", "﹞"});
        std::size_t const size = std::max(open, close) != 0 ? std::max(open, close) : decode(text.substr(at)).size;
        if (open != 0)
            result += '(';
        else if (close != 0)
            result += ')';
        else
            result += text.substr(at, size);
        at += size;
    }
    return result;
}

/// 到课率(%): the sign of the left side.
bool drop_percent(std::string_view& name) {
    for (std::string_view const mark : {"(%)", "(百分比)"})
        if (name.ends_with(mark)) {
            name.remove_suffix(mark.size());
            return true;
        }
    return false;
}

std::string_view left_side(std::string_view text) {
    for (std::string_view const lead : {"其中:", "其中", "计算公式:", "计算公式为:", "公式:"})
        if (text.starts_with(lead)) text.remove_prefix(lead.size());
    return text;
}

void read_one(std::string_view text, ParsedFormulas& result) {
    text = left_side(text);
    auto const equal = text.find('=');
    Formula formula;
    std::string_view name = equal == std::string_view::npos ? std::string_view{} : text.substr(0, equal);
    formula.in_percent = drop_percent(name);
    formula.name = std::string(name);
    std::string_view const right = equal == std::string_view::npos ? text : text.substr(equal + 1);
    std::size_t reached = 0;
    auto value = parse_expression(right, reached);
    if (!value) {
        auto const rest = whole_characters(right.substr(std::min(reached, right.size())), 30);
        report(result.diagnostics, codes::formula_not_read, {}, {{"text", std::string(rest.empty() ? right : rest)}});
        return;
    }
    formula.value = std::move(*value);
    result.formulas.push_back(std::move(formula));
}

/// Where the next formula begins: behind a comma, a semicolon or a stop that an = follows later.
std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> result;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); at += decode(text.substr(at)).size) {
        depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
        std::size_t const stop = depth == 0 ? starts_with_any(text.substr(at), {",", ";", "。"}) : 0;
        if (stop == 0 || !contains(text.substr(at), "=")) continue;
        result.push_back(text.substr(begin, at - begin));
        begin = at + stop;
    }
    result.push_back(text.substr(begin));
    return result;
}

}  // namespace

ParsedFormulas parse_formula(std::string_view text) {
    ParsedFormulas result;
    bool const bad = text.size() > max_size || find_invalid_utf8(text);
    if (bad) {
        report(result.diagnostics, text.size() > max_size ? codes::standard_too_long : codes::invalid_encoding, {},
               {{"size", std::to_string(text.size())}, {"limit", std::to_string(max_size)}});
        return result;
    }
    auto const folded = one_bracket(fold(text).text());
    for (auto const piece : split(folded))
        if (!piece.empty()) read_one(piece, result);
    if (result.formulas.empty() && result.diagnostics.empty())
        report(result.diagnostics, codes::formula_not_read, {}, {{"text", std::string(text)}});
    return result;
}

}  // namespace jixiao::grammar::formula
