#include "targets/read/builtin_calendars.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <set>

#include "cases.hpp"
#include "grammar/indicator.hpp"
#include "support.hpp"

using namespace jixiao;
using namespace jixiao::targets;

namespace {

/// A whole date as a day.
std::int32_t day(std::string const& text) {
    auto const indicator = grammar::parse_indicator(text + "前").indicator;
    auto const* deadline = grammar::syntax::get<grammar::syntax::Deadline>(indicator);
    BOOST_REQUIRE_MESSAGE(deadline, text);
    return grammar::first_day(deadline->date, 2000);
}

std::string joined(std::vector<int> const& years) {
    std::string result;
    for (int const year : years) result += (result.empty() ? "" : " ") + std::to_string(year);
    return result;
}

Diagnostics read(std::string const& text) {
    Diagnostics sink;
    read_calendar(test::text("format = \"jixiao/calendar/1\"\n" + text), sink);
    return sink;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(calendars)

BOOST_AUTO_TEST_CASE(every_holiday) {
    auto const calendar = builtin_calendar();
    for (auto const& [place, fields] : tests::read_case_folder("calendar")) {
        BOOST_TEST_CONTEXT(place) {
            BOOST_REQUIRE(fields.size() == 5u);
            auto const first = day(fields[0]);
            auto const last = day(fields[1]);
            auto const count = engine::working_days(*calendar, first, last);
            BOOST_TEST(std::to_string(count.days) == fields[2]);
            BOOST_TEST(std::to_string(last < first ? 0 : last - first + 1) == fields[3]);
            auto const colon = fields[4].rfind("：");
            BOOST_TEST(joined(count.unarranged) == (colon == std::string::npos ? "" : fields[4].substr(colon + 3)));
            if (first == last) BOOST_TEST(engine::is_working_day(*calendar, first) == (fields[2] == "1"));
        }
    }
}

// A case that is free throughout, or a single day that is worked: then no date can change unseen.
BOOST_AUTO_TEST_CASE(every_date_has_a_case) {
    std::set<std::int32_t> free;
    std::set<std::int32_t> worked;
    std::set<std::string> whole;
    for (auto const& [place, fields] : tests::read_case_folder("calendar")) {
        auto const first = day(fields[0]);
        auto const last = day(fields[1]);
        for (auto at = first; fields[2] == "0" && at <= last; ++at) free.insert(at);
        if (first == last && fields[2] == "1") worked.insert(first);
        if (fields[0].ends_with("-01-01") && fields[1].ends_with("-12-31")) whole.insert(fields[0].substr(0, 4));
    }
    auto const calendar = builtin_calendar();
    for (auto const& entry : std::filesystem::directory_iterator(JIXIAO_ROOT_DIR "/targets/calendars")) {
        if (entry.path().extension() != ".toml") continue;
        BOOST_TEST_CONTEXT(entry.path().filename()) {
            BOOST_TEST(whole.contains(entry.path().stem().string()));
            auto const found = calendar->years.find(std::stoi(entry.path().stem().string()));
            BOOST_REQUIRE(found != calendar->years.end());
            for (auto const date : found->second.holidays) BOOST_TEST(free.contains(date), date);
            for (auto const date : found->second.worked) BOOST_TEST(worked.contains(date), date);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_year_of_ones_own) {
    Diagnostics sink;
    auto const year = read_calendar(
        test::text("\"格式\" = \"jixiao/calendar/1\"\n\"年度\" = 2027\n\"放假\" = [\"01-01\"]\n\"上班\" = []\n"), sink);
    BOOST_TEST(test::places(sink) == "");
    BOOST_REQUIRE(year);
    engine::Calendar calendar;
    calendar.years.emplace(year->year, year->days);
    auto const count = engine::working_days(calendar, day("2027-01-01"), day("2027-01-10"));
    BOOST_TEST(count.days == 5);
    BOOST_TEST(count.unarranged.empty());
}

BOOST_AUTO_TEST_CASE(what_can_be_wrong) {
    BOOST_TEST(test::places(read("year = 2027\nholidays = [\"02-29\", \"1-1\", \"13-01\"]\nworked = [\"01-02\"]\n")) ==
               "E600@3:13 E600@3:22 E600@3:29");
    BOOST_TEST(test::places(read("year = 2027\nholidays = [\"01-01\"]\nworked = [\"01-01\"]\n")) == "E601@4:11");
    BOOST_TEST(test::places(read("holidays = []\nworked = []\n")) == "E413@1:1");
}

BOOST_AUTO_TEST_SUITE_END()
