// Block: keys and values of one TOML table, aligned, each with the remarks about it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "targets/model/field.hpp"
#include "targets/write/toml.hpp"

namespace jixiao::targets::write {

class Block {
public:
    Block(Source source, Remarks const& remarks) : source_(std::move(source)), remarks_(remarks) {}

    void text(std::string_view key, Located<std::string> const& value);
    /// Decimals and whole numbers as they are.
    void number(std::string_view key, std::string value, Span place);
    void amount(std::string_view key, LocatedAmount const& value);
    /// A key that has to be there and is not known: a comment to fill in.
    void missing(std::string_view key, std::string_view example);

    bool is_empty() const { return lines_.empty(); }
    /// The lines, with their heading ("[[indicator]]"; "" for none) above and a blank line below.
    std::string str(std::string_view heading) const;

private:
    struct Line {
        std::string key;  // "": the value is the whole line
        std::string value;
        std::vector<std::string> remarks;
    };

    void add(std::string_view key, std::string value, Span place);

    Source source_;
    Remarks const& remarks_;
    std::vector<Line> lines_;
};

/// A list of texts: ["人员保障", "其他"].
void add_list(Block& block, std::string_view key, std::vector<Located<std::string>> const& texts);

/// What the owner says in a field; nothing if it says nothing.
template <class Owner>
void add(Block& block, Owner const& owner, field::Field<Owner> const& field) {
    auto const key = field.key;
    std::visit(field::Overloaded{[&](field::Points<Owner> const& kind) {
                                     auto const& points = owner.*kind.place;
                                     if (points.value)
                                         block.number(key, grammar::to_string(*points.value), points.span);
                                 },
                                 [&](field::YesNo<Owner> const& kind) {
                                     auto const& answer = owner.*kind.place;
                                     if (answer.given) block.number(key, answer.value ? "true" : "false", answer.span);
                                 },
                                 [&](field::SomeOf<Owner> const& kind) { add_list(block, key, owner.*kind.place); },
                                 [&](field::Amount<Owner> const& kind) { block.amount(key, owner.*kind.place); },
                                 [&](auto const& kind) { block.text(key, owner.*kind.place); }},
               field.kind);
}

/// A text as a TOML string, whatever it holds.
std::string toml_string(std::string_view text);

/// A line for a comment: no control characters.
std::string comment_line(std::string_view text);

}  // namespace jixiao::targets::write
