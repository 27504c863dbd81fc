#include "tools/jixiao/gathering.hpp"

#include <algorithm>

namespace jixiao::program {
namespace {

void append(Loaded& loaded, Loaded more) {
    loaded.actuals.insert(loaded.actuals.end(), more.actuals.begin(), more.actuals.end());
    loaded.files += more.files;
}

}  // namespace

Loaded gather(Call const& call, bool baseline, Diagnostics& sink) {
    bool const given = call.has("actuals");
    auto loaded =
        load(call.arguments, given || baseline ? Wanted::tables : Wanted::tables_and_actuals, sink);
    if (given) append(loaded, load(call.all("actuals"), Wanted::actuals, sink));
    if (given || baseline) return loaded;
    if (loaded.actuals.empty() && loaded.tables.size() == 1)
        if (auto const beside = actuals_beside(loaded.tables.front().source->name());
            !beside.empty())
            append(loaded, load({beside}, Wanted::actuals, sink));
    return loaded;
}

void mark_found(std::vector<Subject>& subjects, Call const& call) {
    for (auto& subject : subjects) {
        if (!subject.file || call.has("actuals")) continue;
        auto const& named = call.arguments;
        subject.found =
            std::find(named.begin(), named.end(), subject.file->source->name()) == named.end();
    }
}

}  // namespace jixiao::program
