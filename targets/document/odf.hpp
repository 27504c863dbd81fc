// OpenDocument: the container of .ods and .odt, and what their readers share.
#pragma once

#include <functional>
#include <optional>

#include "targets/document/draft.hpp"
#include "targets/document/read.hpp"

namespace jixiao::targets::document {

/// Opens the file and hands over the stream of its content, which `read` puts into the draft. Nothing if it cannot
/// be opened, is encrypted, or nothing in it can be read, which is reported.
using ReadContent = std::function<void(Package const& package, XmlReader& content, Draft& draft)>;
std::optional<Document> read_odf(File const& file, Diagnostics& sink, ReadContent const& read);

}  // namespace jixiao::targets::document
