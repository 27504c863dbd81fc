#include "targets/document/xml_reader.hpp"

#include <algorithm>

#include "grammar/characters.hpp"
#include "targets/base/located.hpp"
#include "targets/document/limits.hpp"
#include "targets/document/part_name.hpp"
#include "targets/document/xml_text.hpp"

namespace jixiao::targets::document {
namespace {

using Event = XmlReader::Event;

constexpr std::size_t block_size = 128 * 1024;
constexpr auto none = std::string_view::npos;

bool is_name(char c) { return !grammar::is_ascii_blank(c) && c != '/' && c != '>' && c != '=' && c != '<' && c != '"'; }

void cut_blanks(std::string_view& text) {
    while (!text.empty() && grammar::is_ascii_blank(text.front())) text.remove_prefix(1);
}

/// Cuts the next attribute off; false if there is none.
bool cut_attribute(std::string_view& rest, std::string_view& name, std::string_view& value) {
    cut_blanks(rest);
    std::size_t length = 0;
    while (length < rest.size() && is_name(rest[length])) ++length;
    name = rest.substr(0, length);
    rest.remove_prefix(length);
    cut_blanks(rest);
    if (length == 0 || !rest.starts_with('=')) return false;
    rest.remove_prefix(1);
    cut_blanks(rest);
    if (!rest.starts_with('"') && !rest.starts_with('\'')) return false;
    auto const end = rest.find(rest.front(), 1);
    if (end == none) return false;
    value = rest.substr(1, end - 1);
    rest.remove_prefix(end + 1);
    return true;
}

bool is_utf16(std::string_view bytes) {
    using namespace std::string_view_literals;
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || bytes.starts_with("<\0"sv) ||
           bytes.starts_with("\0<"sv);
}

}  // namespace

bool is_true(std::optional<std::string> const& value) {
    return value && (*value == "1" || *value == "true" || *value == "on");
}

Event XmlReader::broken(grammar::Text problem) {
    is_broken_ = true;
    problem_ = std::move(problem);
    return Event::broken;
}

/// Reads on; bytes that were consumed make room. Views into the buffer end here.
bool XmlReader::more() {
    if (at_end_) return false;
    buffer_.erase(0, at_);
    dropped_ += at_;
    at_ = 0;
    std::size_t const size = buffer_.size();
    buffer_.resize(size + block_size);
    std::size_t const count = refill_(buffer_.data() + size, block_size);
    buffer_.resize(size + count);
    at_end_ = count == 0;
    return !at_end_;
}

bool XmlReader::has(std::size_t count) {
    while (rest().size() < count)
        if (!more()) return false;
    return true;
}

Event XmlReader::next() {
    if (is_broken_) return Event::broken;
    if (closes_next_) {
        closes_next_ = false;
        return close(open_.back());
    }
    if (!started_) {
        started_ = true;
        has(byte_order_mark.size());
        if (is_utf16(rest())) return broken({"编码不是 UTF-8", "it is not in UTF-8"});
        if (rest().starts_with(byte_order_mark)) at_ += byte_order_mark.size();
    }
    if (in_cdata_) return read_cdata();
    while (has(1)) {
        if (rest().front() != '<') {
            if (open_.empty() && !grammar::is_ascii_blank(rest().front())) return broken({"不是 XML", "it is no XML"});
            if (!open_.empty()) return read_text();
            ++at_;
            continue;
        }
        has(9);
        if (rest().starts_with("<![CDATA[") && !open_.empty()) {
            at_ += 9;
            in_cdata_ = true;
            return read_cdata();
        }
        if (rest().starts_with("<!--")) {
            at_ += 4;
            if (!pass_over("-->")) return broken({"注释没有结束", "a comment does not end"});
        } else if (rest().starts_with("<?")) {
            if (!pass_over("?>")) return broken({"内容不完整", "it ends too early"});
        } else if (rest().starts_with("<!")) {
            return broken({"含有 Office 不会写的 DOCTYPE", "it has a DOCTYPE, which no office program writes"});
        } else {
            return read_tag();
        }
    }
    if (!open_.empty() || !seen_root_) return broken({"内容不完整", "it ends too early"});
    return Event::end;
}

/// Text up to the next tag, or as much of it as is there; an entity is not torn apart.
Event XmlReader::read_text() {
    auto size = rest().find('<');
    while (size == none) {
        auto const amp = rest().rfind('&');
        bool const torn = amp != none && rest().find(';', amp) == none && rest().size() - amp < 16;
        size = torn ? amp : rest().size();
        if (size > 0) break;
        if (!more())
            size = rest().size();
        else
            size = rest().find('<');
    }
    text_ = rest().substr(0, size);
    at_ += size;
    if (text_.find('&') != none) {
        decoded_ = decoded_entities(text_);
        text_ = decoded_;
    }
    return Event::text;
}

Event XmlReader::read_cdata() {
    constexpr std::string_view ending = "]]>";
    if (!has(ending.size())) return broken({"内容不完整", "it ends too early"});
    auto const end = rest().find(ending);
    auto const size = end == none ? rest().size() - ending.size() + 1 : end;
    text_ = rest().substr(0, size);
    at_ += size;
    if (end != none) {
        at_ += ending.size();
        in_cdata_ = false;
    }
    return Event::text;
}

/// False if the file ends before.
bool XmlReader::pass_over(std::string_view ending) {
    while (has(ending.size())) {
        auto const end = rest().find(ending);
        if (end != none) {
            at_ += end + ending.size();
            return true;
        }
        at_ += rest().size() - ending.size() + 1;
    }
    return false;
}

/// Where the tag at the beginning of the rest ends; a > in quotes is none.
std::optional<std::size_t> XmlReader::tag_end() {
    char quote = '\0';
    for (std::size_t i = 1; i < max_xml_tag_size; ++i) {
        if (at_ + i >= buffer_.size() && !has(i + 1)) return std::nullopt;
        char const c = buffer_[at_ + i];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return i;
        } else if (c == '<') {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

Event XmlReader::read_tag() {
    auto const end = tag_end();
    if (!end) return broken({"标记不完整或太长", "a tag is incomplete or too long"});
    auto tag = rest().substr(1, *end - 1);
    tag_.begin = static_cast<std::uint32_t>(dropped_ + at_);
    at_ += *end + 1;
    tag_.end = static_cast<std::uint32_t>(dropped_ + at_);
    if (tag.starts_with('/')) {
        tag.remove_prefix(1);
        while (!tag.empty() && grammar::is_ascii_blank(tag.back())) tag.remove_suffix(1);
        return close(tag);
    }
    closes_next_ = tag.ends_with('/');
    if (closes_next_) tag.remove_suffix(1);
    std::size_t length = 0;
    while (length < tag.size() && is_name(tag[length])) ++length;
    if (length == 0 || (open_.empty() && seen_root_)) return broken({"不是 XML", "it is no XML"});
    if (open_.size() >= max_xml_depth) return broken({"嵌套太深", "it is nested too deep"});
    open_.emplace_back(tag.substr(0, length));
    seen_root_ = true;
    name_ = local_name(tag.substr(0, length));
    attributes_ = tag.substr(length);
    return Event::open;
}

Event XmlReader::close(std::string_view name) {
    if (open_.empty() || open_.back() != name) return broken({"标记不成对", "opening and closing tags do not match"});
    closed_ = std::move(open_.back());
    open_.pop_back();
    name_ = local_name(closed_);
    return Event::close;
}

std::optional<std::string> XmlReader::attribute(std::string_view name) const {
    std::string_view rest_of_tag = attributes_;
    std::string_view found;
    std::string_view value;
    while (cut_attribute(rest_of_tag, found, value))
        if (local_name(found) == name && !found.starts_with("xmlns")) return decoded_entities(value);
    return std::nullopt;
}

void XmlReader::skip() {
    std::size_t const outside = open_.size() - 1;
    while (open_.size() > outside) {
        auto const event = next();
        if (event == Event::end || event == Event::broken) return;
    }
}

}  // namespace jixiao::targets::document
