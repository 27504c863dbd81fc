// Checking: the objections of a reviewer to one standard, collected. Private to grammar/standard.
//
// One file per subject: bands, steps, points; check.cpp asks for them part by part.
#pragma once

#include <string>
#include <vector>

#include "grammar/standard/standard.hpp"

namespace jixiao::grammar::standard {

/// A condition with a range and the points that it always earns.
struct Band {
    Award const* award;
    Range range;
    Ratio points;
};

class Check {
public:
    Check(Standard const& standard, std::string_view text, std::optional<Ratio> full)
        : standard_(standard), text_(text), full_(full) {}

    Diagnostics run();

private:
    // check.cpp
    std::string slice(Span span) const;
    Ratio amount(Points const& points) const;
    bool is_full(Award const& award) const;
    void check(Part const& part);

    // check_bands.cpp
    std::vector<Band> bands_of(Part const& part) const;
    void check_bands(Part const& part, std::vector<Band> const& bands);
    void check_overlap(Band const& a, Band const& b);
    void check_borders(std::vector<Band> const& bands);
    void check_same_points(std::vector<Band> const& bands);
    void check_order(Part const& part, std::vector<Band> bands);
    void check_gap(Band const& below, Band const& above);
    void check_full_conditions(Part const& part, std::vector<Band> const& bands);
    void check_reachable(std::vector<Band> const& bands);

    // check_steps.cpp
    void check_steps(Part const& part);
    void check_direction(Part const& part, Step const& step);
    void check_additions(Part const& part, Step const& step);

    // check_points.cpp
    void check_points(Part const& part);
    void check_formulas(Part const& part);
    void check_caps(Part const& part);
    void check_elements();

    Standard const& standard_;
    std::string_view text_;
    std::optional<Ratio> full_;
    Diagnostics result_;
};

/// A number as messages show it; at most four decimals.
std::string shown(Ratio const& value);

}  // namespace jixiao::grammar::standard
