// The styles of an XML spreadsheet of 2003, as far as they say how numbers are shown.
#pragma once

#include <map>
#include <string>

#include "targets/document/number_format.hpp"
#include "targets/document/xml_reader.hpp"

namespace jixiao::targets::document {

class XmlStyles {
public:
    /// The style whose element opened just now, to its end.
    void read(XmlReader& xml);
    /// General for a style that is not known.
    NumberFormat const& format(std::string const& id) const;

private:
    std::map<std::string, NumberFormat, std::less<>> formats_;
};

}  // namespace jixiao::targets::document
