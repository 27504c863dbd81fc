// Place: how messages name a record: 台账.book:第 12 条.
#pragma once

#include <boost/system/error_code.hpp>
#include <filesystem>

#include "targets/book/record.hpp"

namespace jixiao::targets::book {

/// 第 12 条, record 12
Text record_name(std::int64_t number);

/// A record as one line of text, for messages about it.
Source source_of(std::filesystem::path const& book, Record const& record);

/// Why a file of evidence could not be read.
Text reason_of(boost::system::error_code const& error);

}  // namespace jixiao::targets::book
