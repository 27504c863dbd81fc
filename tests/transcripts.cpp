// Runs the commands of transcripts and compares what they print.
//
// A transcript is a text file: lines of prose, then commands and what they print:
//   $ jixiao parse ">=5个"
//   (standard output and standard error)
//   -> 1            the exit status, where it is not 0
// tests/golden/*.transcript run in the root of the repository, tests/codes/<CODE>/case.transcript
// in their own folder; $WORK is an empty folder for output. Every code of every catalog must have
// its case, in both languages. `--update` writes down what is printed now.
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "targets/review/registry.hpp"
#include "tools/jixiao/catalog.hpp"

namespace {

namespace fs = std::filesystem;
using jixiao::grammar::CodeInfo;

struct Transcript {
    std::string prose;
    std::vector<std::string> commands;
};

std::string read_file(fs::path const& path) {
    std::ifstream input(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(input), {}};
}

Transcript parse(std::string const& text) {
    Transcript transcript;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("$ "))
            transcript.commands.push_back(line.substr(2));
        else if (transcript.commands.empty())
            transcript.prose += line + '\n';
    }
    return transcript;
}

void replace_all(std::string& text, std::string const& from, std::string const& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// An empty folder that goes away again.
class Work {
public:
    Work() {
        auto pattern = (fs::temp_directory_path() / "jixiao-XXXXXX").string();
        path_ = mkdtemp(pattern.data()) ? pattern : "";
    }
    Work(Work const&) = delete;
    Work& operator=(Work const&) = delete;
    ~Work() { fs::remove_all(path_); }
    std::string const& path() const { return path_; }

private:
    std::string path_;
};

/// "$ command", its output and its status.
std::string run(std::string const& command, fs::path const& folder, std::string const& work) {
    auto const line = "cd '" + folder.string() + "' && WORK='" + work + "' && { " + command + "\n} 2>&1";
    std::string output;
    std::FILE* pipe = popen(line.c_str(), "r");
    std::array<char, 4096> buffer{};
    for (std::size_t size = 0; (size = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
        output.append(buffer.data(), size);
    int const state = pclose(pipe);
    int const status = WIFEXITED(state) ? WEXITSTATUS(state) : 128;
    replace_all(output, work, "$WORK");
    if (!output.empty() && output.back() != '\n') output += '\n';
    if (status != 0) output += "-> " + std::to_string(status) + '\n';
    return "$ " + command + '\n' + output;
}

std::string replayed(Transcript const& transcript, fs::path const& folder) {
    Work const work;
    std::string text = transcript.prose;
    for (std::size_t i = 0; i < transcript.commands.size(); ++i)
        text += (i > 0 ? "\n" : "") + run(transcript.commands[i], folder, work.path());
    return text;
}

void show_difference(fs::path const& file, std::string const& expected, std::string const& found) {
    std::istringstream left(expected);
    std::istringstream right(found);
    std::string wanted;
    std::string got;
    for (int number = 1; left || right; ++number) {
        wanted = std::getline(left, wanted) ? wanted : "(end)";
        got = std::getline(right, got) ? got : "(end)";
        if (wanted == got) continue;
        std::cout << file.string() << ':' << number << "\n  expected: " << wanted << "\n  found:    " << got << '\n';
        return;
    }
}

/// True if the transcript still holds, or was brought up to date.
bool replay(fs::path const& file, fs::path const& folder, bool update) {
    auto const expected = read_file(file);
    auto const found = replayed(parse(expected), folder);
    if (found == expected) return true;
    if (!update) {
        show_difference(file, expected, found);
        return false;
    }
    std::ofstream(file, std::ios::binary) << found;
    std::cout << "updated " << file.string() << '\n';
    return true;
}

/// The longest part of a template that no argument changes.
std::string_view fixed_part(std::string_view pattern) {
    std::string_view best;
    while (!pattern.empty()) {
        auto const part = pattern.substr(0, pattern.find('{'));
        if (part.size() > best.size()) best = part;
        auto const close = pattern.find('}', part.size());
        pattern.remove_prefix(close == std::string_view::npos ? pattern.size() : close + 1);
    }
    return best;
}

std::string without_breaks(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    return text;
}

/// True if the code has a case that shows it in both languages.
bool is_covered(CodeInfo const& code, fs::path const& codes) {
    auto const file = codes / std::string(code.id) / "case.transcript";
    if (!fs::exists(file)) {
        std::cout << "no case for " << code.id << ' ' << code.name << '\n';
        return false;
    }
    auto const text = without_breaks(read_file(file));
    for (auto const pattern : {code.chinese, code.english}) {
        if (text.find(without_breaks(std::string(fixed_part(pattern)))) != std::string::npos) continue;
        std::cout << file.string() << ": does not show “" << pattern << "”\n";
        return false;
    }
    return true;
}

std::vector<fs::path> files_in(fs::path const& folder) {
    std::vector<fs::path> files;
    for (auto const& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".transcript") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

/// The program, and beside this one the tools of the tests, go before everything else.
void set_surroundings(fs::path const& program, fs::path const& tools) {
    auto const path =
        program.parent_path().string() + ":" + tools.string() + ":" + (std::getenv("PATH") ? std::getenv("PATH") : "");
    setenv("PATH", path.c_str(), 1);
    setenv("LC_ALL", "C.UTF-8", 1);
    setenv("COLUMNS", "80", 1);
    setenv("NO_COLOR", "1", 1);
}

}  // namespace

/// transcripts PROGRAM ROOT [--update]
int main(int count, char** words) {
    if (count < 3) return 2;
    fs::path const root = words[2];
    bool const update = count > 3 && std::string_view(words[3]) == "--update";
    set_surroundings(words[1], fs::absolute(words[0]).parent_path());
    int failures = 0;
    for (auto const& file : files_in(root / "tests/golden")) failures += !replay(file, root, update);
    for (auto const& file : files_in(root / "tests/codes")) failures += !replay(file, file.parent_path(), update);
    for (auto const* code : jixiao::program::all_codes())
        if (!jixiao::targets::review::check_of(code->id))  // those have cases of their own
            failures += !is_covered(*code, root / "tests/codes");
    std::cout << (failures == 0 ? "all transcripts hold\n" : std::to_string(failures) + " failures\n");
    return failures == 0 ? 0 : 1;
}
