#include "targets/write/block.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jixiao::targets::write {
namespace {

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

bool is_within(Span inner, Span outer) { return inner.begin >= outer.begin && inner.end <= outer.end; }

std::string place_name(SourceText const& source, std::uint32_t byte, grammar::Language language) {
    if (auto const* place = source.place(byte)) return place->in(language);
    auto const line = source.position(byte).line;
    return language == grammar::Language::chinese ? fmt::format("第 {} 行", line) : fmt::format("line {}", line);
}

}  // namespace

std::string toml_string(std::string_view text) {
    std::string result = "\"";
    for (char const c : text) {
        if (c == '"' || c == '\\') result += '\\';
        if (c == '\n')
            result += "\\n";
        else if (c == '\t')
            result += "\\t";
        else if (is_control(c))
            result += fmt::format("\\u{:04X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
        else
            result += c;
    }
    return result + '"';
}

std::string comment_line(std::string_view text) {
    std::string line(text);
    std::replace_if(line.begin(), line.end(), is_control, ' ');
    return line;
}

void Block::add(std::string_view key, std::string value, Span place) {
    Line line{std::string(key), std::move(value), {}};
    for (auto const& diagnostic : remarks_.diagnostics) {
        bool const matters = diagnostic.source == source_ && diagnostic.severity() != grammar::Severity::info;
        if (!matters || !is_within(diagnostic.span, place)) continue;
        line.remarks.push_back(comment_line(fmt::format("{} {}: {}", diagnostic.code->id,
                                                        place_name(*source_, diagnostic.span.begin, remarks_.language),
                                                        wording(diagnostic, remarks_.language))));
    }
    lines_.push_back(std::move(line));
}

void Block::text(std::string_view key, Located<std::string> const& value) {
    if (value.given) add(key, toml_string(value.value), value.span);
}

void Block::number(std::string_view key, std::string value, Span place) { add(key, std::move(value), place); }

void Block::amount(std::string_view key, LocatedAmount const& value) {
    if (!value.value) return;
    add(key, toml_string(field::text_of(value)), value.span);
}

void add_list(Block& block, std::string_view key, std::vector<Located<std::string>> const& texts) {
    if (texts.empty()) return;
    std::string list;
    for (auto const& text : texts) list += (list.empty() ? "" : ", ") + toml_string(text.value);
    block.number(key, '[' + list + ']', texts.front().span);
}

void Block::missing(std::string_view key, std::string_view example) {
    bool const chinese = remarks_.language == grammar::Language::chinese;
    lines_.push_back(
        {"", fmt::format("# {} = {}", key, example), {chinese ? "没有找到，请补上：" : "not found; please add:"}});
}

std::string Block::str(std::string_view heading) const {
    std::size_t width = 0;
    for (auto const& line : lines_) width = std::max(width, line.key.size());
    std::string result;
    if (!heading.empty()) result = fmt::format("{}\n", heading);
    for (auto const& line : lines_) {
        for (auto const& remark : line.remarks) result += fmt::format("# {}\n", remark);
        result += line.key.empty() ? line.value + '\n' : fmt::format("{:<{}} = {}\n", line.key, width, line.value);
    }
    return result;
}

}  // namespace jixiao::targets::write
