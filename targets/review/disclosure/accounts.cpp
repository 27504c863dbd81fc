#include "targets/review/disclosure/accounts.hpp"

#include <algorithm>

namespace jixiao::targets::review {

Accounts::Accounts(Block const& block) {
    std::map<std::string, bool> has_own;
    std::size_t shortest = std::string::npos;
    for (auto const& line : block.lines) {
        if (line.code.empty()) continue;
        if (line.project.empty()) has_own[line.code] = true;
        shortest = std::min(shortest, line.code.size());
    }
    for (auto const& line : block.lines) {
        if (line.code.empty()) continue;
        bool const is_project = !line.project.empty() && has_own.contains(line.code);
        (is_project ? projects_ : by_code_)[line.code].push_back(&line);
    }
    for (auto const& [code, lines] : by_code_) {
        auto parent = code;
        do parent.resize(parent.size() > 2 ? parent.size() - 2 : 0);
        while (!parent.empty() && !by_code_.contains(parent));
        if (!parent.empty()) below_[parent].insert(below_[parent].end(), lines.begin(), lines.end());
        if (code.size() == shortest) highest_.insert(highest_.end(), lines.begin(), lines.end());
    }
}

Line const* Accounts::only(std::string const& code) const {
    auto const found = by_code_.find(code);
    return found == by_code_.end() || found->second.size() != 1 ? nullptr : found->second.front();
}

std::vector<Line const*> Accounts::parts_of(Line const& line) const {
    if (only(line.code) != &line) return {};
    if (auto const found = below_.find(line.code); found != below_.end()) return found->second;
    auto const found = projects_.find(line.code);
    return found == projects_.end() ? std::vector<Line const*>{} : found->second;
}

}  // namespace jixiao::targets::review
