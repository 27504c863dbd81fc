// gzip, several members in a row included (what `cat a.gz b.gz` and parallel packers write).
#include <zlib.h>

#include "targets/batch/layers.hpp"

namespace jixiao::targets::batch {
namespace {

constexpr int gzip_only = 16 + MAX_WBITS;

class Gunzip final : public Input {
public:
    explicit Gunzip(std::unique_ptr<Input> packed) : feed_(std::move(packed)) {
        if (inflateInit2(&stream_, gzip_only) != Z_OK) throw std::bad_alloc();
    }
    ~Gunzip() override { inflateEnd(&stream_); }
    Gunzip(Gunzip const&) = delete;
    Gunzip& operator=(Gunzip const&) = delete;

    std::size_t read(std::span<char> space) override {
        stream_.next_out = reinterpret_cast<Bytef*>(space.data());
        stream_.avail_out = static_cast<uInt>(space.size());
        while (stream_.avail_out > 0 && next_member() && feed_.refill()) inflate_some();
        if (stream_.avail_out > 0 && !member_ended_) throw Broken{{"压缩文件不完整", "the compressed file is cut off"}};
        return space.size() - stream_.avail_out;
    }
    std::size_t taken() const override { return feed_.taken(); }

private:
    /// True while there is a member to read; zeros behind the last one are padding.
    bool next_member() {
        if (!member_ended_) return true;
        while (feed_.refill() && *feed_.begin() == '\0') feed_.use(1);
        if (feed_.size() == 0) return false;
        inflateReset(&stream_);
        member_ended_ = false;
        return true;
    }

    void inflate_some() {
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(feed_.begin()));
        stream_.avail_in = static_cast<uInt>(feed_.size());
        int const status = inflate(&stream_, Z_NO_FLUSH);
        feed_.use(feed_.size() - stream_.avail_in);
        if (status == Z_STREAM_END)
            member_ended_ = true;
        else if (status != Z_OK && status != Z_BUF_ERROR)
            throw Broken{{"压缩文件损坏", "the compressed file is damaged"}};
    }

    Feed feed_;
    z_stream stream_{};
    bool member_ended_ = false;
};

}  // namespace

std::unique_ptr<Input> gunzipped(std::unique_ptr<Input> packed) { return std::make_unique<Gunzip>(std::move(packed)); }

}  // namespace jixiao::targets::batch
