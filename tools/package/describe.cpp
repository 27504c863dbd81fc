// Writes to standard output what packages hold beside the program: describe man-zh|man-en|bash
#include <iostream>
#include <string_view>

#include "tools/package/manual.hpp"

int main(int count, char** words) {
    using namespace jixiao;
    std::string_view const what = count == 2 ? words[1] : "";
    if (what == "man-zh")
        package::write_manual(grammar::Language::chinese, std::cout);
    else if (what == "man-en")
        package::write_manual(grammar::Language::english, std::cout);
    else if (what == "bash")
        package::write_completion(std::cout);
    else
        return 2;
    return std::cout.flush() ? 0 : 3;
}
