// Limits: where points stop: 扣完为止, 最多扣3分, 累计不超过5分, 最低得10分, 倒扣.
#include "grammar/characters.hpp"
#include "grammar/scan_value.hpp"
#include "grammar/standard/points.hpp"
#include "grammar/standard/rules.hpp"
#include "grammar/standard/words.hpp"

namespace jixiao::grammar::standard::rules {
namespace {

struct LimitWord {
    std::string_view word;
    enum Kind { taken, added, most, least } kind;
};

// Longer words first.
constexpr LimitWord limit_words[] = {
    {"扣分总计不超过", LimitWord::taken},
    {"累计扣分不超过", LimitWord::taken},
    {"累计扣减不超过", LimitWord::taken},
    {"最多扣除", LimitWord::taken},
    {"最多扣减", LimitWord::taken},
    {"最高扣除", LimitWord::taken},
    {"扣分不超过", LimitWord::taken},
    {"扣分最多不超过", LimitWord::taken},
    {"扣分最高不超过", LimitWord::taken},
    {"扣分上限为", LimitWord::taken},
    {"最多扣", LimitWord::taken},
    {"最高扣", LimitWord::taken},
    {"至多扣", LimitWord::taken},
    {"累计最多扣", LimitWord::taken},
    {"以扣完", LimitWord::taken},
    {"扣满", LimitWord::taken},
    {"扣完", LimitWord::taken},
    {"限扣", LimitWord::taken},
    {"扣减不超过", LimitWord::taken},
    {"扣分上限", LimitWord::taken},
    {"累计扣", LimitWord::taken},
    {"最多加", LimitWord::added},
    {"最高加", LimitWord::added},
    {"加分不超过", LimitWord::added},
    {"至多加", LimitWord::added},
    {"加分最多不超过", LimitWord::added},
    {"加分最高不超过", LimitWord::added},
    {"累计加分不超过", LimitWord::added},
    {"加满", LimitWord::added},
    {"加分上限为", LimitWord::added},
    {"累计不超过", LimitWord::most},
    {"最高不超过", LimitWord::most},
    {"最多不超过", LimitWord::most},
    {"合计不超过", LimitWord::most},
    {"总分不超过", LimitWord::most},
    {"得分不超过", LimitWord::most},
    {"最高得", LimitWord::most},
    {"最多得", LimitWord::most},
    {"最高计", LimitWord::most},
    {"最多计", LimitWord::most},
    {"最高为", LimitWord::most},
    {"最高", LimitWord::most},
    {"最多", LimitWord::most},
    {"上限为", LimitWord::most},
    {"不超过", LimitWord::most},
    {"最低不少于", LimitWord::least},
    {"最低不低于", LimitWord::least},
    {"最少不低于", LimitWord::least},
    {"最低得", LimitWord::least},
    {"最低计", LimitWord::least},
    {"最低为", LimitWord::least},
    {"最低", LimitWord::least},
    {"最少得", LimitWord::least},
    {"保底", LimitWord::least},
    {"不低于", LimitWord::least},
    {"扣至", LimitWord::least},
    {"扣到", LimitWord::least},
    {"减至", LimitWord::least},
    {"减到", LimitWord::least},
};

std::optional<Points>& place_of(Limits& limits, LimitWord::Kind kind) {
    switch (kind) {
        case LimitWord::taken: return limits.taken;
        case LimitWord::added: return limits.added;
        case LimitWord::most: return limits.most;
        case LimitWord::least: break;
    }
    return limits.least;
}

/// The limit that begins at a place and ends the text.
bool scan_limit(std::string_view text, Limits& limits) {
    LimitWord const* best = nullptr;
    for (auto const& word : limit_words)
        if (text.starts_with(word.word) && (best == nullptr || word.word.size() > best->word.size())) best = &word;
    if (best == nullptr) return false;
    text.remove_prefix(best->word.size());
    text.remove_prefix(starts_with_any(text, {"不超过", "不得超过", "为", "得"}));
    Points found;
    auto const size = scan_points(text, found);
    if (size == 0 || found.kind == PointsKind::judged) return false;
    std::string_view const written = text.substr(0, size);
    bool const rate = found.kind == PointsKind::share && !contains(written, "分") && !contains(written, "权重");
    if (rate && best->kind != LimitWord::taken) return false;  // 不低于90% asks for a value
    std::string_view const rest = text.substr(size);
    if (!rest.empty() && starts_with_any(rest, {"为止", "止", "为限", "封顶", "的", "后", "。", "."}) == 0)
        return false;
    place_of(limits, best->kind) = found;
    limits.said = true;
    return true;
}

bool says_limit(std::string_view text) {
    return text == "扣完" || has(text, {"扣完为止", "直至扣完", "扣完止", "扣光为止", "扣完本项", "扣至零", "扣完分值",
                                        "得满为止", "加满为止", "直至满分", "满分为止", "减完为止", "扣完即止",
                                        "扣尽为止", "扣完全部", "扣完该项", "扣没为止"});
}

}  // namespace

std::optional<Limits> parse_limits(std::string_view text) {
    Limits limits;
    limits.below_zero =
        has(text, {"倒扣", "不设下限", "可扣至负", "负分"}) && !has(text, {"不倒扣", "不得倒扣", "不计负分"});
    if (limits.below_zero) return limits;
    for (std::size_t at = 0; at < text.size(); at += decode(text.substr(at)).size)
        if (scan_limit(text.substr(at), limits)) return limits;
    limits.said = says_limit(text) || has(text, {"不倒扣", "不计负分"});
    bool const capped = text.ends_with("封顶");
    Points found;
    if (capped && scan_points(text, found) != 0) limits.most = found;
    if (limits.said || limits.most) return limits;
    return std::nullopt;
}

}  // namespace jixiao::grammar::standard::rules
