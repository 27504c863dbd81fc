#include "targets/book/statements.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "engine/catalog.hpp"
#include "engine/period.hpp"
#include "engine/row_state.hpp"
#include "engine/score.hpp"
#include "grammar/characters.hpp"
#include "targets/book/place.hpp"
#include "targets/book/sha256.hpp"
#include "targets/catalog.hpp"
#include "targets/model/actual_fields.hpp"

namespace jixiao::targets::book {
namespace {

/// 2024年三季度 and 2024-Q3 are one period; "" for one that lacks its year.
std::string canonical(std::string const& period, int year) {
    auto const parsed = engine::parse_period(period, year);
    return parsed ? engine::to_string(*parsed) : "";
}

/// What a person states of a file: its period, or the month to which its values from January on go (7月 of 1-7月).
bool is_as_stated(engine::Period const& written, engine::Period const& stated, bool of_period) {
    if (written == stated) return true;
    bool const same_end = written.year == stated.year && written.last == stated.last;
    return same_end && written.first == 1 && !of_period;
}

namespace fs = std::filesystem;
using grammar::Severity;

constexpr int first_year = 1990;
constexpr int last_year = 2100;

bool overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

bool is_within(Span inner, Span outer) { return inner.begin >= outer.begin && inner.end <= outer.end; }

/// Evidence below the book's folder moves with it.
std::string seen_from(fs::path const& book, fs::path const& file) {
    auto const near = fs::absolute(file).lexically_normal().lexically_relative(fs::absolute(book).parent_path());
    return near.empty() || *near.begin() == ".." ? fs::absolute(file).lexically_normal().string() : near.string();
}

/// Points or an amount are there and could not be read.
template <class Owner>
bool is_unread(Owner const& owner, field::Field<Owner> const& field) {
    return std::visit(
        field::Overloaded{
            [&](field::Points<Owner> const& kind) { return (owner.*kind.place).given && !(owner.*kind.place).value; },
            [&](field::Amount<Owner> const& kind) { return (owner.*kind.place).given && !(owner.*kind.place).value; },
            [](auto const&) { return false; }},
        field.kind);
}

/// One file on its way into the book.
class Telling {
public:
    Telling(ActualsFile const& actuals, Origin const& origin, Diagnostics const& reported, Diagnostics& sink)
        : actuals_(actuals), origin_(origin), reported_(reported), sink_(sink) {}

    Tellings tell() {
        if (!actuals_.table.given || concerns_whole_file() || !read_head()) {
            result_.doubtful = std::max<std::size_t>(1, actuals_.entries.size());
            return std::move(result_);
        }
        result_.told.reserve(actuals_.entries.size() + 1);
        tell_execution();
        if (origin_.table)
            tell_matched();
        else
            tell_entries();
        return std::move(result_);
    }

private:
    bool is_about(Diagnostic const& diagnostic) const {
        return diagnostic.severity() == Severity::error && diagnostic.source == actuals_.source;
    }

    bool concerns_whole_file() const {
        if (!origin_.is_whole) return false;
        return std::any_of(reported_.begin(), reported_.end(), [&](Diagnostic const& diagnostic) {
            return is_about(diagnostic) &&
                   std::none_of(actuals_.entries.begin(), actuals_.entries.end(),
                                [&](ActualEntry const& entry) { return is_within(diagnostic.span, entry.at); });
        });
    }

    /// In a row of a form the target stands beside what was achieved.
    static bool concerns_fact(Span span, ActualEntry const& entry) {
        return overlap(span, entry.value.span) || overlap(span, entry.score.span) ||
               overlap(span, entry.not_applicable.span);
    }

    bool is_doubtful(ActualEntry const& entry) const {
        for (auto const& field : entry_fields)
            if (is_unread(entry, field)) return true;
        if (grammar::has_errors(entry.parsed_expected.diagnostics)) return true;
        if (!entry.indicator.given || grammar::has_errors(entry.parsed_value.diagnostics)) return true;
        return std::any_of(reported_.begin(), reported_.end(), [&](Diagnostic const& diagnostic) {
            return is_about(diagnostic) &&
                   (origin_.is_whole ? is_within(diagnostic.span, entry.at) : concerns_fact(diagnostic.span, entry));
        });
    }

    /// Table and period; false if there is no period.
    bool read_head() {
        auto const* table = origin_.table;
        bool const whole =
            table ? table->kind.value == TableKind::department : actuals_.table.value == department_table;
        head_.kind = whole ? "department" : "project";
        if (!whole) head_.project = table && table->project.given ? table->project.value : actuals_.table.value;
        head_.department = table && table->department.given ? table->department.value : actuals_.department.value;
        if (!origin_.department.empty()) head_.department = origin_.department;
        take_unit();
        head_.source = origin_.source;
        head_.source_hash = origin_.source_hash;
        if (actuals_.values.value == "period") head_.values = actuals_.values.value;
        head_.reported = actuals_.reported.value;
        return read_period();
    }

    /// A form may know more than the table, and the table more than a csv.
    void take_unit() {
        auto const* table = origin_.table;
        auto const known = [](Located<std::string> const* of_table, Located<std::string> const& told) {
            return of_table && of_table->given ? of_table->value : told.value;
        };
        head_.unit = known(table ? &table->unit : nullptr, actuals_.unit);
        head_.unit_code = known(table ? &table->unit_code : nullptr, actuals_.unit_code);
        head_.project_code = known(table ? &table->project_code : nullptr, actuals_.project_code);
        if (!origin_.unit.empty()) head_.unit = origin_.unit;
        if (head_.unit == head_.department) head_.unit.clear();
    }

    /// The year of the table, or the one that is written somewhere; 0: none.
    int year_known() const {
        if (origin_.table && origin_.table->year.given) return origin_.table->year.value;
        for (auto const* text : {&actuals_.period.value, &origin_.period})
            if (auto const period = engine::parse_period(*text)) return period->year;
        return 0;
    }

    bool read_period() {
        auto const& written = actuals_.period;
        int const year = year_known();
        auto const stated = canonical(origin_.period, year);
        head_.period = written.given ? canonical(written.value, year) : stated;
        if (head_.period.empty() && !written.given && origin_.period.empty() && year != 0)
            head_.period = std::to_string(year);
        if (head_.period.empty()) {
            report(sink_, codes::period_not_known, actuals_.source, actuals_.table.span);
            return false;
        }
        auto const said = engine::parse_period(head_.period), meant = engine::parse_period(stated);
        if (said && meant && !is_as_stated(*said, *meant, is_of_period(head_))) {
            report(sink_, codes::period_not_as_stated, actuals_.source, written.span,
                   {{"period", display_name(*said)}, {"stated", display_name(*meant)}});
            return false;
        }
        head_.year = engine::parse_period(head_.period).value_or(engine::Period{}).year;
        if (head_.year >= first_year && head_.year <= last_year) return true;
        report_range(Text("年度", "the year"), first_year, last_year, std::to_string(head_.year), written.span);
        return false;
    }

    void report_range(Text key, int low, int high, std::string value, Span span) {
        report(sink_, codes::out_of_range, actuals_.source, span,
               {{"key", std::move(key)},
                {"low", std::to_string(low)},
                {"high", std::to_string(high)},
                {"value", std::move(value)}});
    }

    void keep(Statement statement, Span span) {
        if (is_empty(statement)) return;
        result_.told.push_back({std::move(statement), actuals_.source, span});
    }

    void tell_execution() {
        auto statement = head_;
        statement.what = of_execution;
        for (auto const& field : execution_fields) {
            statement.said.set(said_place(field.key), text_of(actuals_, field));
            if (is_unread(actuals_, field)) ++result_.doubtful;
        }
        keep(std::move(statement), actuals_.executed.given ? actuals_.executed.span : actuals_.table.span);
    }

    void tell(ActualEntry const& entry, TargetRow const* row) {
        auto statement = head_;
        statement.what = of_value;
        statement.indicator = row ? row->name.value : entry.indicator.value;
        statement.level2 = row ? row->level2.value : entry.level2.value;
        if (row) statement.level1 = row->level1.value;
        if (row) statement.id = row->id.value;
        for (auto const& field : entry_fields) statement.said.set(said_place(field.key), text_of(entry, field));
        if (says_nothing(entry)) statement.said.set(said_place("value"), "");
        if (!entry.not_applicable.value) statement.said.set(said_place("not_applicable"), "");
        if (!read_evidence(entry, statement)) {
            ++result_.doubtful;
            return;
        }
        keep(std::move(statement), entry.value.given ? entry.value.span : entry.indicator.span);
    }

    /// 暂无 and / are no values.
    static bool says_nothing(ActualEntry const& entry) {
        return !entry.value.given ||
               grammar::syntax::get<grammar::syntax::Missing>(entry.parsed_value.indicator) != nullptr;
    }

    bool read_evidence(ActualEntry const& entry, Statement& statement) {
        if (!entry.evidence.given || entry.evidence.value.empty()) return true;
        auto const file = fs::path(actuals_.source->name()).parent_path() / entry.evidence.value;
        auto const hash = sha256_of_file(file);
        if (!hash) {
            report(sink_, codes::evidence_missing, actuals_.source, entry.evidence.span,
                   {{"file", entry.evidence.value}, {"reason", reason_of(hash.error())}});
            return false;
        }
        statement.said["evidence"] = seen_from(origin_.book, file);
        statement.evidence_hash = *hash;
        return true;
    }

    /// Without a table names are taken as they are; only one that is told twice is doubtful.
    void tell_entries() {
        std::map<std::string, ActualEntry const*> told;
        for (auto const& entry : actuals_.entries) {
            if (is_doubtful(entry)) {
                ++result_.doubtful;
                continue;
            }
            auto const key =
                grammar::without_blanks(entry.level2.value) + "\n" + grammar::without_blanks(entry.indicator.value);
            auto const [first, is_new] = told.emplace(key, &entry);
            if (is_new)
                tell(entry, nullptr);
            else
                report_repeated(entry, *first->second);
        }
    }

    void report_repeated(ActualEntry const& entry, ActualEntry const& first) {
        ++result_.doubtful;
        report(sink_, codes::repeated_actual, actuals_.source, entry.indicator.span, {{"name", entry.indicator.value}})
            .labels.push_back({first.indicator.span, {"第一次写在这里", "first given here"}});
    }

    void tell_matched() {
        auto const matched = match(actuals_, *origin_.table, sink_);
        std::size_t told = 0;
        auto const plan = compile(*origin_.table, origin_.ruleset);
        for (std::size_t i = 0; i < matched.entries.size(); ++i) {
            auto const* entry = matched.entries[i];
            if (!entry || is_doubtful(*entry) || !fits(plan.indicators[i], matched.rows[i], *entry)) continue;
            ++told;
            tell(*entry, &origin_.table->rows[i]);
        }
        result_.doubtful += actuals_.entries.size() - told;
    }

    /// 年底调查, 尚未开展: within the year a state like others.
    bool is_not_yet(std::string const& text) const {
        auto const period = engine::parse_period(head_.period);
        return period && period->last < 12 && engine::says_not_yet(text);
    }

    /// False if the value cannot be one of this target: another unit, words for a number.
    bool fits(engine::PlannedIndicator const& indicator, engine::Actual const& actual, ActualEntry const& entry) {
        namespace wrong = engine::codes;
        if (is_not_yet(actual.text)) return true;
        bool good = true;
        for (auto const& note : engine::score_row(indicator, *origin_.ruleset, actual).notes) {
            if (note.code != &wrong::other_dimension && note.code != &wrong::actual_not_number &&
                note.code != &wrong::actual_is_range)
                continue;
            report(sink_, *note.code, actuals_.source, entry.value.span, note.arguments);
            good = false;
        }
        return good;
    }

    ActualsFile const& actuals_;
    Origin const& origin_;
    Diagnostics const& reported_;
    Diagnostics& sink_;
    Statement head_;
    Tellings result_;
};

}  // namespace

Tellings statements(ActualsFile const& actuals, Origin const& origin, Diagnostics const& reported, Diagnostics& sink) {
    return Telling(actuals, origin, reported, sink).tell();
}

}  // namespace jixiao::targets::book
