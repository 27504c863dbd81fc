#include "targets/host/output_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "targets/host/native/disk_sender.hpp"

namespace jixiao::targets::host {
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

std::optional<int> standard_descriptor(fs::path const& file) {
    if (file == "/dev/stdout") return STDOUT_FILENO;
    if (file == "/dev/stderr") return STDERR_FILENO;
    return std::nullopt;
}

/// What was opened: a name to go away with it, or a file that gets its name when it is whole.
struct Opened {
    int descriptor = -1;
    std::string temporary;  // empty: without a name yet, or written to directly
    bool nameless = false;  // whatever ends the program leaves nothing behind
};

Opened open_beside(fs::path const& target) {
    if (int const descriptor = open_nameless(target); descriptor >= 0) return {descriptor, {}, true};
    auto pattern = target.string() + ".XXXXXX";
    int const descriptor = ::mkstemp(pattern.data());
    return {descriptor, std::move(pattern), false};
}

class DiskFile final : public OutputFile {
public:
    DiskFile(fs::path file, Opened opened)
        : file_(std::move(file)),
          temporary_(std::move(opened.temporary)),
          descriptor_(opened.descriptor),
          nameless_(opened.nameless) {
        bool const is_new = nameless_ || !temporary_.empty();
        if (is_new && ::fchmod(descriptor_, rights_for(file_)) != 0) error_ = last_error();
    }
    DiskFile(DiskFile const&) = delete;
    DiskFile& operator=(DiskFile const&) = delete;

    ~DiskFile() override {
        sender_.reset();
        if (descriptor_ >= 0) ::close(descriptor_);
        std::error_code ignored;
        if (!temporary_.empty()) fs::remove(temporary_, ignored);
    }

    bool write(std::string_view content) override {
        if (!error_) error_ = write_all(descriptor_, content);
        written_ += content.size();
        bool const on_a_disk = nameless_ || !temporary_.empty();
        if (on_a_disk && written_ - asked_for_ >= sent_at_once) send();
        return !error_;
    }

    std::error_code finish() override {
        auto error = close();
        if (error || temporary_.empty()) return error;
        fs::rename(temporary_, file_, error);
        if (!error) temporary_.clear();
        return error;
    }

private:
    /// Without a thread to be had, the end waits for all of it.
    void send() try {
        asked_for_ = written_;
        if (!sender_) sender_ = std::make_unique<DiskSender>(descriptor_);
        sender_->send_up_to(written_);
    } catch (std::system_error const&) {
    }

    /// A whole file gets a name beside the one that it will have.
    std::error_code give_name() {
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
    std::error_code close() {
        auto error = error_;
        if (!error && nameless_) error = give_name();
        sender_.reset();
        int const descriptor = std::exchange(descriptor_, -1);
        if (!error && ::fsync(descriptor) != 0 && errno != EINVAL && errno != EROFS) error = last_error();
        if (::close(descriptor) != 0 && !error) error = last_error();
        return error;
    }

    fs::path file_;
    std::string temporary_;
    int descriptor_;
    bool nameless_;
    std::uint64_t written_ = 0;
    std::uint64_t asked_for_ = 0;         // of that, to be sent to the disk
    std::unique_ptr<DiskSender> sender_;  // none for short files
    std::error_code error_;
};

std::unique_ptr<OutputFile> begun(fs::path file, Opened opened, std::error_code& error) {
    if (opened.descriptor >= 0) return std::make_unique<DiskFile>(std::move(file), std::move(opened));
    error = last_error();
    return nullptr;
}

}  // namespace

std::unique_ptr<OutputFile> OutputFile::begin(fs::path const& file, std::error_code& error) {
    if (auto const standard = standard_descriptor(file)) return begun(file, {::dup(*standard), {}, false}, error);
    std::error_code ignored;
    auto const state = fs::status(file, ignored);
    if (fs::exists(state) && !fs::is_regular_file(state))
        return begun(file, {::open(file.c_str(), O_WRONLY | O_CLOEXEC), {}, false}, error);
    auto const real = fs::is_regular_file(state) ? fs::canonical(file, ignored) : file;
    auto target = real.empty() ? file : real;
    auto opened = open_beside(target);
    return begun(std::move(target), std::move(opened), error);
}

bool is_standard_stream(fs::path const& file) { return standard_descriptor(file).has_value(); }

}  // namespace jixiao::targets::host
