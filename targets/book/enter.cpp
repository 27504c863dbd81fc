#include "targets/book/enter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "targets/book/merge.hpp"
#include "targets/nearest.hpp"

namespace jixiao::targets::book {
namespace {

/// One indicator, or the execution, of one table in one period.
struct Slot {
    std::string level2;
    Record standing;
    std::set<std::string> files;  // hashes of those that spoke of it
};

std::string table_key(Statement const& statement) {
    return fmt::format("{}\n{}\n{}", statement.kind, without_blanks(statement.project), statement.year);
}

std::string slot_key(Statement const& statement) {
    return fmt::format("{}\n{}\n{}\n{}", table_key(statement), without_blanks(statement.department), statement.what,
                       without_blanks(statement.indicator));
}

/// The slots of one period.
class Slots {
public:
    explicit Slots(std::vector<Record> records) {
        for (auto& record : records) take(std::move(record));
    }

    /// By name; a level 2 matters where both have one.
    Slot* find(Statement const& statement) {
        auto const level2 = without_blanks(statement.level2);
        auto& slots = by_key_[slot_key(statement)];
        auto const found = std::find_if(slots.begin(), slots.end(), [&](Slot const& slot) {
            return slot.level2.empty() || level2.empty() || slot.level2 == level2;
        });
        return found == slots.end() ? nullptr : &*found;
    }

    void take(Record record) {
        auto* slot = find(record);
        if (!slot) slot = &by_key_[slot_key(record)].emplace_back();
        if (slot->level2.empty()) slot->level2 = without_blanks(record.level2);
        if (!record.source_hash.empty()) slot->files.insert(record.source_hash);
        slot->standing = std::move(record);
    }

private:
    std::map<std::string, std::vector<Slot>> by_key_;
};

class Entering {
public:
    Entering(Book::Writing& writing, Manner const& manner) : writing_(writing), manner_(manner) {
        for (auto const& record : writing.tables()) learn(record);
    }

    Entered enter(Statement told) {
        if (told.department.empty() && !find_department(told)) return {Outcome::which_department, {}};
        auto& slots = slots_of(told.period);
        auto const* slot = slots.find(told);
        if (!slot) return append(std::move(told), 0, "", Outcome::recorded);
        auto const before = slot->standing;
        if (!told.source_hash.empty() && slot->files.contains(told.source_hash)) return {Outcome::known, before};
        switch (relation(before, told)) {
            case Relation::same: return {Outcome::known, before};
            case Relation::completes: return append(completed(before, std::move(told)), before.number, "补充", Outcome::completed);
            case Relation::contradicts: break;
        }
        if (first_ != 0 && before.number >= first_) return {Outcome::other_file, before};
        if (manner_.correction.empty()) return {Outcome::contradicts, before};
        return append(corrected(before, std::move(told)), before.number, manner_.correction, Outcome::corrected);
    }

    Entered append(Statement told, std::int64_t corrects, std::string why, Outcome outcome) {
        Record record{std::move(told), 0, corrects, std::move(why), manner_.who, manner_.when, {}};
        writing_.append(record);
        if (first_ == 0) first_ = record.number;
        learn(record);
        slots_of(record.period).take(record);
        return {outcome, std::move(record)};
    }

    /// The last word on what a record speaks of.
    Record const* standing_for(Record const& record) {
        auto const* slot = slots_of(record.period).find(record);
        return slot ? &slot->standing : nullptr;
    }

private:
    void learn(Statement const& statement) { departments_[table_key(statement)].insert(statement.department); }

    bool find_department(Statement& told) const {
        auto const known = departments_.find(table_key(told));
        if (known == departments_.end()) return true;
        auto named = known->second;
        named.erase("");
        if (named.size() == 1) told.department = *named.begin();
        return named.size() <= 1;
    }

    Slots& slots_of(std::string const& period) {
        auto const found = periods_.find(period);
        if (found != periods_.end()) return found->second;
        return periods_.emplace(period, Slots(writing_.of_period(period))).first->second;
    }

    Book::Writing& writing_;
    Manner const& manner_;
    std::int64_t first_ = 0;  // that this call appended
    std::map<std::string, Slots> periods_;
    std::map<std::string, std::set<std::string>> departments_;
};

}  // namespace

Result<std::vector<Entered>> enter(Book& book, std::span<Statement const> statements, Manner const& manner) {
    std::vector<Entered> entered;
    auto const done = book.write([&](Book::Writing& writing) {
        Entering entering(writing, manner);
        for (auto const& statement : statements) entered.push_back(entering.enter(statement));
    });
    if (!done) return done.error();
    return entered;
}

Result<bool> withdraw(Book& book, std::int64_t number, Manner const& manner, Record& withdrawal) {
    bool found = false;
    auto const done = book.write([&](Book::Writing& writing) {
        auto const record = writing.record(number);
        if (!record || is_empty(*record)) return;
        Entering entering(writing, manner);
        auto const* last = entering.standing_for(*record);
        if (!last || last->number != number) return;
        Statement nothing;
        for (auto const text : {&Statement::kind, &Statement::department, &Statement::project, &Statement::period,
                                &Statement::what, &Statement::id, &Statement::level1, &Statement::level2, &Statement::indicator})
            nothing.*text = (*record).*text;
        nothing.year = record->year;
        withdrawal = entering.append(std::move(nothing), number, manner.correction, Outcome::corrected).record;
        found = true;
    });
    if (!done) return done.error();
    return found;
}

}  // namespace jixiao::targets::book
