// Values of the layers as values of the library, and back.
#pragma once

#include <jixiao/decimal.hpp>
#include <jixiao/finding.hpp>

#include "grammar/decimal.hpp"
#include "grammar/diagnostic.hpp"

namespace jixiao {

Decimal outside(grammar::Decimal value);
std::optional<Decimal> outside(std::optional<grammar::Decimal> const& value);
grammar::Decimal inside(Decimal value);
std::optional<grammar::Decimal> inside(std::optional<Decimal> const& value);

Text outside(grammar::Text const& text);
Message outside(grammar::Message const& message);
std::vector<Message> outside(std::vector<grammar::Message> const& messages);

/// In the order of their places; every diagnostic has its source.
std::vector<Finding> outside(grammar::Diagnostics const& diagnostics);

}  // namespace jixiao
