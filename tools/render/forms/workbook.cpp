#include "tools/render/forms/workbook.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <tuple>

#include "grammar/characters.hpp"
#include "targets/document/xlsx_cell.hpp"

namespace jixiao::render::forms {
namespace {

namespace fs = std::filesystem;

constexpr time_t fixed_time = 1'577'836'800;  // 2020-01-01: nothing in the file may depend on the clock
constexpr lxw_color_t input_color = 0xFFF9DB;
constexpr lxw_color_t missing_color = 0xFCE4D6;
constexpr uint8_t chinese_charset = 134;  // GB2312: where 宋体 is missing, a Chinese font is taken
constexpr std::size_t digits_that_fit = 15;
constexpr std::size_t most_of_a_list = 255;  // characters, with the commas between
constexpr std::size_t most_of_a_title = 32;
constexpr std::size_t most_of_a_hint = 255;
constexpr std::size_t most_of_a_footer = 200;
constexpr std::uintmax_t spare_space = 32u << 20;

/// The only place where an exact number becomes one of the library's. Of digits that fit, mantissa and power of ten are
/// exact, and one operation rounds as reading the text would: std::strtod reads by the process's locale (2.5 is 2 where
/// a comma is written), and std::from_chars for these is not in every standard library yet (the page's has none).
double number_of(Decimal value) {
    double power = 1;
    for (int left = std::abs(value.exponent); left > 0; --left) power *= 10;
    auto const mantissa = static_cast<double>(value.mantissa);
    return value.exponent < 0 ? mantissa / power : mantissa * power;
}

bool shows_all_digits(Decimal value) {
    auto const text = grammar::to_string(value);
    auto const is_digit = [](char c) { return grammar::is_digit(c); };
    return std::count_if(text.begin(), text.end(), is_digit) <= static_cast<std::ptrdiff_t>(digits_that_fit);
}

std::string number_format(Figure const& figure) {
    std::string format = "0";
    if (figure.value.exponent < 0) format.append(".").append(static_cast<std::size_t>(-figure.value.exponent), '0');
    return figure.percent ? format + "%" : format;
}

std::string figure_text(Figure const& figure) { return grammar::to_string(figure.value) + (figure.percent ? "%" : ""); }

std::string first_characters(std::string_view text, std::size_t most) {
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < most && bytes < text.size(); ++i) bytes += grammar::decode(text.substr(bytes)).size;
    return std::string(text.substr(0, bytes));
}

std::string doubled_ampersands(std::string_view text) {
    std::string result;
    for (char const c : text) result.append(c == '&' ? 2 : 1, c);
    return result;
}

lxw_row_t row(int index) { return static_cast<lxw_row_t>(index); }
lxw_col_t column(int index) { return static_cast<lxw_col_t>(index); }

/// The formats of a workbook, each made once.
class Formats {
public:
    explicit Formats(lxw_workbook* book) : book_(book) {}

    lxw_format* of(Cell const& cell) {
        auto const* figure = std::get_if<Figure>(&cell.content);
        Key const key{cell.look, cell.mark, cell.open, figure ? number_format(*figure) : "", !cell.link.empty()};
        auto& format = made_[key];
        if (!format) format = make(key);
        return format;
    }

private:
    using Key = std::tuple<Look, Mark, bool, std::string, bool>;

    lxw_format* make(Key const& key) {
        auto const& [look, mark, open, number, link] = key;
        auto* format = workbook_add_format(book_);
        bool const framed = look == Look::label || look == Look::text || look == Look::middle;
        bool const left = look == Look::text || look == Look::remark;
        format_set_font_name(format, look == Look::title || look == Look::label ? "黑体" : "宋体");
        format_set_font_charset(format, chinese_charset);
        format_set_font_size(format, look == Look::title ? 18 : look == Look::remark ? 9 : 10);
        format_set_align(format, left ? LXW_ALIGN_LEFT : LXW_ALIGN_CENTER);
        format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
        format_set_text_wrap(format);
        if (framed) format_set_border(format, LXW_BORDER_THIN);
        if (mark != Mark::none) format_set_bg_color(format, mark == Mark::input ? input_color : missing_color);
        if (open) format_set_unlocked(format);
        if (!number.empty()) format_set_num_format(format, number.c_str());
        if (link) format_set_font_color(format, 0x0563C1);
        return format;
    }

    lxw_workbook* book_;
    std::map<Key, lxw_format*> made_;
};

lxw_error write_value(lxw_worksheet* sheet, Cell const& cell, lxw_format* format) {
    auto const at_row = row(cell.area.row);
    auto const at_column = column(cell.area.column);
    if (auto const* figure = std::get_if<Figure>(&cell.content)) {
        auto const value = figure->percent ? grammar::shift(figure->value, -2) : figure->value;
        if (value && shows_all_digits(*value))
            return worksheet_write_number(sheet, at_row, at_column, number_of(*value), format);
        return worksheet_write_string(sheet, at_row, at_column, figure_text(*figure).c_str(), format);
    }
    auto const* text = std::get_if<std::string>(&cell.content);
    if (!text) return worksheet_write_blank(sheet, at_row, at_column, format);
    if (!cell.link.empty()) {
        auto const target = "internal:'" + cell.link + "'!A1";
        worksheet_write_url(sheet, at_row, at_column, target.c_str(), format);
    }
    return worksheet_write_string(sheet, at_row, at_column, targets::document::literal(*text).c_str(), format);
}

lxw_error write_cell(lxw_worksheet* sheet, Cell const& cell, Formats& formats) {
    auto const& area = cell.area;
    auto* const format = formats.of(cell);
    if (area.rows > 1 || area.columns > 1)
        if (auto const error =
                worksheet_merge_range(sheet, row(area.row), column(area.column), row(area.row + area.rows - 1),
                                      column(area.column + area.columns - 1), "", format))
            return error;
    return write_value(sheet, cell, format);
}

bool fits_a_list(std::vector<std::string> const& choices) {
    std::size_t characters = 0;
    for (auto const& choice : choices) {
        if (choice.find(',') != std::string::npos) return false;
        characters += grammar::count_characters(choice) + 1;
    }
    return !choices.empty() && characters <= most_of_a_list;
}

lxw_error write_entry(lxw_worksheet* sheet, Cell const& cell) {
    auto const& entry = *cell.entry;
    auto const& area = cell.area;
    auto title = first_characters(entry.title, most_of_a_title);
    auto hint = first_characters(entry.hint, most_of_a_hint);
    auto choices = entry.choices;
    std::vector<char*> list;
    for (auto& choice : choices) list.push_back(choice.data());
    list.push_back(nullptr);
    lxw_data_validation validation = {};
    validation.validate = LXW_VALIDATION_TYPE_ANY;
    if (fits_a_list(choices)) {
        validation.validate = LXW_VALIDATION_TYPE_LIST;
        validation.value_list = list.data();
        validation.error_type = entry.only_choices ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING;
    } else if (entry.most) {
        validation.validate = LXW_VALIDATION_TYPE_DECIMAL;
        validation.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
        validation.maximum_number = number_of(*entry.most);
    }
    validation.input_title = title.data();
    validation.input_message = hint.data();
    validation.error_title = title.data();
    validation.error_message = hint.data();
    return worksheet_data_validation_range(sheet, row(area.row), column(area.column), row(area.row + area.rows - 1),
                                           column(area.column + area.columns - 1), &validation);
}

void protect(lxw_worksheet* sheet) {
    lxw_protection options = {};
    options.format_columns = LXW_TRUE;
    options.format_rows = LXW_TRUE;
    worksheet_protect(sheet, nullptr, &options);
}

void set_page(lxw_worksheet* page, Sheet const& sheet) {
    worksheet_set_paper(page, 9);  // A4
    sheet.landscape ? worksheet_set_landscape(page) : worksheet_set_portrait(page);
    worksheet_set_margins(page, 0.4, 0.4, 0.6, 0.7);
    worksheet_set_start_page(page, 1);
    worksheet_center_horizontally(page);
    worksheet_fit_to_pages(page, 1, sheet.one_page ? 1 : 0);
    if (sheet.repeated) worksheet_repeat_rows(page, row(sheet.repeated->first), row(sheet.repeated->second));
    if (sheet.frozen_rows > 0) worksheet_freeze_panes(page, row(sheet.frozen_rows), 0);
    if (sheet.printed_rows > 0)
        worksheet_print_area(page, 0, 0, row(sheet.printed_rows - 1), column(sheet.columns() - 1));
    auto const footer = "&L&8" + doubled_ampersands(first_characters(sheet.footer, most_of_a_footer)) + "&R&8第 &P 页";
    worksheet_set_footer(page, footer.c_str());
}

lxw_error fill(lxw_worksheet* page, Sheet const& sheet, Formats& formats) {
    for (int i = 0; i < sheet.columns(); ++i)
        worksheet_set_column(page, column(i), column(i), sheet.widths[static_cast<std::size_t>(i)], nullptr);
    for (std::size_t i = 0; i < sheet.heights.size(); ++i)
        worksheet_set_row(page, static_cast<lxw_row_t>(i), sheet.heights[i], nullptr);
    for (auto const& cell : sheet.cells) {
        if (auto const error = write_cell(page, cell, formats)) return error;
        if (cell.entry)
            if (auto const error = write_entry(page, cell)) return error;
    }
    worksheet_ignore_errors(page, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
    if (sheet.is_protected) protect(page);
    if (sheet.hidden)
        worksheet_hide(page);
    else
        set_page(page, sheet);
    return LXW_NO_ERROR;
}

/// A folder of its own for the library's files; gone when this is.
class Folder {
public:
    Folder() {
        std::error_code error;
        auto pattern = (fs::temp_directory_path(error) / "jixiao-XXXXXX").string();
        if (!error && ::mkdtemp(pattern.data())) path_ = pattern;
    }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;
    ~Folder() {
        std::error_code ignored;
        if (!path_.empty()) fs::remove_all(path_, ignored);
    }

    std::string const& path() const { return path_; }

    /// The library does not notice where its own files could not be written.
    bool has_space_for(std::size_t bytes) const {
        std::error_code error;
        auto const space = fs::space(path_, error);
        return !error && space.available >= spare_space + bytes;
    }

private:
    std::string path_;
};

std::size_t rough_size(std::vector<Sheet> const& sheets) {
    std::size_t bytes = 0;
    for (auto const& sheet : sheets)
        for (auto const& cell : sheet.cells) {
            auto const* text = std::get_if<std::string>(&cell.content);
            auto const cells = static_cast<std::size_t>(cell.area.rows * cell.area.columns);
            bytes += 100 * cells + (text ? 8 * text->size() : 0);
        }
    return bytes;
}

lxw_error write_file(std::vector<Sheet> const& sheets, std::string const& folder, std::string const& file) {
    auto temporary = folder;
    lxw_workbook_options options = {};
    options.tmpdir = temporary.data();
    auto* const book = workbook_new_opt(file.c_str(), &options);
    if (!book) return LXW_ERROR_MEMORY_MALLOC_FAILED;
    lxw_doc_properties properties = {};
    properties.created = fixed_time;
    workbook_set_properties(book, &properties);
    Formats formats(book);
    lxw_error error = LXW_NO_ERROR;
    for (auto const& sheet : sheets) {
        auto* const page = workbook_add_worksheet(book, sheet.name.c_str());
        auto const result = page ? fill(page, sheet, formats) : LXW_ERROR_SHEETNAME_ALREADY_USED;
        if (result && !error) error = result;
    }
    auto const closed = workbook_close(book);  // frees it in any case
    return error ? error : closed;
}

std::string contents_of(std::string const& file) {
    std::ifstream input(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(input), {}};
}

}  // namespace

Workbook workbook(std::vector<Sheet> const& sheets) {
    Folder const folder;
    if (folder.path().empty()) return {"", {"不能建立临时文件夹", "no folder for temporary files could be made"}};
    if (!folder.has_space_for(rough_size(sheets)))
        return {"", {"临时文件夹所在的磁盘空间不够", "the disk of the temporary folder is almost full"}};
    auto const file = folder.path() + "/form.xlsx";
    if (auto const error = write_file(sheets, folder.path(), file)) return {"", grammar::Text(lxw_strerror(error))};
    Workbook result{contents_of(file), {}};
    if (result.bytes.empty()) result.reason = {"临时文件没有写成", "the temporary file could not be written"};
    return result;
}

}  // namespace jixiao::render::forms
