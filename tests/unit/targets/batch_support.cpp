#include "batch_support.hpp"

#include <fmt/format.h>
#include <unicode/unistr.h>
#include <zlib.h>
#include <zstd.h>

#include <sstream>

#include "targets/batch/run.hpp"
#include "targets/read/builtin_rulesets.hpp"

namespace jixiao::targets::test {
namespace {

std::string points(std::int64_t steps) { return grammar::to_string(grammar::Decimal{steps, -2}); }

std::string quoted(std::string const& text, bool always) {
    if (!always && text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string result = "\"";
    for (char const c : text) result.append(c == '"' ? 2 : 1, c);
    return result + '"';
}

}  // namespace

GeneratedCsv generated_csv(std::size_t rows, unsigned seed) {
    std::mt19937 random(seed);
    BulkRows texts(seed, expressions_of_cases());
    GeneratedCsv file;
    file.bytes = "project_id,indicator,target,actual,weight,rule\n";
    for (std::size_t i = 0; i < rows; ++i) {
        auto row = texts.next();
        auto const project = fmt::format("D{:05}-P{:08}", random() % 100, i / 10);
        bool const always = random() % 50 == 0;
        if (random() % 20 == 0) row.name = "名称,含\"逗号\"\n和换行";
        if (random() % 3 == 0) row.name += fmt::format("指标{}", random() % 1000);
        file.bytes += fmt::format("{},{},{},{},{},{}{}", project, quoted(row.name, always), quoted(row.target, always),
                                  quoted(row.actual, always), quoted(row.weight, always), quoted(row.rule, always),
                                  random() % 10 == 0 ? "\r\n" : "\n");
        file.rows.emplace_back(project, row);
    }
    return file;
}

std::string scored_row_by_row(GeneratedCsv const& file) {
    auto const ruleset = builtin_ruleset(default_ruleset_name);
    std::string lines;
    for (auto const& [project, row] : file.rows) {
        auto const scored = engine::score_single_row(row.texts(), ruleset);
        lines += project + ',' + (scored.score.points ? grammar::to_string(*scored.score.points) : "ERR") + '\n';
    }
    return lines;
}

RunResult run_batch(std::string const& bytes, RunOptions const& options) {
    RunResult result;
    grammar::Diagnostics diagnostics;
    batch::Totals totals;
    batch::Job job;
    job.ruleset = builtin_ruleset(default_ruleset_name);
    job.threads = options.threads;
    job.block_size = options.block_size;
    job.totals = options.totals ? &totals : nullptr;
    job.give_lines = [&](std::string_view lines) {
        result.lines += lines;
        return true;
    };
    std::istringstream stream(bytes);
    try {
        auto const input = batch::open(stream);
        if (auto const counts = batch::run(*input, job, diagnostics)) {
            result.rows = counts->rows;
            result.assumed = counts->assumed;
            for (auto const& [id, reason] : counts->reasons)
                result.reasons += fmt::format("{} {} from row {}\n", id, reason.rows, reason.first.number);
        }
    } catch (batch::Broken const& broken) {
        result.diagnostics = broken.reason.english.ends_with("damaged") ? "damaged" : "cut off";
    }
    for (auto const& [project, total] : totals.entries())
        result.totals += fmt::format("{} {} +{}{} of {}, {} unscored\n", project, points(total.points),
                                     points(total.possible), total.open_ended ? "?" : "", total.rows, total.unscored);
    for (auto const& diagnostic : diagnostics) result.diagnostics += diagnostic.code->id;
    return result;
}

std::string first_difference(std::string const& got, std::string const& wanted) {
    std::istringstream a(got), b(wanted);
    for (std::string x, y; std::getline(b, y);)
        if (!std::getline(a, x) || x != y) return x + " instead of " + y;
    std::string more;
    return std::getline(a, more) ? "more: " + more : "";
}

std::string gzipped(std::string const& text) {
    z_stream stream{};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&stream, text.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

std::string zstd(std::string const& text) {
    std::string packed(ZSTD_compressBound(text.size()), '\0');
    packed.resize(ZSTD_compress(packed.data(), packed.size(), text.data(), text.size(), 3));
    return packed;
}

std::string in_encoding(std::string const& text, char const* encoding) {
    auto const unicode = icu::UnicodeString::fromUTF8(text);
    std::string bytes(text.size() * 4, '\0');
    bytes.resize(static_cast<std::size_t>(
        unicode.extract(0, unicode.length(), bytes.data(), static_cast<std::uint32_t>(bytes.size()), encoding)));
    return bytes;
}

}  // namespace jixiao::targets::test
