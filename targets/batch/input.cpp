#include "targets/batch/input.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "targets/batch/layers.hpp"
#include "targets/document/encoding.hpp"

namespace jixiao::targets::batch {
namespace {

using namespace std::string_view_literals;

/// So much of the text decides what it is written in.
constexpr std::size_t sample_size = 64 * 1024;
/// A beginning without any character beyond ASCII says nothing; so much is read to find one.
constexpr std::size_t largest_sample = 128 * sample_size;

class Plain final : public Input {
public:
    explicit Plain(std::istream& stream) : stream_(stream) {}

    std::size_t read(std::span<char> space) override {
        stream_.read(space.data(), static_cast<std::streamsize>(space.size()));
        if (stream_.bad()) throw Broken{{"读取中断", "reading was interrupted"}};
        auto const count = static_cast<std::size_t>(stream_.gcount());
        taken_ += count;
        return count;
    }
    std::size_t taken() const override { return taken_; }

private:
    std::istream& stream_;
    std::size_t taken_ = 0;
};

/// Gives the beginning, which was read to see what it is, once more.
class Begun final : public Input {
public:
    Begun(std::string beginning, std::unique_ptr<Input> rest)
        : beginning_(std::move(beginning)), rest_(std::move(rest)) {}

    std::size_t read(std::span<char> space) override {
        auto const count = std::min(space.size(), beginning_.size() - at_);
        std::copy_n(beginning_.data() + at_, count, space.data());
        at_ += count;
        return count == space.size() ? count : count + rest_->read(space.subspan(count));
    }
    std::size_t taken() const override { return rest_->taken(); }

private:
    std::string beginning_;
    std::size_t at_ = 0;
    std::unique_ptr<Input> rest_;
};

std::string beginning_of(Input& input, std::size_t size) {
    std::string bytes(size, '\0');
    bytes.resize(input.read(bytes));
    return bytes;
}

std::unique_ptr<Input> unpacked(std::unique_ptr<Input> packed) {
    auto const begin = beginning_of(*packed, 4);
    auto whole = std::make_unique<Begun>(begin, std::move(packed));
    if (begin.starts_with("\x1f\x8b"sv)) return gunzipped(std::move(whole));
    if (begin == "\x28\xb5\x2f\xfd"sv) return unzstd(std::move(whole));
    return whole;
}

/// The sample up to its last line break: a cut character is no sign of another encoding.
std::string_view whole_lines(std::string_view sample) {
    auto const end = sample.rfind('\n');
    if (sample.size() < sample_size || end == sample.npos) return sample;
    return sample.substr(0, (end + 1) / 2 * 2);  // of UTF-16 whole characters
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::unique_ptr<Input> in_utf8(std::unique_ptr<Input> text) {
    auto sample = beginning_of(*text, sample_size);
    while (is_ascii(sample) && sample.size() % sample_size == 0 && sample.size() < largest_sample) {
        auto const more = beginning_of(*text, sample_size);
        if (more.empty()) break;
        sample += more;
    }
    auto const [encoding, mark_size] = document::encoding_of(whole_lines(sample));
    sample.erase(0, mark_size);
    auto whole = std::make_unique<Begun>(std::move(sample), std::move(text));
    if (encoding == "UTF-8"sv) return whole;
    return decoded(std::move(whole), encoding);
}

}  // namespace

std::unique_ptr<Input> open(std::istream& stream) { return in_utf8(unpacked(std::make_unique<Plain>(stream))); }

}  // namespace jixiao::targets::batch
