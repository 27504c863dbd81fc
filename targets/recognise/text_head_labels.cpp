#include "targets/recognise/text_head_labels.hpp"

#include <string>

#include "targets/recognise/text_header.hpp"

namespace jixiao::targets::recognise {
namespace {

constexpr std::size_t most_parts = 4;  // lines that one label is wrapped over

}  // namespace

/// 项目名称：某某工程, in one piece.
std::optional<Label> HeadLabels::label_with_value(std::string_view text) const {
    auto const colon = colon_end(text);
    if (colon == 0 || colon >= text.size() || colon > longest_label) return std::nullopt;
    auto label = label_of(text.substr(0, colon), in_funds);
    if (label) label->inside = colon;
    return label;
}

std::optional<Label> HeadLabels::label_at(std::size_t at) const {
    if (!is_text(at)) return std::nullopt;
    if (auto const label = label_with_value(text(at))) return label;
    if (text(at).starts_with("(") || text(at).starts_with("（")) return std::nullopt;
    std::string joined;
    std::optional<Label> found;
    for (std::size_t count = 1; count <= most_parts && is_text(at + count - 1); ++count) {
        auto const& part = pieces_[at + count - 1];
        auto const words = text_of(document_, part);
        if ((count > 1 && part.before == Gap::bar) || words.size() > longest_label) break;
        joined += words;
        auto const label = label_of(joined, in_funds);
        if (!label) continue;
        if (label->kind == LabelKind::aside && count > 1 && part.before != Gap::line) break;
        // A longer label (年度预算总额：) is preferred only if it is the same cell: wrapped, not beside it.
        if (found && part.before != Gap::line && !joined.ends_with(":") && !joined.ends_with("：")) break;
        found = label;
        found->pieces = count;
    }
    return found;
}

std::size_t HeadLabels::value_end(std::size_t at) const {
    while (at < last_ && !label_at(at) && !is_side_label(text(at))) ++at;
    return at;
}

LocatedText HeadLabels::value(std::size_t first, std::size_t end) const {
    while (first < end && pieces_[first].kind != PieceKind::text) ++first;
    while (end > first && pieces_[end - 1].kind != PieceKind::text) --end;
    return document::joined_lines(texts(first, end));
}

LocatedText HeadLabels::value_from(std::size_t first, std::size_t inside, std::size_t end) const {
    auto rest = texts(first, end);
    rest.value.erase(0, inside);
    rest.offsets.erase(rest.offsets.begin(), rest.offsets.begin() + static_cast<std::ptrdiff_t>(inside));
    rest.span.begin = rest.offsets.front();
    return document::joined_lines(rest);
}

}  // namespace jixiao::targets::recognise
