#include "tools/jixiao/pending_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/replacing.hpp"
#include "tools/jixiao/world.hpp"

namespace jixiao::program {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t sent_at_once = 4 << 20;

std::error_code last_error() { return {errno, std::generic_category()}; }

std::error_code write_all(int descriptor, std::string_view content) {
    while (!content.empty()) {
        auto const written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return last_error();
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

/// The rights of the file that is replaced, or those of any new file.
mode_t rights_for(fs::path const& file) {
    struct stat state {};
    if (::stat(file.c_str(), &state) == 0) return state.st_mode & 07777;
    mode_t const mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

/// A file without a name in the folder of another; below 0 where the system has none.
int open_nameless([[maybe_unused]] fs::path const& beside) {
#ifdef O_TMPFILE
    auto const folder = beside.parent_path();
    if (::access("/proc/self/fd", F_OK) != 0) return -1;  // by which it would get its name
    return ::open(folder.empty() ? "." : folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
#else
    return -1;
#endif
}

/// /dev/stdout and /dev/stderr are what they name, even where that is a file: it is written on, not replaced.
std::optional<int> standard_descriptor(fs::path const& file) {
    if (file == "/dev/stdout") return STDOUT_FILENO;
    if (file == "/dev/stderr") return STDERR_FILENO;
    return std::nullopt;
}

void report_unwritten(fs::path const& file, std::error_code error, grammar::Diagnostics& sink) {
    report(sink, codes::file_not_written, {}, {{"file", file.string()}, {"reason", reason_of(error)}});
}

}  // namespace

std::optional<PendingFile> PendingFile::begin(fs::path const& file, std::string_view beginning, bool force,
                                              grammar::Diagnostics& sink) {
    if (auto const standard = standard_descriptor(file)) {
        int const descriptor = ::dup(*standard);
        if (descriptor >= 0) return PendingFile(file, {}, descriptor);
        report_unwritten(file, last_error(), sink);
        return std::nullopt;
    }
    std::error_code error;
    auto const state = fs::status(file, error);
    if (fs::is_regular_file(state) && !force && !may_replace(file, beginning, sink)) return std::nullopt;
    bool const direct = fs::exists(state) && !fs::is_regular_file(state);
    auto const real = fs::is_regular_file(state) ? fs::canonical(file, error) : file;
    auto const target = real.empty() ? file : real;
    int descriptor = direct ? ::open(file.c_str(), O_WRONLY | O_CLOEXEC) : open_nameless(target);
    bool const nameless = !direct && descriptor >= 0;
    auto pattern = direct || nameless ? std::string() : target.string() + ".XXXXXX";
    if (!pattern.empty()) descriptor = ::mkstemp(pattern.data());
    if (descriptor < 0) {
        report_unwritten(file, last_error(), sink);
        return std::nullopt;
    }
    PendingFile pending(target, std::move(pattern), descriptor);
    pending.nameless_ = nameless;
    if (!direct && ::fchmod(descriptor, rights_for(target)) != 0) pending.error_ = last_error();
    return pending;
}

PendingFile::PendingFile(fs::path file, std::string temporary, int descriptor)
    : file_(std::move(file)), temporary_(std::move(temporary)), descriptor_(descriptor) {}

PendingFile::PendingFile(PendingFile&& other) noexcept
    : file_(std::move(other.file_)),
      temporary_(std::exchange(other.temporary_, {})),
      descriptor_(std::exchange(other.descriptor_, -1)),
      nameless_(other.nameless_),
      written_(other.written_),
      asked_for_(other.asked_for_),
      sender_(std::move(other.sender_)),
      error_(other.error_) {}

PendingFile& PendingFile::operator=(PendingFile&& other) noexcept {
    std::swap(file_, other.file_);
    std::swap(temporary_, other.temporary_);
    std::swap(descriptor_, other.descriptor_);
    std::swap(nameless_, other.nameless_);
    std::swap(written_, other.written_);
    std::swap(asked_for_, other.asked_for_);
    std::swap(sender_, other.sender_);
    std::swap(error_, other.error_);
    return *this;
}

PendingFile::~PendingFile() {
    sender_.reset();
    if (descriptor_ >= 0) ::close(descriptor_);
    std::error_code ignored;
    if (!temporary_.empty()) fs::remove(temporary_, ignored);
}

bool PendingFile::write(std::string_view content) {
    if (!error_) error_ = write_all(descriptor_, content);
    written_ += content.size();
    bool const on_a_disk = nameless_ || !temporary_.empty();
    if (on_a_disk && written_ - asked_for_ >= sent_at_once) send();
    return !error_;
}

/// Without a thread to be had, the end waits for all of it.
void PendingFile::send() try {
    asked_for_ = written_;
    if (!sender_) sender_ = std::make_unique<DiskSender>(descriptor_);
    sender_->send_up_to(written_);
} catch (std::system_error const&) {
}

/// A whole file gets a name beside the one that it will have.
std::error_code PendingFile::give_name() {
    auto const self = "/proc/self/fd/" + std::to_string(descriptor_);
    for (int attempt = 0;; ++attempt) {
        auto name = file_.string() + "." + std::to_string(::getpid()) + "-" + std::to_string(attempt);
        if (::linkat(AT_FDCWD, self.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0) {
            temporary_ = std::move(name);
            return {};
        }
        if (errno != EEXIST) return last_error();
    }
}

/// Flushes to the disk where there is one, and closes.
std::error_code PendingFile::close() {
    auto error = error_;
    if (!error && nameless_) error = give_name();
    sender_.reset();
    int const descriptor = std::exchange(descriptor_, -1);
    if (!error && ::fsync(descriptor) != 0 && errno != EINVAL && errno != EROFS) error = last_error();
    if (::close(descriptor) != 0 && !error) error = last_error();
    return error;
}

void PendingFile::finish(grammar::Diagnostics& sink) {
    auto error = close();
    if (!error && !temporary_.empty()) {
        fs::rename(temporary_, file_, error);
        if (!error) temporary_.clear();
    }
    if (error) report_unwritten(file_, error, sink);
}

}  // namespace jixiao::program
