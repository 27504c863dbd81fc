// DiskSender: what is written to a file goes to the disk meanwhile, so that little is left to wait for at its end.
//
// Owns a thread, which does the waiting that the disk asks for.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <stop_token>
#include <thread>

namespace jixiao::targets::host {

class DiskSender {
public:
    /// The descriptor must outlive the sender.
    explicit DiskSender(int descriptor);

    /// So many bytes are written by now.
    void send_up_to(std::uint64_t written);

private:
    void work(std::stop_token const& stop);

    int descriptor_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::uint64_t written_ = 0;
    std::jthread thread_;  // the last member: it uses the others
};

}  // namespace jixiao::targets::host
