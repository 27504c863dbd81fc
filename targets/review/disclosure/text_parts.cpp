// RV-926: the parts that a sentence lists add to its whole.
#include <array>

#include "grammar/characters.hpp"
#include "grammar/word_list.hpp"
#include "targets/review/disclosure/checks.hpp"
#include "targets/review/disclosure/passages.hpp"
#include "targets/review/disclosure/terms.hpp"

namespace jixiao::targets::review {
namespace {

/// Parts that are all there is: other names for each are separated by blanks.
constexpr std::array<std::array<std::string_view, 4>, 6> complete_sets{{
    {"基本支出 基本支出预算", "项目支出 项目支出预算", "", ""},
    {"人员经费", "公用经费 日常公用经费", "", ""},
    {"财政拨款", "非财政拨款", "", ""},
    {"货物预算 货物支出 采购货物 货物", "工程预算 工程支出 采购工程 工程", "服务预算 服务支出 采购服务 服务", ""},
    {"因公出国(境)费 因公出国(境)费用", "公务接待费", "公务用车购置及运行费 公务用车购置及运行维护费", ""},
    {"因公出国(境)费 因公出国(境)费用", "公务接待费", "公务用车购置费", "公务用车运行费 公务用车运行维护费"},
}};

/// The passages with one whole, and for each name the first that ends with it.
std::vector<Passage const*> parts_of(std::vector<Passage const*> const& own,
                                     std::array<std::string_view, 4> const& names) {
    std::vector<Passage const*> parts;
    for (auto const name : names) {
        if (name.empty()) break;
        Passage const* found = nullptr;
        for (auto const* one : own) {
            auto const subject = disclosure::subject_of(*one->amount);
            auto const word = grammar::ending_of(name, subject);
            bool const is_other = word == "财政拨款" && subject.ends_with("非财政拨款");
            if (!found && !word.empty() && !is_other) found = one;
        }
        if (!found) return {};
        parts.push_back(found);
    }
    return parts;
}

void state_parts(std::vector<Passage const*> const& own, Findings& findings) {
    for (auto const& names : complete_sets) {
        auto const parts = parts_of(own, names);
        if (parts.empty()) continue;
        auto const& whole = *own.front()->whole;
        std::vector<Term> right;
        for (auto const* part : parts) right.push_back(term(*part->amount, disclosure::subject_of(*part->amount)));
        findings.equations.push_back({&text_parts.listed,
                                      whole.power,
                                      {"说明文字", "the explanations"},
                                      term(whole, disclosure::subject_of(whole)),
                                      {"所列各部分相加", "the parts that are listed add to"},
                                      std::move(right),
                                      false,
                                      nullptr});
    }
}

void run(DisclosureScene const& scene, Findings& findings) {
    auto const passages = passages_of(scene.statements);
    std::vector<Passage const*> own;
    auto const close = [&] {
        if (!own.empty()) state_parts(own, findings);
        own.clear();
    };
    for (auto const& passage : passages) {
        if (!passage.amount) continue;
        if (!own.empty() && own.front()->whole != passage.whole) close();
        if (passage.whole && passage.amount->power >= 0) own.push_back(&passage);
    }
    close();
}

}  // namespace

constexpr DisclosureCheck text_parts{
    {{"RV-926", "parts-of-text-do-not-add", grammar::Severity::error,
      "{where}里{left} {value}，{how} {sum}，相差 {difference}{hint}",
      "in {where} {left} is {value}, but {how} {sum}: a difference of {difference}{hint}",
      "“其中”后面列全的各部分要等于前面的总额。核对各数。",
      "Parts that are all listed behind 其中 add to the whole before it. Check each of them."},
     Aspect::appropriateness,
     {{"说明文字“其中”后面把各部分列全的（基本支出和项目支出、人员经费和公用经费、货物工程服务、“三公”各项、财政拨款和非财政拨款），相加是否等于前面的总额。列不全的不算。",
       "Whether parts that are complete (basic and project expenditure, personnel and running expenses, goods, works and services, the three public expenses, fiscal and other money) add to the whole before 其中. Lists that need not be complete are left alone."},
      {"一句话里的数自己就加不起来，不用看表就知道错了。",
       "Where one sentence does not add up no table is needed to see it."},
      {"支出预算 159.81 万元，其中：基本支出 144.51 万元，项目支出 13.50 万元。",
       "支出预算 159.81 万元，其中：基本支出 144.51 万元，项目支出 13.50 万元。"},
      {"……项目支出 15.30 万元。", "…项目支出 15.30 万元。"},
      {"哪个数写错要由人核对，程序不改。", "Somebody has to find out which amount is wrong; nothing is changed."}},
     nullptr},
    run};

}  // namespace jixiao::targets::review
