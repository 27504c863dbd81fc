// zstd, several frames in a row included.
#include <zstd.h>

#include <new>

#include "targets/batch/layers.hpp"

namespace jixiao::targets::batch {
namespace {

/// A frame that wants more memory than this (2^27 bytes is zstd's own limit too) is refused.
constexpr int largest_window_log = 26;

class Unzstd final : public Input {
public:
    explicit Unzstd(std::unique_ptr<Input> packed)
        : feed_(std::move(packed)), context_(ZSTD_createDCtx(), &ZSTD_freeDCtx) {
        if (!context_) throw std::bad_alloc();
        ZSTD_DCtx_setParameter(context_.get(), ZSTD_d_windowLogMax, largest_window_log);
    }

    std::size_t read(std::span<char> space) override {
        ZSTD_outBuffer out{space.data(), space.size(), 0};
        while (out.pos < out.size && (feed_.refill() || inside_frame_)) {
            ZSTD_inBuffer in{feed_.begin(), feed_.size(), 0};
            auto const before = out.pos;
            auto const left = ZSTD_decompressStream(context_.get(), &out, &in);
            if (ZSTD_isError(left)) throw Broken{{"压缩文件损坏", "the compressed file is damaged"}};
            bool const stuck = in.size == 0 && out.pos == before;
            if (stuck && left != 0) throw Broken{{"压缩文件不完整", "the compressed file is cut off"}};
            feed_.use(in.pos);
            inside_frame_ = left != 0;
        }
        return out.pos;
    }
    std::size_t taken() const override { return feed_.taken(); }

private:
    Feed feed_;
    std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context_;
    bool inside_frame_ = false;
};

}  // namespace

std::unique_ptr<Input> unzstd(std::unique_ptr<Input> packed) { return std::make_unique<Unzstd>(std::move(packed)); }

}  // namespace jixiao::targets::batch
