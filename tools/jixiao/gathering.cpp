#include "tools/jixiao/gathering.hpp"

#include <algorithm>
#include <set>

#include "grammar/characters.hpp"
#include "targets/book/history.hpp"
#include "tools/jixiao/book.hpp"

namespace jixiao::program {
namespace {

/// What the book holds of the tables that were loaded; of others it may hold much more.
void append_book(std::string const& file, Loaded& loaded, Diagnostics& sink) {
    std::set<std::string> names;
    for (auto const& table : loaded.tables) {
        names.insert(grammar::without_blanks(display_name(table)));
        if (table.kind.value == targets::TableKind::department) names.emplace(targets::department_table);
    }
    auto const is_named = [&](targets::book::Record const& record) {
        return names.contains(is_department(record) ? std::string(targets::department_table)
                                                    : grammar::without_blanks(record.project));
    };
    auto book = targets::book::Book::open(file, targets::book::usual_wait);
    auto history = book ? targets::book::read_history(*book, sink, is_named) : book.error();
    if (!history) return report_failure(history.error(), file, targets::book::usual_wait, sink);
    for (auto& period : *history) loaded.actuals.push_back(std::move(period.actuals));
    ++loaded.files;
}

}  // namespace

Option actuals_option() {
    return {"actuals",
            'a',
            {"文件|文件夹", "FILE|DIR"},
            {"实际完成情况；可以写多次。不写时使用同一文件夹里的，或与目标表同名的 .actuals.toml",
             "the actuals; may be given several times. By default those in the same folder, or "
             "NAME.actuals.toml beside NAME.toml"},
            {},
            true};
}

Option book_option() {
    return {"book",
            'b',
            {"台账", "BOOK"},
            {"实际完成情况取自台账（见 jixiao book）", "take the actuals from this book (see jixiao book)"}};
}

Loaded gather(Call const& call, bool baseline, Diagnostics& sink) {
    bool const given = call.has("actuals") || call.has("book");
    auto loaded = load(call.arguments, given || baseline ? Wanted::tables : Wanted::tables_and_actuals, sink);
    if (given) append(loaded, load(call.all("actuals"), Wanted::actuals, sink));
    if (call.has("book")) append_book(call.value("book"), loaded, sink);
    if (given || baseline) return loaded;
    if (loaded.actuals.empty() && loaded.tables.size() == 1)
        if (auto const beside = actuals_beside(loaded.tables.front().source->name()); !beside.empty())
            append(loaded, load({beside}, Wanted::actuals, sink));
    return loaded;
}

void mark_found(std::vector<Subject>& subjects, Call const& call) {
    for (auto& subject : subjects) {
        if (!subject.file || call.has("actuals") || call.has("book")) continue;
        auto const& named = call.arguments;
        subject.found = std::find(named.begin(), named.end(), subject.file->source->name()) == named.end();
    }
}

}  // namespace jixiao::program
