#include <boost/test/unit_test.hpp>
#include <set>

#include "grammar/characters.hpp"
#include "grammar/scan.hpp"
#include "grammar/slip.hpp"
#include "grammar/unit.hpp"
#include "grammar/word_list.hpp"

using namespace jixiao::grammar;

namespace {

std::string converted(char const* value, char const* from, char const* to) {
    auto const result = convert(Ratio(*parse_decimal(value)), parse_unit(from), parse_unit(to)).to_exact_decimal();
    return result ? to_string(*result) : "none";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(unit)

BOOST_AUTO_TEST_CASE(one_spelling_for_each_unit) {
    struct {
        char const* written;
        char const* spelling;
        char const* dimension;
    } const cases[] = {
        {"百分比", "%", "percent"},
        {"％", "%", "percent"},
        {"个工作日", "工作日", "workday"},
        {"日", "天", "day"},
        {"个月", "个月", "month"},
        {"平米", "平方米", "area"},
        {"㎡", "平方米", "area"},
        {"km", "公里", "length"},
        {"万元/年", "万元/年", "money/year"},
        {"元/人、月", "元/人·月", "money/count:人·month"},
        {"元/人/月", "元/人·月", "money/count:人·month"},
        {"元/人*月", "元/人·月", "money/count:人·month"},
        {"吨/日", "吨/天", "mass/day"},
        {"台（套）", "台套", "count:台套"},
        {"万人次", "万人次", "count:人次"},
        {"亿元", "亿元", "money"},
        {"千米", "公里", "length"},
        {"人次", "人次", "count:人次"},
        {"", "", "number"},
    };
    for (auto const& line : cases) {
        BOOST_TEST(spelling(parse_unit(line.written)) == line.spelling, line.written);
        BOOST_TEST(dimension(parse_unit(line.written)) == line.dimension, line.written);
    }
    BOOST_TEST(parse_unit("工作目").is_none());
    BOOST_TEST(parse_unit("万").is_none());
}

BOOST_AUTO_TEST_CASE(converts_exactly_within_a_family) {
    BOOST_TEST(converted("1.5", "万元", "元") == "15000");
    BOOST_TEST(converted("22614.51", "万元", "元") == "226145100");
    BOOST_TEST(converted("2", "天", "小时") == "48");
    BOOST_TEST(converted("90", "分钟", "小时") == "1.5");
    BOOST_TEST(converted("3", "亩", "平方米") == "2000");
    BOOST_TEST(converted("2", "‰", "%") == "0.2");
    BOOST_TEST(converted("1", "年", "个月") == "12");
    BOOST_TEST(converted("6", "元/人·年", "元/人·月") == "0.5");
    BOOST_TEST(converted("1", "万元/年", "元/年") == "10000");
    BOOST_TEST(converted("2", "倍", "%") == "200");
    BOOST_TEST(converted("0.5", "MPa", "kPa") == "500");
}

BOOST_AUTO_TEST_CASE(keeps_kinds_apart) {
    for (auto const& [a, b] : {std::pair{"天", "工作日"},
                               {"天", "个月"},
                               {"人", "人次"},
                               {"件", "户"},
                               {"%", "百分点"},
                               {"万元", "万元/年"},
                               {"个", "%"},
                               {"公里", "平方公里"},
                               {"元/人", "元/户"}})
        BOOST_TEST(!convertible(parse_unit(a), parse_unit(b)), a << " " << b);
    BOOST_TEST(differ_by_year_only(parse_unit("万元"), parse_unit("元/年")));
    BOOST_TEST(!differ_by_year_only(parse_unit("万元"), parse_unit("元")));
    BOOST_TEST(!differ_by_year_only(parse_unit("万元"), parse_unit("个/年")));
}

BOOST_AUTO_TEST_CASE(what_is_counted_alike_goes_together) {
    for (auto const& [a, b] :
         {std::pair{"个", "村"}, {"个", "学生"}, {"行政村", "村"}, {"台套", "台"}, {"台套", "套"}}) {
        BOOST_TEST(convertible(parse_unit(a), parse_unit(b)), a << " " << b);
        BOOST_TEST(convertible(parse_unit(b), parse_unit(a)), a << " " << b);
    }
    for (auto const& [a, b] : {std::pair{"个", "户"}, {"村", "社区"}, {"人", "人次"}, {"台", "套"}, {"场次", "场"}})
        BOOST_TEST(!convertible(parse_unit(a), parse_unit(b)), a << " " << b);
}

BOOST_AUTO_TEST_CASE(units_know_their_nature) {
    BOOST_TEST(accumulates(parse_unit("万元/年")));
    for (char const* const unit : {"元/人", "次/月", "微克/立方米", "分贝", "Mbps", "兆瓦", "个月", "%"})
        BOOST_TEST(!accumulates(parse_unit(unit)), unit);
    BOOST_TEST(is_percent(parse_unit("‰")));
    BOOST_TEST(!is_percent(parse_unit("%/年")));
    BOOST_TEST(is_counter(parse_unit("人次/年")));
    BOOST_TEST(!is_counter(parse_unit("万元")));
    BOOST_TEST(can_be_negative(parse_unit("℃")));
    BOOST_TEST(!can_be_negative(parse_unit("℃/年")));
}

BOOST_AUTO_TEST_CASE(knows_what_a_slip_was_meant_to_be) {
    for (auto const& [written, meant] : {std::pair{"个工作目", "个工作日"},
                                         {"平方朱", "平方米"},
                                         {"人吹", "人次"},
                                         {"个百分店", "个百分点"},
                                         {"方平米", "平方米"}}) {
        BOOST_TEST(slip_of(written).meant == meant, written);
        BOOST_TEST(slip_of(written).is_certain, written);
    }
    BOOST_TEST(slip_of("个工作").meant == "个工作日");
    BOOST_TEST(!slip_of("个工作").is_certain);
    for (char const* const own : {"个村", "个小组", "个学生", "个乡", "个班", "个镇", "箱箱箱箱", "座桥", "家店"})
        BOOST_TEST(slip_of(own).meant == "", own);
}

BOOST_AUTO_TEST_CASE(no_spelling_stands_twice_in_the_table) {
    std::set<std::string> seen;
    for (UnitInfo const& row : unit_table()) {
        BOOST_TEST((row.is_form || seen.insert(std::string(row.spelling)).second), row.spelling);
        for_each_word(row.aliases,
                      [&](std::string_view alias) { BOOST_TEST(seen.insert(std::string(alias)).second, alias); });
    }
}

BOOST_AUTO_TEST_CASE(every_unit_reads_back_from_its_spelling) {
    for (UnitIndex head = 1; head <= unit_table().size(); ++head)
        for (UnitIndex const per : {UnitIndex{0}, parse_unit("年").head, parse_unit("次").head}) {
            Unit const unit{head, 0, {per, 0}};
            if (unit_info(head).is_form) continue;
            BOOST_TEST((parse_unit(spelling(unit)) == unit), spelling(unit));
            BOOST_TEST((parse_unit(counted_spelling(unit)) == unit), counted_spelling(unit));
        }
}

BOOST_AUTO_TEST_CASE(numerals) {
    struct {
        char const* written;
        int value;
    } const cases[] = {
        {"三", 3},
        {"两", 2},
        {"十", 10},
        {"十二", 12},
        {"二十", 20},
        {"二十四", 24},
        {"一百二十", 120},
        {"一百零五", 105},
        {"三千", 3000},
        {"二〇二四", 2024},
        {"一千二百三十四", 1234},
    };
    for (auto const& line : cases) {
        auto const scanned = scan_numeral(line.written);
        BOOST_TEST(scanned.size == std::string_view(line.written).size(), line.written);
        BOOST_TEST(to_string(scanned.value) == std::to_string(line.value), line.written);
    }
    for (char const* const no_numeral : {"百", "千", "万", "个", "百分之五", ""})
        BOOST_TEST(scan_numeral(no_numeral).size == 0u, no_numeral);
}

BOOST_AUTO_TEST_SUITE_END()
