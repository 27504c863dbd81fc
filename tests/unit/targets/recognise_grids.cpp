// Grids drawn in tests/cases/recognise/*.case and what must be found in them; the README there explains.
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "cases.hpp"
#include "drawn_grid.hpp"
#include "found_text.hpp"
#include "support.hpp"
#include "targets/recognise/recognise.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;

namespace {

struct GridCase {
    std::string place;
    std::string name;
    std::vector<std::string> drawing;
    std::vector<std::string> expected;
};

std::vector<GridCase> read_file(std::filesystem::path const& path) {
    std::vector<GridCase> cases;
    std::ifstream file(path);
    std::string line;
    bool expects = false;
    for (int number = 1; std::getline(file, line); ++number) {
        line = jixiao::tests::trimmed(line);
        if (line.empty() || line.starts_with("#")) continue;
        if (line.starts_with("== ")) {
            cases.push_back({path.filename().string() + ":" + std::to_string(number), line.substr(3), {}, {}});
            expects = false;
        } else if (line == "=>") {
            expects = true;
        } else {
            (expects ? cases.back().expected : cases.back().drawing).push_back(line);
        }
    }
    return cases;
}

std::vector<GridCase> all_cases() {
    std::vector<std::filesystem::path> files;
    for (auto const& entry :
         std::filesystem::directory_iterator(std::filesystem::path(JIXIAO_TESTS_DIR) / "cases/recognise"))
        if (entry.path().extension() == ".case") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<GridCase> cases;
    for (auto const& file : files)
        for (auto& one : read_file(file)) cases.push_back(std::move(one));
    return cases;
}

std::vector<std::string> found_in(GridCase const& one) {
    auto const document = drawn_document(one.drawing);
    Diagnostics sink;
    std::vector<std::string> lines;
    for (auto const& table : recognise::recognise(document, sink))
        for (auto& line : lines_of(table)) lines.push_back(std::move(line));
    for (auto const& diagnostic : sink) {
        auto what = std::string("提示 | ") + std::string(diagnostic.code->id);
        for (auto const& argument : diagnostic.arguments) what += " | " + argument.value.chinese;
        lines.push_back(what);
    }
    return lines;
}

std::string text_of(std::vector<std::string> const& lines) {
    std::string text;
    for (auto const& line : lines) text += line + '\n';
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(recognise_grids)

BOOST_AUTO_TEST_CASE(every_drawing_gives_its_tables) {
    auto const cases = all_cases();
    BOOST_REQUIRE(cases.size() >= 25u);
    for (auto const& one : cases) {
        BOOST_TEST_CONTEXT(one.place << " " << one.name) {
            BOOST_TEST(text_of(found_in(one)) == text_of(one.expected));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
