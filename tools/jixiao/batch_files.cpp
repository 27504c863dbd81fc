#include "tools/jixiao/batch_files.hpp"

#include <cerrno>
#include <filesystem>

#include "tools/jixiao/batch_words.hpp"
#include "tools/jixiao/world.hpp"

namespace jixiao::program {
namespace {

constexpr std::string_view standard_input = "-";

}  // namespace

bool open(RowSource& source, Call const& call, Streams const& streams, Diagnostics& sink) {
    auto const& name = source.name = call.arguments.empty() ? std::string(standard_input) : call.arguments.front();
    source.stream = name == standard_input ? &streams.input : &source.file;
    if (name == standard_input) return true;
    std::error_code error;
    if (std::filesystem::is_directory(name, error)) error = std::make_error_code(std::errc::is_a_directory);
    if (!error) source.file.open(name, std::ios::binary);
    if (!error && !source.file) error = {errno, std::generic_category()};
    if (error) report_unreadable(name, error, sink);
    source.size = error ? 0 : std::filesystem::file_size(name, error);
    if (error) source.size = 0;
    return source.file.is_open();
}

LineSink::LineSink(Call const& call, std::string_view beginning, std::ostream& output, Diagnostics& sink)
    : output_(output) {
    auto const& settings = call.settings;
    if (settings.output.empty()) return;
    file_ = PendingFile::begin(settings.output, beginning, settings.force, sink);
    usable_ = file_.has_value();
}

bool LineSink::write(std::string_view text) {
    if (!file_) output_.write(text.data(), static_cast<std::streamsize>(text.size()));
    failed_ |= file_ ? !file_->write(text) : !output_.good();
    return !failed_;
}

void LineSink::finish(Diagnostics& sink) {
    if (file_) file_->finish(sink);
}

UnscoredList::UnscoredList(Call const& call, Diagnostics& sink) : wanted_(call.has("errors")) {
    if (!wanted_) return;
    auto const heading = unscored_heading();
    file_ = PendingFile::begin(call.value("errors"), heading, call.settings.force, sink);
    if (file_) file_->write(heading);
}

bool UnscoredList::add(std::uint64_t number, std::string_view told) {
    return file_->write(std::to_string(number).append(1, ',').append(told));
}

void UnscoredList::finish(Diagnostics& sink) {
    if (file_) file_->finish(sink);
}

}  // namespace jixiao::program
