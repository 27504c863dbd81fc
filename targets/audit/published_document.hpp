// Published self-evaluations in office documents: the forms as units disclose them (绩效自评表).
#pragma once

#include "targets/audit/published.hpp"
#include "targets/document/read.hpp"

namespace jixiao::targets::audit {

/// The tables of a document that say what was achieved, in its order, with whatever points they print. A document
/// without any is reported in the words of its forms.
std::vector<PublishedTable> published_in(document::File const& file, Diagnostics& sink);

}  // namespace jixiao::targets::audit
