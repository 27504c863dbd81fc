// Scores indicators that come from the program's own data: a database, a form.
#include <iostream>
#include <jixiao/jixiao.hpp>

namespace {

void show(std::vector<jixiao::Finding> const& findings) {
    for (auto const& finding : findings)
        std::cout << finding.file << ": " << finding.code << ": " << finding.text.english << '\n';
}

}  // namespace

int main() {
    // One expression: what it says, in whatever way it is written.
    auto const indicator = jixiao::parse("80%以上");
    std::cout << indicator.canonical << " is a " << name(indicator.kind) << " of " << to_string(*indicator.value)
              << indicator.unit << '\n';

    // A few rows under one ruleset, what was achieved, and the points.
    jixiao::Row training;
    training.name = "培训次数";
    training.target = ">=5次";
    training.weight = jixiao::decimal("50");
    jixiao::Row delivery;
    delivery.name = "系统交付天数";
    delivery.target = "<=1O 个工作日";
    delivery.weight = jixiao::decimal("40");
    auto const plan = jixiao::compile({training, delivery}, *jixiao::builtin_ruleset("mof-2020-10"));
    show(plan.findings);

    jixiao::Actual held;
    held.value = "4次";
    held.reason = "一次因场地未能落实而取消";
    jixiao::Spending spending;
    spending.budget = "15.30 万元";
    spending.executed = "14.20 万元";
    auto const facts = jixiao::facts({held, {}}, spending);
    show(facts.findings);

    auto const score = jixiao::score(*plan.value, *facts.value);
    for (auto const& row : score.rows) {
        std::cout << row.name << ": " << name(row.verdict) << ", "
                  << (row.points.decided() ? to_string(row.points.low) : "open") << '\n';
        for (auto const& step : row.steps) std::cout << "  " << step.text.english << '\n';
    }
    std::cout << "total: " << to_string(score.total.low) << " to " << to_string(score.total.high) << '\n';
}
