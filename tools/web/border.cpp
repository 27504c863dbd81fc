// The border between the page's JavaScript and the program: words go in, what the program writes comes out.
//
// The words are those of the command line, and two more verbs for the page: sheet FILE… [--lang en] (tools/web/sheet.hpp) and
// choices FILE… [--ruleset NAME] [--lang en] (tools/web/choices.hpp).
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <boost/json/serialize.hpp>
#include <exception>
#include <ostream>
#include <sstream>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

#include "tools/jixiao/program.hpp"
#include "tools/web/choices.hpp"
#include "tools/web/sheet.hpp"

namespace {

using namespace jixiao;
using Words = std::vector<std::string>;

/// What the last run wrote: its output, its errors, and both in the order in which they were written.
std::array<std::string, 3> written;

/// Keeps what is written to a stream in a text of its own and in that of both.
class Kept : public std::streambuf {
public:
    explicit Kept(std::string& text) : text_(text) {}

protected:
    int_type overflow(int_type c) override {
        if (c != traits_type::eof()) keep(std::string_view(std::array<char, 1>{static_cast<char>(c)}.data(), 1));
        return c;
    }
    std::streamsize xsputn(char const* bytes, std::streamsize count) override {
        keep({bytes, static_cast<std::size_t>(count)});
        return count;
    }

private:
    void keep(std::string_view bytes) {
        text_ += bytes;
        written[2] += bytes;
    }

    std::string& text_;
};

/// The words of one text, each ended by a zero.
Words words_of(std::string_view text) {
    Words words;
    for (auto end = text.find('\0'); end != text.npos; end = text.find('\0')) {
        words.emplace_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    return words;
}

/// Takes an option and its value out of the words; its value, "" without it.
std::string take_option(Words& words, std::string_view option) {
    auto const at = std::find(words.begin(), words.end(), option);
    if (words.end() - at < 2) return "";
    auto const value = at[1];
    words.erase(at, at + 2);
    return value;
}

bool is_for_page(Words const& words) {
    return !words.empty() && (words.front() == "sheet" || words.front() == "choices");
}

/// What the page asks and the command line does not.
program::Status answer_page(Words words, std::ostream& out) {
    bool const english = take_option(words, "--lang") == "en";
    auto const language = english ? grammar::Language::english : grammar::Language::chinese;
    auto const ruleset = take_option(words, "--ruleset");
    auto const verb = words.front();
    words.erase(words.begin());
    auto const answer = verb == "sheet" ? web::sheet_of(words, language) : web::choices_of(words, ruleset, language);
    out << boost::json::serialize(answer);
    return program::Status::good;
}

program::Status run(Words const& words, std::istream& input) {
    written = {};
    Kept kept_output(written[0]), kept_errors(written[1]);
    std::ostream output(&kept_output), errors(&kept_errors);
    try {
        if (is_for_page(words)) return answer_page(words, output);
        return program::run(words, program::process_environment(), {input, output, errors});
    } catch (std::exception const& failure) {
        errors << "jixiao: " << failure.what() << '\n';
        return program::Status::world;
    }
}

}  // namespace

extern "C" {

/// Runs the words of a command line, each ended by a zero, with a standard input; the exit status.
int jixiao_run(char const* words, std::size_t words_size, char const* input, std::size_t input_size) {
    ::umask(022);  // the files in memory have the rights that files have elsewhere
    std::istringstream stream(std::string(input, input_size));
    return static_cast<int>(run(words_of({words, words_size}), stream));
}

/// What the last run wrote: 0 its output, 1 its errors, 2 both in their order. UTF-8, good until the next run.
char const* jixiao_text(int which) { return written.at(static_cast<std::size_t>(which)).data(); }
std::size_t jixiao_text_size(int which) { return written.at(static_cast<std::size_t>(which)).size(); }
}
