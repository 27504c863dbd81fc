#include "targets/document/html_tokens.hpp"

#include <algorithm>
#include <array>

#include "grammar/characters.hpp"
#include "targets/base/ascii.hpp"

namespace jixiao::targets::document {
namespace {

bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
/// Elements whose contents nobody sees, and which hold no tags.
constexpr std::array<std::string_view, 4> unseen{"script", "style", "title", "textarea"};

bool begins_with(std::string_view text, std::string_view lower_case) {
    return text.size() >= lower_case.size() &&
           std::equal(lower_case.begin(), lower_case.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

}  // namespace

HtmlToken HtmlTokens::next() {
    while (at_ < html_.size()) {
        if (html_[at_] != '<') return read_text();
        if (auto token = read_markup()) return std::move(*token);
    }
    return {};
}

/// Text up to what may be markup; a < that begins none is text.
HtmlToken HtmlTokens::read_text() {
    std::size_t const begin = at_;
    at_ = std::min(html_.find('<', at_), html_.size());
    return {HtmlToken::Kind::text, "", html_.substr(begin, at_ - begin)};
}

/// Nothing for comments and what is passed over like them.
std::optional<HtmlToken> HtmlTokens::read_markup() {
    auto const rest = html_.substr(at_);
    char const sign = rest.size() > 1 ? rest[1] : ' ';
    if (rest.starts_with("<!--"))
        pass_over("-->", "<!--");
    else if (sign == '!' || sign == '?')
        pass_over(">", std::string(rest.substr(0, 2)));
    else if (is_letter(sign))
        return read_tag(at_ + 1);
    else if (sign == '/' && rest.size() > 2 && is_letter(rest[2]))
        return read_tag(at_ + 2);
    else {
        ++at_;
        return HtmlToken{HtmlToken::Kind::text, "", rest.substr(0, 1)};
    }
    return std::nullopt;
}

HtmlToken HtmlTokens::read_tag(std::size_t name_begin) {
    std::size_t const begin = at_;
    bool const closes = html_[at_ + 1] == '/';
    std::size_t name_end = name_begin;
    while (name_end < html_.size() && !grammar::is_ascii_blank(html_[name_end]) && html_[name_end] != '>' &&
           html_[name_end] != '/')
        ++name_end;
    HtmlToken tag{closes ? HtmlToken::Kind::close : HtmlToken::Kind::open,
                  std::string(html_.substr(name_begin, std::min<std::size_t>(name_end - name_begin, 32))),
                  {}};
    tag.name = lower(std::move(tag.name));
    std::size_t const end = tag_end(name_end);
    if (end == html_.npos) {
        cut_off_ = {begin, "<" + tag.name};
        at_ = html_.size();
        return {};
    }
    tag.contents = html_.substr(name_end, end - name_end);
    at_ = end + 1;
    if (!closes && std::find(unseen.begin(), unseen.end(), tag.name) != unseen.end())
        pass_over_element(tag.name, begin);
    return tag;
}

/// The > that ends a tag; one in the quotes of an attribute does not.
std::size_t HtmlTokens::tag_end(std::size_t at) const {
    while (at < html_.size() && html_[at] != '>') {
        bool const quoted = (html_[at] == '"' || html_[at] == '\'') && html_[at - 1] == '=';
        if (quoted) at = html_.find(html_[at], at + 1);
        if (at == html_.npos) return at;
        ++at;
    }
    return at < html_.size() ? at : html_.npos;
}

void HtmlTokens::pass_over(std::string_view ending, std::string what) {
    std::size_t const end = html_.find(ending, at_ + 2);
    if (end == html_.npos) cut_off_ = {at_, std::move(what)};
    at_ = end == html_.npos ? html_.size() : end + ending.size();
}

void HtmlTokens::pass_over_element(std::string const& name, std::size_t begin) {
    while (at_ < html_.size()) {
        at_ = std::min(html_.find("</", at_), html_.size());
        if (begins_with(html_.substr(std::min(at_ + 2, html_.size())), name)) return;
        at_ = std::min(at_ + 2, html_.size());
    }
    cut_off_ = {begin, "<" + name + ">"};
}

std::string_view html_attribute(std::string_view contents, std::string_view name) {
    for (std::size_t at = 0; at < contents.size();) {
        while (at < contents.size() && (grammar::is_ascii_blank(contents[at]) || contents[at] == '/')) ++at;
        std::size_t const begin = at;
        while (at < contents.size() && contents[at] != '=' && !grammar::is_ascii_blank(contents[at])) ++at;
        bool const wanted = at - begin == name.size() && begins_with(contents.substr(begin), name);
        while (at < contents.size() && grammar::is_ascii_blank(contents[at])) ++at;
        if (at >= contents.size() || contents[at] != '=') continue;
        ++at;
        while (at < contents.size() && grammar::is_ascii_blank(contents[at])) ++at;
        bool const quoted = at < contents.size() && (contents[at] == '"' || contents[at] == '\'');
        std::size_t const value = at + (quoted ? 1 : 0);
        std::size_t const end = std::min(
            quoted ? contents.find(contents[at], value) : contents.find_first_of(" \t\r\n\f", value), contents.size());
        if (wanted) return contents.substr(value, end - value);
        at = end + (quoted ? 1 : 0);
    }
    return {};
}

}  // namespace jixiao::targets::document
