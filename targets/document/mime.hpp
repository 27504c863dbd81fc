// MIME: the parts of a message or web archive, with what their headers say and their bytes as they were before.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jixiao::targets::document {

struct MimePart {
    std::string type;      // text/html, in small letters
    std::string charset;   // "" if none is named
    std::string location;  // where it stood
    std::string bytes;     // decoded
};

/// All parts that are no containers themselves, in their order; as many as a document may have.
std::vector<MimePart> mime_parts(std::string_view message);

/// quoted-printable and base64; what is none of it is left out.
std::string decoded_quoted_printable(std::string_view text);
std::string decoded_base64(std::string_view text);

}  // namespace jixiao::targets::document
