#include "targets/read/csv.hpp"

#include "targets/catalog.hpp"

namespace jixiao::targets::read {
namespace {

class CsvReader {
public:
    CsvReader(Source const& source, Diagnostics& sink) : source_(source), text_(source->bytes()), sink_(sink) {}

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
            if (record.size() > max_csv_fields) stop(codes::csv_too_large, at_);
        } while (!stopped_ && take(','));
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
            while (at_ < text_.size() && text_[at_] != ',' && text_[at_] != '\n' && text_[at_] != '\r') ++at_;
            field.value = text_.substr(begin, at_ - begin);
        }
        field.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
        return field;
    }

    void read_quoted(CsvField& field, std::size_t begin) {
        while (at_ < text_.size()) {
            char const c = text_[at_++];
            if (c != '"') field.value += c;
            else if (at_ < text_.size() && text_[at_] == '"') field.value += text_[at_++];
            else return;
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
    std::size_t at_ = 0;
    bool stopped_ = false;
};

}  // namespace

std::vector<CsvRecord> parse_csv(Source const& source, Diagnostics& sink) {
    return CsvReader(source, sink).read();
}

}  // namespace jixiao::targets::read
