// Published self-evaluations in office documents: the forms as units disclose them (绩效自评表).
#pragma once

#include "targets/audit/published.hpp"
#include "targets/document/read.hpp"

namespace jixiao::targets::audit {

/// The self-evaluation tables of a document that print scores, with their execution and total. Tables
/// of other forms are passed over; a document without any is reported.
std::vector<PublishedTable> published_in(document::File const& file, Diagnostics& sink);

}  // namespace jixiao::targets::audit
