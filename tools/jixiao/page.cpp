// jixiao page: the one file with the whole program for a browser, where it was installed.
#include "targets/files.hpp"
#include "targets/host/program_place.hpp"
#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/messages.hpp"
#include "tools/jixiao/verbs.hpp"
#include "tools/jixiao/workbooks.hpp"
#include "tools/jixiao/world.hpp"

namespace jixiao::program {
namespace {

/// /usr/share/jixiao/jixiao.html for /usr/bin/jixiao; empty if it was not installed.
std::filesystem::path installed_page() {
    auto const folder = targets::host::program_folder();
    auto const page = folder.parent_path() / "share" / "jixiao" / "jixiao.html";
    std::error_code error;
    return !folder.empty() && std::filesystem::exists(page, error) ? page : std::filesystem::path();
}

Status write_page(Streams const& streams, Diagnostics& sink) {
    auto const page = installed_page();
    if (page.empty()) {
        report(sink, codes::page_not_installed, {});
        return Status::world;
    }
    auto const bytes = targets::read_bytes(page);
    if (bytes)
        streams.output << *bytes;
    else
        report_unreadable(page, bytes.error(), sink);
    return status_of(sink);
}

Status run(Call const& call, Environment const& environment, Streams const& streams) {
    Diagnostics diagnostics;
    check_destination(call.settings, "html", environment, diagnostics, {"jixiao", "jixiao"});
    auto const status = diagnostics.empty() ? write_page(streams, diagnostics) : Status::usage;
    show(diagnostics, call.settings, streams.error);
    return status;
}

}  // namespace

Command page_command() {
    return {
        "page",
        {},
        {"网页版：一个文件，用浏览器打开就能审核、自评、监控，不用安装",
         "the page: one file that reviews, scores and tracks in any browser, nothing to install"},
        {},
        {{"jixiao page -o jixiao.html",
          {"写出网页，可以放进 U 盘或内网共享发给别人", "write the page, to hand on by USB stick or intranet share"}}},
        run};
}

}  // namespace jixiao::program
