// The tables that the benchmarks measure with: those of the repository.
#pragma once

#include "targets/files.hpp"
#include "targets/read/toml.hpp"

namespace jixiao::bench {

/// The first table of the kind; an empty one if there is none.
inline targets::TargetTable first_table(targets::TableKind kind) {
    for (auto const& path : targets::find_files(JIXIAO_ROOT_DIR "/targets/tables").value().toml) {
        targets::Diagnostics sink;
        targets::Source const source = targets::read_source(path).value();
        if (targets::sniff_format(source) != "jixiao/targets/1") continue;
        auto table = targets::read_table(source, sink);
        if (table && table->kind.value == kind) return *table;
    }
    return {};
}

}  // namespace jixiao::bench
