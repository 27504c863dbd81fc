// Other encodings (GB18030 with GBK in it, UTF-16, Big5) to UTF-8, block by block.
#include "targets/batch/layers.hpp"
#include "targets/host/converter.hpp"

namespace jixiao::targets::batch {
namespace {

using host::Converter;

std::unique_ptr<Converter> converter(std::string const& encoding) {
    auto result = Converter::open(encoding.c_str());
    if (!result) throw Broken{{"这台机器不能解码 " + encoding, "this machine cannot decode " + encoding}};
    return result;
}

class Decoded final : public Input {
public:
    Decoded(std::unique_ptr<Input> text, std::string const& encoding)
        : feed_(std::move(text)), converter_(converter(encoding)) {}

    std::size_t read(std::span<char> space) override {
        std::size_t written = 0;
        while (written < space.size() && !finished_) {
            bool const last = !feed_.refill();
            auto const step = converter_->convert({feed_.begin(), feed_.size()}, space.subspan(written), last);
            feed_.use(step.read);
            written += step.written;
            if (step.end == Converter::End::unreadable) throw Broken{{"解码失败", "decoding failed"}};
            finished_ = last && step.end == Converter::End::used_up;
        }
        return written;
    }
    std::size_t taken() const override { return feed_.taken(); }

private:
    Feed feed_;
    std::unique_ptr<Converter> converter_;
    bool finished_ = false;
};

}  // namespace

std::unique_ptr<Input> decoded(std::unique_ptr<Input> text, std::string encoding) {
    return std::make_unique<Decoded>(std::move(text), encoding);
}

}  // namespace jixiao::targets::batch
