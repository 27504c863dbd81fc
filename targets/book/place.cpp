#include "targets/book/place.hpp"

#include <fmt/format.h>

namespace jixiao::targets::book {

Text record_name(std::int64_t number) { return {fmt::format("第 {} 条", number), fmt::format("record {}", number)}; }

Source source_of(std::filesystem::path const& book, Record const& record) {
    auto line = fmt::format("{} {} {}", table_name(record), record.period, record.indicator);
    if (auto const& value = record.said["value"]; !value.empty()) line += " " + value;
    return std::make_shared<SourceText const>(book.string(), std::move(line),
                                              std::vector<grammar::Place>{{0, record_name(record.number)}});
}

Text reason_of(boost::system::error_code const& error) {
    if (error == boost::system::errc::no_such_file_or_directory) return {"文件不存在", "no such file"};
    if (error == boost::system::errc::is_a_directory) return {"这是一个文件夹", "it is a folder"};
    if (error == boost::system::errc::permission_denied) return {"没有权限", "permission denied"};
    if (error == boost::system::errc::not_supported) return {"不是普通文件", "it is no regular file"};
    return error.message();
}

}  // namespace jixiao::targets::book
