#include "tools/package/manual.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include "tools/jixiao/options.hpp"
#include "tools/jixiao/program.hpp"
#include "tools/jixiao/usage.hpp"

namespace jixiao::package {
namespace {

using grammar::Language;
using grammar::Text;
using program::Command;
using program::Option;

/// Text that troff shows as it is: no escapes, no requests, and - that can be copied.
std::string plain(std::string_view text) {
    std::string result;
    if (text.starts_with('.') || text.starts_with('\'')) result = "\\&";
    for (char const c : text) {
        if (c == '\\')
            result += "\\e";
        else if (c == '-')
            result += "\\-";
        else
            result += c;
    }
    return result;
}

class Manual {
public:
    Manual(Language language, std::ostream& out) : language_(language), out_(out) {}

    void write() {
        print(".TH JIXIAO 1 \"\" \"{}\" \"{}\"\n", program::program_name(), say({"用户命令", "User Commands"}));
        if (language_ == Language::chinese) print(".mso zh.tmac\n.ad l\n");  // lines may break between Han characters
        section({"名称", "NAME"});
        print("jixiao \\- {}\n", say(program::program_summary()));
        section({"用法", "SYNOPSIS"});
        print(".B jixiao\n{}\n", say({"命令 [选项] [参数]", "COMMAND [OPTIONS] [ARGUMENTS]"}));
        section({"命令", "COMMANDS"});
        for (auto const& command : program::commands()) write(command);
        section({"通用选项", "COMMON OPTIONS"});
        write(program::common_options());
        section({"退出状态", "EXIT STATUS"});
        for (auto const& [status, meaning] : program::status_meanings())
            print(".TP\n{}\n{}\n", static_cast<int>(status), say(meaning));
    }

private:
    std::string say(Text const& text) const { return plain(text.in(language_)); }

    template <class... Parts>
    void print(fmt::format_string<Parts...> format, Parts&&... parts) {
        fmt::print(out_, format, std::forward<Parts>(parts)...);
    }

    void section(Text const& title) { print(".SH {}\n", say(title)); }

    void write(Command const& command) {
        print(".SS jixiao {} {} {}\n{}\n", command.name, say({"[选项]", "[OPTIONS]"}), say(command.arguments),
              say(command.summary));
        write(command.options);
        for (auto const& example : command.examples) print(".TP\n.B {}\n{}\n", plain(example.line), say(example.what));
    }

    void write(std::vector<Option> const& options) {
        for (auto const& option : options) {
            auto const letter = option.letter == 0 ? "" : fmt::format("\\-{}, ", option.letter);
            print(".TP\n\\fB{}\\-\\-{}\\fR {}\n{}\n", letter, plain(option.name), say(option.value), say(option.help));
        }
    }

    Language language_;
    std::ostream& out_;
};

}  // namespace

void write_manual(Language language, std::ostream& out) { Manual(language, out).write(); }

}  // namespace jixiao::package
