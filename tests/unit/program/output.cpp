#include "tools/jixiao/output.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <fstream>
#include <iterator>

using namespace jixiao::program;
namespace fs = std::filesystem;

namespace {

struct Folder {
    fs::path path;
    Folder() {
        auto pattern = (fs::temp_directory_path() / "jixiao-XXXXXX").string();
        path = mkdtemp(pattern.data());
    }
    ~Folder() { fs::remove_all(path); }

    std::string write(std::string const& name, std::string_view content, bool force = false) const {
        Diagnostics sink;
        write_file(path / name, content, force, sink);
        return sink.empty() ? "" : std::string(sink.front().code->id);
    }
    std::string read(std::string const& name) const {
        std::ifstream input(path / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(input), {}};
    }
    std::ptrdiff_t files() const { return std::distance(fs::directory_iterator(path), fs::directory_iterator()); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(output, Folder)

BOOST_AUTO_TEST_CASE(a_new_file_and_earlier_output_are_written) {
    std::string const begin(40, 'x');
    BOOST_TEST(write("a", begin + "1") == "");
    BOOST_TEST(write("a", begin + "2") == "");
    BOOST_TEST(read("a") == begin + "2");
    BOOST_TEST(files() == 1);
}

BOOST_AUTO_TEST_CASE(a_file_of_somebody_else_stays_unless_forced) {
    std::ofstream(path / "a") << "precious";
    BOOST_TEST(write("a", "result") == "E925");
    BOOST_TEST(read("a") == "precious");
    BOOST_TEST(write("a", "result", true) == "");
    BOOST_TEST(read("a") == "result");
}

BOOST_AUTO_TEST_CASE(rights_and_links_stay) {
    std::ofstream(path / "real") << "";
    fs::permissions(path / "real", fs::perms::owner_read | fs::perms::owner_write);
    fs::create_symlink("real", path / "link");
    BOOST_TEST(write("link", "result") == "");
    BOOST_TEST(fs::is_symlink(path / "link"));
    BOOST_TEST(read("real") == "result");
    BOOST_TEST((fs::status(path / "real").permissions() == (fs::perms::owner_read | fs::perms::owner_write)));
}

BOOST_AUTO_TEST_CASE(folders_and_missing_folders_are_refused) {
    BOOST_TEST(write(".", "result") == "E924");
    BOOST_TEST(write("none/a", "result") == "E924");
    BOOST_TEST(files() == 0);
}

BOOST_AUTO_TEST_CASE(devices_are_written_to) {
    Diagnostics sink;
    write_file("/dev/null", "result", false, sink);
    BOOST_TEST(sink.empty());
    BOOST_TEST(fs::is_character_file("/dev/null"));
}

BOOST_AUTO_TEST_SUITE_END()
