#include "targets/document/part_name.hpp"

#include <algorithm>

#include "targets/base/ascii.hpp"

namespace jixiao::targets::document {
namespace {

/// The folder of a part, with its / at the end.
std::string_view folder(std::string_view part) { return part.substr(0, part.rfind('/') + 1); }

std::string with_slashes(std::string_view name) {
    std::string result(name);
    std::replace(result.begin(), result.end(), '\\', '/');
    return result;
}

void append_step(std::string& path, std::string_view step) {
    if (step.empty() || step == ".") return;
    if (step == "..") {
        auto const last = path.rfind('/');
        path.erase(last == std::string::npos ? 0 : last);
        return;
    }
    if (!path.empty()) path += '/';
    path += step;
}

}  // namespace

std::string comparable_part(std::string_view name) {
    auto result = with_slashes(name);
    result.erase(0, result.find_first_not_of('/'));
    return lower(std::move(result));
}

std::string relationships_part(std::string_view part) {
    auto const base = folder(part);
    return std::string(base) + "_rels/" + std::string(part.substr(base.size())) + ".rels";
}

std::string resolved_part(std::string_view part, std::string_view target) {
    auto const whole = with_slashes(target.starts_with('/') || target.starts_with('\\')
                                        ? std::string(target)
                                        : std::string(folder(part)) + std::string(target));
    std::string result;
    for (std::size_t begin = 0; begin <= whole.size();) {
        auto const end = std::min(whole.find('/', begin), whole.size());
        append_step(result, std::string_view(whole).substr(begin, end - begin));
        begin = end + 1;
    }
    return result;
}

std::string_view local_name(std::string_view name) {
    auto const colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace jixiao::targets::document
