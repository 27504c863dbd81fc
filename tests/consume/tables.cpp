// Reviews and scores a target table: tables TABLE.toml ACTUALS.toml
#include <fstream>
#include <iostream>
#include <iterator>
#include <jixiao/jixiao.hpp>

namespace {

std::string content(char const* file) {
    std::ifstream input(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(input), {}};
}

void show(std::vector<jixiao::Finding> const& findings) {
    for (auto const& finding : findings) {
        std::cout << finding.file << ':' << finding.place.line << ':' << finding.place.column << ": " << finding.code
                  << ": " << finding.text.chinese << '\n';
        if (!finding.fixes.empty()) std::cout << "  " << finding.fixes.front().title.chinese << '\n';
    }
}

/// The ruleset that the table asks for, else the default.
std::optional<jixiao::Ruleset> ruleset_of(jixiao::Table const& table) {
    auto const name = table.ruleset_name();
    return jixiao::builtin_ruleset(name.empty() ? jixiao::default_ruleset : name);
}

}  // namespace

int main(int count, char** words) {
    if (count != 3) return 2;
    auto const table = jixiao::read_table(content(words[1]), "table");
    show(table.findings);
    if (!table.value) return 1;
    auto const ruleset = ruleset_of(*table.value);
    if (!ruleset) return 1;
    show(jixiao::review({*table.value}, *ruleset));

    auto const actuals = jixiao::read_actuals(content(words[2]), *table.value, "actuals");
    show(actuals.findings);
    if (!actuals.value) return 1;
    auto const score = jixiao::score(jixiao::compile(*table.value, *ruleset), *actuals.value);

    std::cout << table.value->name() << "，按 " << ruleset->name() << " 评分\n";
    for (auto const& row : score.rows)
        std::cout << row.name << "：" << to_string(row.points.low) << " / " << to_string(*row.weight) << '\n';
    std::cout << "预算执行率：" << to_string(score.execution.points.low) << '\n'
              << "总分：" << to_string(score.total.low) << ' ' << score.grade.chinese << '\n';
}
