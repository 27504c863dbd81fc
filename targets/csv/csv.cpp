#include "targets/csv/csv.hpp"

#include <algorithm>
#include <map>

#include "grammar/characters.hpp"
#include "targets/catalog.hpp"
#include "targets/csv/guard.hpp"

namespace jixiao::targets::csv {
namespace {

/// As much of a file as is looked at to find its separator.
constexpr std::size_t sample_size = 64 * 1024;

class CsvReader {
public:
    CsvReader(Source const& source, Diagnostics& sink, CsvLayout layout)
        : source_(source), text_(source->bytes()), sink_(sink), separator_(layout.separator), at_(layout.begin) {}

    std::vector<CsvRecord> read() {
        std::vector<CsvRecord> records;
        while (at_ < text_.size() && !stopped_) {
            CsvRecord record = read_record();
            bool const blank = record.size() == 1 && record.front().value.empty();
            if (!blank && !stopped_) records.push_back(std::move(record));
            if (records.size() > max_csv_records) stop(codes::csv_too_large, at_);
        }
        return records;
    }

private:
    CsvRecord read_record() {
        CsvRecord record;
        do {
            record.push_back(read_field());
            if (record.size() > max_csv_fields || ++fields_ > max_csv_fields_in_all) stop(codes::csv_too_large, at_);
        } while (!stopped_ && take(separator_));
        while (record.size() > 1 && record.back().span.empty()) record.pop_back();
        take('\r');
        if (!take('\n') && at_ < text_.size() && !stopped_) stop(codes::csv_text_after_quote, at_);
        return record;
    }

    CsvField read_field() {
        std::size_t const begin = at_;
        CsvField field;
        if (take('"')) {
            read_quoted(field, begin);
        } else {
            while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r') ++at_;
            field.value = text_.substr(begin, at_ - begin);
        }
        field.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
        return field;
    }

    void read_quoted(CsvField& field, std::size_t begin) {
        while (at_ < text_.size()) {
            char const c = text_[at_++];
            if (c != '"')
                field.value += c;
            else if (at_ < text_.size() && text_[at_] == '"')
                field.value += text_[at_++];
            else
                return;
        }
        stop(codes::csv_open_quote, begin);
    }

    bool take(char c) {
        if (at_ >= text_.size() || text_[at_] != c) return false;
        ++at_;
        return true;
    }

    void stop(grammar::CodeInfo const& code, std::size_t place) {
        if (stopped_) return;
        stopped_ = true;
        auto const begin = static_cast<std::uint32_t>(place);
        report(sink_, code, {begin, begin}).source = source_;
    }

    Source const& source_;
    std::string_view text_;
    Diagnostics& sink_;
    char separator_;
    std::size_t at_;
    std::size_t fields_ = 0;
    bool stopped_ = false;
};

std::size_t next_line(std::string_view text, std::size_t at) {
    return std::min(text.find('\n', at), text.size() - 1) + 1;
}

/// How many separators stand outside quotes in each of the first records.
std::vector<std::size_t> count_separators(std::string_view text, char separator) {
    std::vector<std::size_t> counts(1, 0);
    bool quoted = false;
    for (char const c : text.substr(0, sample_size)) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == separator) ++counts.back();
        if (c == '\n') counts.push_back(0);
    }
    return counts;
}

/// The fields of all records that have as many as most have: a comma inside texts is found in few of
/// the records, and not the same number of times.
std::size_t evenness(std::string_view text, char separator) {
    std::map<std::size_t, std::size_t> records;
    for (auto const count : count_separators(text, separator))
        if (count > 0) ++records[count];
    std::size_t best = 0;
    for (auto const& [count, times] : records) best = std::max(best, times * (std::min<std::size_t>(count, 4) + times));
    return best;
}

/// Where each byte behind the guard stands; a quote is written twice.
std::vector<std::uint32_t> places_in_quotes(CsvField const& field, std::string_view raw, std::size_t guard) {
    std::vector<std::uint32_t> places;
    std::uint32_t at = 1;
    for (char const c : field.value) {
        places.push_back(field.span.begin + at);
        at += c == '"' ? 2 : 1;
    }
    places.push_back(field.span.begin + std::min(at, static_cast<std::uint32_t>(raw.size())));
    places.erase(places.begin(), places.begin() + static_cast<std::ptrdiff_t>(guard));
    return places;
}

}  // namespace

CsvLayout find_csv_layout(std::string_view text) {
    auto const line = text.substr(0, text.find_first_of("\r\n"));
    if (line.size() == 5 && line.starts_with("sep=")) return {line[4], static_cast<std::uint32_t>(next_line(text, 0))};
    CsvLayout best;
    std::size_t best_score = 0;
    for (char const separator : {',', '\t', ';', '|'})
        if (auto const score = evenness(text, separator); score > best_score) {
            best.separator = separator;
            best_score = score;
        }
    return best;
}

std::vector<CsvRecord> parse_csv(Source const& source, Diagnostics& sink, CsvLayout layout) {
    return CsvReader(source, sink, layout).read();
}

LocatedText located(CsvField const& field, Source const& source) {
    auto const raw = source->slice(field.span);
    bool const is_quoted = raw.starts_with('"');
    auto const guard = guard_of(field.value);
    LocatedText text;
    text.value = field.value.substr(guard);
    text.span = field.span;
    text.given = !grammar::is_blank(text.value);
    text.opening = static_cast<std::uint32_t>(guard + (is_quoted ? 1 : 0));
    if (is_quoted && field.value.find('"') != std::string::npos) text.offsets = places_in_quotes(field, raw, guard);
    return text;
}

}  // namespace jixiao::targets::csv
