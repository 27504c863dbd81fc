// What the tests do to books that the program never does: hold one, tamper with one, cut one.
//
//   book_tool hold BOOK SECONDS     keeps everybody else from writing
//   book_tool sql BOOK SQL          runs SQL without the guards of the program
//   book_tool spoil BOOK OFFSET     overwrites 64 bytes from there
#include <sqlite3.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

namespace {

int run(sqlite3* book, char const* sql) {
    int const code = sqlite3_exec(book, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) std::cerr << sqlite3_errmsg(book) << '\n';
    return code == SQLITE_OK ? 0 : 1;
}

int hold(sqlite3* book, char const* seconds) {
    if (run(book, "BEGIN IMMEDIATE") != 0) return 1;
    std::cout << "held" << std::endl;
    sqlite3_sleep(1000 * std::atoi(seconds));
    return run(book, "ROLLBACK");
}

int spoil(char const* file, char const* offset) {
    std::fstream bytes(file, std::ios::binary | std::ios::in | std::ios::out);
    bytes.seekp(std::atol(offset));
    bytes << std::string(64, '\xA5');
    return bytes ? 0 : 1;
}

}  // namespace

int main(int count, char** words) {
    if (count != 4) return 2;
    std::string_view const what = words[1];
    if (what == "spoil") return spoil(words[2], words[3]);
    sqlite3* book = nullptr;
    if (sqlite3_open_v2(words[2], &book, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK) return 1;
    int const status = what == "hold" ? hold(book, words[3]) : run(book, words[3]);
    sqlite3_close(book);
    return status;
}
