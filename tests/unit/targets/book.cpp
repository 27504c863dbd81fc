#include "book_support.hpp"
#include "targets/book/database.hpp"
#include "targets/book/sha256.hpp"
#include "targets/book/verify.hpp"

using namespace jixiao;
using namespace jixiao::tests;
using namespace jixiao::targets::book;

BOOST_AUTO_TEST_SUITE(book)

BOOST_AUTO_TEST_CASE(hashes_are_those_of_the_standard) {
    BOOST_TEST(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    BOOST_TEST(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    BookFolder const folder;
    folder.write("abc", "abc");
    BOOST_TEST(*sha256_of_file(folder.path / "abc") == sha256("abc"));
    BOOST_TEST(sha256_of_file(folder.path / "none").error() == boost::system::errc::no_such_file_or_directory);
    BOOST_TEST(sha256_of_file(folder.path).error() == boost::system::errc::is_a_directory);
    BOOST_TEST(sha256_of_file("/dev/zero").error() == boost::system::errc::not_supported);
}

BOOST_AUTO_TEST_CASE(every_field_is_hashed) {
    Record record;
    static_cast<Statement&>(record) = said("系统数量", "3 个");
    record.number = 1;
    auto const hash = hash_of(record, "");
    BOOST_TEST(hash != hash_of(record, "0"));
    for (auto const& field : fields()) {
        auto changed = record;
        field.of(changed) += "x";
        BOOST_TEST(hash_of(changed, "") != hash, field.name);
    }
    auto moved = record;  // a text that goes from one field to its neighbour
    moved.level1 = "ab";
    auto other = record;
    other.level1 = "a";
    other.level2 = "b";
    BOOST_TEST(hash_of(moved, "") != hash_of(other, ""));
}

BOOST_AUTO_TEST_CASE(what_was_recorded_is_read_again) {
    BookFolder const folder;
    auto first = said("系统数量", "3 个");
    first.said["reason"] = "换行\n和引号“'\"";
    first.said["evidence"] = "照片.jpg";
    told(folder, {first, said("可用率", "99%")});
    auto const records = records_of(folder);
    BOOST_REQUIRE(records.size() == 2u);
    BOOST_TEST(records[0].number == 1);
    BOOST_TEST(records[0].said["reason"] == first.said["reason"]);
    BOOST_TEST(records[0].who == "经办人");
    BOOST_TEST(records[0].when == "2024-04-03T08:00:00Z");
    BOOST_TEST(records[0].hash == hash_of(records[0], ""));
    BOOST_TEST(records[1].hash == hash_of(records[1], records[0].hash));
}

BOOST_AUTO_TEST_CASE(what_was_not_committed_is_undone) {
    BookFolder const folder;
    Database database(folder.book(), Access::write, std::chrono::milliseconds(0));
    database.run("CREATE TABLE t (x)");
    {
        Transaction const given_up(database, Access::write);
        database.run("INSERT INTO t VALUES (1)");
    }
    BOOST_TEST(database.number("SELECT count(*) FROM t") == 0);
    Transaction kept(database, Access::write);
    database.run("INSERT INTO t VALUES (2)");
    kept.commit();
    BOOST_TEST(database.number("SELECT count(*) FROM t") == 1);
}

BOOST_AUTO_TEST_CASE(an_empty_file_is_a_book_without_records) {
    BookFolder const folder;
    folder.write("2024.book", "");
    BOOST_TEST(records_of(folder).empty());
    grammar::Diagnostics sink;
    auto empty = Book::open(folder.book());
    BOOST_TEST((verify(*empty, "", sink).error().trouble == Trouble::no_book));
    told(folder, {said("系统数量", "3 个")});
    BOOST_TEST(records_of(folder).size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_is_no_book_is_refused) {
    BookFolder const folder;
    BOOST_TEST((Book::open(folder.book()).error().trouble == Trouble::not_found));
    folder.write("2024.book", "这是一份普通的文本，不是台账，长到足够让人看出来。");
    BOOST_TEST((Book::open(folder.book()).error().trouble == Trouble::no_book));
    BOOST_TEST((Book::open_or_make(folder.book()).error().trouble == Trouble::no_book));
    auto const nowhere = Book::open_or_make(folder.path / "none" / "2024.book").error();
    BOOST_TEST((nowhere.trouble == Trouble::not_written));
    BOOST_TEST((nowhere.reason == std::errc::no_such_file_or_directory));
    BOOST_TEST((Book::open(folder.path).error().trouble == Trouble::not_read));
    BOOST_TEST((Book::open("/dev/zero").error().trouble == Trouble::no_book));
    BOOST_TEST((Book::open_or_make("/dev/null").error().trouble == Trouble::no_book));
}

BOOST_AUTO_TEST_CASE(a_failure_leaves_nothing_of_a_call) {
    BookFolder const folder;
    told(folder, {said("系统数量", "3 个")});
    auto book = Book::open_or_make(folder.book());
    BOOST_REQUIRE(book.has_value());
    auto const done = book->write([](Book::Writing& writing) {
        Record record;
        writing.append(record);
        throw Failure{Trouble::not_written};
    });
    BOOST_TEST(!done);
    BOOST_TEST(records_of(folder).size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_second_writer_gives_up_after_the_wait) {
    BookFolder const folder;
    told(folder, {said("系统数量", "3 个")});
    auto first = Book::open_or_make(folder.book());
    auto second = Book::open_or_make(folder.book(), std::chrono::milliseconds(10));
    BOOST_REQUIRE(first.has_value());
    BOOST_REQUIRE(second.has_value());
    auto trouble = Trouble::damaged;
    BOOST_TEST(first->write([&](Book::Writing&) { trouble = second->write([](Book::Writing&) {}).error().trouble; })
                   .has_value());
    BOOST_TEST((trouble == Trouble::busy));
}

BOOST_AUTO_TEST_CASE(the_head_shows_a_tail_cut_off) {
    BookFolder const folder;
    told(folder, {said("系统数量", "3 个"), said("可用率", "99%")});
    auto book = Book::open(folder.book());
    BOOST_REQUIRE(book.has_value());
    auto const head = *book->head();
    BOOST_TEST(head.count == 2);
    grammar::Diagnostics sink;
    BOOST_TEST(verify(*book, head.hash, sink)->head.hash == head.hash);
    BOOST_TEST(sink.empty());
    BOOST_TEST(verify(*book, std::string(64, '0'), sink).has_value());
    BOOST_REQUIRE(sink.size() == 1u);
    BOOST_TEST(sink[0].code->id == "E628");
}

BOOST_AUTO_TEST_SUITE_END()
