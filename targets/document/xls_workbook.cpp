#include "targets/document/xls_workbook.hpp"

#include <algorithm>
#include <map>

#include "targets/catalog.hpp"
#include "targets/document/limits.hpp"
#include "targets/document/little_endian.hpp"
#include "targets/document/sheet_draft.hpp"

namespace jixiao::targets::document {
namespace {

char const* encoding_of_page(std::uint32_t page) {
    if (page == 950) return "Big5";
    if (page == 1252 || page == 0x8001) return "CP1252";
    if (page == 65001) return "UTF-8";
    return "GB18030";
}

class GlobalsReader {
public:
    GlobalsReader(std::string_view stream, Draft& draft) : stream_(stream), records_(stream, 0), draft_(draft) {}

    std::optional<XlsWorkbook> read() {
        BiffRecord record;
        if (!records_.next(record) || record.kind != Biff::begin) return refuse_other();
        workbook_.encoding.is_unicode = u16_at(record.data, 0) >= 0x600;
        while (records_.next(record) && record.kind != Biff::end) {
            if (record.kind == Biff::encrypted) return refuse_encrypted();
            take(record);
        }
        make_formats();
        return std::move(workbook_);
    }

private:
    std::string_view stream_;
    BiffRecords records_;
    Draft& draft_;
    XlsWorkbook workbook_;
    std::map<std::uint32_t, std::string> codes_;
    std::vector<std::uint32_t> styles_;  // the numbers of their formats
    std::size_t text_size_ = 0;

    std::optional<XlsWorkbook> refuse_encrypted() {
        draft_.report({&codes::container_encrypted, {}});
        return std::nullopt;
    }

    std::optional<XlsWorkbook> refuse_other() {
        draft_.report({&codes::not_this_kind, {"里面没有 Excel 工作簿", "it holds no Excel workbook"}});
        return std::nullopt;
    }

    void take(BiffRecord const& record) {
        auto const data = record.data;
        switch (record.kind) {
            case Biff::code_page: workbook_.encoding.code_page = encoding_of_page(u16_at(data, 0)); break;
            case Biff::dates_from_1904:
                if (u16_at(data, 0) == 1) workbook_.dates = DateSystem::from_1904;
                break;
            case Biff::sheet: take_sheet(data); break;
            case Biff::number_format: take_format(data); break;
            case Biff::cell_format:
                if (styles_.size() < max_styles) styles_.push_back(u16_at(data, 2));
                break;
            case Biff::strings: take_strings(data); break;
            default: break;
        }
    }

    void take_sheet(std::string_view data) {
        bool const has_cells = byte_at(data, 5) == 0;  // no chart, no macros
        if (!has_cells || workbook_.sheets.size() >= max_sheets || data.size() < 7) return;
        auto const name = sheet_name(BiffText({data.substr(6)}).string(1, workbook_.encoding));
        workbook_.sheets.push_back({name, u32_at(data, 0), (byte_at(data, 4) & 3) != 0});
    }

    void take_format(std::string_view data) {
        if (codes_.size() >= max_styles || data.size() < 3) return;
        std::size_t const length_bytes = workbook_.encoding.is_unicode ? 2 : 1;
        codes_[u16_at(data, 0)] = BiffText({data.substr(2)}).string(length_bytes, workbook_.encoding);
    }

    void take_strings(std::string_view data) {
        std::vector<std::string_view> pieces{data};
        for (auto const piece : records_.continuations()) pieces.push_back(piece);
        BiffText text(std::move(pieces));
        text.number(4);
        auto const count = text.number(4);
        for (std::uint32_t i = 0;
             i < std::min<std::size_t>(count, max_shared_strings) && !text.at_end() && text_size_ <= max_text_size;
             ++i) {
            workbook_.strings.push_back(text.string(2, workbook_.encoding));
            text_size_ += workbook_.strings.back().size();
        }
    }

    /// Each format once, however many styles have it.
    void make_formats() {
        std::map<std::uint32_t, std::uint32_t> known;
        for (auto const id : styles_) {
            auto const [place, is_new] = known.emplace(id, static_cast<std::uint32_t>(workbook_.formats.size()));
            if (is_new) {
                auto const own = codes_.find(id);
                std::string_view const built_in = built_in_format(static_cast<int>(id));
                auto const code = own == codes_.end() ? built_in : std::string_view(own->second);
                workbook_.formats.push_back(parse_number_format(code.empty() ? "General" : code));
            }
            workbook_.format_of_style.push_back(place->second);
        }
    }
};

}  // namespace

NumberFormat const& XlsWorkbook::format(std::uint32_t style) const {
    return style < format_of_style.size() ? formats[format_of_style[style]] : general_format();
}

std::optional<XlsWorkbook> read_xls_workbook(std::string_view stream, Draft& draft) {
    return GlobalsReader(stream, draft).read();
}

}  // namespace jixiao::targets::document
