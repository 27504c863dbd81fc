#include "targets/review/disclosure/passages.hpp"

#include "grammar/characters.hpp"

namespace jixiao::targets::review {
namespace {

using disclosure::Role;

bool is_change(Role role) { return role == Role::rise || role == Role::fall; }
bool is_rate(Role role) { return role == Role::growth || role == Role::decline; }

/// 包括: of all parts; 主要包括 of some.
bool behind_including(std::string_view lead) {
    auto const at = lead.rfind("包括");
    return at != std::string_view::npos && !lead.substr(0, at).ends_with("主要");
}

class Reader {
public:
    void take(Statement const& statement) {
        if (statement.section != section_) whole_ = nullptr, last_ = {}, section_ = statement.section;
        if (statement.role == Role::amount)
            amount(statement);
        else if (statement.role == Role::share)
            share(statement);
        else if (is_change(statement.role))
            change(statement);
        else if (is_rate(statement.role))
            rate(statement);
        else
            last_ = {};
    }

    std::vector<Passage> passages;

private:
    void amount(Statement const& statement) {
        bool const is_part = grammar::contains(statement.lead, "其中") || behind_including(statement.lead);
        if (is_part && !passages.empty() && last_.amount) whole_ = last_.amount;
        last_ = {&statement, nullptr, nullptr, nullptr, whole_};
        passages.push_back(last_);
    }

    /// What a new sentence says is of something else.
    bool goes_on(Statement const& statement) const { return last_.amount && !statement.opens; }

    void share(Statement const& statement) {
        if (goes_on(statement) && !passages.back().share) passages.back().share = &statement;
    }

    void change(Statement const& statement) {
        if (!goes_on(statement) || passages.back().change) passages.push_back({}), last_ = {};
        passages.back().change = &statement;
        open_change_ = true;
    }

    void rate(Statement const& statement) {
        if (open_change_ && !statement.opens) passages.back().rate = &statement;
        open_change_ = false;
    }

    Statement const* whole_ = nullptr;
    Passage last_;
    std::size_t section_ = static_cast<std::size_t>(-1);
    bool open_change_ = false;
};

}  // namespace

std::vector<Passage> passages_of(std::span<Statement const> statements) {
    Reader reader;
    for (auto const& statement : statements) reader.take(statement);
    return std::move(reader.passages);
}

}  // namespace jixiao::targets::review
