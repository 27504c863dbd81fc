// Makes reports of tables that are followed through the year.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "targets/model/history.hpp"
#include "targets/read/builtin_rulesets.hpp"
#include "targets/read/toml.hpp"
#include "tools/render/track_report.hpp"

namespace track_test {

using namespace jixiao;

/// One indicator of a table; values to date by period, "" where there is none.
struct Row {
    std::string level1;
    std::string name;
    std::string target;
    std::vector<std::string> values;
    std::string more;  // further keys of the last period: reason = "…"
};

inline std::string const periods[] = {"2024-Q1", "2024-H1", "2024-01/2024-09", "2024"};

/// Keeps the tables that a report points to.
struct Followed {
    render::TrackReport report;
    std::deque<targets::TargetTable> tables;
};

inline std::shared_ptr<grammar::SourceText const> source(std::string const& name, std::string const& text) {
    return std::make_shared<grammar::SourceText const>(name, text);
}

inline std::string quoted(std::string const& text) {
    std::string result = "\"";
    for (char const c : text) result += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
    return result + "\"";
}

inline std::string table_text(std::string const& department, std::string const& project, std::vector<Row> const& rows) {
    auto text = "format = \"jixiao/targets/1\"\nkind = \"project\"\nyear = 2024\ndepartment = " + quoted(department) +
                "\nproject = " + quoted(project) + "\n[budget]\ntotal = \"100 万元\"\n";
    for (auto const& row : rows)
        text += "[[indicator]]\nlevel1 = " + quoted(row.level1) +
                "\nlevel2 = \"数量指标\"\nname = " + quoted(row.name) + "\ntarget = " + quoted(row.target) +
                "\nweight = " + std::to_string(90 / rows.size()) + "\n";
    return text;
}

inline std::string actuals_text(std::string const& project, std::vector<Row> const& rows, std::size_t period,
                                std::size_t last, std::string const& executed) {
    auto text = "format = \"jixiao/actuals/1\"\ntable = " + quoted(project) + "\nperiod = \"" + periods[period] +
                "\"\n[execution]\nbudget = \"100 万元\"\nexecuted = \"" + executed + "\"\n";
    for (auto const& row : rows)
        if (!row.values[period].empty())
            text += "[[actual]]\nindicator = " + quoted(row.name) + "\nvalue = " + quoted(row.values[period]) + "\n" +
                    (period == last ? row.more : "");
    return text;
}

/// Adds a table with one file a period: as many as `executed` has amounts.
inline void follow(Followed& followed, std::string const& department, std::string const& project,
                   std::vector<Row> const& rows, std::vector<std::string> const& executed) {
    grammar::Diagnostics sink;
    auto const& table = followed.tables.emplace_back(
        *targets::read_table(source("表.toml", table_text(department, project, rows)), sink));
    std::deque<targets::ActualsFile> read;
    std::vector<targets::ActualsFile const*> files;
    for (std::size_t i = 0; i < executed.size(); ++i) {
        auto const text = actuals_text(project, rows, i, executed.size() - 1, executed[i]);
        files.push_back(&read.emplace_back(*targets::read_actuals(source("完成情况.toml", text), sink)));
    }
    auto const rules = targets::builtin_ruleset("mof-2020-10");
    auto plan = targets::compile(table, rules);
    auto history = targets::history_of(table, files, sink);
    render::TrackedTable tracked{&table, rules,           render::Chosen::by_default,         "",
                                 {},     "完成情况.toml", engine::track(plan, history.facts), {}};
    for (std::size_t i = 1; i < history.facts.size(); ++i)
        tracked.past.push_back(engine::track_past(plan, std::span(history.facts).first(i)));
    tracked.plan = std::move(plan);
    followed.report.tables.push_back(std::move(tracked));
}

/// One table gets worse, one stays; the first lacks a value and a reason.
inline Followed two_tables(std::string const& second_department = "乙局") {
    Followed followed;
    follow(followed, "甲局", "修路",
           {{"产出指标", "里程", "≥8公里", {"2公里", "2公里"}, ""},
            {"产出指标", "合格率", "≥95%", {"96%", "97%"}, ""},
            {"效益指标", "群众满意度", "≥90%", {"92%", ""}, ""}},
           {"20 万元", "35 万元"});
    follow(followed, second_department, "培训", {{"产出指标", "培训人次", "≥100人次", {"30人次", "60人次"}, ""}},
           {"20 万元", "55 万元"});
    return followed;
}

}  // namespace track_test
