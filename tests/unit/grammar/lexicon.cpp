// Every word of the lexicon has a case in tests/cases/expressions that shows what it means, and what is
// composed of words means the same in every combination.
#include "grammar/lexicon.hpp"

#include "cases.hpp"
#include "grammar/characters.hpp"
#include "grammar/fold.hpp"
#include "grammar/indicator.hpp"
#include "grammar/print.hpp"
#include "grammar/strip.hpp"

using namespace jixiao::grammar;
using jixiao::tests::Case;
using lexicon::Comparator;
using lexicon::Force;
using lexicon::ModalPlace;

namespace {

struct Example {
    std::string text;  // folded
    std::string kind;
    std::string codes;
};

std::vector<Example> const& examples() {
    static std::vector<Example> const all = [] {
        std::vector<Example> result;
        for (Case const& line : jixiao::tests::read_case_folder("expressions")) {
            Folded folded = fold(line.fields[0]);
            strip(folded);
            result.push_back({std::string(folded.text()), line.fields[1], line.fields[4]});
        }
        return result;
    }();
    return all;
}

std::vector<std::string_view> spellings(lexicon::Words words) { return {words.begin(), words.end()}; }

template <class Value>
std::vector<std::string_view> spellings(std::span<lexicon::Word<Value> const> words) {
    std::vector<std::string_view> result;
    for (auto const& word : words) result.push_back(word.spelling);
    return result;
}

/// True if the word stands in the text and no longer one of its list stands in its place.
bool holds(std::string_view text, std::string_view word, std::vector<std::string_view> const& list) {
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
        if (std::none_of(list.begin(), list.end(), [&](std::string_view other) {
                return other.size() > word.size() && text.substr(at).starts_with(other);
            }))
            return true;
    return false;
}

/// Demands for each word a case that is read as one of `kinds` and passes no words over.
void demand(std::string_view list, std::vector<std::string_view> const& words, std::string_view kinds) {
    BOOST_TEST(!words.empty());
    for (std::string_view const word : words)
        BOOST_TEST(std::any_of(examples().begin(), examples().end(),
                               [&](Example const& example) {
                                   bool const read = kinds.find(example.kind) != std::string_view::npos;
                                   bool const whole = example.codes.find("I222") == std::string::npos;
                                   return read && whole && holds(example.text, word, words);
                               }),
                   list << ": no case for " << word);
}

/// Demands for each word a case that is nothing but the word.
void demand_alone(std::string_view list, lexicon::Words words, std::string_view kind, std::string_view codes) {
    for (std::string_view const word : words)
        BOOST_TEST(std::any_of(examples().begin(), examples().end(),
                               [&](Example const& example) {
                                   return example.text == word && example.kind == kind && example.codes == codes;
                               }),
                   list << ": no case for " << word);
}

/// ">=5个", or "E230".
std::string read(std::string const& text) {
    auto const parsed = parse_indicator(text);
    std::string codes;
    for (auto const& diagnostic : parsed.diagnostics) codes += std::string(diagnostic.code->id) + " ";
    return codes + print(parsed.indicator);
}

std::string bound(Comparator comparator) { return std::string(symbol(comparator)) + "5个"; }

Comparator denied(Comparator comparator) {
    switch (comparator) {
        case Comparator::less_than: return Comparator::at_least;
        case Comparator::more_than: return Comparator::at_most;
        case Comparator::at_least: return Comparator::less_than;
        case Comparator::at_most: return Comparator::more_than;
        case Comparator::equal: break;
    }
    return Comparator::equal;
}

bool is_strict(Comparator comparator) {
    return comparator == Comparator::less_than || comparator == Comparator::more_than;
}

bool points_up(Comparator comparator) {
    return comparator == Comparator::at_least || comparator == Comparator::more_than;
}

template <class Visit>
void for_each_strict_relation(Visit visit) {
    for (auto const& relation : lexicon::relations())
        if (is_strict(relation.value.comparator)) visit(std::string(relation.spelling), relation.value);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lexicon_words)

BOOST_AUTO_TEST_CASE(every_word_of_direction_has_a_case) {
    demand("signs", spellings(lexicon::comparator_signs()), "bound");
    demand("modals", spellings(lexicon::modals()), "bound deadline");
    demand("negations", spellings(lexicon::negations()), "bound");
    demand("relations", spellings(lexicon::relations()), "bound");
    demand("limits", spellings(lexicon::limits()), "bound");
    demand("extremes", spellings(lexicon::extremes()), "bound");
    demand("limit nouns", spellings(lexicon::limit_nouns()), "bound");
    demand("limit links", spellings(lexicon::limit_links()), "bound");
    demand("keeping words", spellings(lexicon::keeping_words()), "bound");
    demand("keeping verbs", spellings(lexicon::keeping_verbs()), "bound");
    demand("keeping particles", spellings(lexicon::keeping_particles()), "bound");
    demand("suffixes", spellings(lexicon::suffixes()), "bound");
    demand("suffix links", spellings(lexicon::suffix_links()), "bound");
    demand("suffix ends", spellings(lexicon::suffix_ends()), "bound");
    demand("closings", spellings(lexicon::closings()), "bound");
}

BOOST_AUTO_TEST_CASE(every_word_of_change_has_a_case) {
    demand("trends", spellings(lexicon::trends()), "relative");
    demand("trend nouns", spellings(lexicon::trend_nouns()), "relative");
    demand("comparatives", spellings(lexicon::comparatives()), "relative");
    demand("idioms", spellings(lexicon::change_idioms()), "relative");
    demand("adverbs", spellings(lexicon::change_adverbs()), "relative");
    demand("occurrences", spellings(lexicon::occurrence_words()), "relative");
    demand("sameness", spellings(lexicon::sameness_words()), "relative");
    demand("reversals", spellings(lexicon::reversal_words()), "statement");
    demand("prepositions", spellings(lexicon::base_prepositions()), "relative");
    demand("closings of bases", spellings(lexicon::base_closings()), "relative");
    demand("whole bases", spellings(lexicon::whole_bases()), "relative");
    demand("times", spellings(lexicon::base_times()), "relative");
    demand("other bases", spellings(lexicon::other_bases()), "relative");
    demand("places", spellings(lexicon::average_places()), "relative");
    demand("levels", spellings(lexicon::level_nouns()), "relative");
}

BOOST_AUTO_TEST_CASE(every_other_word_has_a_case) {
    demand("joiners", spellings(lexicon::joiners()), "joined");
    demand("range signs", spellings(lexicon::range_signs()), "interval");
    demand("range closings", spellings(lexicon::range_closings()), "interval");
    demand("due words", spellings(lexicon::due_words()), "deadline");
    demand("before words", spellings(lexicon::before_words()), "deadline");
    demand("done words", spellings(lexicon::done_words()), "deadline");
    demand_alone("stand-ins", lexicon::stand_ins(), "missing", "E104");
    demand_alone("errors", lexicon::spreadsheet_errors(), "missing", "E108");
    demand_alone("scale", lexicon::scale_words(), "grade", "");
}

BOOST_AUTO_TEST_CASE(every_evaluating_word_makes_a_grade_by_itself) {
    auto const words = lexicon::evaluating_words();
    for (std::string_view const word : words) {
        auto const shown = [&](Example const& example) {
            auto const inside = [&](std::string_view other) { return example.text.find(other) != std::string::npos; };
            return example.kind == "grade" && !lexicon::is_scale_word(example.text) && inside(word) &&
                   std::count_if(words.begin(), words.end(), inside) == 1;
        };
        BOOST_TEST(std::any_of(examples().begin(), examples().end(), shown), "no case for " << word);
    }
}

BOOST_AUTO_TEST_CASE(a_negation_gives_the_complement_through_every_modal) {
    for_each_strict_relation([](std::string const& relation, lexicon::Direction const& direction) {
        for (auto const& negation : lexicon::negations()) {
            std::string const expected = bound(denied(direction.comparator));
            std::string const word(negation.spelling);
            BOOST_TEST(read(word + relation + "5个") == expected, word << relation);
            for (auto const& modal : lexicon::modals())
                if (modal.value != ModalPlace::front)
                    BOOST_TEST(read(word + std::string(modal.spelling) + relation + "5个") == expected,
                               word << modal.spelling << relation);
        }
    });
}

BOOST_AUTO_TEST_CASE(a_modal_before_a_comparator_leaves_its_meaning) {
    for_each_strict_relation([](std::string const& relation, lexicon::Direction const& direction) {
        for (auto const& modal : lexicon::modals()) {
            if (modal.value == ModalPlace::behind_negation) continue;
            std::string const front(modal.spelling);
            BOOST_TEST(read(front + "不" + relation + "5个") == bound(denied(direction.comparator)), front << relation);
            if (direction.force != Force::negated)
                BOOST_TEST(read(front + relation + "5个") == bound(direction.comparator), front << relation);
        }
    });
}

BOOST_AUTO_TEST_CASE(a_denial_that_forbids_nothing_is_asked_about) {
    for (std::string const relation : {"低于", "超过"}) {
        for (auto const& modal : lexicon::modals())
            if (modal.value == ModalPlace::front)
                BOOST_TEST(read("不" + std::string(modal.spelling) + relation + "5个") == "E230 ", modal.spelling);
        for (auto const& modal : lexicon::modals())
            if (modal.value == ModalPlace::behind_negation)
                BOOST_TEST(read(std::string(modal.spelling) + relation + "5个") == "E230 ", modal.spelling);
    }
}

BOOST_AUTO_TEST_CASE(a_doubled_negation_is_asked_about) {
    for (auto const& first : lexicon::negations())
        for (auto const& second : lexicon::negations())
            for (std::string const relation : {"低于", "超过"}) {
                auto const text = std::string(first.spelling) + std::string(second.spelling) + relation + "5个";
                BOOST_TEST(read(text).starts_with("E"), text << " is read as " << read(text));
            }
}

BOOST_AUTO_TEST_CASE(a_limit_agrees_with_its_own_side_only) {
    for (auto const list : {lexicon::limits(), lexicon::extremes()})
        for (auto const& limit : list)
            for (std::string const comparator : {"不低于", "不超过", "低于", "高于"}) {
                bool const up = comparator == "不低于" || comparator == "高于";
                auto const text = std::string(limit.spelling) + comparator + "5个";
                bool const fits = points_up(limit.value.comparator) == up;
                BOOST_TEST(fits == !read(text).starts_with("E"), text << " is read as " << read(text));
            }
}

BOOST_AUTO_TEST_CASE(a_verb_keeps_its_value_with_every_particle) {
    for (auto const& verb : lexicon::keeping_verbs())
        for (std::string_view const particle : lexicon::keeping_particles()) {
            auto const words = std::string(verb.spelling) + std::string(particle);
            BOOST_TEST(read(words + "5个") == bound(verb.value.comparator), words);
            BOOST_TEST(read("力争" + words + "5个") == bound(verb.value.comparator), words);
            BOOST_TEST(read("未" + words + "5个") == "E230 ", words);
        }
}

BOOST_AUTO_TEST_CASE(a_suffix_means_the_same_with_every_link_and_end) {
    for (auto const& suffix : lexicon::suffixes()) {
        std::string const word(suffix.spelling);
        BOOST_TEST(read("5个" + word) == bound(suffix.value), word);
        for (std::string_view const link : lexicon::suffix_links())
            BOOST_TEST(read("5个" + std::string(link) + word) == bound(suffix.value), link << word);
        for (auto const& end : lexicon::suffix_ends()) {
            auto const strict = points_up(suffix.value) ? Comparator::more_than : Comparator::less_than;
            BOOST_TEST(read("5个" + std::string(end.spelling) + word) == bound(end.value ? suffix.value : strict),
                       end.spelling << word);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
