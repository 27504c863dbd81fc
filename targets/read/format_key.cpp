#include "targets/read/format_key.hpp"

#include <algorithm>
#include <charconv>

#include "grammar/characters.hpp"
#include "grammar/word_list.hpp"
#include "targets/catalog.hpp"
#include "targets/read/toml.hpp"

namespace jixiao::targets::read {
namespace {

bool is_format_key(std::string_view key) { return key == format_key || grammar::is_word_of(format_aliases, key); }

Value const* find_format(Value const& root) {
    auto const found = std::find_if(root.entries.begin(), root.entries.end(),
                                    [](Entry const& entry) { return is_format_key(entry.key); });
    return found == root.entries.end() ? nullptr : &found->value;
}

std::string_view family(std::string_view format) { return format.substr(0, format.rfind('/') + 1); }

int version(std::string_view format) {
    auto const digits = format.substr(family(format).size());
    int number = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc{} && end == digits.data() + digits.size() ? number : 0;
}

bool is_newer(std::string_view format, std::string_view wanted) {
    return family(format) == family(wanted) && version(format) > version(wanted);
}

void report_missing_format(Reading const& reading, std::string_view wanted) {
    auto& diagnostic = report(reading.sink, codes::missing_key, reading.source, {},
                              {{"key", Text("“format”（文件格式）", "“format”")}});
    std::string const line = "format = \"" + std::string(wanted) + '"';
    diagnostic.fixes.push_back(
        {{"加上第一行 " + line, "add a first line " + line}, grammar::Safety::safe, {{{}, line + '\n'}}});
}

/// What stands between the first quote and the next of its kind; the text itself if it has none.
std::string_view between_quotes(std::string_view text) {
    if (!text.starts_with('"') && !text.starts_with('\'')) return text;
    return text.substr(1, text.find(text.front(), 1) - 1);
}

}  // namespace

bool is_format(Reading const& reading, Value const& root, std::string_view wanted) {
    auto const* value = find_format(root);
    if (!value) {
        report_missing_format(reading, wanted);
        return true;
    }
    auto const found = text_of(reading, *value, {"“format”（文件格式）", "“format”"});
    if (!found.given) return false;
    if (found.value == wanted) return true;
    report(reading.sink, is_newer(found.value, wanted) ? codes::newer_format : codes::unknown_format, reading.source,
           value->span, {{"value", found.value}, {"wanted", wanted}});
    return false;
}

}  // namespace jixiao::targets::read

namespace jixiao::targets {

/// Looks at the lines before the first heading, so that it works for files with mistakes as well.
std::string sniff_format(Source const& source) {
    for (std::uint32_t number = 1; number <= source->line_count(); ++number) {
        auto const line = grammar::trimmed(source->slice(source->line(number)));
        if (line.starts_with('[')) break;
        auto const equals = line.find('=');
        if (equals == std::string_view::npos) continue;
        if (read::is_format_key(read::between_quotes(grammar::trimmed(line.substr(0, equals)))))
            return std::string(read::between_quotes(grammar::trimmed(line.substr(equals + 1))));
    }
    return {};
}

}  // namespace jixiao::targets
