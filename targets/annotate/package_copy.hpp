// PackageCopy: a workbook or document as it is, in which some parts are written anew and others are added.
//
// Owns that every part which is not touched is copied packed as it stands, byte for byte. Nothing depends on the clock.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "targets/annotate/xml_edit.hpp"
#include "targets/document/package.hpp"

namespace jixiao::targets::annotate {

using document::File;

class PackageCopy {
public:
    /// Nothing if it cannot be opened, which is reported. `file` must outlive it.
    static std::optional<PackageCopy> open(File const& file, Diagnostics& sink);
    PackageCopy(PackageCopy&&) noexcept;
    ~PackageCopy();

    document::Package const& original() const { return original_; }

    /// A part as it stands by now; "" for one that is not there or cannot be read.
    std::string const& text(std::string_view part);
    bool has(std::string_view part) const;
    void put(std::string_view part, std::string bytes);

    /// A name that no part has: stem, a number, ending.
    std::string free_name(std::string_view stem, std::string_view ending) const;
    /// What a part refers to in a way (comments, vmlDrawing); "" if there is none.
    std::string related(std::string_view part, std::string_view type) const;
    /// Lets one part refer to another and gives the name of that.
    std::string relate(std::string_view part, std::string const& type, std::string_view other);
    /// Says what kind of part it is; by its ending where that is given.
    void declare(std::string_view part, std::string_view content_type, std::string_view ending = "");

    /// The whole file; nothing if it could not be put together.
    std::optional<std::string> bytes() const;

private:
    PackageCopy(File const& file, document::Package original);

    File const* file_;
    document::Package original_;
    struct Written {
        std::string name;
        std::string bytes;
    };
    std::map<std::string, std::string, std::less<>> read_;  // both by comparable names
    std::map<std::string, Written, std::less<>> written_;
};

}  // namespace jixiao::targets::annotate
