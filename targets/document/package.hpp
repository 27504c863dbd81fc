// Package: the parts of a workbook or document, in a zip container or one XML text, and how they refer to each other.
//
// Nothing is ever unpacked to a disk: a name in the container is only compared with names. Sizes are
// bounded while they are inflated, whatever the container claims (limits.hpp).
#pragma once

#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "targets/document/read.hpp"
#include "targets/document/xml_reader.hpp"

namespace jixiao::targets::document {

/// Why a part could not be read to its end.
struct Failure {
    grammar::CodeInfo const* code = nullptr;
    grammar::Text what;
};

/// Reports something about the file as a whole.
void report_file(Diagnostics& sink, grammar::CodeInfo const& code, std::string const& file, grammar::Text what);

/// What one part says of another.
struct Relationship {
    std::string id;
    std::string type;  // its last word: worksheet, styles, officeDocument
    std::string part;
};

/// A part of an archive: the name that people gave it, and the name it is found by.
struct PackedFile {
    std::string name;
    std::string part;
};

/// One part while it is inflated.
class PartStream {
public:
    struct State;
    explicit PartStream(std::unique_ptr<State> state);
    PartStream(PartStream&&) noexcept;
    ~PartStream();

    /// Up to `size` bytes; 0 at the end and after a failure.
    std::size_t read(char* to, std::size_t size);
    std::optional<Failure> const& failure() const;

private:
    std::unique_ptr<State> state_;
};

class Package {
public:
    /// Nothing if it cannot be opened or is encrypted, which is reported. `file` must outlive it.
    static std::optional<Package> open(File const& file, Diagnostics& sink);
    Package(Package&&) noexcept;
    ~Package();

    /// Names are compared without case, as the standard wants it.
    bool has(std::string_view part) const;
    PartStream stream(std::string_view part) const;
    /// A small part as a tree.
    std::optional<Failure> load(std::string_view part, pugi::xml_document& tree) const;
    /// What a part refers to inside of the package; "" for the package itself.
    std::vector<Relationship> relationships(std::string_view part) const;
    /// All parts, by their names; a name that is no UTF-8 is GBK, as Windows writes it.
    std::vector<PackedFile> files() const;
    /// True if it brings macros along.
    bool has_macros() const;

private:
    struct State;
    static std::optional<Package> open_flat(File const& file, Diagnostics& sink);
    explicit Package(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

/// The part that is related in a way; null if there is none.
Relationship const* related(std::vector<Relationship> const& relationships, std::string_view type);

/// Reads a part as a stream.
XmlReader reader(PartStream& stream);

/// What went wrong while a part was read, if something did.
std::optional<Failure> failure(PartStream const& stream, XmlReader const& reader, std::string_view part);

/// Trees, by names without their prefixes.
pugi::xml_node child(pugi::xml_node node, std::string_view name);
std::string_view attribute(pugi::xml_node node, std::string_view name);

}  // namespace jixiao::targets::document
