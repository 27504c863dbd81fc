#include "tools/jixiao/verbs.hpp"

namespace jixiao::program {

std::vector<Command> const& commands() {
    static std::vector<Command> const all{parse_command(), explain_command(), check_command(),  score_command(),
                                          track_command(), audit_command(),   import_command(), form_command(),
                                          book_command(),  batch_command(),   page_command(),   rulesets_command(),
                                          units_command(), codes_command()};
    return all;
}

}  // namespace jixiao::program
