#include "targets/read/nesting.hpp"

#include <optional>

#include "targets/catalog.hpp"
#include "targets/read/scan.hpp"

namespace jixiao::targets::read {
namespace {

struct Excess {
    std::uint32_t at = 0;
    Text what;
    std::size_t limit = 0;
};

/// Counts brackets, dotted keys and values outside strings and comments.
class Counter {
public:
    void count(char c) {
        if (c == '[' || c == '{') ++brackets_;
        if ((c == ']' || c == '}') && brackets_ > 0) --brackets_;
        if (c == ',' || c == '=') ++values_;
        if (c == '.') ++dots_;
        if (c == ',' || c == '=' || c == '\n' || c == '[' || c == '{') dots_ = 0;
    }
    bool too_deep() const { return brackets_ + dots_ > max_depth; }
    bool too_many() const { return values_ > max_values; }

private:
    std::size_t brackets_ = 0;
    std::size_t dots_ = 0;
    std::size_t values_ = 0;
};

std::optional<Excess> find_nesting(std::string_view bytes) {
    Counter counter;
    for (std::size_t at = 0; at < bytes.size(); at = step(bytes, at)) {
        auto const place = static_cast<std::uint32_t>(at);
        counter.count(bytes[at]);
        if (counter.too_deep()) return Excess{place, {"括号或名称的层数", "nested brackets or names"}, max_depth};
        if (counter.too_many()) return Excess{place, {"内容的项数", "values"}, max_values};
    }
    return std::nullopt;
}

std::optional<Excess> find_long_line(SourceText const& source) {
    for (std::uint32_t number = 1; number <= source.line_count(); ++number)
        if (auto const line = source.line(number); line.size() > max_line_size)
            return Excess{line.begin, {"一行的字节数", "bytes in one line"}, max_line_size};
    return std::nullopt;
}

std::optional<Excess> find_excess(SourceText const& source) {
    if (source.bytes().size() > max_toml_size) return Excess{0, {"文件的字节数", "bytes in the file"}, max_toml_size};
    if (auto excess = find_long_line(source)) return excess;
    return find_nesting(source.bytes());
}

}  // namespace

bool may_be_parsed(Source const& source, Diagnostics& sink) {
    auto const excess = find_excess(*source);
    if (!excess) return true;
    report(sink, codes::over_limit, source, {excess->at, excess->at + 1},
           {{"what", excess->what}, {"limit", std::to_string(excess->limit)}});
    return false;
}

}  // namespace jixiao::targets::read
