#include "tools/jixiao/watch.hpp"

#include <chrono>
#include <filesystem>
#include <thread>

#include "targets/files.hpp"

namespace jixiao::program {
namespace {

namespace fs = std::filesystem;

void add(fs::path const& path, std::string& text) {
    std::error_code gone;
    auto const time = fs::last_write_time(path, gone).time_since_epoch().count();
    auto const size = fs::file_size(path, gone);
    text += path.string() + ' ' + std::to_string(time) + ' ' + std::to_string(size) + '\n';
}

}  // namespace

std::string fingerprint(std::vector<std::string> const& places) {
    std::string text;
    for (auto const& place : places) {
        std::error_code ignored;
        auto const files =
            fs::is_directory(place, ignored) ? targets::find_files(place) : targets::FolderFiles{{place}, {}, {}};
        if (!files) continue;
        for (auto const& file : files->toml) add(file, text);
        for (auto const& file : files->documents) add(file, text);
    }
    return text;
}

void watch(std::vector<std::string> const& places, std::function<bool()> const& run) {
    auto seen = fingerprint(places);
    while (run())
        for (auto now = seen; now == seen || (seen = now, false); now = fingerprint(places))
            std::this_thread::sleep_for(std::chrono::seconds(1));
}

}  // namespace jixiao::program
