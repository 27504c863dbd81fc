// RV-816: each indicator measures something of its own, whatever it is called.
#include <algorithm>

#include "grammar/characters.hpp"
#include "grammar/word_list.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/levels.hpp"
#include "targets/review/checks/likeness.hpp"

namespace jixiao::targets::review {
namespace {

/// Ends of names that say the same of what stands before them.
constexpr std::string_view one_measure[] = {
    "及时率 及时性 准时率 按时率 按期率 时间 时限 时效 完成时间 完成及时率 按时完成率 按期完成率 完成及时性 完成时限",
    "合格率 通过率 达标率 验收合格率 验收通过率",
    "准确率 正确率 准确性 差错率 错误率",
    "完好率 完好程度 正常率",
};
constexpr std::size_t shortest_stem = 2;        // characters
constexpr std::size_t shortest_statement = 10;  // characters
constexpr std::size_t shortest_alike = 8;       // characters
constexpr std::size_t most_rows = 200;          // every row is held against every other

std::string_view stem(std::string_view name, std::string_view endings) {
    auto const ending = grammar::ending_of(endings, name);
    return ending.empty() ? std::string_view{} : name.substr(0, name.size() - ending.size());
}

bool has_same_stem(std::string_view a, std::string_view b) {
    return std::any_of(std::begin(one_measure), std::end(one_measure), [&](std::string_view endings) {
        auto const of_a = stem(a, endings);
        return grammar::count_characters(of_a) >= shortest_stem && of_a == stem(b, endings);
    });
}

bool holds(std::string_view longer, std::string_view shorter) {
    return grammar::count_characters(shorter) >= shortest_statement && grammar::contains(longer, shorter);
}

struct Entry {
    TargetRow const* row;
    std::string content;
};

bool says_the_same(Entry const& a, Entry const& b) {
    if (a.content == b.content) return false;  // that is RV-15
    if (holds(a.content, b.content) || holds(b.content, a.content)) return true;
    if (level2_of(*a.row) != level2_of(*b.row)) return false;
    if (has_same_stem(a.content, b.content)) return true;
    // 一期工程 and 二期工程 are two things.
    if (!grammar::word_in("一 二 三 四 五 1 2 3 4 5", a.content).empty()) return false;
    bool const long_enough =
        std::min(grammar::count_characters(a.content), grammar::count_characters(b.content)) >= shortest_alike;
    return long_enough && a.row->target.value == b.row->target.value && are_alike(a.content, b.content);
}

void run(Scene const& scene, Diagnostics& sink) {
    std::vector<Entry> entries;
    for (auto const& row : scene.table.rows)
        if (row.name.given && entries.size() < most_rows) entries.push_back({&row, content_of(row.name.value)});
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        auto const twin =
            std::find_if(entries.begin(), entry, [&](Entry const& other) { return says_the_same(*entry, other); });
        if (twin == entry) continue;
        find(scene, same_meaning, entry->row->name.span,
             {{"name", entry->row->name.value}, {"other", twin->row->name.value}}, sink)
            .labels.push_back({twin->row->name.span, {"另一个在这里", "the other one"}});
    }
}

}  // namespace

constexpr Check same_meaning{
    {"RV-816", "same-meaning", grammar::Severity::info, "“{name}”和“{other}”考核的几乎是一回事",
     "“{name}” and “{other}” assess nearly the same",
     "留下说得清楚的一个，把分值并给它；确实不同的，在名称里写明不同在哪里。",
     "Keep the clearer one and give it both points; if they differ, let the names say how."},
    Aspect::relevance,
    {{"两个名称是否只是说法不同：同一件事的完成时间和及时率、合格率和通过率；一个长名称里包含另一个；大部分字相同、指标值也相同。",
      "Whether two names only differ in wording: time and timeliness of one thing; one name within another; most characters and the target alike."},
     {"同一件事考核两遍，一次没做好扣两次分，做好了得两份分，权重就失真了。",
      "One thing assessed twice gains or loses points twice; the weights no longer mean what they say."},
     {"“资金拨付时间”和“资金拨付及时率”。", "资金拨付时间 and 资金拨付及时率."},
     {"只留“资金拨付时间 ≤10个工作日”。", "资金拨付时间 ≤10个工作日 alone."},
     {"删哪一个由单位决定，程序不改。", "The unit has to decide; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
