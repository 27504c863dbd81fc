#include "tools/jixiao/skipped.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "grammar/word_list.hpp"
#include "targets/document/formats.hpp"
#include "tools/jixiao/catalog.hpp"

namespace jixiao::program {
namespace {

namespace fs = std::filesystem;
using grammar::Text;

constexpr std::size_t most_named = 10;
constexpr std::string_view old_endings = ".xlsb .uof .uos .uot .sxc .sxw .dbf .wks .wri";

/// The first of them by name, as seen from the folder.
Text names_of(fs::path const& folder, std::vector<fs::path> const& files) {
    Text names;
    for (std::size_t i = 0; i < std::min(files.size(), most_named); ++i) {
        auto const name = files[i].lexically_relative(folder).string();
        names.chinese += (i > 0 ? "、" : "") + name;
        names.english += (i > 0 ? ", " : "") + name;
    }
    if (files.size() <= most_named) return names;
    return {names.chinese + fmt::format(" 等 {} 个", files.size()),
            names.english + fmt::format(" and {} more", files.size() - most_named)};
}

}  // namespace

Text kinds_of(std::vector<fs::path> const& files) {
    std::map<std::string, std::size_t> counts;
    for (auto const& file : files) ++counts[targets::document::ending_of(file)];
    Text kinds;
    for (auto const& [ending, count] : counts) {
        auto const name =
            ending.empty() ? Text("没有扩展名的文件", "without an ending") : Text(ending + " 文件", ending);
        kinds.chinese += (kinds.chinese.empty() ? "" : "、") +
                         fmt::format("{} 个{}{}", count, ending.empty() ? "" : " ", name.chinese);
        kinds.english += (kinds.english.empty() ? "" : ", ") + fmt::format("{} {}", count, name.english);
    }
    return kinds.chinese.empty() ? Text("没有文件", "no files") : kinds;
}

void report_unread(fs::path const& folder, std::vector<fs::path> const& files, grammar::Diagnostics& sink) {
    auto old = files, other = files;
    auto const is_old = [](fs::path const& file) {
        return grammar::is_word_of(old_endings, targets::document::ending_of(file));
    };
    std::erase_if(old, [&](fs::path const& file) { return !is_old(file); });
    std::erase_if(other, is_old);
    if (!old.empty()) report(sink, codes::old_formats, {}, {{"files", names_of(folder, old)}});
    if (!other.empty())
        report(sink, codes::no_documents, {}, {{"files", names_of(folder, other)}, {"place", folder.string()}});
}

void report_beside_toml(fs::path const& folder, std::vector<fs::path> const& documents, grammar::Diagnostics& sink) {
    auto named = documents;  // plain texts are notes
    std::erase_if(named, [](fs::path const& file) { return targets::document::ending_of(file) == ".txt"; });
    if (!named.empty())
        report(sink, codes::beside_toml, {}, {{"files", names_of(folder, named)}, {"place", folder.string()}});
}

}  // namespace jixiao::program
