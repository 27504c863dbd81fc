// What tests of annotated copies share: parts of packages, remarks, and what is read of a copy.
#pragma once

#include <map>
#include <string>

#include "targets/annotate/remarks.hpp"
#include "targets/read_office.hpp"

namespace jixiao::tests {

using annotate::Annotated;
using annotate::Annotations;
using grammar::Severity;

/// All parts of a package, inflated, by name.
inline std::map<std::string, std::string> unzipped(std::string const& bytes) {
    std::map<std::string, std::string> parts;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    BOOST_REQUIRE(archive);
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        auto const index = static_cast<zip_uint64_t>(i);
        zip_stat_t about;
        zip_stat_index(archive, index, 0, &about);
        std::string part(about.size, '\0');
        zip_file_t* file = zip_fopen_index(archive, index, 0);
        zip_fread(file, part.data(), part.size());
        zip_fclose(file);
        parts[about.name] = part;
    }
    zip_discard(archive);
    return parts;
}

/// The names of parts that differ, those that are new with a + before them.
inline std::string changes(std::string const& before, std::string const& after) {
    auto const old = unzipped(before);
    std::string result;
    for (auto const& [name, bytes] : unzipped(after)) {
        auto const known = old.find(name);
        if (known != old.end() && known->second == bytes) continue;
        result += (result.empty() ? "" : " ") + std::string(known == old.end() ? "+" : "") + name;
    }
    return result;
}

inline annotate::Remark remark(std::string place, std::string what, Severity severity = Severity::error) {
    return {std::move(place), severity, "错误", "E203", std::move(what), ""};
}

inline Annotations annotations(std::vector<annotate::Remark> remarks) {
    Annotations result;
    result.opinion = {"修缮：建议退回修改"};
    result.words = {"序号", "位置", "级别", "代码", "问题", "怎么改"};
    result.remarks = std::move(remarks);
    return result;
}

inline std::string annotated_xlsx(std::string const& bytes, Annotations const& wanted) {
    Diagnostics sink;
    auto copy = annotate::annotate_xlsx({"表.xlsx", bytes}, wanted, sink);
    BOOST_REQUIRE(copy);
    return copy->bytes;
}

inline std::string annotated_docx(std::string const& bytes, Annotations const& wanted) {
    Diagnostics sink;
    auto copy = annotate::annotate_docx({"表.docx", bytes}, wanted, sink);
    BOOST_REQUIRE(copy);
    return copy->bytes;
}

inline bool contains(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

inline std::size_t occurrences(std::string const& text, std::string const& part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
    return count;
}

}  // namespace jixiao::tests
