#include "targets/review/check.hpp"

namespace jixiao::targets::review {

grammar::Diagnostic& find(Scene const& scene, Check const& check, Span place, std::vector<grammar::Argument> arguments,
                          Diagnostics& sink) {
    return report(sink, check.code, scene.table.source, place, std::move(arguments));
}

}  // namespace jixiao::targets::review
