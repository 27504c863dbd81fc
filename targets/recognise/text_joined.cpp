#include "targets/recognise/text_joined.hpp"

#include <algorithm>
#include <array>

#include "grammar/characters.hpp"
#include "grammar/scan.hpp"
#include "grammar/scan_date.hpp"
#include "targets/recognise/headings.hpp"
#include "targets/recognise/levels.hpp"
#include "targets/recognise/text_words.hpp"

namespace jixiao::targets::recognise {
namespace {

constexpr std::size_t character = 3;  // bytes of a Chinese one
constexpr std::size_t shortest_word = 4 * character;
constexpr std::size_t longest_word = 14 * character;

/// A word can begin only with one of these; keeps the look-ups few.
constexpr std::string_view first_characters =
    "一二三产数质时成经社生可满服效履运管投项受绩指年全上赋佐分权偏实计度目本预绝主单执资其当财未自得备比评";

constexpr std::array<std::string_view, 14> signs{">=", "<=", "≥",  "≤",  "≧", "≦", "⩾",
                                                 "⩽",  "＞", "＜", "＝", ">", "<", "="};
constexpr std::array<std::string_view, 11> short_headings{"分值",   "得分",   "权重",   "备注", "目标值", "指标值",
                                                          "实际值", "完成值", "自评分", "单位", "符号"};

template <std::size_t n>
std::size_t size_of_first(std::array<std::string_view, n> const& words, std::string_view text) {
    for (auto const word : words)
        if (text.starts_with(word)) return word.size();
    return 0;
}

bool may_begin_word(std::string_view text) {
    return text.size() >= character && first_characters.find(text.substr(0, character)) != std::string_view::npos;
}

/// (必填), （50分） directly behind a word.
std::size_t bracket_at(std::string_view text) {
    bool const opens = text.starts_with("(") || text.starts_with("（");
    constexpr std::size_t longest_bracket = 60;
    if (!opens) return 0;
    auto const part = text.substr(0, longest_bracket);
    auto const half = part.find(')');
    auto const full = part.find("）");
    if (half == std::string_view::npos && full == std::string_view::npos) return 0;
    return half < full ? half + 1 : full + character;
}

template <class Accepts>
std::size_t longest_word_at(std::string_view text, Accepts accepts) {
    if (!may_begin_word(text)) return 0;
    std::size_t size = 0;
    for (std::size_t end = 0; end < std::min(text.size(), longest_word);) {
        end += grammar::decode(text.substr(end)).size;
        if (end >= shortest_word && end <= text.size() && accepts(text.substr(0, end))) size = end;
    }
    return size == 0 ? 0 : size + bracket_at(text.substr(size));
}

/// 服务对象满意度 directly behind 满意度指标.
std::size_t short_level2_at(std::string_view text) {
    return longest_word_at(text, [](std::string_view word) { return level2_of(word).has_value(); });
}

/// 百分比 is how some systems spell %.
std::size_t unit_at(std::string_view text) {
    constexpr std::string_view share = "百分比";
    return text.starts_with(share) ? share.size() : grammar::scan_unit(text).size;
}

/// Where the digits, points and commas of a number end.
std::size_t digits_at(std::string_view text) {
    std::size_t size = 0;
    while (size < text.size() &&
           (grammar::is_digit(text[size]) || (size > 0 && (text[size] == '.' || text[size] == ','))))
        ++size;
    while (size > 0 && !grammar::is_digit(text[size - 1])) --size;
    return size;
}

bool begins_date(std::string_view text) {
    bool const year = text.size() > 4 + character && text.starts_with("20") && grammar::is_digit(text[2]) &&
                      grammar::is_digit(text[3]) && text.substr(4).starts_with("年");
    return year;
}

struct Part {
    std::size_t begin;
    std::size_t end;
    std::uint8_t cut;
};

/// 改善改善 is two cells for certain; in 健全较健全 and 能力明显增强 a cell may begin at each word of the grade.
std::vector<Part> grade_parts(std::string_view run) {
    std::vector<Part> parts;
    if (run.empty()) return parts;
    auto const words = grades_at_end(run);
    auto const grade = words.empty() ? run.size() : words.front();
    if (grade > 0) parts.push_back({0, grade, doubtful_cut});
    if (words.empty()) return parts;
    auto const half = grade + (run.size() - grade) / 2;
    bool const is_twice = run.substr(grade, half - grade) == run.substr(half);
    if (is_twice) {
        parts.push_back({grade, half, doubtful_cut});
        parts.push_back({half, run.size(), likely_cut});
        return parts;
    }
    for (std::size_t index = 0; index < words.size(); ++index) {
        auto const end = index + 1 < words.size() ? words[index + 1] : run.size();
        parts.push_back({words[index], end, index == 0 ? doubtful_cut : within_grade_cut});
    }
    return parts;
}

class Joined {
public:
    Joined(std::string const& bytes, Piece const& whole, std::vector<Piece>& pieces)
        : text_(std::string_view(bytes).substr(whole.at.begin, whole.at.size())), whole_(whole), pieces_(pieces) {}

    void cut() {
        std::size_t words = 0;  // where the current run of words began
        std::size_t at = 0;
        while (at < text_.size()) {
            auto const rest = text_.substr(at);
            if (auto const size = name_at(rest); size > 0) {
                flush_words(words, at);
                add(at, size, certain_cut);
                after_ = certain_cut;
                words = at += size;
                continue;
            }
            after_heading_ = false;
            if (begins_value(at)) {
                flush_words(words, at);
                words = at = value(at);
                continue;
            }
            at += std::min<std::size_t>(grammar::decode(rest).size, rest.size());
        }
        flush_words(words, at);
    }

private:
    std::size_t name_at(std::string_view rest) {
        auto size = level_at(rest);
        if (size == 0 && after_level1_) size = short_level2_at(rest);
        after_level1_ = size > 0 && rest.substr(0, size).ends_with("指标") && level1_of(rest.substr(0, size));
        if (size == 0) size = heading_at(rest);
        if (size == 0 && after_heading_) size = size_of_first(short_headings, rest);
        if (size == 0) size = word_at(rest);
        if (size > 0) after_heading_ = true;
        return size;
    }

    bool begins_value(std::size_t at) const {
        auto const rest = text_.substr(at);
        if (grammar::is_digit(rest.front())) return true;
        if (size_of_first(signs, rest) > 0) return true;
        return misread_sign_at(rest) > 0;
    }

    /// A sign, a number and its unit, or a date; numbers are cut at every digit where cells may touch.
    std::size_t value(std::size_t at) {
        auto cut = certain_cut;
        auto sign = size_of_first(signs, text_.substr(at));
        if (sign == 0) sign = misread_sign_at(text_.substr(at));
        if (sign > 0) {
            add(at, sign, certain_cut);
            at += sign;
            cut = no_cut;
        } else {
            cut = std::max(after_, likely_cut);
        }
        auto const digits = digits_at(text_.substr(at));
        auto const end = at + digits;
        bool const is_date = date_begins_within(at, end);
        constexpr std::size_t enough_to_hide_two = 3;
        bool const may_hide = digits >= enough_to_hide_two && !begins_date(text_.substr(at));
        if (may_hide || (is_date && !begins_date(text_.substr(at)))) at = digit_by_digit(at, end, cut);
        return at < end ? number(at, end, cut) : at;
    }

    bool date_begins_within(std::size_t begin, std::size_t end) const {
        for (auto at = begin; at < end; ++at)
            if (begins_date(text_.substr(at))) return true;
        return false;
    }

    /// A cell may begin at every digit behind a digit but 0. Stops where a date begins.
    std::size_t digit_by_digit(std::size_t at, std::size_t end, std::uint8_t cut) {
        auto begin = at;
        for (++at; at < end && !begins_date(text_.substr(at)); ++at) {
            bool const may_begin = grammar::is_digit(text_[at]) && text_[at] != '0' && grammar::is_digit(text_[at - 1]);
            if (!may_begin) continue;
            add(begin, at - begin, cut);
            cut = doubtful_cut;
            begin = at;
        }
        add(begin, at - begin, cut);
        after_ = likely_cut;
        if (at < end) return at;
        auto const unit = unit_at(text_.substr(at));
        if (unit > 0) add(at, unit, cut_before_unit(at, unit));
        return at + unit;
    }

    std::size_t number(std::size_t at, std::size_t end, std::uint8_t cut) {
        std::size_t size = end - at;
        if (auto const date = grammar::scan_date(text_.substr(at)); date.size > size) {
            size = date.size;
            for (std::string_view const closing : {"底前", "底", "末", "之前", "前", "以前"})
                if (text_.substr(at + size).starts_with(closing)) {
                    size += closing.size();
                    break;
                }
            bool const touches = at > 0 && grammar::is_digit(text_[at - 1]);
            add(at, size, touches ? doubtful_cut : cut);
        } else {
            add(at, size, cut);
            auto const unit = unit_at(text_.substr(at + size));
            if (unit > 0) add(at + size, unit, cut_before_unit(at + size, unit));
            size += unit;
        }
        after_ = likely_cut;
        return at + size;
    }

    /// A run of words between names and values: 改善改善 is two cells, 出行条件改善 may be.
    void flush_words(std::size_t begin, std::size_t end) {
        if (begin == end) return;
        auto run = text_.substr(begin, end - begin);
        constexpr std::string_view added = "新增";
        bool const ends_new = run.size() > added.size() && run.ends_with(added);
        if (ends_new) run.remove_suffix(added.size());
        for (auto const& part : grade_parts(run))
            add(begin + part.begin, part.end - part.begin, part.begin == 0 ? after_ : part.cut);
        if (ends_new) add(end - added.size(), added.size(), likely_cut);
        after_ = likely_cut;
    }

    /// 培训 counts, and begins the next name as well.
    std::uint8_t cut_before_unit(std::size_t at, std::size_t size) const {
        auto const behind = text_.substr(at + size);
        bool const may_be_word =
            size >= 2 * character && !behind.empty() && grammar::is_han(grammar::decode(behind).character);
        return may_be_word ? doubtful_cut : no_cut;
    }

    std::uint32_t place(std::size_t at) const { return whole_.at.begin + static_cast<std::uint32_t>(at); }

    void add(std::size_t at, std::size_t size, std::uint8_t cut) {
        Piece piece = whole_;
        piece.at = {place(at), place(at + size)};
        if (at > 0) {
            piece.before = Gap::touching;
            piece.first_in_line = false;
            piece.cut_cost = cut;
        }
        pieces_.push_back(piece);
    }

    std::string_view text_;
    Piece whole_;
    std::vector<Piece>& pieces_;
    std::uint8_t after_ = likely_cut;
    bool after_heading_ = false;
    bool after_level1_ = false;
};

/// 设备合格率100%: where the number begins behind the name, if nothing follows its unit; 0 if none does.
std::size_t number_behind_name(std::string_view text) {
    constexpr std::size_t shortest_name = 4 * character;
    auto const at = text.find_first_of("0123456789");
    if (at == std::string_view::npos || at < shortest_name) return 0;
    if (!grammar::is_han(grammar::decode(text).character)) return 0;
    auto const behind = text.substr(0, at);
    if (behind.find('(') != std::string_view::npos || behind.find("（") != std::string_view::npos) return 0;
    auto const end = at + digits_at(text.substr(at));
    auto const unit = unit_at(text.substr(end));
    return unit > 0 && end + unit == text.size() ? at : 0;
}

std::size_t count_of(std::string_view text, std::string_view word, std::size_t limit) {
    std::size_t count = 0;
    for (auto at = text.find(word); at != std::string_view::npos && count < limit;
         at = text.find(word, at + word.size()))
        ++count;
    return count;
}

/// Labels of a head in the middle of a text.
bool has_labels(std::string_view text) {
    std::size_t labels = 0;
    for (std::string_view const label :
         {"项目名称", "主管部门", "实施单位", "预算单位", "资金总额", "全年预算数", "全年执行数"})
        labels += count_of(text, label, 1);
    return labels >= 2;
}

/// Two names of levels or headings in it, or one and more behind it.
bool is_joined(std::string_view text) {
    if (has_labels(text)) return true;
    auto const count = count_of(text, "指标", 2);
    if (count == 0) return false;
    auto const level = std::max(level_at(text), heading_at(text));
    return (level > 0 && level < text.size()) || (count == 2 && level == 0);
}

/// 维修便桥数量≥12座: where the sign begins; 0 if there is none, or it stands in brackets.
std::size_t sign_behind_name(std::string_view text) {
    constexpr std::string_view bytes_of_signs = "<>=\x89\xA9\xBC";  // a byte that no sign is without
    if (text.find_first_of(bytes_of_signs) == std::string_view::npos) return 0;
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const rest = text.substr(at);
        if (rest.starts_with("(") || rest.starts_with("（")) ++depth;
        if (rest.starts_with(")") || rest.starts_with("）")) --depth;
        bool const is_han =
            static_cast<unsigned char>(rest.front()) >= 0xE3 && static_cast<unsigned char>(rest.front()) <= 0xE9;
        auto const sign = is_han ? 0 : size_of_first(signs, rest);
        if (sign > 0 && depth == 0)
            return at >= 3 * character && rest.size() > sign && grammar::is_digit(rest[sign]) ? at : 0;
        at += std::min<std::size_t>(grammar::decode(rest).size, rest.size());
    }
    return 0;
}

}  // namespace

std::size_t level_at(std::string_view text) {
    return longest_word_at(text, [](std::string_view word) {
        bool const is_full =
            word.ends_with("指标") || word.ends_with("效能") || word.ends_with("效率") || word.ends_with("效应");
        return is_full && (level1_of(word) || level2_of(word));
    });
}

std::size_t heading_at(std::string_view text) {
    auto const size = longest_word_at(text, [](std::string_view word) {
        bool const heads_funds = word == "资金情况" || word == "项目资金" || word == "预算执行情况";
        return heads_funds || column_of(word) || head_of(word) || fund_column_of(word) || is_fund_line(word);
    });
    bool const is_title =
        text.substr(size).starts_with("表");  // 项目支出绩效目标 is a label, 项目支出绩效目标表 is not
    return is_title ? 0 : size;
}

bool cut_joined(std::string const& bytes, Piece piece, bool runs_together, std::vector<Piece>& pieces) {
    auto const text = std::string_view(bytes).substr(piece.at.begin, piece.at.size());
    bool const ends_in_number = grammar::is_digit(text.back()) && text.size() > 4 * character;
    if (!piece.barred && (is_joined(text) || (runs_together && piece.first_in_line && ends_in_number))) {
        Joined(bytes, piece, pieces).cut();
        return true;
    }
    auto sign = piece.barred ? 0 : sign_behind_name(text);
    if (sign == 0 && runs_together && !piece.barred) sign = number_behind_name(text);
    if (sign == 0) {
        pieces.push_back(piece);
        return false;
    }
    auto value = piece;
    piece.at.end = value.at.begin = piece.at.begin + static_cast<std::uint32_t>(sign);
    value.before = Gap::touching;
    value.first_in_line = false;
    value.cut_cost = certain_cut;
    pieces.push_back(piece);
    pieces.push_back(value);
    return false;
}

}  // namespace jixiao::targets::recognise
