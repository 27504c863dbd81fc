// Runs every worked example of tests/cases/scoring.
#include <boost/test/unit_test.hpp>

#include "scoring_case.hpp"

BOOST_AUTO_TEST_SUITE(scoring_cases)

BOOST_AUTO_TEST_CASE(every_worked_example) {
    namespace filesystem = std::filesystem;
    std::size_t count = 0;
    for (auto const& entry : filesystem::directory_iterator(JIXIAO_TESTS_DIR "/cases/scoring")) {
        if (entry.path().extension() != ".case") continue;
        auto const file = scoring::read_case_file(entry.path());
        BOOST_TEST_CONTEXT(entry.path().filename().string()) {
            BOOST_TEST(!file.tables.empty());
            for (auto const& problem : file.problems) BOOST_ERROR(problem);
            for (auto const& table : file.tables) {
                count += table.lines.size();
                for (auto const& [where, expected, got] : scoring::check(table))
                    BOOST_ERROR(where << "：应为 " << expected << "，得到 " << got);
            }
        }
    }
    BOOST_TEST(count >= 200u);
}

BOOST_AUTO_TEST_SUITE_END()
