#include "tools/jixiao/book_single.hpp"

#include <algorithm>
#include <array>

#include "targets/model/actual_fields.hpp"
#include "targets/read/field.hpp"

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

/// not_applicable is --not-applicable.
std::string option_of(std::string_view key) {
    std::string option(key);
    std::replace(option.begin(), option.end(), '_', '-');
    return option;
}

/// The texts of the options that fields are called by; a reader of them needs all of the source.
template <std::size_t n, class Field>
std::array<LocatedText, n> texts_of(std::array<Field, n> const& fields, OptionText& options) {
    std::array<LocatedText, n> texts;
    for (std::size_t i = 0; i < n; ++i) texts[i] = options.take(option_of(fields[i].key));
    return texts;
}

template <std::size_t n, class Field, class Owner>
void read_texts(targets::read::Reading const& reading, std::array<LocatedText, n> const& texts,
                std::array<Field, n> const& fields, Owner& owner) {
    for (std::size_t i = 0; i < n; ++i) read_text(reading, texts[i], fields[i], owner);
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
    auto const head = texts_of(targets::file_fields, options);
    auto const begin_of_entry = options.size();
    auto const names = texts_of(targets::name_fields, options);
    auto const said = texts_of(targets::entry_fields, options);
    auto const end_of_entry = options.size();
    auto const amounts = texts_of(targets::execution_fields, options);
    file.source = options.source(call.settings.error_style.language);
    targets::read::Reading const reading{file.source, sink};
    read_texts(reading, head, targets::file_fields, file);
    read_texts(reading, amounts, targets::execution_fields, file);
    targets::ActualEntry entry;
    read_texts(reading, names, targets::name_fields, entry);
    if (!entry.indicator.given) return file;
    entry.at = {begin_of_entry, end_of_entry};
    read_texts(reading, said, targets::entry_fields, entry);
    if (call.has("not-applicable")) entry.not_applicable = {true, entry.indicator.span, true};
    file.entries.push_back(std::move(entry));
    return file;
}

}  // namespace jixiao::program
