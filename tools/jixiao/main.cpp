#include <csignal>
#include <exception>
#include <iostream>

#include "tools/jixiao/program.hpp"

int main(int count, char** words) {
    using namespace jixiao::program;
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);          // one thread may read while another one writes
    std::signal(SIGXFSZ, SIG_IGN);  // a limit on the size of files is an error of writing like a full disk
    try {
        auto const status =
            run({words + (count > 0 ? 1 : 0), words + count}, process_environment(), {std::cin, std::cout, std::cerr});
        return static_cast<int>(status);
    } catch (std::exception const& error) {
        std::cerr << "jixiao: " << error.what() << '\n';
        return static_cast<int>(Status::world);
    }
}
