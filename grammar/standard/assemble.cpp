#include "grammar/standard/assemble.hpp"

#include "grammar/characters.hpp"
#include "grammar/standard/assembly.hpp"
#include "grammar/standard/points.hpp"
#include "grammar/standard/range.hpp"
#include "grammar/standard/settle.hpp"
#include "grammar/standard/words.hpp"

namespace jixiao::grammar::standard {

Standard Assembly::take(Prepared const& prepared) {
    result_.definitions = prepared.definitions;
    result_.parts.emplace_back();
    for (auto const& piece : prepared.pieces) add(piece);
    if (auto const target = find_range(prepared.target); target && !part().start && !part().steps.empty())
        part().start = target->range;
    note_late_start();
    settle(result_);
    if (below_zero_by_award_)
        for (auto& one : result_.parts) one.limits.said = true;
    return std::move(result_);
}

void Assembly::add(Piece const& piece) {
    piece_ = &piece;
    if (!piece.label.empty())
        begin_label(piece);
    else if (piece.sentence && is_general(piece))
        begin_part();
    auto clause = clause_of(piece);
    take_clause(clause);
    sentences_ += piece.sentence;
    leads_ = piece.text.ends_with(':') && has_rules() && part().labels.empty();
}

/// What the piece says; 每超过1个百分点,扣1分 is one clause in two pieces.
Clause Assembly::clause_of(Piece const& piece) {
    bool const colon = piece.text.ends_with("分:");
    auto clause = parse_clause(std::string_view(piece.text).substr(0, piece.text.size() - (colon ? 1 : 0)));
    bool const goes_on =
        clause.kind == ClauseKind::award && clause.words.empty() && has(last_words_, {"每"}) && !pending_.empty();
    if (!goes_on) return clause;
    auto whole = parse_clause(last_words_ + piece.text);
    if (whole.kind != ClauseKind::step) return clause;
    pending_.resize(pending_.size() - last_words_.size());
    while (pending_.ends_with(',')) pending_.pop_back();
    return whole;
}

/// ① begins a part; items without a rule of their own stay together until one comes.
void Assembly::begin_label(Piece const& piece) {
    bool const first = part().labels.empty() && !has_rules();
    listed_ |= leads_;
    if (leads_) part().elements.clear();
    if (has_rules() && !listed_) begin_part();
    take_own_points(piece.text);
    if (first) part().elements.clear();
    part().labels.push_back(piece.label);
    part().at = piece.at;
    part().elements.push_back(piece.text);
    clear();
    numbered_ = true;
}

/// A sentence behind the last number that speaks of all of them.
bool Assembly::is_general(Piece const& piece) {
    if (!numbered_ || !has_rules() || part().labels.empty()) return false;
    return piece.stop || has(piece.text, {"本项", "以上", "上述", "各项", "本指标"});
}

/// ①数量指标3分:完成率…: what the number is worth by itself.
void Assembly::take_own_points(std::string_view text) {
    auto const colon = text.find(':');
    if (colon == std::string_view::npos) return;
    std::string_view const head = text.substr(0, colon);
    for (std::size_t at = 0; at < head.size(); at += decode(head.substr(at)).size) {
        Points points;
        bool const whole = scan_points(head.substr(at), points) == head.size() - at && at != 0;
        if (!whole || points.kind != PointsKind::amount) continue;
        part().full = points;
        return;
    }
}

void Assembly::begin_part() {
    drop_pending();
    result_.parts.emplace_back();
}

void Assembly::take_clause(Clause& clause) {
    switch (clause.kind) {
        case ClauseKind::words: return take_words();
        case ClauseKind::award: return take_award(clause);
        case ClauseKind::step: return take_step(clause);
        case ClauseKind::rest: return take_rest(clause.rest);
        case ClauseKind::limit: return take_limits(clause.limits);
        case ClauseKind::joined: return take_joined(clause.joined);
        case ClauseKind::series: part().series = true; return;
        case ClauseKind::list: return take_list(clause);
        case ClauseKind::each: return take_each(clause);
        case ClauseKind::judged: return take_judged(clause);
        case ClauseKind::proportion: return take_proportion(clause);
        case ClauseKind::taken: return take_taken(clause);
        case ClauseKind::full: result_.full = clause.points; return;
        case ClauseKind::base: return take_base(clause.points);
        case ClauseKind::places: result_.places = clause.places; return;
    }
}

void Assembly::take_limits(Limits const& limits) {
    Limits& own = part().limits;
    own.said |= limits.said;
    own.below_zero |= limits.below_zero;
    own.at = piece_->at;
    if (limits.taken) own.taken = limits.taken;
    if (limits.added) own.added = limits.added;
    if (limits.least) own.least = limits.least;
    if (limits.most) own.most = limits.most;
    note_late_start();
    clear();
}

void Assembly::take_joined(Joined joined) {
    if (!part().labels.empty() || result_.parts.size() > 1 ||
        has(piece_->text, {"方式", "两项", "两者", "两种", "三者"}))
        result_.joined = joined;
    clear();
}

Standard assemble(Prepared const& prepared) { return Assembly().take(prepared); }

}  // namespace jixiao::grammar::standard
