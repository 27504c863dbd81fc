#include "targets/review/checks/rates.hpp"

#include "grammar/word_list.hpp"

namespace jixiao::targets::review {
namespace {

constexpr std::string_view anywhere =
    "率 比例 占比 比重 百分比 百分点 满意 程度 覆盖 幅 增长 增速 增加 增收 增值 下降 降低 减少 压减 压降 缩短 节约 节省 节支 节能 提高 "
    "提升 上升 进度 份额 水平 指数 浓度 含量 湿度 纯度 负荷 利润 收益 费用占 成数 税 息 保有 差额 误差 公差 偏差 拨备 杠杆 减排 减幅 "
    "控制 自给 达标 占 比上年 较上年 同比 环比 完成情况 执行情况 得分 折";
constexpr std::string_view endings = "度 性 比 面 率值 情况 概率 系数 质量";
constexpr std::string_view statements =
    "提升 提高 促进 改善 增强 激发 保障 推动 推进 加强 维护 确保 助力 服务 满足 完善 优化 实现 带动 为 调动 支持 落实 巩固";

}  // namespace

bool admits_percent(std::string_view name) {
    return !grammar::word_in(anywhere, name).empty() || !grammar::ending_of(endings, name).empty();
}

bool begins_as_statement(std::string_view name) { return !grammar::beginning_of(statements, name).empty(); }

}  // namespace jixiao::targets::review
