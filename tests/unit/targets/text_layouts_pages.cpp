#include "text_layouts_pages.hpp"

#include <algorithm>
#include <random>
#include <utility>

namespace jixiao::targets::test {
namespace {

struct Item {
    std::string_view level1;
    std::string_view level2;
    std::array<std::string_view, 4> names;
    std::string_view comparator;
    std::string_view number;
    std::string_view unit;
    std::string_view actual;
};

constexpr std::array<Item, 12> items{{
    {"产出指标",
     "数量指标",
     {"清淤沟渠长度", "整修渠道里程", "铺设管道长度", "疏浚河道长度"},
     "≥",
     "12",
     "公里",
     "12.5公里"},
    {"产出指标",
     "数量指标",
     {"更换水表数量", "安装路灯数量", "采购图书册数", "栽植苗木数量"},
     "≥",
     "450",
     "个",
     "460个"},
    {"产出指标",
     "数量指标",
     {"举办培训班期数", "开展巡查次数", "组织宣传场次", "召开协调会次数"},
     "=",
     "6",
     "次",
     "6次"},
    {"产出指标",
     "质量指标",
     {"工程验收合格率", "设备安装合格率", "苗木成活率", "资料归档完整率"},
     "≥",
     "95",
     "%",
     "97%"},
    {"产出指标",
     "时效指标",
     {"项目按期完工率", "资金及时拨付率", "任务按时办结率", "物资及时到位率"},
     "=",
     "100",
     "%",
     "100%"},
    {"成本指标",
     "经济成本指标",
     {"每公里整修成本", "人均培训成本", "单册采购成本", "每盏路灯成本"},
     "≤",
     "800",
     "元",
     "780元"},
    {"效益指标",
     "社会效益指标",
     {"受益村民人数", "惠及居民户数", "服务群众人次", "覆盖社区数量"},
     "≥",
     "3200",
     "人",
     "3300人"},
    {"效益指标",
     "社会效益指标",
     {"村容村貌改观程度", "群众出行便利程度", "公共阅读氛围", "基层治理水平"},
     "",
     "明显改善",
     "",
     "明显改善"},
    {"效益指标",
     "生态效益指标",
     {"河道水质状况", "绿地覆盖状况", "人居环境质量", "水土流失治理"},
     "",
     "持续改善",
     "",
     "有所改善"},
    {"效益指标",
     "可持续影响指标",
     {"管护机制建设情况", "设施使用年限", "长效运行能力", "队伍建设情况"},
     "",
     "长期",
     "",
     "长期"},
    {"满意度指标",
     "服务对象满意度指标",
     {"受益村民满意度", "参训人员满意度", "社区居民满意度", "读者满意度"},
     "≥",
     "90",
     "%",
     "93%"},
    {"满意度指标",
     "服务对象满意度指标",
     {"乡镇单位满意度", "施工单位满意度", "沿线商户满意度", "学校师生满意度"},
     "≥",
     "85",
     "%",
     "88%"},
}};

std::vector<std::string> headings_of(Set set, std::mt19937& random) {
    std::string const target = random() % 2 == 0 ? "指标值" : "年度指标值";
    std::vector<std::string> headings{"一级指标", "二级指标", "三级指标"};
    auto const add = [&](std::initializer_list<std::string> more) { headings.insert(headings.end(), more); };
    switch (set) {
        case Set::targets: add({target}); break;
        case Set::weights: add({target, "分值"}); break;
        case Set::evaluation: add({target, "实际完成值", "分值", "得分", "偏差原因分析"}); break;
        case Set::in_parts: add({"计算符号", target, "计量单位", "权重"}); break;
        case Set::initial: add({"年初目标值(A)", "实际完成值(B", "得分"}); break;
        case Set::standards: add({target, "绩效标准"}); break;
    }
    return headings;
}

class Writer {
public:
    Writer(Parting parting, Set set, unsigned seed) : parting_(parting), set_(set), random_(seed) {}

    LaidOutPage write_page() {
        bool const merged = random_() % 2 == 0 && parting_ != Parting::turned && parting_ != Parting::from_top;
        head();
        write(headings_of(set_, random_));
        std::string_view level1;
        std::string_view level2;
        std::vector<Item> chosen;
        for (auto const& item : items)
            if (&item == items.data() || random_() % 4 != 0) chosen.push_back(item);
        for (auto const& item : chosen) {
            bool const is_last = &item == &chosen.back();
            auto cells = cells_of(item, std::to_string(is_last ? 90 - 5 * (chosen.size() - 1) : 5));
            if (random_() % 8 == 0 && parting_ != Parting::turned) page_.text += "— 3 —\n";
            bool const same = merged && item.level1 == level1;
            if (same) cells.erase(cells.begin(), cells.begin() + (item.level2 == level2 ? 2 : 1));
            level1 = item.level1;
            level2 = item.level2;
            if (parting_ == Parting::blank && cells.size() > 3 && random_() % 6 == 0) wrap_level(cells);
            write_row(cells);
        }
        write_turned();
        foot();
        return std::move(page_);
    }

private:
    void head() {
        if (random_() % 2 == 0) page_.text += "首页 > 政务公开 > 预算\n发布时间：2024-03-05 来源：某局\n";
        page_.text += set_ == Set::evaluation || set_ == Set::initial ? "项目支出绩效自评表\n" : "项目支出绩效目标表\n";
        page_.text += "（2024年度）\n项目名称：沟渠整修\n主管部门：某县水务局\n";
    }

    /// 社会效益
    /// 指标
    void wrap_level(std::vector<std::string>& cells) {
        constexpr std::string_view tail = "指标";
        for (auto cell = cells.begin(); cell != cells.end() && cell->ends_with(tail); cell = cells.erase(cell)) {
            bool const is_last = cell + 1 == cells.end() || !(cell + 1)->ends_with(tail);
            page_.text += is_last ? cell->substr(0, cell->size() - tail.size()) + "\n指标\n" : *cell + " ";
        }
    }

    void foot() {
        if (random_() % 2 == 0) page_.text += "填报人：某某 联系电话：000\n";
        if (random_() % 2 == 0) page_.text += "财政部门审核意见（盖章）\n";
        if (random_() % 3 == 0) page_.text += "备注：本表一式两份。\n";
        if (random_() % 2 == 0) page_.text += "附件下载：\n扫一扫在手机打开当前页\n";
        if (random_() % 3 == 0) page_.text += "[打印] [关闭]\n";
    }

    std::vector<std::string> cells_of(Item const& item, std::string const& weight) {
        std::string const name(item.names[random_() % item.names.size()]);
        std::string const number(item.number);
        auto const target = std::string(item.comparator) + number + std::string(item.unit);
        page_.wanted.push_back({std::string(item.level1), std::string(item.level2), name, target,
                                set_ == Set::targets || set_ == Set::initial || set_ == Set::standards ? "" : weight});
        std::vector<std::string> cells{std::string(item.level1), std::string(item.level2), name};
        auto const add = [&](std::initializer_list<std::string> more) { cells.insert(cells.end(), more); };
        switch (set_) {
            case Set::targets: add({target}); break;
            case Set::weights: add({target, weight}); break;
            case Set::evaluation:
                add({target, std::string(item.actual), weight, weight, random_() % 2 == 0 ? "无" : ""});
                break;
            case Set::in_parts: add({std::string(item.comparator), number, std::string(item.unit), weight}); break;
            case Set::initial: add({target, std::string(item.actual), "5"}); break;
            case Set::standards: add({target, random_() % 2 == 0 ? "计划标准" : "历史标准"}); break;
        }
        return cells;
    }

    std::string_view between() const {
        switch (parting_) {
            case Parting::wide: return "    ";
            case Parting::full_width: return "　";
            case Parting::tab: return "\t";
            case Parting::pipe:
            case Parting::outer_pipes:
            case Parting::broken_pipes: return " | ";
            case Parting::cells: return "\n";
            case Parting::spaced_cells: return "\n\n";
            case Parting::barred_cells: return " |\n";
            case Parting::joined: return "";
            default: return " ";
        }
    }

    void write(std::vector<std::string> const& cells) {
        if (parting_ == Parting::turned) return columns_.push_back(cells);
        bool const is_line = parting_ == Parting::cells || parting_ == Parting::spaced_cells;
        if (parting_ == Parting::outer_pipes) page_.text += "| ";
        for (std::size_t i = 0; i < cells.size(); ++i) {
            page_.text += cells[i].empty() && is_line ? " " : cells[i];
            if (i + 1 < cells.size()) page_.text += between();
        }
        bool const is_closed = parting_ == Parting::pipe || parting_ == Parting::outer_pipes ||
                               parting_ == Parting::barred_cells || parting_ == Parting::broken_pipes;
        if (is_closed) page_.text += " |";
        page_.text += parting_ == Parting::spaced_cells ? "\n\n" : "\n";
    }

    /// A row, its name perhaps wrapped.
    void write_row(std::vector<std::string> cells) {
        auto const name = std::find(cells.begin(), cells.end(), page_.wanted.back().name);
        bool const is_wrapped = name != cells.end() && random_() % 3 == 0;
        constexpr std::size_t character = 3;  // bytes
        auto const half = name == cells.end() ? 0 : (name->size() / character + 1) / 2 * character;
        if (!is_wrapped) return write(cells);
        auto const rest = name->substr(half);
        switch (parting_) {
            case Parting::flowing:
            case Parting::broken_pipes: name->insert(half, "\n"); return write(cells);
            case Parting::from_top: name->resize(half); break;
            case Parting::centred:
                page_.text += name->substr(0, half) + "\n";
                cells.erase(name);
                break;
            default: return write(cells);
        }
        write(cells);
        page_.text += rest + "\n";
    }

    void write_turned() {
        for (std::size_t column = 0; !columns_.empty() && column < columns_.front().size(); ++column)
            for (auto const& row : columns_) page_.text += (row[column].empty() ? " " : row[column]) + "\n";
    }

    LaidOutPage page_;
    std::vector<std::vector<std::string>> columns_;  // rows that are written column by column
    Parting parting_;
    Set set_;
    std::mt19937 random_;
};

}  // namespace

LaidOutPage laid_out_page(Parting parting, Set set, unsigned seed) { return Writer(parting, set, seed).write_page(); }

}  // namespace jixiao::targets::test
