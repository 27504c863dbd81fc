// Formats that LibreOffice reads for us, where it is installed: old Word documents (.doc, .wps) and RTF become .docx.
//
// antiword, which is smaller, writes tables as well, but leaves out cells of rows with more than some columns without a
// word, which no reader here may do.
#include "targets/catalog.hpp"
#include "targets/document/formats.hpp"
#include "targets/document/little_endian.hpp"
#include "targets/document/ole_file.hpp"
#include "targets/document/package.hpp"
#include "targets/host/conversion.hpp"

namespace jixiao::targets::document {
namespace {

using host::ProcessResult;
using End = ProcessResult::End;

/// Settings of the program for this one file: no macros, nothing from elsewhere.
constexpr std::string_view settings = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
)";

host::Conversion conversion_of(std::string program, std::string name, std::string bytes) {
    host::Conversion conversion;
    conversion.command = {std::move(program), "-env:UserInstallation=file://{folder}/profile",
                          "--headless",       "--norestore",
                          "--convert-to",     "docx",
                          "--outdir",         "{folder}/made",
                          "{folder}/" + name};
    conversion.files = {{name, std::move(bytes)}, {"profile/user/registrymodifications.xcu", std::string(settings)}};
    conversion.result = "made/file.docx";
    conversion.limits.time = std::chrono::minutes(2);
    return conversion;
}

Text cause_of(ProcessResult const& result) {
    if (result.end == End::timed_out) return {"读了 2 分钟还没有读完", "it took more than 2 minutes"};
    if (result.end == End::too_much_output) return {"内容太多", "there is too much in it"};
    if (result.end == End::not_started) return {"LibreOffice 没能启动", "LibreOffice could not be started"};
    return {"文件损坏，或者 LibreOffice 不认识它", "it is damaged, or LibreOffice does not know it"};
}

std::optional<Document> read_by_office(File const& file, Format format, std::string const& name, Diagnostics& sink) {
    auto const& info = info_of(format);
    Text const kind(std::string(info.chinese), std::string(info.english));
    auto const source = std::make_shared<SourceText const>(file.name, "");
    auto result = host::run_conversion(conversion_of("soffice", name, file.bytes));
    if (result.end == End::not_found) result = host::run_conversion(conversion_of("libreoffice", name, file.bytes));
    if (result.end == End::exited && !result.output.empty())
        return read_docx({file.name, std::move(result.output)}, sink);
    if (result.end == End::not_found)
        report(sink, codes::office_missing, source, {}, {{"kind", kind}});
    else
        report(sink, codes::not_converted, source, {}, {{"kind", kind}, {"cause", cause_of(result)}});
    return std::nullopt;
}

/// A bit at the beginning of the text says so.
bool is_encrypted(std::string_view bytes) {
    auto const container = OleFile::open(bytes);
    auto const text = container ? container->stream("WordDocument") : std::nullopt;
    return text && (u16_at(*text, 10) & 0x100) != 0;
}

}  // namespace

std::optional<Document> read_doc(File const& file, Diagnostics& sink) {
    if (is_encrypted(file.bytes)) {
        report_file(sink, codes::container_encrypted, file.name, {});
        return std::nullopt;
    }
    return read_by_office(file, Format::doc, "file.doc", sink);
}

std::optional<Document> read_rtf(File const& file, Diagnostics& sink) {
    return read_by_office(file, Format::rtf, "file.rtf", sink);
}

}  // namespace jixiao::targets::document
