#include "targets/audit/second_look.hpp"

#include "targets/audit/reasons.hpp"
#include "targets/catalog.hpp"

namespace jixiao::targets::audit {

std::vector<Message> compare_looks(PrintedPoints const& printed) {
    auto const& [score, deduction, review, opinion] = printed;
    if (!score || !review || *score == *review) return {};
    auto const text = [](Decimal value) { return Text(grammar::to_short_string(value)); };
    auto const rest = deduction ? grammar::subtract(*score, *deduction) : std::nullopt;
    auto const left = rest && rest->is_negative() ? Decimal{} : rest;
    if (left && *left != *review)
        return {{&codes::audit_review_sum,
                 {{"review", text(*review)},
                  {"score", text(*score)},
                  {"deduction", text(*deduction)},
                  {"expected", text(*left)}}}};
    return {{&codes::audit_review_differs,
             {{"review", text(*review)}, {"score", text(*score)}, {"difference", text(distance(*score, *review))}}}};
}

}  // namespace jixiao::targets::audit
