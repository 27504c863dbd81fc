#include "tools/jixiao/book_single.hpp"

#include <algorithm>

#include "engine/period.hpp"
#include "targets/catalog.hpp"
#include "targets/read/expression.hpp"
#include "tools/jixiao/catalog.hpp"

namespace jixiao::program {
namespace {

using targets::LocatedText;

/// The values of options as one text, a line each, with the option as its place.
class OptionText {
public:
    explicit OptionText(Call const& call) : call_(call) {}

    LocatedText take(std::string_view option) {
        LocatedText text;
        if (!call_.has(option)) return text;
        text.value = call_.value(option);
        std::replace(text.value.begin(), text.value.end(), '\n', ' ');
        auto const begin = static_cast<std::uint32_t>(bytes_.size());
        places_.push_back({begin, "--" + std::string(option)});
        bytes_ += text.value;
        text.span = {begin, static_cast<std::uint32_t>(bytes_.size())};
        text.given = !text.value.empty();
        bytes_ += '\n';
        return text;
    }

    std::uint32_t size() const { return static_cast<std::uint32_t>(bytes_.size()); }

    grammar::Source source(Language language) const {
        return std::make_shared<grammar::SourceText const>(render::say(language, "命令行", "command line"), bytes_,
                                                           places_);
    }

private:
    Call const& call_;
    std::string bytes_;
    std::vector<grammar::Place> places_;
};

void read_score(LocatedText const& text, targets::ActualEntry& entry, Diagnostics& sink) {
    if (!text.given) return;
    entry.score = {grammar::parse_decimal(text.value), text.span, true};
    if (!entry.score.value) report(sink, codes::not_a_number, {}, {{"option", "--score"}, {"value", text.value}});
}

}  // namespace

bool is_single(Call const& call) {
    for (auto const* option : {"indicator", "initial", "budget", "executed", "finished"})
        if (call.has(option)) return true;
    return false;
}

targets::ActualsFile single_actuals(Call const& call, Diagnostics& sink) {
    OptionText options(call);
    targets::ActualsFile file;
    file.department = options.take("department");
    file.table = options.take("table");
    file.period = options.take("period");
    targets::ActualEntry entry;
    entry.indicator = options.take("indicator");
    entry.level2 = options.take("level2");
    entry.value = options.take("value");
    auto const score = options.take("score");
    entry.reason = options.take("reason");
    entry.evidence = options.take("evidence");
    auto const end_of_entry = options.size();
    auto const initial = options.take("initial");
    auto const budget = options.take("budget");
    auto const executed = options.take("executed");
    auto const finished = options.take("finished");
    file.source = options.source(call.settings.error_style.language);
    targets::read::Reading const reading{file.source, sink};
    if (file.period.given && !engine::parse_period(file.period.value)) {
        targets::report(sink, targets::codes::bad_period, file.source, file.period.span,
                        {{"value", file.period.value}});
        file.period = {};
    }
    file.initial = amount_of(reading, initial, {"年初预算数", "the initial budget"});
    file.budget = amount_of(reading, budget, {"全年预算数", "the budget"});
    file.executed = amount_of(reading, executed, {"执行数", "the amount executed"});
    if (finished.given) file.finished = {finished.value == "yes", finished.span, true};
    if (!entry.indicator.given) return file;
    entry.at = {entry.indicator.span.begin, end_of_entry};
    if (entry.value.given) entry.parsed_value = read_fact(reading, entry.value, grammar::Severity::error);
    read_score(score, entry, sink);
    if (call.has("not-applicable")) entry.not_applicable = {true, entry.indicator.span, true};
    file.entries.push_back(std::move(entry));
    return file;
}

}  // namespace jixiao::program
