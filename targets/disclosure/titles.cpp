#include "targets/disclosure/titles.hpp"

#include "grammar/characters.hpp"
#include "grammar/word_list.hpp"
#include "targets/disclosure/kinds.hpp"
#include "targets/disclosure/text_words.hpp"
#include "targets/recognise/headings.hpp"

namespace jixiao::targets::disclosure {
namespace {

constexpr std::size_t longest_title = 240;  // bytes

bool may_be_title(std::string_view line) {
    auto const tail = line.substr(line.size() - std::min<std::size_t>(line.size(), 40));
    return line.size() <= longest_title && grammar::contains(tail, "表");
}

/// 第三部分, 一、关于…, …情况说明, the title of a target table: what follows is no budget table.
bool ends_tables(std::string_view line) {
    if (line.starts_with("第") && grammar::contains(line.substr(0, 24), "部分")) return true;
    if (grammar::contains(line, "情况说明") || grammar::contains(line, "、关于")) return true;
    if (grammar::contains(line, "名词解释")) return true;
    return grammar::contains(line, "绩效") && recognise::title_of(line).has_value();
}

bool is_sentence(std::string_view line) { return grammar::contains(line, "。") && !is_note(line); }

/// 表 2, 附表3, 公开01表: it stands above the title of the next table.
bool is_table_number(std::string_view line) {
    constexpr std::size_t longest = 24;
    if (line.size() > longest) return false;
    auto const word = recognise::plain(line);
    std::string_view rest = word;
    for (std::string_view const mark : {"附", "公开", "预算", "决算", "表", "件"})
        if (rest.starts_with(mark)) rest.remove_prefix(mark.size());
    bool const begins_so = rest.size() < word.size();
    while (!rest.empty() && (grammar::is_digit(rest.front()) || rest.front() == '-')) rest.remove_prefix(1);
    return begins_so && (rest.empty() || rest == "表");
}

class Zones {
public:
    Zones(SourceText const& source, std::vector<Zone>& zones) : source_(source), zones_(zones) {}

    void line(Span at) {
        auto const text = source_.slice(at);
        auto const kind = may_be_title(text) ? kind_of_title(text) : std::nullopt;
        if (is_table_number(text)) return;
        if (kind) {
            zones_.push_back({*kind, at, {at.end, at.end}, {}});
            open_ = true;
        } else if (open_ && is_note(text)) {
            if (says_empty(text)) zones_.back().note = at;
            open_ = false;
        } else if (open_ && (ends_tables(text) || is_sentence(text))) {
            open_ = false;
        } else if (open_) {
            zones_.back().body.end = at.end;
        }
    }

private:
    SourceText const& source_;
    std::vector<Zone>& zones_;
    bool open_ = false;
};

}  // namespace

std::vector<Zone> zones_in(SourceText const& source, Span passage) {
    std::vector<Zone> zones;
    Zones reader(source, zones);
    for (auto const line : lines_in(source, passage)) reader.line(line);
    std::erase_if(zones, [](Zone const& zone) { return zone.body.empty(); });
    return zones;
}

bool says_empty(std::string_view text) {
    constexpr std::string_view words = "空表 无数据 未安排 没有安排 没有使用 无此项 没有此类 没有数据 无相关数据";
    return !grammar::word_in(words, recognise::plain(text)).empty();
}

bool is_note(std::string_view line) {
    auto const word = recognise::plain(line.substr(0, std::min<std::size_t>(line.size(), 40)));
    for (std::string_view const mark : {"备注:", "注:", "说明:", "备注", "此表为空", "本表为空", "本表无"})
        if (word.starts_with(mark)) return true;
    return false;
}

std::optional<int> unit_in(std::string_view text) {
    auto const unit = recognise::money_unit_in(text);
    if (unit == "亿元") return 8;
    if (unit == "百万元") return 6;
    if (unit == "万元") return 4;
    if (unit == "千元") return 3;
    return unit == "元" ? std::optional(0) : std::nullopt;
}

}  // namespace jixiao::targets::disclosure
