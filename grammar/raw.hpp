// What the grammar's rules fill: one struct for each form, so that a failed branch leaves nothing
// behind. Spans are in folded bytes. assemble() turns it into syntax.
#pragma once

#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "grammar/fold.hpp"
#include "grammar/scan_date.hpp"
#include "grammar/scan_rank.hpp"
#include "grammar/syntax.hpp"

namespace jixiao::grammar::raw {

template <class Value>
struct Spelled {
    Value value{};
    Span at;
};
using Sign = Spelled<syntax::Comparator>;
using Trend = Spelled<syntax::Trend>;
using Base = Spelled<std::string>;
struct Interval {
    int count = 1;
    UnitIndex unit = 0;
};  // of time, or what 每 divides by
using Every = Spelled<Interval>;
using syntax::Quantity;

struct PrefixBound {
    Sign sign;
    Quantity quantity;
    std::optional<bool> included;  // (含), (不含)
};
struct SuffixBound {
    Quantity quantity;
    Sign sign;
};
struct ExclusiveSuffix {
    Quantity quantity;
    Sign sign;
    Quantity excluded;
};
struct EveryBound {
    Every every;
    Every again;
    Sign sign;
    Quantity quantity;
};
struct EveryAmount {
    Every every;
    Every again;
    Quantity quantity;
};
struct Range {
    Quantity low;
    bool low_open = false;  // 90%(不含)-100%
    Quantity high;
    bool high_open = false;
};
struct Bracketed {
    char open = 0;
    Quantity low;
    Quantity high;
    char close = 0;
};
struct Chain {
    Quantity low;
    Sign above;
    Sign below;
    Quantity high;
};
struct TwoPrefixes {
    Sign first_sign;
    Quantity first;
    Sign second_sign;
    Quantity second;
};
struct TwoSuffixes {
    Quantity first;
    Sign first_sign;
    Quantity second;
    Sign second_sign;
};
struct Centred {
    Quantity centre;
    Quantity delta;
};
/// 10 of 每月10日前; 末月15 of 每季度末月15日前.
struct MonthDay {
    int number = 0;  // 31: the last; 0: none was written
    bool of_last_month = false;
};
struct Cadence {
    Every every;
    MonthDay day;
    std::optional<Quantity> quantity;
};
/// A quantity with its direction before or behind it.
struct Amount {
    std::optional<Sign> sign;
    Quantity quantity;
    std::optional<Sign> suffix;
};
struct BasedAmount {
    Base base;
    std::optional<Sign> sign;  // 较上年至少增长5%
    std::optional<Trend> trend;
    Amount amount;
};
struct TrendAmount {
    Trend trend;
    Amount amount;
};
struct AgainstBase {
    Sign sign;
    Base base;
    std::optional<Sign> suffix;
};
struct ShareOfBase {  // 不低于上年的95%
    std::optional<Sign> sign;
    Base base;
    Quantity quantity;
    std::optional<Sign> suffix;
};
struct BeyondBase {  // 高于全市平均水平2个百分点
    Sign sign;
    Base base;
    Quantity quantity;
};
struct RankChange {  // 由第20名提升至第10名
    Quantity from;
    Trend trend;
    Quantity to;
};
struct FromTo {  // 由200降至100
    std::optional<Base> base;
    Quantity from;
    Trend trend;
    Amount to;
};
struct Deadline {
    ScannedDate when;
    bool before = false;  // 前
    bool closed = false;  // 内, 止 or 完成
};
struct Rank {
    std::optional<Sign> sign;
    std::optional<Sign> word;
    ScannedRank rank;
    bool within = false;  // 第5名以内
};
struct Period {
    Date from;
    Date to;
};
struct Word {
    std::string_view word;
    Span at;
};

using Value = std::variant<Period, Deadline, Rank, RankChange, FromTo, BeyondBase, BasedAmount, TrendAmount,
                           ShareOfBase, AgainstBase, EveryBound, EveryAmount, Cadence, Chain, TwoPrefixes, TwoSuffixes,
                           Bracketed, Centred, Range, PrefixBound, SuffixBound, ExclusiveSuffix, Quantity, Word>;

struct Part {
    Span label;
    Value value;
    Span trailing;
};
struct NextPart {
    Spelled<syntax::Joiner> joiner;
    Part part;
};
struct Whole {
    Part first;
    std::vector<NextPart> rest;
};

/// The tree with spans in the original text; nothing if the pieces make no sense together. Trailing words
/// that turn out to be what is counted (20个以上社区) are taken from `whole`.
std::optional<syntax::Indicator> assemble(Whole& whole, Folded const& folded);

}  // namespace jixiao::grammar::raw
