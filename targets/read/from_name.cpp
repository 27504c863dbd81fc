#include "targets/read/from_name.hpp"

#include "targets/catalog.hpp"
#include "targets/model/name_hint.hpp"

namespace jixiao::targets::read {
namespace {

void report_taken_from_name(TargetRow const& row, NameHint const& hint, Reading const& reading) {
    auto const read = with_form_signs(row.parsed_target.indicator);
    auto& diagnostic = report(
        reading.sink, codes::taken_from_name, reading.source, row.target.span,
        {{"text", row.target.value},
         {"read", read},
         {"template", std::string_view(row.name.value).substr(hint.template_span.begin, hint.template_span.size())}});
    diagnostic.labels.push_back({row.name.span, {"取自这里", "taken from here"}});
    if (!row.target_in_parts)
        diagnostic.fixes.push_back(replacement(row.target.span, quoted(read), grammar::Safety::unsafe));
}

}  // namespace

void complete_from_name(TargetRow& row, Reading const& reading) {
    auto hint = hint_of(row.name.value);
    if (!hint) return;
    if (row.direction.given) hint->comparator.reset();
    if (auto target = completed(row.parsed_target.indicator, *hint)) {
        row.parsed_target.indicator = std::move(*target);
        report_taken_from_name(row, *hint, reading);
    }
    hint->comparator.reset();
    if (auto previous = completed(row.parsed_previous.indicator, *hint))
        row.parsed_previous.indicator = std::move(*previous);
}

}  // namespace jixiao::targets::read
