// A csv of any size: whatever the threads and blocks, every row gets what it gets alone, in its place.
#include "targets/batch/run.hpp"

#include <boost/test/unit_test.hpp>
#include <sstream>

#include "batch_support.hpp"
#include "targets/batch/blocks.hpp"

using namespace jixiao;
using namespace jixiao::targets;
using namespace jixiao::targets::test;

BOOST_AUTO_TEST_SUITE(batch_run)

BOOST_AUTO_TEST_CASE(any_threads_and_blocks_give_the_rows_in_their_order) {
    auto const file = generated_csv(9000, 11);
    auto const wanted = scored_row_by_row(file);
    BOOST_REQUIRE(file.bytes.size() > 4 * 2 * batch::longest_row);
    for (unsigned const threads : {1u, 2u, 7u})
        for (std::size_t const block_size : {std::size_t{1}, 3 * batch::longest_row + 17, std::size_t{1} << 20}) {
            auto const result = run_batch(file.bytes, {threads, block_size});
            BOOST_TEST_CONTEXT(threads << " threads, blocks of " << block_size)
            BOOST_TEST(first_difference(result.lines, wanted) == "");
        }
}

BOOST_AUTO_TEST_CASE(totals_are_the_sums_of_the_rows) {
    auto const result = run_batch(
        "project_id,target,actual,weight,rule\n"
        "A,>=5个,4个,10,\nB,>=5个,5个,10,\nA,>=5个,,20,\nA,有效,达成,7.5,\nB,>=5个,5个,x,\n",
        {2, 1, true});
    BOOST_TEST(result.totals == "A 15.50 +20.00 of 3, 1 unscored\nB 10.00 +0.00? of 2, 1 unscored\n");
}

BOOST_AUTO_TEST_CASE(quotes_line_ends_and_blank_lines) {
    auto const lines = run_batch(
                           "\xEF\xBB\xBF\"project_id\",indicator,target,actual,weight,rule\r\n"
                           "\"P,1\",\"多行\n名称\",>=5个,4个,10,\r\n"
                           "\r\n"
                           "\"P2\",\"\"\"示范\"\"项目\",\">=\"\"5\"\"个\",4个,10,\r\n"
                           "P3,5\" 管,>=5个,\"4个\",\"10\",\n"
                           "\n"
                           "P4,x,>=5个,4个,10,按照完成比例赋分")
                           .lines;
    BOOST_TEST(lines == "\"P,1\",8.00\nP2,ERR\nP3,8.00\nP4,8.00\n");
}

BOOST_AUTO_TEST_CASE(names_that_are_written_anew_stay_apart) {
    std::string const rows =
        "project_id,target,actual,weight,rule\n"
        "甲项目的名称很长\"一\",>=5个,5个,10,\n乙项目的名称很长\"二\",>=5个,5个,20,\n丙项目的名称很长\"三\",>=5个,5个,30,\n"
        "P,>=5个,5个,40,\n";
    BOOST_TEST(
        run_batch(rows, {1, 1, true}).totals ==
        "\"甲项目的名称很长\"\"一\"\"\" 10.00 +0.00 of 1, 0 unscored\n\"乙项目的名称很长\"\"二\"\"\" 20.00 +0.00 of 1, 0 unscored\n"
        "\"丙项目的名称很长\"\"三\"\"\" 30.00 +0.00 of 1, 0 unscored\nP 40.00 +0.00 of 1, 0 unscored\n");
}

BOOST_AUTO_TEST_CASE(a_return_in_a_name_is_the_same_whichever_way_the_row_is_read) {
    auto const lines = run_batch(
                           "project_id,target,actual,weight,rule\n"
                           "P\r,>=5个,5个,10,\nP\r,>=5个,5个,10,\"\"\na\rb,>=5个,5个,10,\na\rb,>=5个,5个,10,\"\"\n")
                           .lines;
    BOOST_TEST(lines == "P,10.00\nP,10.00\n\"a\rb\",10.00\n\"a\rb\",10.00\n");
}

BOOST_AUTO_TEST_CASE(lines_that_end_with_a_return_alone_are_told) {
    BOOST_TEST(run_batch("project_id,target,actual,weight,rule\rP,>=5个,4个,10,\r").diagnostics == "E647");
    BOOST_TEST(run_batch("project_id,target,actual,weight\rP,>=5个,4个,10\r\nP,>=5个,4个,10\n").diagnostics == "E647");
    BOOST_TEST(run_batch("\"project_id\",\"target\",\"actual\",\"weight\"\r\"P\",\"5\",\"5\",\"10\"\r").diagnostics ==
               "E647");
    for (auto const heading : {"project_id,target,actual,weight\r\r\n", "project_id,target\r,actual,weight\n",
                               "project_id,\"target\"\r,actual,weight\n"})
        BOOST_TEST(run_batch(std::string(heading) + "P,>=5个,4个,10\n").lines == "P,8.00\n");
}

BOOST_AUTO_TEST_CASE(every_target_without_a_sign_is_counted) {
    std::string const long_target = "5" + std::string(40, ' ') + "个";
    auto const result = run_batch("project_id,target,actual,weight,rule\nA,5个,4个,10,\nA,5个,4个,10.123,\nA," +
                                  long_target + ",4个,10,\nA," + long_target + ",4个,10,\nA,≥5个,4个,10,\n");
    BOOST_TEST(result.assumed == 4u);
}

BOOST_AUTO_TEST_CASE(broken_rows_stay_in_their_place) {
    auto const result = run_batch(
        "project_id,indicator,target,actual,weight,rule\n"
        "P1,x,>=5个,4个,10\n"
        "P2,x,>=5个,4个,10,,\n"
        "P3,\"x\"y,>=5个,4个,10,\n"
        "P4,\"x,>=5个,4个,10,\n"
        "P5,x,>=5个,4个,10,\n");
    BOOST_TEST(result.lines == "P1,ERR\nP2,ERR\nP3,ERR\nP4,ERR\nP5,8.00\n");
    BOOST_TEST(result.reasons == "E643 2 from row 2\nE644 2 from row 4\n");
}

BOOST_AUTO_TEST_CASE(a_stray_quote_costs_its_own_row) {
    std::string text = "project_id,target,actual,weight,rule\nA,>=5,4,10,\"24寸\n";
    std::string wanted = "A,ERR\n";
    for (int i = 0; i < 1000; ++i) text += "B,>=5,4,10,\n", wanted += "B,8.00\n";
    auto const result = run_batch(text + "C,>=5,4,10,\"memo\"\n\"甲\"项目,>=5,4,10,\n5\" 管,>=5,4,10,\n", {1, 1});
    BOOST_TEST(result.lines == wanted + "C,8.00\n\"\"\"甲\"\"项目\",ERR\n\"5\"\" 管\",8.00\n");
}

BOOST_AUTO_TEST_CASE(short_rows_where_the_project_stands_last) {
    BOOST_TEST(run_batch("target,actual,weight,project_id\n>=5,4,10,A\n合计\n \n>=5,4,10,B\n").lines ==
               "A,8.00\n,ERR\n,ERR\nB,8.00\n");
}

BOOST_AUTO_TEST_CASE(numbers_of_rows_count_empty_lines) {
    BOOST_TEST(run_batch("project_id,target,actual,weight\n\n\nA,>=5,,10\n").reasons.ends_with(" 1 from row 4\n"));
}

BOOST_AUTO_TEST_CASE(a_row_of_any_length_costs_one_row) {
    std::string const heading = "project_id,indicator,target,actual,weight,rule\n";
    for (std::size_t const size : {batch::longest_row - 100, batch::longest_row + 1, std::size_t{3} << 20}) {
        auto const result =
            run_batch(heading + "P1," + std::string(size, 'x') + ",>=5个,4个,10,\nP2,x,>=5个,4个,10,\n", {1, 1});
        BOOST_TEST(result.lines == (size < batch::longest_row ? "P1,8.00\nP2,8.00\n" : "P1,ERR\nP2,8.00\n"));
    }
    auto const quoted =
        run_batch(heading + "P1,\"" + std::string(batch::longest_row, '\n') + "\",>=5个,4个,10,\n", {1, 1});
    BOOST_TEST(quoted.reasons == "E644 2 from row 2\n");  // the row up to the first line break, and the rest of it
}

BOOST_AUTO_TEST_CASE(columns_by_name_in_any_order) {
    BOOST_TEST(run_batch("分值,实际完成值,备注,指标值,项目编码\n10,4个,x,>=5个,P1\n").lines == "P1,8.00\n");
    BOOST_TEST(run_batch("weight,actual,target,project_id\r\n10,4个,>=5个,P1\r\n").lines == "P1,8.00\n");
    BOOST_TEST(run_batch("project_id,target,actual\nP1,>=5个,4个\n").diagnostics == "E640");
    BOOST_TEST(run_batch("project_id,target,target,actual,weight\n").diagnostics == "E641");
    BOOST_TEST(run_batch(std::string(100, ',') + "\n").diagnostics == "E642");
    BOOST_TEST(run_batch("").diagnostics == "E646");
    BOOST_TEST(run_batch("指标值;实际完成值\n").diagnostics == "E646");
    BOOST_TEST(run_batch("project_id,指标值,年度指标值,actual,weight\n").diagnostics == "E641");
    BOOST_TEST(
        run_batch("\"备注,说明\",\"分值\n\",实际完成值,指标值,Project_ID,项目名称\nx,10,4个,>=5个,P1,甲\n").lines ==
        "P1,8.00\n");
}

BOOST_AUTO_TEST_CASE(a_heading_alone_gives_no_rows) {
    auto const result = run_batch("project_id,target,actual,weight,rule\n");
    BOOST_TEST(result.lines == "");
    BOOST_TEST(result.rows == 0u);
}

BOOST_AUTO_TEST_CASE(packed_and_in_other_encodings) {
    std::string const text = "project_id,target,actual,weight,rule\n项目一,>=5个,4个,10,按照完成比例赋分\n";
    std::string const wanted = "项目一,8.00\n";
    BOOST_TEST(run_batch(in_encoding(text, "GB18030")).lines == wanted);
    BOOST_TEST(run_batch("\xFF\xFE" + in_encoding(text, "UTF-16LE")).lines == wanted);
    BOOST_TEST(run_batch(gzipped(text)).lines == wanted);
    std::string late = text.substr(0, text.find('\n') + 1);
    for (int i = 0; i < 20000; ++i) late += "P,>=5,4,10,\n";
    BOOST_TEST(run_batch(in_encoding(late + "项目,>=5个,4个,10,\n", "GB18030")).lines.ends_with("项目,8.00\n"));
    BOOST_TEST(run_batch(in_encoding(late, "UTF-16LE")).lines.ends_with("P,8.00\n"));
    BOOST_TEST(run_batch(gzipped(text.substr(0, 50)) + gzipped(text.substr(50))).lines == wanted);
    BOOST_TEST(run_batch(zstd(in_encoding(text, "GB18030"))).lines == wanted);
    BOOST_TEST(run_batch(zstd(text.substr(0, 50)) + zstd(text.substr(50))).lines == wanted);
}

BOOST_AUTO_TEST_CASE(damaged_packages_are_refused) {
    auto const large = generated_csv(3000, 5).bytes;
    for (auto const& packed : {gzipped(large), zstd(large)}) {
        BOOST_TEST(run_batch(packed.substr(0, packed.size() / 2)).diagnostics == "cut off");
        auto damaged = packed;
        for (std::size_t at = 20; at < 60; ++at) damaged[at] = static_cast<char>(~damaged[at]);
        BOOST_TEST(run_batch(damaged).diagnostics == "damaged");
    }
}

BOOST_AUTO_TEST_SUITE_END()
