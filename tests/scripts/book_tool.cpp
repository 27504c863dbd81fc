// What the tests do to books that the program never does: hold one, tamper with one, cut one.
//
//   book_tool hold BOOK SECONDS     keeps everybody else from writing
//   book_tool sql BOOK SQL          runs SQL without the guards of the program
//   book_tool spoil BOOK OFFSET     overwrites 64 bytes from there
//   book_tool flip BOOK OFFSET      flips the bits of one byte
//   book_tool columns BOOK          the names of the texts of a record, with commas between
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

int flip(char const* file, char const* offset) {
    std::fstream bytes(file, std::ios::binary | std::ios::in | std::ios::out);
    bytes.seekg(std::atol(offset));
    char const byte = static_cast<char>(bytes.get());
    bytes.seekp(std::atol(offset));
    bytes.put(static_cast<char>(~byte));
    return bytes ? 0 : 1;
}

int print(void*, int, char** values, char**) {
    std::cout << values[0] << '\n';
    return 0;
}

int columns(sqlite3* book) {
    return sqlite3_exec(
        book,
        "SELECT group_concat('\"' || name || '\"') FROM (SELECT name FROM pragma_table_info('record') WHERE cid > 2 ORDER BY cid)",
        print, nullptr, nullptr);
}

}  // namespace

int main(int count, char** words) {
    if (count < 3) return 2;
    std::string_view const what = words[1];
    if (count != (what == "columns" ? 3 : 4)) return 2;
    if (what == "flip") return flip(words[2], words[3]);
    if (what == "spoil") return spoil(words[2], words[3]);
    sqlite3* book = nullptr;
    if (sqlite3_open_v2(words[2], &book, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK) return 1;
    int const status = what == "columns" ? columns(book) : what == "hold" ? hold(book, words[3]) : run(book, words[3]);
    sqlite3_close(book);
    return status;
}
