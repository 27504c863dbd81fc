#include "targets/book/enter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "grammar/characters.hpp"
#include "targets/book/merge.hpp"

namespace jixiao::targets::book {
namespace {

/// One indicator, or the execution, of one table in one period.
struct Slot {
    std::string level2;
    std::int64_t standing = 0;         // number of the last word on it
    std::vector<std::uint32_t> files;  // those that spoke of it, by their places in Files
};

/// The hashes of files, each kept once.
class Files {
public:
    /// Nothing for a statement that comes from no file.
    std::optional<std::uint32_t> place(std::string const& hash) {
        if (hash.empty()) return std::nullopt;
        return places_.emplace(hash, static_cast<std::uint32_t>(places_.size())).first->second;
    }

private:
    std::unordered_map<std::string, std::uint32_t> places_;
};

std::string table_key(Statement const& statement) {
    return fmt::format("{}\n{}\n{}", statement.kind, grammar::without_blanks(statement.project), statement.year);
}

std::string slot_key(Statement const& statement, std::string_view unit) {
    return fmt::format("{}\n{}\n{}\n{}\n{}\n{}", table_key(statement), grammar::without_blanks(statement.department),
                       grammar::without_blanks(unit), statement.values, statement.what,
                       grammar::without_blanks(statement.indicator));
}

/// Whose table it is: department and unit, without blanks.
using Holder = std::pair<std::string, std::string>;

Holder holder_of(Statement const& statement) {
    return {grammar::without_blanks(statement.department), grammar::without_blanks(statement.unit)};
}

/// True if what is said may be of this holder: a name that is left out says nothing, and who names one organisation alone
/// may mean the unit.
bool may_be(Holder const& told, Holder const& known) {
    auto const& [department, unit] = known;
    if (told.first.empty() && told.second.empty()) return true;
    if (told.second.empty()) return told.first == department || told.first == unit;
    return told.second == unit && (told.first.empty() || told.first == department);
}

/// The slots of one period.
class Slots {
public:
    /// By name; a level 2 matters where both have one.
    Slot* find(std::string const& key, std::string const& level2) {
        auto const found = by_key_.find(key);
        if (found == by_key_.end()) return nullptr;
        for (auto& slot : found->second)
            if (slot.level2.empty() || level2.empty() || slot.level2 == level2) return &slot;
        return nullptr;
    }

    Slot* find(Statement const& statement) { return find_of(statement, statement.unit); }

    /// Of another unit than the statement's.
    Slot* find_of(Statement const& statement, std::string_view unit) {
        return find(slot_key(statement, unit), grammar::without_blanks(statement.level2));
    }

    void take(Record const& record, std::optional<std::uint32_t> file) {
        auto const key = slot_key(record, record.unit);
        auto const level2 = grammar::without_blanks(record.level2);
        auto* slot = find(key, level2);
        if (!slot) slot = &by_key_[key].emplace_back();
        if (slot->level2.empty()) slot->level2 = level2;
        if (file) slot->files.push_back(*file);
        slot->standing = record.number;
    }

private:
    std::unordered_map<std::string, std::vector<Slot>> by_key_;
};

bool holds(std::vector<std::uint32_t> const& list, std::uint32_t one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

class Entering {
public:
    Entering(Book::Writing& writing, Manner const& manner, std::span<Statement const* const> statements = {})
        : writing_(writing), manner_(manner) {
        for (auto const& record : writing.tables()) learn(record);
        for (auto const* statement : statements)
            if (!statement->source_hash.empty()) handed_in_.insert(statement->source_hash);
    }

    /// `may_be_new`: what the book has nothing of is recorded.
    Entered enter(Statement told, bool may_be_new) {
        if (!find_holder(told)) return {Outcome::which_department};
        auto const* slot = slots_of(told.period).find(told);
        if (!slot && !told.unit.empty()) slot = slot_without_unit(told);
        if (!slot && !may_be_new) return {Outcome::nothing_to_correct};
        if (!slot) return {Outcome::recorded, append(std::move(told), 0, "").number};
        auto const file = files_.place(told.source_hash);
        bool const said_before = file && holds(slot->files, *file);
        return enter_again(std::move(told), *writing_.record(slot->standing), said_before);
    }

    Record append(Statement told, std::int64_t corrects, std::string why) {
        Record record{std::move(told), 0, corrects, std::move(why), manner_.who, manner_.when, {}};
        writing_.append(record);
        if (first_ == 0) first_ = record.number;
        learn(record);
        slots_of(record.period).take(record, files_.place(record.source_hash));
        return record;
    }

    /// The number of the last word on what a record speaks of; 0 if there is none.
    std::int64_t standing_for(Record const& record) {
        auto const* slot = slots_of(record.period).find(record);
        return slot ? slot->standing : 0;
    }

private:
    /// What the book has a record of already.
    Entered enter_again(Statement told, Record before, bool said_before) {
        auto const number = before.number;
        if (said_before && is_empty(before)) return enter_withdrawn(std::move(told), std::move(before));
        if (said_before && before.source_hash != told.source_hash && handed_in_.contains(before.source_hash))
            return {Outcome::known, number};
        switch (relation(before, told)) {
            case Relation::same: return {Outcome::known, number};
            case Relation::completes:
                return {Outcome::completed, append(completed(before, std::move(told)), number, "补充").number};
            case Relation::contradicts: break;
        }
        bool const of_this_call = first_ != 0 && number >= first_;
        if (!of_this_call && !manner_.correction.empty())
            return {Outcome::corrected, append(corrected(before, std::move(told)), number, manner_.correction).number};
        auto const outcome = of_this_call ? Outcome::other_file : Outcome::contradicts;
        return {outcome, number, std::make_shared<Record const>(std::move(before))};
    }

    /// Once more what was taken back.
    Entered enter_withdrawn(Statement told, Record withdrawal) {
        auto const number = withdrawal.number;
        if (manner_.correction.empty())
            return {Outcome::withdrawn, number, std::make_shared<Record const>(std::move(withdrawal))};
        return {Outcome::corrected, append(corrected(withdrawal, std::move(told)), number, manner_.correction).number};
    }

    /// What was recorded before units were: the same value is known, and a correction may mean it.
    Slot* slot_without_unit(Statement const& told) {
        auto* slot = slots_of(told.period).find_of(told, "");
        if (!slot || !manner_.correction.empty()) return slot;
        return relation(*writing_.record(slot->standing), told) == Relation::same ? slot : nullptr;
    }

    void learn(Statement const& statement) {
        holders_[table_key(statement)].try_emplace(holder_of(statement), statement.department, statement.unit);
    }

    /// Completes the names from what the book has; false if they may mean several.
    bool find_holder(Statement& told) const {
        auto const known = holders_.find(table_key(told));
        if (known == holders_.end()) return true;
        auto const said = holder_of(told);
        if (known->second.contains(said) && !said.first.empty()) return true;
        std::pair<std::string, std::string> const* meant = nullptr;
        std::size_t count = 0;
        for (auto const& [holder, names] : known->second) {
            if (holder.first.empty() || !may_be(said, holder)) continue;
            meant = &names;
            ++count;
        }
        if (count == 1) std::tie(told.department, told.unit) = *meant;
        return count <= 1;
    }

    Slots& slots_of(std::string const& period) {
        auto const [found, is_new] = periods_.try_emplace(period);
        auto& slots = found->second;
        if (is_new)
            writing_.each_of_period(
                period, [&](Record const& record) { slots.take(record, files_.place(record.source_hash)); });
        return slots;
    }

    Book::Writing& writing_;
    Manner const& manner_;
    std::int64_t first_ = 0;                     // that this call appended
    std::unordered_set<std::string> handed_in_;  // the hashes of this call's files
    Files files_;
    std::map<std::string, Slots> periods_;
    std::map<std::string, std::map<Holder, std::pair<std::string, std::string>>> holders_;  // and how they are written
};

}  // namespace

Result<std::vector<Entered>> enter(Book& book, std::span<Statement const* const> statements, Manner const& manner) {
    std::vector<Entered> entered;
    entered.reserve(statements.size());
    auto const done = book.write([&](Book::Writing& writing) {
        Entering entering(writing, manner, statements);
        bool const is_correction = !manner.correction.empty();
        for (auto const* statement : statements) entered.push_back(entering.enter(*statement, !is_correction));
        bool const corrects = std::any_of(entered.begin(), entered.end(),
                                          [](Entered const& one) { return one.outcome <= Outcome::completed; });
        for (std::size_t i = 0; corrects && i < entered.size(); ++i)
            if (entered[i].outcome == Outcome::nothing_to_correct) entered[i] = entering.enter(*statements[i], true);
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
        if (entering.standing_for(*record) != number) return;
        Statement nothing;
        for (auto const text :
             {&Statement::kind, &Statement::department, &Statement::unit, &Statement::unit_code,
              &Statement::project_code, &Statement::project, &Statement::period, &Statement::values, &Statement::what,
              &Statement::id, &Statement::level1, &Statement::level2, &Statement::indicator})
            nothing.*text = (*record).*text;
        nothing.year = record->year;
        withdrawal = entering.append(std::move(nothing), number, manner.correction);
        found = true;
    });
    if (!done) return done.error();
    return found;
}

}  // namespace jixiao::targets::book
