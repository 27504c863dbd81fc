// jixiao parse: how each expression is understood.

#include "grammar/catalog.hpp"
#include "targets/files.hpp"
#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/lines.hpp"
#include "tools/jixiao/messages.hpp"
#include "tools/jixiao/verbs.hpp"
#include "tools/render/parsed.hpp"

namespace jixiao::program {
namespace {

using grammar::ParsedIndicator;

ParsedIndicator refused(grammar::CodeInfo const& code, grammar::Span span,
                        std::vector<grammar::Argument> arguments = {}) {
    ParsedIndicator parsed;
    report(parsed.diagnostics, code, span, std::move(arguments));
    return parsed;
}

ParsedIndicator read(std::string const& text) {
    if (auto const broken = grammar::find_invalid_utf8(text))
        return refused(grammar::codes::invalid_encoding, {*broken, *broken + 1});
    return grammar::parse_indicator(text);
}

/// Shows expressions one after the other and keeps the worst status.
class Shower {
public:
    Shower(Call const& call, std::ostream& out)
        : style_(call.settings.style), jsonl_(call.value("format") == "jsonl"), out_(out) {}

    Status status() const { return status_; }

    void show(std::string const& text, std::string name) { show(text, std::move(name), read(text)); }

    void show(std::string const& text, std::string name, ParsedIndicator parsed) {
        status_ = worse(status_, status_of(parsed.diagnostics));
        if (jsonl_) return render::write_jsonl(text, parsed, style_, out_);
        auto const source = targets::make_source(std::move(name), text);
        for (auto& diagnostic : parsed.diagnostics) diagnostic.source = source;
        if (!first_) out_ << '\n';
        first_ = false;
        render::write_text(text, parsed, style_, out_);
    }

private:
    Style style_;
    bool jsonl_;
    std::ostream& out_;
    bool first_ = true;
    Status status_ = Status::good;
};

std::string name_of_line(std::size_t number, Language language) {
    return render::say(language, "<第 {} 行>", "<line {}>", number);
}

std::string name_of_argument(std::size_t number, Language language) {
    return render::say(language, "<第 {} 个参数>", "<argument {}>", number);
}

void show_lines(std::istream& input, Language language, Shower& shower, Diagnostics& sink) {
    std::size_t number = 0;
    while (auto const line = read_line(input, grammar::max_expression_size)) {
        auto const name = name_of_line(++number, language);
        if (line->too_long)
            shower.show(line->text, name,
                        refused(codes::line_too_long, {}, {{"limit", std::to_string(grammar::max_expression_size)}}));
        else
            shower.show(line->text, name);
    }
    if (number == 0) report(sink, codes::no_expressions, {});
}

Status run(Call const& call, Environment const& environment, Streams const& streams) {
    auto const language = call.settings.style.language;
    Diagnostics diagnostics;
    Shower shower(call, streams.output);
    for (std::size_t i = 0; i < call.arguments.size(); ++i)
        shower.show(call.arguments[i], name_of_argument(i + 1, language));
    if (call.arguments.empty()) {
        if (environment.input_is_terminal)
            streams.error << (render::say(language, "每行输入一个指标值，按 Ctrl-D 结束。\n",
                                          "Type one target a line; Ctrl-D ends.\n"));
        show_lines(streams.input, language, shower, diagnostics);
    }
    show(diagnostics, call.settings, streams.error);
    return worse(shower.status(), status_of(diagnostics));
}

}  // namespace

Command parse_command() {
    return {"parse",
            {"[指标值]...", "[TARGET]..."},
            {"读懂指标值：逐个说明怎样理解，指出写错的地方", "read targets and say how each is understood"},
            {{"format",
              0,
              {"FORMAT", "FORMAT"},
              {"输出格式：text 文字说明（默认），jsonl 每行一个 JSON",
               "text (the default) or jsonl, one JSON object a line"},
              {"text", "jsonl"}}},
            {{"jixiao parse \">=5个\" \"<=10 个工作日\"", {"两个指标值，各放在引号里", "two targets, each in quotes"}},
             {"jixiao parse --format jsonl < targets.txt",
              {"从文件逐行读取，供其他程序使用", "one a line from a file, for other programs"}},
             {"jixiao parse -- \"-5%\"",
              {"以减号开头的指标值写在 -- 之后", "a target that begins with a minus sign goes after --"}}},
            run};
}

}  // namespace jixiao::program
