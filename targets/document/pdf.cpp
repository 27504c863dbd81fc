#include <algorithm>

#include "targets/catalog.hpp"
#include "targets/document/page_document.hpp"
#include "targets/document/read.hpp"
#include "targets/document/scan.hpp"
#include "targets/host/process.hpp"

namespace jixiao::targets::document {
namespace {

using host::ProcessResult;
using End = ProcessResult::End;

Text cause_of(ProcessResult const& result) {
    bool const is_locked = result.errors.find("ncorrect password") != std::string::npos;
    if (is_locked) return {"有打开密码", "it is protected by a password"};
    if (result.end == End::timed_out) return {"读了 60 秒还没有读完", "it took more than 60 seconds"};
    if (result.end == End::too_much_output) return {"文字太多", "there is too much text in it"};
    if (result.end == End::not_started) return {"读取程序没能启动", "the program that reads it could not be started"};
    return {"文件损坏，或者不是 PDF", "it is damaged, or no PDF"};
}

/// What the program says of the file; nothing if it could not.
std::optional<std::string> run(std::vector<std::string> const& command, File const& file, Source const& source,
                               Diagnostics& sink) {
    auto result = host::run_process(command, file.bytes);
    if (result.end == End::exited && result.status == 0) return std::move(result.output);
    if (result.end == End::not_found)
        report(sink, codes::pdf_program_missing, source, {}, {{"program", command.front()}});
    else
        report(sink, codes::pdf_unreadable, source, {}, {{"cause", cause_of(result)}});
    return std::nullopt;
}

bool has_no_words(std::vector<PdfPage> const& pages) {
    return std::all_of(pages.begin(), pages.end(), [](PdfPage const& page) { return page.words.empty(); });
}

/// Pages that are but pictures.
std::optional<Document> read_scan(File const& file, std::size_t count, Source const& source, Diagnostics& sink) {
    auto const pages = scanned_pages(file, count, sink);
    if (!pages) return std::nullopt;
    if (has_no_words(*pages)) {
        report(sink, codes::nothing_readable, source, {}, {{"kind", Text("PDF 文件", "the PDF file")}});
        return std::nullopt;
    }
    return recognised_document(file.name, *pages, sink);
}

}  // namespace

std::optional<Document> read_pdf(File const& file, Diagnostics& sink) {
    auto const source = std::make_shared<SourceText const>(file.name, "");
    auto const words = run({"pdftotext", "-bbox", "-enc", "UTF-8", "-", "-"}, file, source, sink);
    if (!words) return std::nullopt;
    auto pages = pdf_words(*words);
    if (has_no_words(pages)) return read_scan(file, pages.size(), source, sink);
    if (auto const lines = run({"pdftocairo", "-svg", "-", "-"}, file, source, sink)) add_pdf_rules(pages, *lines);
    return document_of_pages(file.name, pages, sink);
}

}  // namespace jixiao::targets::document
