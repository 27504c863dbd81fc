// The styles of OpenDocument: how numbers and dates are shown, said as the format codes of workbooks; hidden sheets.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "targets/document/number_format.hpp"
#include "targets/document/xml_reader.hpp"

namespace jixiao::targets::document {

class OdfStyles {
public:
    /// Takes the element that opened just now, to its end, if it is a style; false if it is none.
    bool read(XmlReader& xml);
    /// Of a style of cells; General for one that is not known.
    NumberFormat const& format(std::string const& style) const;
    /// True for the style of a sheet that is not shown.
    bool hides(std::string const& style) const { return hiding_.contains(style); }

private:
    struct DataStyle {
        std::string code;
        std::vector<std::pair<std::string, std::string>> cases;  // >=0 → the data style for it
    };
    struct CellStyle {
        std::string data_style;
        std::string parent;
    };

    void read_data_style(XmlReader& xml);
    void read_style(XmlReader& xml);
    std::string code_of(std::string const& data_style) const;
    std::string data_style_of(std::string style) const;

    std::map<std::string, DataStyle, std::less<>> data_styles_;
    std::map<std::string, CellStyle, std::less<>> cell_styles_;
    std::set<std::string, std::less<>> hiding_;
    mutable std::map<std::string, NumberFormat, std::less<>> formats_;  // by style, as they are asked for
};

}  // namespace jixiao::targets::document
