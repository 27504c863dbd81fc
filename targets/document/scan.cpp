#include "targets/document/scan.hpp"

#include <algorithm>
#include <charconv>

#include "targets/catalog.hpp"
#include "targets/document/formats.hpp"
#include "targets/document/page_document.hpp"
#include "targets/document/raster.hpp"
#include "targets/host/process.hpp"

namespace jixiao::targets::document {
namespace {

using host::ProcessResult;
using End = ProcessResult::End;

constexpr std::uint32_t drawn_at = 300;  // pixels per inch
constexpr std::size_t max_scanned_pages = 100;

Text kind_of(Format format) {
    auto const& info = info_of(format);
    return {std::string(info.chinese), std::string(info.english)};
}

Text cause_of(ProcessResult const& result) {
    if (result.end == End::timed_out) return {"用了太长时间", "it took too long"};
    if (result.end == End::exited)
        return {"文件损坏，或者识别程序没有中文数据", "it is damaged, or the program has no data for Chinese"};
    return {"识别程序没能运行", "the program could not be run"};
}

std::optional<std::string> run(std::vector<std::string> const& command, std::string_view input, Format format,
                               std::string const& name, Diagnostics& sink) {
    auto result = host::run_process(command, input, {std::chrono::minutes(2)});
    if (result.end == End::exited && result.status == 0) return std::move(result.output);
    auto const source = std::make_shared<SourceText const>(name, "");
    if (result.end == End::not_found)
        report(sink, codes::recogniser_missing, source, {}, {{"kind", kind_of(format)}, {"program", command.front()}});
    else
        report(sink, codes::not_recognised, source, {}, {{"kind", kind_of(format)}, {"cause", cause_of(result)}});
    return std::nullopt;
}

std::optional<std::string> recognised(std::string_view picture, Format format, std::string const& name,
                                      Diagnostics& sink) {
    return run({"tesseract", "stdin", "stdout", "-l", "chi_sim", "--psm", "6", "tsv"}, picture, format, name, sink);
}

/// One page, drawn and recognised.
std::optional<PdfPage> scanned_page(File const& pdf, std::size_t number, Diagnostics& sink) {
    auto const page = std::to_string(number);
    auto const picture = run({"pdftoppm", "-gray", "-r", std::to_string(drawn_at), "-f", page, "-l", page, "-"},
                             pdf.bytes, Format::pdf, pdf.name, sink);
    if (!picture) return std::nullopt;
    auto raster = read_pgm(*picture);
    PdfPage rules;
    if (raster) take_rules(*raster, drawn_at, rules);
    auto const tsv = recognised(raster ? write_pgm(*raster) : *picture, Format::pdf, pdf.name, sink);
    if (!tsv) return std::nullopt;
    auto result = page_of_words(*tsv, drawn_at);
    result.horizontal = std::move(rules.horizontal);
    result.vertical = std::move(rules.vertical);
    return result;
}

std::string_view cut_field(std::string_view& line) {
    auto const end = std::min(line.find('\t'), line.size());
    auto const field = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
    return field;
}

/// A line of the list: what it is about (1 a page, 5 a word), its box in pixels, its text.
struct Entry {
    int level = 0;
    Length left = 0, top = 0, width = 0, height = 0;  // pixels
    std::string_view text;
};

Entry entry_of(std::string_view line) {
    constexpr Length most = 1'000'000;
    Entry entry;
    auto const cut_number = [&](auto& value) {
        auto const field = cut_field(line);
        std::from_chars(field.data(), field.data() + field.size(), value);
    };
    cut_number(entry.level);
    for (int i = 0; i < 5; ++i) cut_field(line);  // which block, paragraph and line
    for (auto* value : {&entry.left, &entry.top, &entry.width, &entry.height}) {
        cut_number(*value);
        *value = std::clamp(*value, 0, most);
    }
    cut_field(line);  // how sure it is
    entry.text = line;
    return entry;
}

}  // namespace

PdfPage page_of_words(std::string_view tsv, std::uint32_t pixels_per_inch) {
    constexpr Length page_width = 595 * point;
    PdfPage page;
    std::int64_t inch = pixels_per_inch;
    auto const length = [&](Length pixels) {
        return inch == 0
                   ? Length{0}
                   : static_cast<Length>(std::min<std::int64_t>(std::int64_t{pixels} * 72 * point / inch, max_length));
    };
    while (!tsv.empty()) {
        auto const end = std::min(tsv.find('\n'), tsv.size());
        auto entry = entry_of(tsv.substr(0, end));
        tsv.remove_prefix(std::min(end + 1, tsv.size()));
        if (entry.text.ends_with('\r')) entry.text.remove_suffix(1);
        if (entry.level == 1) {
            if (pixels_per_inch == 0)
                inch = std::max<std::int64_t>(std::int64_t{entry.width} * 72 * point / page_width, 1);
            page.width = length(entry.width);
            page.height = length(entry.height);
        }
        if (entry.level != 5 || entry.text.find_first_not_of(' ') == entry.text.npos) continue;
        page.words.push_back({{length(entry.left), length(entry.top), length(entry.left + entry.width),
                               length(entry.top + entry.height)},
                              std::string(entry.text)});
    }
    return page;
}

std::optional<std::vector<PdfPage>> scanned_pages(File const& pdf, std::size_t count, Diagnostics& sink) {
    std::vector<PdfPage> pages;
    for (std::size_t number = 1; number <= std::min(count, max_scanned_pages); ++number) {
        auto page = scanned_page(pdf, number, sink);
        if (!page) return std::nullopt;
        pages.push_back(std::move(*page));
    }
    return pages;
}

Document recognised_document(std::string const& name, std::vector<PdfPage> const& pages, Diagnostics& sink) {
    auto document = document_of_pages(name, pages, sink);
    report(sink, codes::text_recognised, document.source, {});
    return document;
}

std::optional<Document> read_image(File const& file, Diagnostics& sink) {
    auto const tsv = recognised(file.bytes, Format::image, file.name, sink);
    if (!tsv) return std::nullopt;
    auto const page = page_of_words(*tsv, 0);
    if (page.words.empty()) {
        auto const source = std::make_shared<SourceText const>(file.name, "");
        report(sink, codes::nothing_readable, source, {}, {{"kind", kind_of(Format::image)}});
        return std::nullopt;
    }
    return recognised_document(file.name, {page}, sink);
}

}  // namespace jixiao::targets::document
