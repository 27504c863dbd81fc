// Lines of tables with income and expenditure side by side.
#include "grammar/characters.hpp"
#include "grammar/word_list.hpp"
#include "targets/disclosure/amounts.hpp"
#include "targets/disclosure/lines.hpp"
#include "targets/disclosure/text_lines.hpp"
#include "targets/recognise/headings.hpp"

namespace jixiao::targets::disclosure {
namespace {

/// A line's side by its name alone: what accounts are, what is carried on to the next year, totals of expenditure.
bool is_expenditure(Line const& line) {
    if (!line.code.empty()) return true;
    auto const word = recognise::plain(line.name.value);
    if (word.starts_with("支出") || word.starts_with("本年支出")) return true;
    if (!grammar::word_in("结转下年 年终结转 年末结转 结余分配", word).empty()) return true;
    return !class_code_of(word).empty() && !word.ends_with("收入");
}

class SidedReader {
public:
    SidedReader(std::vector<Word> const& words, bool has_line_numbers, int power)
        : words_(words), has_line_numbers_(has_line_numbers), power_(power) {}

    std::vector<SidedLine> read(std::size_t begin) {
        for (auto i = begin; i < words_.size(); ++i) take(i);
        finish();
        return std::move(result_);
    }

private:
    void take(std::size_t i) {
        auto const& word = words_[i];
        bool const is_before_name = i + 1 < words_.size() && !words_[i + 1].number && !words_[i + 1].first_in_line;
        if (word.is_digits && is_class_code(word.text) && is_before_name)
            finish(), begin(word), line_.code = word.text;
        else if (word.number)
            amount(word);
        else
            name(word);
    }

    void amount(Word const& word) {
        auto const yuan = grammar::shift(*word.number, power_);
        if (line_.name.value.empty() || !yuan) return;
        bool const is_line_number = has_line_numbers_ && !numbered_ && word.is_digits;
        numbered_ = true;
        if (!is_line_number) line_.printed.push_back({*yuan, word.at});
        line_.at.end = word.at.end;
    }

    void name(Word const& word) {
        auto const plain = recognise::plain(word.text);
        bool const begins_anew = word.first_in_line || mark_size(plain) > 0 || !class_code_of(plain).empty();
        bool const is_new = numbered_ || (!line_.name.value.empty() && begins_anew);
        if (is_new || (line_.name.value.empty() && line_.code.empty())) finish(), begin(word);
        if (line_.name.value.empty()) line_.name.span = word.at;
        line_.name.value += word.text;
        line_.name.span.end = line_.at.end = word.at.end;
        line_.name.given = true;
    }

    void begin(Word const& word) {
        line_ = {};
        line_.at = word.at;
        numbered_ = false;
    }

    void finish() {
        bool const is_line = !line_.name.value.empty() && recognise::plain(line_.name.value) != "栏次";
        auto const side = is_expenditure(line_) ? Block::Side::expenditure : Block::Side::income;
        if (is_line) result_.push_back({side, std::move(line_)});
        line_ = {};
        numbered_ = false;
    }

    std::vector<Word> const& words_;
    bool has_line_numbers_;
    int power_;
    bool numbered_ = false;
    Line line_;
    std::vector<SidedLine> result_;
};

}  // namespace

std::vector<SidedLine> sided_lines_of(std::vector<Word> const& words, std::size_t begin, bool has_line_numbers,
                                      int power) {
    return SidedReader(words, has_line_numbers, power).read(begin);
}

}  // namespace jixiao::targets::disclosure
