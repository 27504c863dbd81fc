#include <array>
#include <utility>

#include "targets/base/ascii.hpp"
#include "targets/document/cell_number.hpp"
#include "targets/document/number_format.hpp"

namespace jixiao::targets::document {
namespace {

constexpr std::size_t max_code_size = 1024;  // four times what Excel takes
constexpr std::size_t max_sections = 8;

/// Reads one code from left to right.
class FormatParser {
public:
    explicit FormatParser(std::string_view code) : rest_(code.substr(0, max_code_size)) {}

    NumberFormat parse() {
        begin_section();
        while (!rest_.empty()) step();
        end_section();
        return std::move(sections_);
    }

private:
    std::string_view rest_;
    NumberFormat sections_;
    int commas_ = 0;
    bool seen_digits_ = false;
    bool after_point_ = false;
    bool after_literal_point_ = false;
    bool after_hour_ = false;
    bool last_is_month_ = false;

    FormatSection& section() { return sections_.back(); }

    void begin_section() {
        sections_.emplace_back();
        commas_ = 0;
        seen_digits_ = after_point_ = after_literal_point_ = after_hour_ = last_is_month_ = false;
    }

    void end_section() {
        section().scale -= 3 * commas_;
        section().as_general = section().as_general && !section().date.any();
    }

    char take() {
        char const c = rest_.front();
        rest_.remove_prefix(1);
        return c;
    }

    void write(std::string_view text) {
        bool const behind = seen_digits_ || section().as_general || section().has_text;
        (behind ? section().after : section().before) += text;
    }

    /// A character that stands for itself, whole if it has several bytes. A point among digits divides by ten.
    void write_escaped() {
        if (rest_.empty()) return;
        if (rest_.front() == '.' && seen_digits_ && !after_point_) {
            take();
            after_literal_point_ = true;
            return;
        }
        std::size_t size = 1;
        while (size < rest_.size() && (static_cast<unsigned char>(rest_[size]) & 0xC0) == 0x80) ++size;
        write(rest_.substr(0, size));
        rest_.remove_prefix(size);
    }

    void pass_over_character() {
        auto const before = section().before.size();
        auto const after = section().after.size();
        write_escaped();
        section().before.resize(before);
        section().after.resize(after);
    }

    void read_quoted() {
        auto const end = rest_.find('"');
        auto const text = rest_.substr(0, end);
        if (text == "." && seen_digits_ && !after_point_)
            after_literal_point_ = true;
        else
            write(text);
        rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    }

    /// [Red], [$¥-804], [h], [>=10000], [DBNum1]
    void read_bracket() {
        auto const end = rest_.find(']');
        auto const inside = rest_.substr(0, end);
        rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
        if (inside.starts_with('$')) {
            write(inside.substr(1, inside.find('-') - 1));
        } else if (inside.starts_with('<') || inside.starts_with('>') || inside.starts_with('=')) {
            read_condition(inside);
        } else if (!inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos) {
            section().date.elapsed = true;
            read_date_letter(lower(inside.front()), inside.size());
        }
    }

    void read_condition(std::string_view text) {
        constexpr std::array<std::pair<std::string_view, Comparison>, 6> signs{{{"<=", Comparison::less_or_equal},
                                                                                {">=", Comparison::greater_or_equal},
                                                                                {"<>", Comparison::unequal},
                                                                                {"<", Comparison::less},
                                                                                {">", Comparison::greater},
                                                                                {"=", Comparison::equal}}};
        for (auto const& [sign, comparison] : signs) {
            if (!text.starts_with(sign)) continue;
            auto const limit = cell_number(text.substr(sign.size()));
            if (!limit) return;
            section().comparison = comparison;
            section().limit = *limit;
            return;
        }
    }

    void read_digit(char c) {
        if (section().date.any()) return;  // ss.00
        seen_digits_ = true;
        if (c != '?') section().has_digits = true;
        commas_ = 0;
        if (after_point_) {
            ++section().decimals;
            if (c == '0') section().zeros_after = section().decimals;
        } else if (after_literal_point_) {
            --section().scale;
            ++section().decimals;
            if (c == '0') section().zeros_after = section().decimals;
        } else if (c == '0') {
            ++section().zeros_before;
        }
    }

    void read_date_letter(char letter, std::size_t count) {
        auto& date = section().date;
        bool const is_minute = letter == 'm' && after_hour_ && count <= 2;
        if (letter == 's' && last_is_month_) {  // mm:ss
            date.month = false;
            date.minute = true;
        }
        if (letter == 'y' || letter == 'e') date.year = true;
        if (letter == 'm') (is_minute || date.elapsed ? date.minute : date.month) = true;
        if (letter == 'd' && count <= 2) date.day = true;
        if (letter == 'h') date.hour = true;
        if (letter == 's') date.second = true;
        if (letter != 'm') after_hour_ = letter == 'h';
        last_is_month_ = letter == 'm' && !is_minute;
    }

    /// E+00: the digits are shown as they are.
    void read_power() {
        section().as_general = true;
        take();
        while (!rest_.empty() && (rest_.front() == '0' || rest_.front() == '#')) take();
    }

    bool cut(std::string_view word) {
        if (rest_.size() < word.size()) return false;
        for (std::size_t i = 0; i < word.size(); ++i)
            if (lower(rest_[i]) != lower(word[i])) return false;
        rest_.remove_prefix(word.size());
        return true;
    }

    bool read_word() {
        if (cut("General") || cut("G/通用格式")) {
            section().as_general = section().has_digits = true;
            return true;
        }
        return cut("AM/PM") || cut("A/P") || cut("上午/下午");
    }

    void step() {
        if (read_word()) return;
        char const c = lower(rest_.front());
        std::string_view const date_letters = "ymdhsegab";
        if (date_letters.find(c) != std::string_view::npos) {
            std::size_t count = 0;
            while (!rest_.empty() && lower(rest_.front()) == c) {
                take();
                ++count;
            }
            bool const is_power = c == 'e' && (rest_.starts_with('+') || rest_.starts_with('-'));
            if (is_power)
                read_power();
            else
                read_date_letter(c, count);
            return;
        }
        switch (c) {
            case ';':
                take();
                end_section();
                if (sections_.size() == max_sections) rest_ = {};
                begin_section();
                break;
            case '"':
                take();
                read_quoted();
                break;
            case '[':
                take();
                read_bracket();
                break;
            case '\\':
            case '!':
                take();
                write_escaped();
                break;
            case '_':
            case '*':
                take();
                pass_over_character();
                break;
            case '0':
            case '#':
            case '?': read_digit(take()); break;
            case '.':
                take();
                after_point_ = true;
                break;
            case ',':
                take();
                commas_ += seen_digits_ ? 1 : 0;
                break;
            case '%':
                take();
                section().scale += 2;
                write("%");
                break;
            case '/':
                take();
                section().as_general = section().as_general || seen_digits_;
                break;
            case '@':
                take();
                section().has_text = true;
                break;
            default: write_escaped(); break;
        }
    }
};

}  // namespace

NumberFormat parse_number_format(std::string_view code) { return FormatParser(code).parse(); }

std::string_view built_in_format(int id) {
    constexpr std::string_view accounting = R"(_ * #,##0_ ;_ * \-#,##0_ ;_ * "-"_ ;_ @_ )";
    constexpr std::string_view accounting_cents = R"(_ * #,##0.00_ ;_ * \-#,##0.00_ ;_ * "-"??_ ;_ @_ )";
    constexpr std::array<std::pair<int, std::string_view>, 54> formats{{{1, "0"},
                                                                        {2, "0.00"},
                                                                        {3, "#,##0"},
                                                                        {4, "#,##0.00"},
                                                                        {5, R"("¥"#,##0;"¥"\-#,##0)"},
                                                                        {6, R"("¥"#,##0;"¥"\-#,##0)"},
                                                                        {7, R"("¥"#,##0.00;"¥"\-#,##0.00)"},
                                                                        {8, R"("¥"#,##0.00;"¥"\-#,##0.00)"},
                                                                        {9, "0%"},
                                                                        {10, "0.00%"},
                                                                        {11, "0.00E+00"},
                                                                        {12, "# ?/?"},
                                                                        {13,
                                                                         "# ?"
                                                                         "?/?"
                                                                         "?"},
                                                                        {14, "yyyy/m/d"},
                                                                        {15, "d-mmm-yy"},
                                                                        {16, "d-mmm"},
                                                                        {17, "mmm-yy"},
                                                                        {18, "h:mm AM/PM"},
                                                                        {19, "h:mm:ss AM/PM"},
                                                                        {20, "h:mm"},
                                                                        {21, "h:mm:ss"},
                                                                        {22, "yyyy/m/d h:mm"},
                                                                        {27, "yyyy年m月"},
                                                                        {28, "m月d日"},
                                                                        {29, "m月d日"},
                                                                        {30, "m-d-yy"},
                                                                        {31, "yyyy年m月d日"},
                                                                        {32, "h时mm分"},
                                                                        {33, "h时mm分ss秒"},
                                                                        {34, "h时mm分"},
                                                                        {35, "h时mm分ss秒"},
                                                                        {36, "yyyy年m月"},
                                                                        {37, "#,##0;-#,##0"},
                                                                        {38, "#,##0;-#,##0"},
                                                                        {39, "#,##0.00;-#,##0.00"},
                                                                        {40, "#,##0.00;-#,##0.00"},
                                                                        {41, accounting},
                                                                        {42, accounting},
                                                                        {43, accounting_cents},
                                                                        {44, accounting_cents},
                                                                        {45, "mm:ss"},
                                                                        {46, "[h]:mm:ss"},
                                                                        {47, "mm:ss"},
                                                                        {48, "0E+0"},
                                                                        {49, "@"},
                                                                        {50, "yyyy年m月"},
                                                                        {51, "m月d日"},
                                                                        {52, "yyyy年m月"},
                                                                        {53, "m月d日"},
                                                                        {54, "m月d日"},
                                                                        {55, "h时mm分"},
                                                                        {56, "h时mm分ss秒"},
                                                                        {57, "yyyy年m月"},
                                                                        {58, "m月d日"}}};
    for (auto const& [number, code] : formats)
        if (number == id) return code;
    return {};
}

}  // namespace jixiao::targets::document
