// Actuals whose words deny their number: nothing is scored, the number that was reached is asked for.
#include "engine/catalog.hpp"
#include "engine/rules/rules.hpp"
#include "engine/show.hpp"
#include "engine/words/denial.hpp"

namespace jixiao::engine::rules {
namespace {

std::string own_words(Context const& context) {
    auto const& spec = context.indicator.spec;
    return spec.name + "|" + spec.target_text;
}

bool tell_denied(Context const& context, std::string word, Trace& trace) {
    if (word.empty()) return false;
    tell(trace.notes, codes::words_deny_number, {{"actual", context.actual_text}, {"word", std::move(word)}});
    return true;
}

}  // namespace

bool is_denied(Context const& context, bool less_is_better, Trace& trace) {
    return tell_denied(context, denying_word(context.actual_text, own_words(context), less_is_better), trace);
}

bool is_denied_date(Context const& context, Trace& trace) {
    return tell_denied(context, unfinished_word(context.actual_text, own_words(context)), trace);
}

}  // namespace jixiao::engine::rules
