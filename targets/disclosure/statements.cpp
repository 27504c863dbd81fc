#include "targets/disclosure/statements.hpp"

#include <algorithm>

#include "grammar/characters.hpp"
#include "grammar/fold.hpp"
#include "grammar/word_list.hpp"

namespace jixiao::targets::disclosure {
namespace {

using grammar::disclosure::Clause;

/// One passage, folded, with what its bytes are in the source.
struct Prose {
    grammar::Folded folded;
    std::uint32_t offset = 0;

    std::string_view text() const { return folded.text(); }
    Span in_source(Span span) const {
        auto const place = folded.original(span);
        return {place.begin + offset, place.end + offset};
    }
};

Prose prose_of(document::Document const& document, document::Passage const& passage) {
    return {grammar::fold(document.source->slice(passage.at)), passage.at.begin};
}

/// 项目名称:甲项目设立的政策依据:… → 甲项目, the last before a byte.
std::string project_before(std::string_view text, std::size_t begin, std::size_t end) {
    constexpr std::string_view label = "项目名称:";
    auto const part = text.substr(begin, end - begin);
    auto const at = part.rfind(label);
    if (at == std::string_view::npos) return {};
    auto const name = part.substr(at + label.size());
    std::size_t size = name.size();
    for (std::string_view const next :
         {"设立", "立项", "政策依据", "预算安排", "项目概况", "项目承担", "实施", "。", ",", ";"})
        size = std::min(size, name.find(next));
    return std::string(name.substr(0, size));
}

class Reader {
public:
    explicit Reader(std::vector<Statement>& statements) : statements_(statements) {}

    void passage(Prose const& prose) {
        auto const text = prose.text();
        auto const sections = sections_in(text);
        auto next = sections.begin();
        std::size_t begin = 0;  // of the section in this text
        for (auto const& clause : grammar::disclosure::read_clauses(text)) {
            for (; next != sections.end() && next->heading.end <= clause.figure.begin; ++next) {
                section_ = *next;
                begin = section_.heading.end;
                ++number_;
            }
            if (section_.topic != Topic::none) add(prose, clause, begin);
        }
        for (; next != sections.end(); ++next) section_ = *next, ++number_;
    }

private:
    /// Words of a figure do not reach above the heading of its section.
    static std::string words_in(std::string_view text, Span span, std::size_t begin) {
        auto const from = std::max<std::size_t>(span.begin, begin);
        return from < span.end ? std::string(text.substr(from, span.end - from)) : std::string();
    }

    void add(Prose const& prose, Clause const& clause, std::size_t begin) {
        Statement statement;
        auto const power = grammar::disclosure::power_of(clause.unit);
        auto const value = power > 0 ? grammar::shift(clause.value, power) : clause.value;
        if (!value) return;
        statement.role = clause.role;
        statement.value = *value;
        statement.power = power;
        statement.unit = clause.unit;
        statement.words = words_in(prose.text(), clause.words, begin);
        statement.lead = words_in(prose.text(), clause.lead, begin);
        statement.opens = clause.opens || clause.lead.begin < begin;
        statement.topic = section_.topic;
        statement.kind = section_.kind;
        statement.section = number_;
        if (section_.kind == Kind::projects)
            statement.project = project_before(prose.text(), begin, clause.figure.begin);
        statement.at = prose.in_source(clause.figure);
        statements_.push_back(std::move(statement));
    }

    std::vector<Statement>& statements_;
    Section section_;
    std::size_t number_ = 0;
};

struct EmptyWords {
    std::string_view name;
    Kind kind;
};

constexpr EmptyWords may_be_empty[] = {
    {"政府性基金", Kind::fund}, {"国有资本经营", Kind::capital}, {"三公", Kind::three}, {"结转结余", Kind::carried}};

/// 没有使用政府性基金预算拨款安排的支出, 政府性基金预算支出情况表为空表, 未安排“三公”经费预算.
bool denies(std::string_view clause, std::string_view name) {
    auto const at = clause.find(name);
    if (at == std::string_view::npos) return false;
    if (!grammar::word_in("为空表 无数据", clause.substr(at)).empty()) return true;
    auto const before = clause.substr(0, at);
    constexpr std::string_view verbs = "没有使用 没有安排 没有 未安排 无";
    auto const verb = grammar::ending_of(verbs, before);
    return !verb.empty() && !clause.ends_with("等") && grammar::word_in("增加 减少 变化", clause).empty();
}

void find_empty_claims(Prose const& prose, std::vector<EmptyClaim>& claims) {
    auto const text = prose.text();
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = text.size();
        std::size_t size = 1;
        for (std::string_view const stop : {"。", ",", ";"})
            if (auto const found = text.find(stop, at); found < end) end = found, size = stop.size();
        auto const clause = text.substr(at, end - at);
        constexpr std::size_t longest = 400;
        for (auto const& one : may_be_empty)
            if (clause.size() <= longest && denies(clause, one.name)) {
                auto const begin = at + clause.find(one.name);
                claims.push_back(
                    {one.kind, prose.in_source({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)})});
            }
        at = end + size;
    }
}

}  // namespace

std::vector<Statement> statements_in(document::Document const& document) {
    std::vector<Statement> statements;
    Reader reader(statements);
    for (auto const& part : document.parts)
        if (auto const* passage = std::get_if<document::Passage>(&part)) reader.passage(prose_of(document, *passage));
    return statements;
}

std::vector<EmptyClaim> empty_claims_in(document::Document const& document) {
    std::vector<EmptyClaim> claims;
    for (auto const& part : document.parts)
        if (auto const* passage = std::get_if<document::Passage>(&part))
            find_empty_claims(prose_of(document, *passage), claims);
    return claims;
}

}  // namespace jixiao::targets::disclosure
