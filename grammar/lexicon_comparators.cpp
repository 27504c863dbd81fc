// What comparators in words are composed of: 原则上 + 不 + 得 + 超过; and what stands behind a number.
#include "grammar/lexicon.hpp"

namespace jixiao::grammar::lexicon {
namespace {

constexpr auto at_least = Comparator::at_least;
constexpr auto more_than = Comparator::more_than;
constexpr auto at_most = Comparator::at_most;
constexpr auto less_than = Comparator::less_than;

constexpr Word<Comparator> signs[] = {
    {">=", at_least}, {"≥", at_least}, {">", more_than}, {"=", Comparator::equal},
    {"<=", at_most},  {"≤", at_most},  {"<", less_than},
};

constexpr Word<ModalPlace> modal_words[] = {
    {"应", ModalPlace::both},
    {"应当", ModalPlace::both},
    {"应该", ModalPlace::both},
    {"要", ModalPlace::both},
    {"能", ModalPlace::both},
    {"能够", ModalPlace::both},
    {"宜", ModalPlace::both},
    {"得", ModalPlace::both},
    {"会", ModalPlace::both},
    {"再", ModalPlace::both},
    {"可", ModalPlace::behind_negation},
    {"可以", ModalPlace::behind_negation},
    {"准", ModalPlace::behind_negation},
    {"许", ModalPlace::behind_negation},
    {"允许", ModalPlace::behind_negation},
    {"准许", ModalPlace::behind_negation},
    {"须", ModalPlace::front},
    {"必须", ModalPlace::front},
    {"必", ModalPlace::front},
    {"需", ModalPlace::front},
    {"需要", ModalPlace::front},
    {"务必", ModalPlace::front},
    {"务须", ModalPlace::front},
    {"一定", ModalPlace::front},
    {"原则上", ModalPlace::front},
    {"力争", ModalPlace::front},
    {"争取", ModalPlace::front},
    {"力求", ModalPlace::front},
    {"努力", ModalPlace::front},
    {"严格", ModalPlace::front},
    {"从严", ModalPlace::front},
    {"均", ModalPlace::front},
    {"都", ModalPlace::front},
    {"皆", ModalPlace::front},
    {"一般", ModalPlace::front},
    {"通常", ModalPlace::front},
    {"总体", ModalPlace::front},
    {"总体上", ModalPlace::front},
    {"始终", ModalPlace::front},
    {"持续", ModalPlace::front},
    {"继续", ModalPlace::front},
    {"预计", ModalPlace::front},
    {"计划", ModalPlace::front},
    {"拟", ModalPlace::front},
    {"仍", ModalPlace::front},
    {"绝", ModalPlace::front},
    {"决", ModalPlace::front},
    {"仅", ModalPlace::front},
    {"只", ModalPlace::front},
    {"用", ModalPlace::front},
};

constexpr Word<Force> negation_words[] = {
    {"不", Force::strong},   {"未", Force::strong},   {"没有", Force::strong}, {"未曾", Force::strong},
    {"未有", Force::strong}, {"勿", Force::strong},   {"禁止", Force::strong}, {"严禁", Force::strong},
    {"杜绝", Force::strong}, {"避免", Force::strong}, {"防止", Force::strong}, {"严防", Force::strong},
    {"没", Force::initial},  {"无", Force::initial},
};

constexpr Word<Direction> relation_words[] = {
    {"低于", {less_than, Force::strong}},         {"少于", {less_than, Force::strong}},
    {"小于", {less_than, Force::strong}},         {"短于", {less_than, Force::strong}},
    {"早于", {less_than, Force::strong}},         {"劣于", {less_than, Force::strong}},
    {"差于", {less_than, Force::strong}},         {"下于", {less_than, Force::negated}},
    {"高于", {more_than, Force::strong}},         {"大于", {more_than, Force::strong}},
    {"多于", {more_than, Force::strong}},         {"超过", {more_than, Force::strong}},
    {"超出", {more_than, Force::strong}},         {"长于", {more_than, Force::strong}},
    {"晚于", {more_than, Force::strong}},         {"迟于", {more_than, Force::strong}},
    {"优于", {more_than, Force::strong}},         {"好于", {more_than, Force::strong}},
    {"超", {more_than, Force::beside_number}},    {"突破", {more_than, Force::initial}},
    {"逾", {more_than, Force::beside_number}},    {"满", {at_least, Force::initial}},
    {"足", {at_least, Force::negated}},           {"到", {at_least, Force::negated}},
    {"达", {at_least, Force::negated}},           {"达到", {at_least, Force::negated}},
    {"等于", {Comparator::equal, Force::strong}}, {"恰好", {Comparator::equal, Force::strong}},
    {"大等于", {at_least, Force::strong}},        {"小等于", {at_most, Force::strong}},
};

constexpr Word<Direction> limit_words[] = {
    {"上限", {at_most, Force::strong}},  {"限额", {at_most, Force::strong}},   {"限价", {at_most, Force::strong}},
    {"封顶", {at_most, Force::strong}},  {"控制数", {at_most, Force::strong}}, {"控制价", {at_most, Force::strong}},
    {"下限", {at_least, Force::strong}}, {"底线", {at_least, Force::strong}},  {"保底", {at_least, Force::strong}},
};

constexpr Word<Direction> extreme_words[] = {
    {"最高", {at_most, Force::strong}},         {"最多", {at_most, Force::strong}},
    {"最长", {at_most, Force::strong}},         {"至多", {at_most, Force::strong}},
    {"最大", {at_most, Force::beside_number}},  {"最迟", {at_most, Force::beside_number}},
    {"最晚", {at_most, Force::beside_number}},  {"至迟", {at_most, Force::beside_number}},
    {"最低", {at_least, Force::strong}},        {"最少", {at_least, Force::strong}},
    {"至少", {at_least, Force::strong}},        {"最小", {at_least, Force::beside_number}},
    {"最短", {at_least, Force::beside_number}}, {"起码", {at_least, Force::beside_number}},
    {"最早", {at_least, Force::beside_number}},
};

constexpr std::string_view nouns_of_limits[] = {
    "限额", "限价", "限度", "限值", "限", "额度", "金额", "数额", "额", "标准", "比例", "时限", "值",
};

constexpr std::string_view links[] = {"为", "是", ":", "在"};

constexpr Word<Keeping> whole_keeping[] = {
    {"达到", {at_least, true, Force::beside_number}}, {"达", {at_least, true, Force::beside_number}},
    {"确保", {at_least, true, Force::beside_number}}, {"保证", {at_least, true, Force::beside_number}},
    {"保持", {at_least, true, Force::initial}},       {"维持", {at_least, true, Force::initial}},
    {"控制", {at_most, false, Force::initial}},       {"严控", {at_most, false, Force::initial}},
    {"限于", {at_most, false, Force::initial}},       {"限", {at_most, false, Force::initial}},
};

constexpr Word<Keeping> verbs[] = {
    {"控制", {at_most, false, Force::strong}}, {"严控", {at_most, false, Force::strong}},
    {"管控", {at_most, false, Force::strong}}, {"限制", {at_most, false, Force::strong}},
    {"限定", {at_most, false, Force::strong}}, {"压缩", {at_most, false, Force::strong}},
    {"压减", {at_most, false, Force::strong}}, {"压降", {at_most, false, Force::strong}},
    {"缩减", {at_most, false, Force::strong}}, {"削减", {at_most, false, Force::strong}},
    {"精简", {at_most, false, Force::strong}}, {"保持", {at_least, true, Force::strong}},
    {"维持", {at_least, true, Force::strong}}, {"稳定", {at_least, true, Force::strong}},
    {"巩固", {at_least, true, Force::strong}}, {"恢复", {at_least, false, Force::strong}},
};

constexpr std::string_view particles[] = {"在", "到", "至", "于"};

constexpr Word<Comparator> suffix_words[] = {
    {"以上", at_least}, {"之上", at_least}, {"下限", at_least},  {"为下限", at_least}, {"保底", at_least},
    {"以下", at_most},  {"之下", at_most},  {"以内", at_most},   {"之内", at_most},    {"封顶", at_most},
    {"为限", at_most},  {"上限", at_most},  {"为上限", at_most}, {"+", at_least},
};

constexpr std::string_view links_of_suffixes[] = {"及", "及其", "或", "或者"};

constexpr Word<bool> ends[] = {
    {"(含)", true},    {"(含本数)", true},    {"(包含)", true},    {"含", true},    {"含本数", true},
    {"(不含)", false}, {"(不含本数)", false}, {"(不包含)", false}, {"不含", false},
};

constexpr Word<Comparator> closing_words[] = {
    {"内", at_most},
    {"起", at_least},
};

}  // namespace

std::span<Word<Comparator> const> comparator_signs() { return signs; }
std::span<Word<ModalPlace> const> modals() { return modal_words; }
std::span<Word<Force> const> negations() { return negation_words; }
std::span<Word<Direction> const> relations() { return relation_words; }
std::span<Word<Direction> const> limits() { return limit_words; }
std::span<Word<Direction> const> extremes() { return extreme_words; }
Words limit_nouns() { return nouns_of_limits; }
Words limit_links() { return links; }
std::span<Word<Keeping> const> keeping_words() { return whole_keeping; }
std::span<Word<Keeping> const> keeping_verbs() { return verbs; }
Words keeping_particles() { return particles; }
std::span<Word<Comparator> const> suffixes() { return suffix_words; }
Words suffix_links() { return links_of_suffixes; }
std::span<Word<bool> const> suffix_ends() { return ends; }
std::span<Word<Comparator> const> closings() { return closing_words; }

}  // namespace jixiao::grammar::lexicon
