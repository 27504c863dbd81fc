#include "targets/review/checks/vague_texts.hpp"

#include "grammar/characters.hpp"
#include "grammar/fold.hpp"
#include "grammar/lexicon.hpp"
#include "grammar/word_list.hpp"
#include "targets/review/checks/numbers.hpp"
#include "targets/review/checks/rates.hpp"

namespace jixiao::targets::review {
namespace {

constexpr std::string_view vague =
    "有效 明显 显著 持续 进一步 逐步 稳步 不断 加强 增强 提升 提高 改善 促进 推动 推进 巩固 优化 拓宽 充分 有力 大力 积极 适当 一定 "
    "长期 长效 持久 较大 较高 较强 较好 大幅 良性 程度 深远 减少 降低 下降 扩大 缓解 支撑 有所 改进 好转 上升 日益 逐年 稳中 提质 增效 "
    "正面 正向 有利 有助 正常 稳定 顺利 圆满 高质量";

/// The same for long texts, which have content of their own unless they boast.
constexpr std::string_view boasting = "有效 明显 显著 进一步 逐步 稳步 不断 有力 大力 积极 大幅 日益";
constexpr std::size_t long_text = 12;  // characters

/// Scale words that name no grade.
constexpr std::string_view vague_scale_words =
    "有效 显著 明显 较明显 长期 中期 短期 充分 稳定 持续 可持续 强 较强 高 较高 大";

/// What was expected or required is not said.
constexpr std::string_view unsaid =
    "预期 达到要求 符合要求 满足要求 按要求 达到目的 按规定完成 据实 按需 视情 根据实际 按实际 按照实际 若干 详见 见附件 见方案 另附 以实际";
constexpr std::string_view unsaid_alone = "定性 定量 按计划 按合同 根据考核 以考核为准 多 较多 更多";

/// States and actions that say nothing as an effect: nobody can tell when there is enough of them.
constexpr std::string_view states =
    "增加 拓展 延伸 浓厚 完善 健全 建立 形成 和谐 平稳 安全 繁荣 丰富 美化 优美 整洁 清洁 高效 便利 便捷 方便 带动 营造 保障 保证 "
    "重大 贡献 有序 规范 普及 发展 发挥 传承 弘扬 减轻 消除 维护 满足 畅通";

/// 安全无事故, 应保尽保: can be counted after all.
constexpr std::string_view claims = "无 零 全覆盖 全部 全员 全面 不发生 未发生 不出现 未出现 应 杜绝";

/// Promises of a time that name none, alone or with what is to be done then.
constexpr std::string_view in_time = "及时 按时 按期 准时 如期 适时 按进度 按计划 尽快";
constexpr std::string_view in_time_of =
    "完成 拨付 支付 支出 发放 到位 兑付 办结 开展 实施 完工 竣工 报送 推进 到账 执行 落实 完成任务 完成工作";

/// Dates, events, rhythms and terms in words.
constexpr std::string_view times =
    "前 后 月 日 季 周 旬 汛 学期 节 小时 分钟 天 即 实时 同步 当天 随 每 春 夏 秋 冬 期间 同期";

/// 效果良好, 经济效益良好: 良好 of something that has no grades; 质量良好 and 考核良好 are looked at by somebody.
constexpr std::string_view well = "良好 较好 很好 好 向好 不错";
constexpr std::string_view graded = "等级 考核 评价 评定 质量 验收 评级 测评 评估 水质 空气";

/// Answers instead of targets: where nothing may happen, the number is 0.
constexpr std::string_view answers = "是 否 有 无 无影响 不影响";
constexpr std::string_view done =
    "完成 已完成 全部完成 全面完成 全部 完成任务 完成工作 完成全部 完成建设 完成采购 按要求完成";

bool is_promise_of_time(std::string_view words) {
    auto const when = grammar::beginning_of(in_time, words);
    if (when.empty()) return false;
    auto const rest = words.substr(when.size());
    return rest.empty() || grammar::is_word_of(in_time_of, rest);
}

bool passes_as_grade(std::string_view words) {
    auto const ending = grammar::ending_of(well, words);
    return !ending.empty() && ending != words && grammar::count_characters(words) <= long_text &&
           grammar::word_in(graded, words).empty() && !grammar::lexicon::is_scale_word(words);
}

std::string bare_words(std::string_view text) {
    auto const folded = grammar::fold(text);
    std::string_view words = folded.text();
    if (words.starts_with("定性") && words != "定性") words.remove_prefix(std::string_view("定性").size());
    if (words.starts_with(':')) words.remove_prefix(1);
    constexpr std::string_view stop = "。";
    if (words.ends_with(stop)) words.remove_suffix(stop.size());
    return std::string(words);
}

bool is_long(std::string_view words) { return grammar::count_characters(words) > long_text; }

bool is_claim(std::string_view words) { return !grammar::word_in(claims, words).empty(); }

}  // namespace

bool is_vague(std::string_view text) {
    auto const words = bare_words(text);
    bool const is_list = words.find('/') != std::string::npos;  // 好/较好/一般 is RV-46's
    if (has_digit(words) || is_list) return false;
    if (is_promise_of_time(words) || passes_as_grade(words)) return true;
    if (grammar::is_word_of(unsaid_alone, words)) return true;
    if (grammar::lexicon::is_scale_word(words)) return grammar::is_word_of(vague_scale_words, words);
    if (!is_long(words) && !grammar::word_in(unsaid, words).empty()) return true;
    return !grammar::word_in(is_long(words) ? boasting : vague, words).empty();
}

bool is_vague_effect(std::string_view text) {
    if (is_vague(text)) return true;
    auto const words = bare_words(text);
    if (has_digit(words) || is_claim(words) || grammar::lexicon::is_scale_word(words)) return false;
    bool const is_plain = words.find(',') == std::string::npos;  // longer ones have something to tell
    return (is_plain && begins_as_statement(words)) || (!is_long(words) && !grammar::word_in(states, words).empty());
}

bool is_bare_answer(std::string_view text) { return grammar::is_word_of(answers, bare_words(text)); }

bool names_no_time(std::string_view text) {
    auto const words = bare_words(text);
    return !has_digit(words) && grammar::word_in(times, words).empty();
}

bool says_only_done(std::string_view text) { return grammar::is_word_of(done, bare_words(text)); }

}  // namespace jixiao::targets::review
