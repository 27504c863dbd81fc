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
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "targets/review/registry.hpp"
#include "tools/jixiao/catalog.hpp"

namespace {

namespace fs = std::filesystem;
using jixiao::grammar::CodeInfo;

/// A command, and it with what it prints.
struct Step {
    std::string command;
    std::string text;
};

struct Transcript {
    std::string prose;
    std::vector<Step> steps;
};

enum class Replay { compare, update, once };

std::string read_file(fs::path const& path) {
    std::ifstream input(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(input), {}};
}

Transcript parse(std::string const& text) {
    Transcript transcript;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("$ ")) {
            if (!transcript.steps.empty()) transcript.steps.back().text.pop_back();  // the blank line between them
            transcript.steps.push_back({line.substr(2), {}});
        }
        (transcript.steps.empty() ? transcript.prose : transcript.steps.back().text) += line + '\n';
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

/// The same in English, of which a code's case has the Chinese before.
bool is_repeated(Step const& step, Replay how) {
    return how == Replay::once && step.command.find("--lang en") != std::string::npos;
}

std::string replayed(Transcript const& transcript, fs::path const& folder, Replay how) {
    Work const work;
    std::string text = transcript.prose;
    for (std::size_t i = 0; i < transcript.steps.size(); ++i) {
        auto const& step = transcript.steps[i];
        text += (i > 0 ? "\n" : "") + (is_repeated(step, how) ? step.text : run(step.command, folder, work.path()));
    }
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
bool replay(fs::path const& file, fs::path const& folder, Replay how) {
    auto const expected = read_file(file);
    auto const found = replayed(parse(expected), folder, how);
    if (found == expected) return true;
    if (how != Replay::update) {
        show_difference(file, expected, found);
        return false;
    }
    std::ofstream(file, std::ios::binary) << found;
    std::cout << "updated " << file.string() << '\n';
    return true;
}

std::string without_breaks(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    return text;
}

/// What the commands in one language print, without breaks.
std::string printed_in(std::string_view language, std::string const& transcript) {
    std::string printed;
    bool speaks = false;
    std::istringstream lines(transcript);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("$ "))
            speaks = line.find("--lang " + std::string(language)) != std::string::npos;
        else if (speaks)
            printed += line + '\n';
    }
    return without_breaks(std::move(printed));
}

/// True if the parts of a template stand in the text in their order, near each other.
bool has_words(std::string const& text, std::string const& pattern) {
    constexpr std::size_t longest_argument = 200;
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < pattern.size();) {
        auto const open = std::min(pattern.find('{', at), pattern.size());
        if (open > at) parts.push_back(pattern.substr(at, open - at));
        at = std::min(pattern.find('}', open), pattern.size() - 1) + 1;
    }
    for (auto begin = text.find(parts.front()); begin != std::string::npos;
         begin = text.find(parts.front(), begin + 1)) {
        auto at = begin;
        for (auto const& part : parts) {
            auto const next = text.find(part, at);
            at = next == std::string::npos || next > at + longest_argument ? std::string::npos : next + part.size();
            if (at == std::string::npos) break;
        }
        if (at != std::string::npos) return true;
    }
    return false;
}

/// The blanks are gone from the text, so that digits may touch an id that stood alone.
bool has_code(std::string const& text, std::string const& id) {
    for (auto at = text.find(id); at != std::string::npos; at = text.find(id, at + 1))
        if (at == 0 || !std::isalpha(static_cast<unsigned char>(text[at - 1]))) return true;
    return false;
}

/// The steps of an explanation, the reasons of a likelihood and the readings of a row are printed without their code.
bool is_told_in_words(CodeInfo const& code) {
    return code.id.starts_with('S') || code.name.starts_with("chance-") || code.name.starts_with("reading-of-");
}

/// True if the code has a case that shows it in both languages.
bool is_covered(CodeInfo const& code, fs::path const& codes) {
    auto const file = codes / std::string(code.id) / "case.transcript";
    if (!fs::exists(file)) {
        std::cout << "no case for " << code.id << ' ' << code.name << '\n';
        return false;
    }
    auto const transcript = read_file(file);
    for (auto const& [language, pattern] : {std::pair{"zh", code.chinese}, {"en", code.english}}) {
        auto const printed = printed_in(language, transcript);
        bool const shown = is_told_in_words(code) ? has_words(printed, without_breaks(std::string(pattern)))
                                                  : has_code(printed, std::string(code.id));
        if (shown) continue;
        std::cout << file.string() << ": does not show the code in " << language << '\n';
        return false;
    }
    return true;
}

/// Their messages are told by others now; an id is never used again.
constexpr std::string_view retired_ids[] = {"E443", "W339"};

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

/// transcripts PROGRAM ROOT [--update | --once]; once: what the case of a code shows in both languages is run in the first
/// alone.
int main(int count, char** words) {
    if (count < 3) return 2;
    fs::path const root = words[2];
    std::string_view const mode = count > 3 ? words[3] : "";
    auto const how = mode == "--update" ? Replay::update : mode == "--once" ? Replay::once : Replay::compare;
    set_surroundings(words[1], fs::absolute(words[0]).parent_path());
    int failures = 0;
    for (auto const& file : files_in(root / "tests/golden"))
        failures += !replay(file, root, how == Replay::once ? Replay::compare : how);
    for (auto const& file : files_in(root / "tests/codes")) failures += !replay(file, file.parent_path(), how);
    for (auto const* code : jixiao::program::all_codes()) {
        if (std::ranges::count(retired_ids, code->id) > 0) {
            std::cout << code->id << " was used before\n";
            ++failures;
        }
        if (!jixiao::targets::review::is_known_code(code->id))  // those have cases of their own
            failures += !is_covered(*code, root / "tests/codes");
    }
    std::cout << (failures == 0 ? "all transcripts hold\n" : std::to_string(failures) + " failures\n");
    return failures == 0 ? 0 : 1;
}
