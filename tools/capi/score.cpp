// Scoring one row, and points as decimals.
#include <cstring>

#include "grammar/decimal.hpp"
#include "tools/capi/guard.hpp"

using namespace jixiao::capi;

bool jixiao::capi::is_whole(jixiao_row const* row) {
    if (!row) return false;
    for (auto const& text : {row->target, row->actual, row->weight, row->rule, row->level, row->name, row->previous,
                             row->given, row->reason})
        if (!is_whole(text)) return false;
    return true;
}

jixiao_status jixiao_score_row(jixiao_scorer* scorer, jixiao_row const* row, jixiao_score* score) {
    return guarded(scorer, is_whole(row) && score, [&] { return scorer->rows->score(*row, *score); });
}

jixiao_status jixiao_decimal(int64_t points, int places, char* buffer, size_t capacity) {
    if (!buffer || places < 0 || places > jixiao::grammar::max_decimals) return JIXIAO_BAD_ARGUMENT;
    return guarded([&] {
        auto const text = to_string(jixiao::grammar::Decimal{points, -places});
        if (text.size() >= capacity) return JIXIAO_TOO_SMALL;
        std::memcpy(buffer, text.c_str(), text.size() + 1);
        return JIXIAO_OK;
    });
}
