#include "targets/files.hpp"

#include <sys/stat.h>

#include <boost/test/unit_test.hpp>

#include <unistd.h>

#include <fstream>

#include "support.hpp"

using namespace jixiao::targets;
namespace filesystem = std::filesystem;
namespace errc = boost::system::errc;

namespace {

/// A folder that is gone after the test.
struct Folder {
    filesystem::path path = filesystem::temp_directory_path() / ("jixiao-files-" + std::to_string(::getpid()));

    Folder() { filesystem::create_directories(path); }
    ~Folder() { filesystem::remove_all(path); }

    void write(filesystem::path const& name, std::string const& bytes) const {
        filesystem::create_directories((path / name).parent_path());
        std::ofstream(path / name, std::ios::binary) << bytes;
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(files)

BOOST_AUTO_TEST_CASE(a_byte_order_mark_is_dropped) {
    Folder const folder;
    folder.write("a.toml",
                 "\xEF\xBB\xBF"
                 "a = 1\r\n");
    auto const source = read_source(folder.path / "a.toml");
    BOOST_REQUIRE(source.has_value());
    BOOST_TEST((*source)->bytes() == "a = 1\r\n");
    BOOST_TEST((*source)->name() == (folder.path / "a.toml").string());
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read) {
    Folder const folder;
    BOOST_TEST((read_source(folder.path / "none.toml").error() == errc::no_such_file_or_directory));
    BOOST_TEST((read_source(folder.path).error() == errc::is_a_directory));
    BOOST_TEST((find_files(folder.path / "none").error() == errc::no_such_file_or_directory));
}

BOOST_AUTO_TEST_CASE(a_file_without_an_end) {
    if (!filesystem::exists("/dev/zero")) return;
    BOOST_TEST((read_source("/dev/zero").error() == errc::file_too_large));
}

BOOST_AUTO_TEST_CASE(a_pipe_that_nobody_writes_to) {
    Folder const folder;
    auto const pipe = folder.path / "pipe";
    BOOST_REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    BOOST_TEST((read_source(pipe).error() == errc::not_supported));
}

BOOST_AUTO_TEST_CASE(the_files_of_a_folder) {
    Folder const folder;
    for (auto const* name : {"b.toml", "a.TOML", "sub/c.toml", ".hidden.toml", ".git/d.toml", "notes.txt", "e.toml.bak",
                             "sub/form.XLSX", "sub/~$form.xlsx"})
        folder.write(name, "");
    filesystem::create_directory_symlink(folder.path, folder.path / "sub/loop");
    auto const found = find_files(folder.path);
    BOOST_REQUIRE(found.has_value());
    auto const names = [&](std::vector<filesystem::path> const& paths) {
        std::string result;
        for (auto const& path : paths) result += filesystem::relative(path, folder.path).generic_string() + ' ';
        return result;
    };
    BOOST_TEST(names(found->toml) == "a.TOML b.toml sub/c.toml ");
    BOOST_TEST(names(found->documents) == "notes.txt sub/form.XLSX ");
}

BOOST_AUTO_TEST_CASE(a_folder_with_nothing_in_it) {
    Folder const folder;
    BOOST_TEST(find_files(folder.path)->toml.empty());
    BOOST_TEST(find_files(folder.path)->documents.empty());
}

BOOST_AUTO_TEST_SUITE_END()
