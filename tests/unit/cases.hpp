// Case files: lines of fields separated by " | ", blank lines and # comments between them.
#pragma once

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace jixiao::tests {

struct Case {
    std::string place;  // file:line, to find it again
    std::vector<std::string> fields;
};

inline std::string trimmed(std::string text) {
    auto const first = text.find_first_not_of(" \t\r");
    if (first == std::string::npos) return "";
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// "\n" in a case file is a line break in the text, "\s" a blank at an end.
inline std::string unescaped(std::string text) {
    for (auto const& [from, to] :
         {std::pair<std::string, std::string>{"\\n", "\n"}, {"\\r", "\r"}, {"\\t", "\t"}, {"\\s", " "}})
        for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
    return text;
}

inline std::vector<Case> read_cases(std::filesystem::path const& file) {
    std::vector<Case> cases;
    std::ifstream stream(file);
    BOOST_REQUIRE_MESSAGE(stream, "cannot read " << file);
    std::string line;
    for (int number = 1; std::getline(stream, line); ++number) {
        if (trimmed(line).empty() || line.starts_with("#")) continue;
        Case found{file.filename().string() + ":" + std::to_string(number), {}};
        std::size_t begin = 0;
        for (std::size_t bar = line.find('|'); bar != std::string::npos; bar = line.find('|', begin)) {
            found.fields.push_back(unescaped(trimmed(line.substr(begin, bar - begin))));
            begin = bar + 1;
        }
        found.fields.push_back(unescaped(trimmed(line.substr(begin))));
        cases.push_back(std::move(found));
    }
    return cases;
}

/// All .case files of a folder of tests/cases, sorted.
inline std::vector<Case> read_case_folder(std::string const& folder) {
    std::vector<std::filesystem::path> files;
    for (auto const& entry :
         std::filesystem::directory_iterator(std::filesystem::path(JIXIAO_TESTS_DIR) / "cases" / folder))
        if (entry.path().extension() == ".case") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<Case> cases;
    for (auto const& file : files)
        for (auto& found : read_cases(file)) cases.push_back(std::move(found));
    BOOST_REQUIRE(!cases.empty());
    return cases;
}

}  // namespace jixiao::tests
