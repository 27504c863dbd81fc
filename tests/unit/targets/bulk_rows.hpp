// Rows as texts for the tests of the bulk engine: what people write, what they miswrite, and anything between.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "engine/single_row.hpp"

namespace jixiao::targets::test {

struct BulkRow {
    std::string target, actual, weight, rule, name = {};

    engine::RowTexts texts() const { return {target, actual, weight, rule, name}; }
};

class BulkRows {
public:
    /// `words` are used as they are now and then: expressions of the case files.
    BulkRows(unsigned seed, std::vector<std::string> words) : random_(seed), words_(std::move(words)) {}

    BulkRow next();

private:
    std::size_t below(std::size_t limit) { return random_() % limit; }
    template <class Choices>
    std::string one_of(Choices const& choices) {
        return std::string(choices[below(std::size(choices))]);
    }
    std::string number();
    std::string unit();
    std::string target();
    std::string actual();

    std::mt19937 random_;
    std::vector<std::string> words_;
};

/// The expressions of tests/cases/expressions.
std::vector<std::string> expressions_of_cases();

}  // namespace jixiao::targets::test
