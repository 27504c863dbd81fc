#include "targets/book/verify.hpp"

#include <map>
#include <set>

#include "targets/book/place.hpp"
#include "targets/book/sha256.hpp"
#include "targets/catalog.hpp"

namespace jixiao::targets::book {
namespace {

namespace fs = std::filesystem;

class Chain {
public:
    Chain(fs::path const& book, std::string_view head, Diagnostics& sink) : book_(book), head_(head), sink_(sink) {}

    void take(Record const& record) {
        ++count_;
        for (auto number = last_.count + 1; number < record.number && number <= last_.count + most_named; ++number)
            say(codes::record_gone, record, {{"number", std::to_string(number)}});
        check_hash(record);
        if (record.corrects < 0 || record.corrects >= record.number)
            say(codes::corrects_nothing, record,
                {{"number", std::to_string(record.number)}, {"corrects", std::to_string(record.corrects)}});
        head_was_seen_ = head_was_seen_ || record.hash.starts_with(head_);
        if (record.number > last_.count) last_ = {record.number, record.hash};
    }

    Head finish() {
        if (!head_.empty() && !head_was_seen_) report(sink_, codes::head_differs, whole(), {}, {{"head", head_}});
        return {count_, last_.hash};
    }

private:
    static constexpr std::int64_t most_named = 20;  // of the records missing in one place

    /// A number that was there already, or lies before the first, has no place in the chain; after a gap
    /// there is no hash to begin with.
    void check_hash(Record const& record) {
        auto const next = last_.count + 1;
        if (record.number > next) return;
        if (record.number < next || record.hash != hash_of(record, last_.hash))
            say(codes::record_altered, record, {{"number", std::to_string(record.number)}});
    }

    void say(grammar::CodeInfo const& code, Record const& record, std::vector<grammar::Argument> arguments) {
        auto const source = source_of(book_, record);
        report(sink_, code, source, {0, static_cast<std::uint32_t>(source->bytes().size())}, std::move(arguments));
    }

    Source whole() const { return std::make_shared<SourceText const>(book_.string(), ""); }

    fs::path const& book_;
    std::string head_;
    Diagnostics& sink_;
    Head last_;
    std::int64_t count_ = 0;
    bool head_was_seen_ = false;
};

/// Reports the file if it is not there or not what it was.
void check_evidence(fs::path const& book, Record const& record, Diagnostics& sink) {
    auto const hash = sha256_of_file(book.parent_path() / record.said["evidence"]);
    auto const source = source_of(book, record);
    Span const all{0, static_cast<std::uint32_t>(source->bytes().size())};
    if (!hash)
        report(sink, codes::evidence_missing, source, all,
               {{"file", record.said["evidence"]}, {"reason", reason_of(hash.error())}});
    else if (*hash != record.evidence_hash)
        report(sink, codes::evidence_changed, source, all, {{"file", record.said["evidence"]}});
}

}  // namespace

Result<Verified> verify(Book& book, std::string_view head, Diagnostics& sink) {
    auto const faults = book.faults();
    if (!faults) return faults.error();
    if (!faults->empty()) return Failure{Trouble::damaged, {}, faults->front()};
    auto const altered = book.altered();
    if (!altered) return altered.error();
    for (auto const& name : *altered)
        report(sink, codes::structure_altered, std::make_shared<SourceText const>(book.path().string(), ""), {},
               {{"name", name}});
    Chain chain(book.path(), head, sink);
    std::set<std::int64_t> corrected;
    std::vector<Record> with_evidence;
    auto const done = book.each([&](Record const& record) {
        chain.take(record);
        corrected.insert(record.corrects);
        if (!record.said["evidence"].empty()) with_evidence.push_back(record);
    });
    if (!done) return done.error();
    Verified verified{chain.finish(), 0};
    std::erase_if(with_evidence, [&](Record const& record) { return corrected.contains(record.number); });
    std::map<std::pair<std::string, std::string>, Record> evidence;
    for (auto& record : with_evidence)
        evidence.try_emplace({record.said["evidence"], record.evidence_hash}, std::move(record));
    for (auto const& [file, record] : evidence) check_evidence(book.path(), record, sink);
    verified.evidence = evidence.size();
    return verified;
}

}  // namespace jixiao::targets::book
