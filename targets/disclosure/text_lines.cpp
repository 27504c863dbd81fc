// Lines of tables with one side.
#include "targets/disclosure/text_lines.hpp"

#include "grammar/characters.hpp"
#include "grammar/word_list.hpp"
#include "targets/disclosure/amounts.hpp"
#include "targets/disclosure/headings.hpp"
#include "targets/disclosure/lines.hpp"
#include "targets/recognise/headings.hpp"

namespace jixiao::targets::disclosure {
namespace {

bool is_number(Word const& word) { return word.number.has_value(); }

class LineReader {
public:
    LineReader(std::vector<Word> const& words, bool coded, int power) : words_(words), coded_(coded), power_(power) {}

    TextLines read(std::size_t begin) {
        for (auto i = begin; i < words_.size(); ++i) take(i);
        finish();
        return std::move(result_);
    }

private:
    Word const* next(std::size_t i) const { return i + 1 < words_.size() ? &words_[i + 1] : nullptr; }

    void take(std::size_t i) {
        auto const& word = words_[i];
        if (begins_code(i))
            finish(), begin(word), line_.code = word.text;
        else if (goes_on_in_code(word))
            line_.code += word.text, line_.at.end = word.at.end;
        else if (is_number(word) && !is_in_name(i))
            amount(word);
        else
            name(word);
    }

    bool begins_code(std::size_t i) const {
        auto const& word = words_[i];
        if (!coded_ || !word.is_digits || !is_account_code(word.text) || !word.first_in_line) return false;
        auto const* after = next(i);
        return after && (!is_number(*after) || (after->is_digits && after->text.size() == 2));
    }

    bool goes_on_in_code(Word const& word) const {
        bool const is_open = !line_.code.empty() && line_.name.value.empty() && line_.printed.empty();
        return is_open && word.is_digits && word.text.size() == 2 && line_.code.size() < 7;
    }

    /// 2023 of 2023年第二季度: words follow on the line, or what a year is followed by on the next.
    bool is_in_name(std::size_t i) const {
        auto const* after = next(i);
        if (!after || is_number(*after) || line_.name.value.empty() || !line_.printed.empty()) return false;
        if (!after->first_in_line) return true;
        constexpr std::string_view counted = "年 号 月 个 季度 批 期 元";
        return words_[i].is_digits && !grammar::beginning_of(counted, after->text).empty();
    }

    void amount(Word const& word) {
        auto const yuan = grammar::shift(*word.number, power_);
        bool const is_stray = (line_.name.value.empty() && line_.code.empty()) || !yuan;
        if (is_stray) return result_.strays.push_back(word.at);
        line_.printed.push_back({*yuan, word.at});
        line_.at.end = word.at.end;
    }

    void name(Word const& word) {
        bool const is_below_empty =
            word.first_in_line && line_.code.empty() && is_whole(recognise::plain(line_.name.value));
        if (!line_.printed.empty() || is_below_empty) finish(), begin(word);
        if (line_.name.value.empty() && line_.code.empty()) begin(word);
        if (line_.name.value.empty()) line_.name.span = word.at;
        line_.name.value += word.text;
        line_.name.span.end = line_.at.end = word.at.end;
        line_.name.given = true;
    }

    /// A name that does not go on below, though no amount follows it: 合计, 公务接待费.
    static bool is_whole(std::string const& name) { return is_total_name(name) || heading_of(name).has_value(); }

    void begin(Word const& word) {
        line_ = {};
        line_.at = word.at;
    }

    /// A name that goes on below its amounts is known when the next line begins with a code.
    void finish() {
        auto& lines = result_.lines;
        bool const is_tail = line_.code.empty() && line_.printed.empty() && !lines.empty() && coded_ &&
                             !is_total_name(recognise::plain(line_.name.value));
        if (is_tail)
            lines.back().name.value += line_.name.value;
        else if (!line_.name.value.empty() || !line_.code.empty())
            lines.push_back(std::move(line_));
        line_ = {};
    }

    std::vector<Word> const& words_;
    bool coded_;
    int power_;
    Line line_;
    TextLines result_;
};

}  // namespace

TextLines lines_of(std::vector<Word> const& words, std::size_t begin, bool coded, int power) {
    return LineReader(words, coded, power).read(begin);
}

}  // namespace jixiao::targets::disclosure
