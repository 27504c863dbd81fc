#include "tools/jixiao/world.hpp"

#include <fmt/format.h>

#include "targets/files.hpp"
#include "tools/jixiao/catalog.hpp"

namespace jixiao::program {
namespace {

struct Reason {
    std::errc error;
    char const* chinese;
    char const* english;
};

constexpr Reason reasons[] = {
    {std::errc::permission_denied, "没有权限", "permission denied"},
    {std::errc::operation_not_permitted, "没有权限", "not permitted"},
    {std::errc::no_such_file_or_directory, "文件或文件夹不存在", "no such file or folder"},
    {std::errc::not_a_directory, "路径中有一段不是文件夹", "part of the path is no folder"},
    {std::errc::not_supported, "这不是普通的文件", "it is no regular file"},
    {std::errc::is_a_directory, "这是一个文件夹", "it is a folder"},
    {std::errc::no_space_on_device, "磁盘已满", "the disk is full"},
    {std::errc::file_too_large, "超过了允许的文件大小", "it is larger than a file may be here"},
    {std::errc::read_only_file_system, "磁盘是只读的", "the disk is read-only"},
    {std::errc::filename_too_long, "文件名太长", "the name is too long"},
    {std::errc::io_error, "磁盘读写出错", "input or output error"},
    {std::errc::broken_pipe, "接收输出的程序已经退出", "the reader has ended"},
};

}  // namespace

grammar::Text reason_of(std::error_code error) {
    for (auto const& reason : reasons)
        if (error == reason.error) return {reason.chinese, reason.english};
    return error.message();
}

void report_unreadable(std::filesystem::path const& path, std::error_code error, grammar::Diagnostics& sink) {
    if (error == std::errc::no_such_file_or_directory)
        report(sink, codes::file_not_found, {}, {{"file", path.string()}});
    else if (error == std::errc::file_too_large)
        report(sink, codes::file_too_large, {},
               {{"file", path.string()}, {"limit", fmt::format("{} MB", targets::max_file_size >> 20)}});
    else
        report(sink, codes::file_not_read, {}, {{"file", path.string()}, {"reason", reason_of(error)}});
}

}  // namespace jixiao::program
