// Statements: what a file of actuals says, made ready for the book; what is doubtful is kept back.
#pragma once

#include <filesystem>

#include "engine/ruleset.hpp"
#include "targets/book/record.hpp"
#include "targets/model/actuals.hpp"

namespace jixiao::targets::book {

/// Where the actuals come from, and what is known of their table.
struct Origin {
    std::filesystem::path book;  // evidence is kept as seen from its folder
    std::string source;          // the file as it was named; "" for values given by hand
    std::string source_hash;
    std::string department;                          // stated by a person; goes before what the file says
    std::string period;                              // stated by a person; must be what the file says
    TargetTable const* table = nullptr;              // whose indicators must be meant; null: not known
    std::shared_ptr<engine::Ruleset const> ruleset;  // by which targets are understood
    bool is_whole = true;  // the file is about nothing else: an error outside its entries keeps all back
    std::string unit{};    // stated by a person, as the department
};

/// A statement and its place in the file.
struct Told {
    Statement statement;
    Source source;
    Span span;  // of the value, for messages
};

struct Tellings {
    std::vector<Told> told;
    std::size_t doubtful = 0;  // entries kept back; why was reported
};

/// `reported` are the errors that reading the file gave: what they speak of is doubtful.
Tellings statements(ActualsFile const& actuals, Origin const& origin, Diagnostics const& reported, Diagnostics& sink);

}  // namespace jixiao::targets::book
