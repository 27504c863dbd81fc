#include "tools/jixiao/batch_progress.hpp"

#include <fmt/format.h>

namespace jixiao::program {
namespace {

using namespace std::chrono_literals;

constexpr auto often = 200ms;
constexpr std::string_view clear_line = "\r\x1b[K";

}  // namespace

ProgressLine::ProgressLine(Settings const& settings, Environment const& environment, std::uintmax_t size,
                           std::ostream& out)
    : wanted_(environment.error_is_terminal && settings.verbosity != Verbosity::quiet),
      language_(settings.style.language),
      size_(size),
      out_(out) {}

void ProgressLine::show(targets::batch::Progress const& at) {
    auto const now = Clock::now();
    if (now - last_ < often) return;
    last_ = now;
    shown_ = true;
    auto const elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(now - start_).count();
    auto const thousands = at.rows / static_cast<std::uint64_t>(std::max<std::int64_t>(elapsed, 1));
    auto const share = size_ == 0 ? std::string() : fmt::format("{}%  ", at.taken * 100 / size_);
    out_ << clear_line
         << render::say(language_, "{0}{1} 万行，每秒 {2} 万行", "{0}{3} thousand rows, {4} thousand a second", share,
                        at.rows / 10000, thousands / 10, at.rows / 1000, thousands)
         << std::flush;
}

void ProgressLine::clear() {
    if (shown_) out_ << clear_line << std::flush;
}

}  // namespace jixiao::program
