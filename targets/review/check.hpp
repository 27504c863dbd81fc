// Check: one thing that a target review (绩效目标审核) looks for.
//
// Owns the shape of a check. Each check is one file in checks/ that holds its
// code, its explanation and its function; checks/checks.def lists them all.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/criterion.hpp"
#include "engine/ruleset.hpp"
#include "targets/model/table.hpp"
#include "targets/review/settings.hpp"
#include "targets/review/table_set.hpp"

namespace jixiao::targets::review {

/// The four parts of the official review (财预〔2015〕88号).
enum class Aspect { completeness, relevance, appropriateness, feasibility };

struct Wording {
    std::string_view chinese;
    std::string_view english;

    Text text() const { return {std::string(chinese), std::string(english)}; }
};

/// What `codes` and docs/checks say of a check.
struct Explanation {
    Wording what;     // what it looks for
    Wording why;      // why it matters
    Wording example;  // a faulty example
    Wording better;   // the better form
    Wording fix;      // what --fix does and how safe it is; or that a person has to decide
};

/// What a check may look at: one table, the criterion and the plain name of each row (made once), the
/// ruleset, the tables that are reviewed together with it, and the settings.
struct Scene {
    TargetTable const& table;
    std::span<engine::Criterion const> criteria;
    std::span<std::string const> names;
    engine::Ruleset const& ruleset;
    TableSet const& set;
    Settings const& settings;
};

struct Check {
    grammar::CodeInfo code;
    Aspect aspect;
    Explanation explanation;
    /// Reports what it finds, at its place in scene.table.source. Null: found elsewhere, while
    /// reading or by the review itself; the check is listed for its explanation.
    void (*run)(Scene const& scene, Diagnostics& sink);
};

/// Reports a finding of a check in the scene's table; fixes and labels can be added to the result.
grammar::Diagnostic& find(Scene const& scene, Check const& check, Span place, std::vector<grammar::Argument> arguments,
                          Diagnostics& sink);

}  // namespace jixiao::targets::review
