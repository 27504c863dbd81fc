#include "targets/host/native/disk_sender.hpp"

#include <fcntl.h>

namespace jixiao::targets::host {
namespace {

/// Asks for it and does not wait until it is there. A system that cannot is none the worse: the end waits longer.
void send([[maybe_unused]] int descriptor, [[maybe_unused]] std::uint64_t from, [[maybe_unused]] std::uint64_t to) {
#ifdef SYNC_FILE_RANGE_WRITE
    ::sync_file_range(descriptor, static_cast<off_t>(from), static_cast<off_t>(to - from), SYNC_FILE_RANGE_WRITE);
#endif
}

}  // namespace

DiskSender::DiskSender(int descriptor)
    : descriptor_(descriptor), thread_([this](std::stop_token const& stop) { work(stop); }) {}

void DiskSender::send_up_to(std::uint64_t written) {
    std::scoped_lock const lock(mutex_);
    written_ = written;
    changed_.notify_one();
}

void DiskSender::work(std::stop_token const& stop) {
    std::uint64_t sent = 0;
    std::unique_lock lock(mutex_);
    while (changed_.wait(lock, stop, [&] { return written_ > sent; })) {
        auto const written = written_;
        lock.unlock();
        send(descriptor_, sent, written);
        sent = written;
        lock.lock();
    }
}

}  // namespace jixiao::targets::host
