#include "targets/document/ofd_text.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "grammar/characters.hpp"
#include "targets/document/ofd_page.hpp"
#include "targets/document/package.hpp"
#include "targets/document/part_name.hpp"

namespace jixiao::targets::document {
namespace {

/// The distances from each character to the next: "3.5 g 2 4 3.5" is 3.5 4 4 3.5.
class Distances {
public:
    explicit Distances(std::string_view written) : rest_(written), given_(!written.empty()) {}

    /// `otherwise` where the list has ended, or there was none.
    Length next(Length otherwise) {
        if (times_ > 0) {
            --times_;
            return last_;
        }
        auto const first = rest_.find_first_not_of(" ,\t\r\n");
        if (first == rest_.npos) return given_ && last_ > 0 ? last_ : otherwise;
        if (rest_[first] == 'g') times_ = read_count() - 1;
        return last_ = std::clamp(read_millimetres(rest_), -max_length, max_length);
    }

private:
    int read_count() {
        constexpr int most = 100'000;
        return std::clamp(static_cast<int>(read_length(rest_) / point), 1, most);
    }

    std::string_view rest_;
    bool given_;
    int times_ = 0;
    Length last_ = 0;
};

/// No place is farther off than a page is large.
Length within(Length place) { return std::clamp(place, -max_length, max_length); }

/// The size of what is drawn, by how much the matrix makes of it.
Length scaled(Length size, Matrix const& m) {
    auto const factor = std::max(std::abs(m.d), std::abs(m.b));
    return static_cast<Length>(std::min<std::int64_t>(std::int64_t{size} * factor / Matrix::one, max_length));
}

class WordMaker {
public:
    WordMaker(PdfPage& page, Matrix const& matrix, Length size)
        : page_(page), matrix_(matrix), size_(size), height_(scaled(size, matrix)) {}
    WordMaker(WordMaker const&) = delete;
    WordMaker& operator=(WordMaker const&) = delete;
    ~WordMaker() { end_word(); }

    /// A character with its base line at a place of the object.
    void add(std::string_view character, bool is_blank, Point place) {
        bool const is_narrow = static_cast<unsigned char>(character.front()) < 0x80;
        Point const at = moved(matrix_, place);
        Length const right = moved(matrix_, {place.x + (is_narrow ? size_ / 2 : size_), place.y}).x;
        if (is_blank) return end_word();
        bool const is_far = at.x - word_.box.right > height_ / 2 || at.x < word_.box.left;
        bool const is_other_line = std::abs(at.y - base_) > height_ / 4;
        if (is_far || is_other_line) end_word();
        if (word_.text.empty()) word_.box = {at.x, at.y - height_ / 50 * 43, right, at.y + height_ / 50 * 7};
        base_ = at.y;
        word_.text += character;
        word_.box.right = std::max(word_.box.right, right);
    }

    void end_word() {
        if (!word_.text.empty()) page_.words.push_back(std::move(word_));
        word_ = {};
    }

private:
    PdfPage& page_;
    Matrix const& matrix_;
    Length size_;
    Length height_;
    Length base_ = 0;
    PdfWord word_;
};

void add_code(PdfPage& page, pugi::xml_node code, Matrix const& matrix, Length size, std::size_t& budget) {
    std::string_view text = code.child_value();
    auto x = attribute(code, "X"), y = attribute(code, "Y");
    Point place{read_millimetres(x), read_millimetres(y)};
    Distances across(attribute(code, "DeltaX")), down(attribute(code, "DeltaY"));
    bool const is_upright = attribute(code, "DeltaX").empty() && !attribute(code, "DeltaY").empty();
    WordMaker words(page, matrix, size);
    for (std::size_t at = 0; at < text.size() && budget > 0; --budget) {
        auto const decoded = grammar::decode(text.substr(at));
        auto const character = text.substr(at, decoded.size);
        words.add(character, grammar::is_blank(decoded.character), place);
        at += character.size();
        Length const width = static_cast<unsigned char>(character.front()) < 0x80 ? size / 2 : size;
        if (!is_upright) place.x = within(place.x + across.next(width));
        place.y = within(place.y + down.next(0));
    }
}

}  // namespace

void add_ofd_text(PdfPage& page, pugi::xml_node object, Matrix const& matrix, std::size_t& budget) {
    auto written = attribute(object, "Size");
    Length const size = read_millimetres(written);
    for (auto const node : object.children())
        if (local_name(node.name()) == "TextCode" && size > 0) add_code(page, node, matrix, size, budget);
}

}  // namespace jixiao::targets::document
