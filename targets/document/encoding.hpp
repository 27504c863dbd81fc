// Encoding: bytes of a text file → UTF-8.
//
// Owns the decision what the bytes are: a byte order mark, UTF-16 by its zeros, UTF-8 if it is valid,
// else what the file declares, else GB18030 (with GBK and GB2312 in it), or Big5 where that is evident.
#pragma once

#include <string>
#include <string_view>

#include "targets/base/located.hpp"

namespace jixiao::targets::document {

/// The text as a source. Characters that cannot be read are reported once with their number, and so
/// is an encoding that is but likely; GBK, which Excel and WPS write every day, is not mentioned.
/// `declared` is what the file says of itself (charset=gb2312), "" if it does not.
Source decoded(std::string name, std::string bytes, Diagnostics& sink, std::string_view declared = {});

/// Bytes of an encoding that host::Converter knows as UTF-8; what cannot be read becomes �.
std::string utf8_of(std::string_view bytes, char const* encoding);

/// What a text is written in, by its beginning; whole lines of it say more than a cut character. The name is
/// one that host::Converter knows.
struct Encoding {
    char const* name = "UTF-8";
    std::size_t mark_size = 0;  // bytes of the byte order mark before the text
};
Encoding encoding_of(std::string_view beginning);

/// The text of the first bytes, as far as it is needed to tell what a file is: UTF-16 is decoded, zeros
/// and a byte order mark are gone. `size` is even.
std::string beginning(std::string_view bytes, std::size_t size);

}  // namespace jixiao::targets::document
