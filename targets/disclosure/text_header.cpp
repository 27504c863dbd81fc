#include "targets/disclosure/text_header.hpp"

#include <algorithm>
#include <deque>

#include "grammar/characters.hpp"
#include "targets/disclosure/amounts.hpp"
#include "targets/disclosure/titles.hpp"
#include "targets/recognise/headings.hpp"

namespace jixiao::targets::disclosure {
namespace {

/// The headings of one side as a tree: a group gets its columns from the next row of headings.
class Tree {
public:
    /// False for a sum that no group waits for: it is no heading any more.
    bool add(std::string text, Meaning meaning) {
        leave(meaning, text);
        bool const is_second_sum = meaning == Meaning::total && has_sum(current_);
        bool const has_people = meaning == Meaning::personnel && waits(Meaning::basic);
        if (is_second_sum && waiting_.empty()) return false;
        if (is_second_sum || has_people) enter(has_people);
        nodes_.push_back({std::move(text), meaning, current_, {}});
        auto const added = nodes_.size() - 1;
        if (current_ == nobody)
            roots_.push_back(added);
        else
            nodes_[current_].children.push_back(added);
        bool const may_be_group =
            meaning == Meaning::basic || meaning == Meaning::fiscal || meaning == Meaning::other_money;
        if (may_be_group) waiting_.push_back(added);
        return true;
    }

    bool is_empty() const { return roots_.empty(); }

    std::vector<Path> paths() const {
        std::vector<Path> result;
        for (auto const root : roots_) add_paths(root, {}, result);
        return result;
    }

private:
    static constexpr std::size_t nobody = static_cast<std::size_t>(-1);
    struct Node {
        std::string text;
        Meaning meaning;
        std::size_t parent;
        std::vector<std::size_t> children;
    };

    std::vector<std::size_t> const& members(std::size_t parent) const {
        return parent == nobody ? roots_ : nodes_[parent].children;
    }

    bool has_sum(std::size_t parent) const {
        auto const& all = members(parent);
        return std::any_of(all.begin(), all.end(), [&](std::size_t i) { return nodes_[i].meaning == Meaning::total; });
    }

    bool waits(Meaning meaning) const {
        return std::any_of(waiting_.begin(), waiting_.end(),
                           [&](std::size_t i) { return nodes_[i].meaning == meaning; });
    }

    /// The first group that waits; for people's money the first 基本支出.
    void enter(bool has_people) {
        auto const next = has_people ? std::find_if(waiting_.begin(), waiting_.end(),
                                                    [&](std::size_t i) { return nodes_[i].meaning == Meaning::basic; })
                                     : waiting_.begin();
        current_ = *next;
        waiting_.erase(next);
    }

    /// What cannot belong to the group ends it: 项目支出 those of 基本支出, 单位资金 those of 财政拨款.
    void leave(Meaning meaning, std::string_view text) {
        if (current_ == nobody) return;
        auto const group = nodes_[current_].meaning;
        bool const is_people =
            meaning == Meaning::personnel || meaning == Meaning::running || meaning == Meaning::total;
        bool const is_foreign = (meaning == Meaning::part && !text.starts_with("上级")) || meaning == Meaning::carried;
        if (group == Meaning::basic ? !is_people : is_foreign) current_ = nodes_[current_].parent;
    }

    void add_paths(std::size_t node, Path path, std::vector<Path>& result) const {
        path.push_back(nodes_[node].text);
        if (nodes_[node].children.empty()) return result.push_back(std::move(path));
        for (auto const child : nodes_[node].children) add_paths(child, path, result);
    }

    std::vector<Node> nodes_;
    std::vector<std::size_t> roots_;
    std::deque<std::size_t> waiting_;
    std::size_t current_ = nobody;
};

/// The words of a zone as one text, each byte knowing its word.
struct Joined {
    std::string text;
    std::vector<std::size_t> word;

    Joined(std::vector<Word> const& words, std::size_t begin, std::size_t end) {
        for (auto i = begin; i < end; ++i) {
            text += recognise::plain(words[i].text);
            word.resize(text.size(), i);
        }
    }
};

/// Where headings can begin: behind 单位：万元.
std::size_t behind_unit(std::vector<Word> const& words) {
    constexpr std::size_t farthest = 60;
    for (std::size_t i = 0; i < std::min(words.size(), farthest); ++i) {
        if (unit_in(words[i].text)) return i + 1;
        if (i > 0 && unit_in(std::string(words[i - 1].text) + std::string(words[i].text))) return i + 1;
    }
    return 0;
}

/// Where the line begins with the first word that no heading can hold: an amount, or an account's code that leads a line.
std::size_t first_of_lines(std::vector<Word> const& words, std::size_t begin) {
    auto line = begin;
    for (auto i = begin; i < words.size(); ++i) {
        if (words[i].first_in_line) line = i;
        bool const is_code = words[i].is_digits && words[i].first_in_line && is_account_code(words[i].text);
        if (is_code || (words[i].number && !words[i].is_digits)) return line;
    }
    return words.size();
}

class HeaderReader {
public:
    HeaderReader(bool two_sided, bool coded) : two_sided_(two_sided), coded_(coded) { trees_.emplace_back(); }

    /// The byte behind the last heading.
    std::size_t read(std::string_view text) {
        std::size_t at = 0;
        while (at < text.size()) {
            auto const found = heading_of_tree(text.substr(at));
            bool const is_begin = trees_.size() == 1 && trees_.back().is_empty() && names_ == 0;
            if (found.size == 0 || (is_begin && found.size <= single_character)) {
                if (!is_begin && !coded_) return at;
                header.understood = header.understood && is_begin;
                at += grammar::decode(text.substr(at)).size;
            } else if (take(text.substr(at, found.size), found.word)) {
                at += found.size;
            } else {
                return at;
            }
        }
        return at;
    }

    std::vector<std::vector<Path>> sides() const {
        std::vector<std::vector<Path>> result;
        for (auto const& tree : trees_) result.push_back(tree.paths());
        return result;
    }

    TextHeader header;

private:
    static constexpr std::size_t single_character = 3;

    /// 项目支出合计 is one heading only if it is the first: 基本支出 项目支出 合计 are three.
    HeadingFound heading_of_tree(std::string_view text) const {
        constexpr std::string_view project = "项目支出";
        auto found = heading_at(text);
        bool const runs_on = found.size > project.size() && text.starts_with(project) && !trees_.back().is_empty();
        if (runs_on) found = {project.size(), {Heading::amount, Meaning::project}};
        return found;
    }

    bool take(std::string_view text, HeadingWord word) {
        bool const is_above_names =
            two_sided_ && names_ == 0;  // 财政拨款收入 over one side, 财政拨款支出 over the other
        if (word.heading == Heading::amount && is_above_names) return true;
        if (word.heading == Heading::amount) return trees_.back().add(std::string(text), word.meaning);
        header.has_line_numbers = header.has_line_numbers || text == "行次";
        header.has_projects = header.has_projects || word.heading == Heading::project;
        if (word.heading != Heading::name) return true;
        ++names_;
        bool const is_second_side = two_sided_ && trees_.size() == 1 && !trees_.back().is_empty();
        if (is_second_side) trees_.emplace_back();
        return true;
    }

    bool two_sided_;
    bool coded_;
    int names_ = 0;
    std::vector<Tree> trees_;
};

}  // namespace

TextHeader read_header(std::vector<Word> const& words, bool two_sided, bool coded) {
    auto const begin = behind_unit(words);
    auto const limit = first_of_lines(words, begin);
    Joined const joined(words, begin, limit);
    HeaderReader reader(two_sided, coded && limit < words.size());
    auto const end = reader.read(joined.text);
    auto header = std::move(reader.header);
    header.sides = reader.sides();
    header.end = end < joined.text.size() ? joined.word[end] : limit;
    return header;
}

}  // namespace jixiao::targets::disclosure
