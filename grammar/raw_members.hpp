// The members of the tree that rules of the grammar fill, in the order in which each rule meets them.
#pragma once

#include <boost/fusion/include/adapt_struct.hpp>

#include "grammar/raw.hpp"

namespace raw = jixiao::grammar::raw;
BOOST_FUSION_ADAPT_STRUCT(raw::PrefixBound, sign, quantity, included)
BOOST_FUSION_ADAPT_STRUCT(raw::SuffixBound, quantity, sign)
BOOST_FUSION_ADAPT_STRUCT(raw::ExclusiveSuffix, quantity, sign, excluded)
BOOST_FUSION_ADAPT_STRUCT(raw::EveryBound, every, again, sign, quantity)
BOOST_FUSION_ADAPT_STRUCT(raw::EveryAmount, every, again, quantity)
BOOST_FUSION_ADAPT_STRUCT(raw::Range, low, low_open, high, high_open)
BOOST_FUSION_ADAPT_STRUCT(raw::Bracketed, open, low, high, close)
BOOST_FUSION_ADAPT_STRUCT(raw::Chain, low, above, below, high)
BOOST_FUSION_ADAPT_STRUCT(raw::TwoPrefixes, first_sign, first, second_sign, second)
BOOST_FUSION_ADAPT_STRUCT(raw::TwoSuffixes, first, first_sign, second, second_sign)
BOOST_FUSION_ADAPT_STRUCT(raw::Centred, centre, delta)
BOOST_FUSION_ADAPT_STRUCT(raw::Cadence, every, day, quantity)
BOOST_FUSION_ADAPT_STRUCT(raw::Amount, sign, quantity, suffix)
BOOST_FUSION_ADAPT_STRUCT(raw::BasedAmount, base, sign, trend, amount)
BOOST_FUSION_ADAPT_STRUCT(raw::TrendAmount, trend, amount)
BOOST_FUSION_ADAPT_STRUCT(raw::AgainstBase, sign, base, suffix)
BOOST_FUSION_ADAPT_STRUCT(raw::ShareOfBase, sign, base, quantity, suffix)
BOOST_FUSION_ADAPT_STRUCT(raw::BeyondBase, sign, base, quantity)
BOOST_FUSION_ADAPT_STRUCT(raw::RankChange, from, trend, to)
BOOST_FUSION_ADAPT_STRUCT(raw::FromTo, base, from, trend, to)
BOOST_FUSION_ADAPT_STRUCT(raw::Deadline, when, before, closed)
BOOST_FUSION_ADAPT_STRUCT(raw::Rank, sign, word, rank, within)
BOOST_FUSION_ADAPT_STRUCT(raw::Part, label, value, trailing)
BOOST_FUSION_ADAPT_STRUCT(raw::NextPart, joiner, part)
BOOST_FUSION_ADAPT_STRUCT(raw::Whole, first, rest)
