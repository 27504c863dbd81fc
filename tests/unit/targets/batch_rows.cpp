// Rows that are split many bytes at once, against ones that are split one byte after another.
#include "targets/batch/rows.hpp"

#include <boost/test/unit_test.hpp>
#include <random>
#include <string>
#include <vector>

#include "engine/bulk/digits.hpp"
#include "targets/batch/separator_masks.hpp"

using namespace jixiao::targets;

namespace {

constexpr std::string_view heading = "rule,project_id,note,target,actual,weight";
constexpr std::size_t columns = 6;

struct Field {
    std::string written;
    std::string text;  // without its quotes
    bool quoted = false;
    bool tidy = true;
};

/// Where the field that begins at `at` ends: at a comma or a line break. A quote closes it only where it ends.
Field field_at(std::string const& rows, std::size_t& at) {
    auto const ends = [&](std::size_t i) { return rows[i] == ',' || rows[i] == '\n'; };
    Field field;
    auto const begin = at;
    if (rows[at] == '"') {
        field.tidy = false;
        auto close = at + 1;
        std::string inside;
        for (; close < rows.size() && (rows[close] != '"' || rows[close + 1] == '"'); ++close) {
            inside += rows[close];
            close += rows[close] == '"';
        }
        if (close < rows.size() && (ends(close + 1) || rows[close + 1] == '\r')) {
            field.text = inside;
            field.quoted = true;
            at = close + 1;
        }
    }
    auto const behind = at;
    while (!ends(at)) ++at;
    field.written = rows.substr(begin, at - begin);
    if (field.written.ends_with('\r')) field.written.pop_back();
    if (!field.quoted)
        field.text = field.written;
    else
        field.tidy = at == behind || rows.substr(behind, at - behind) == "\r";
    return field;
}

/// As it goes into a csv again.
std::string project_of(Field const& field) {
    if (field.quoted && field.tidy)
        return field.text.find_first_of(",\"\r\n") == std::string::npos ? field.text : field.written;
    if (field.written.find_first_of("\"\r") == std::string::npos) return field.written;
    std::string result = "\"";
    for (char const c : field.written) result.append(c == '"' ? 2 : 1, c);
    return result + "\"";
}

std::string shown(std::string const& project, char const* broken, std::vector<std::string> const& texts) {
    std::string result = project + (broken ? std::string(" ") + broken : "");
    for (auto const& text : texts) result += "|" + text;
    return result;
}

std::vector<std::string> split_slowly(std::string const& rows) {
    std::vector<std::string> result;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        if (rows[at] == '\n') continue;
        if (rows.substr(at, 2) == "\r\n") {
            ++at;
            continue;
        }
        std::vector<Field> fields;
        bool tidy = true;
        for (;; ++at) {
            fields.push_back(field_at(rows, at));
            tidy &= fields.back().tidy;
            if (rows[at] == '\n') break;
        }
        auto const project = fields.size() > 1 ? project_of(fields[1]) : "";
        if (!tidy)
            result.push_back(shown(project, "E644", {}));
        else if (fields.size() != columns)
            result.push_back(shown(project, "E643", {}));
        else
            result.push_back(shown(project, nullptr, {fields[3].text, fields[4].text, fields[5].text, fields[0].text}));
    }
    return result;
}

std::vector<std::string> split_by_rows(std::string const& text) {
    jixiao::grammar::Diagnostics diagnostics;
    auto const padded = text + std::string(jixiao::engine::bulk::slack, '\0');
    batch::Rows rows(*batch::read_columns(heading, diagnostics), std::string_view(padded).substr(0, text.size()));
    std::vector<std::string> result;
    for (batch::Row row; rows.next(row);) {
        auto const& [target, actual, weight, rule, name] = row.texts;
        std::string const project(row.project);
        if (row.broken)
            result.push_back(shown(project, row.broken->id.data(), {}));
        else
            result.push_back(shown(project, nullptr,
                                   {std::string(target), std::string(actual), std::string(weight), std::string(rule)}));
    }
    return result;
}

class Texts {
public:
    explicit Texts(unsigned seed) : random_(seed) {}

    std::string rows(std::size_t count) {
        std::string result;
        for (std::size_t i = 0; i < count; ++i) {
            auto const fields = below(12) == 0 ? 1 + below(9) : columns;
            for (std::size_t field = 0; field < fields; ++field) result += (field == 0 ? "" : ",") + this->field();
            result += below(8) == 0 ? "\r\n" : below(30) == 0 ? "\n\n\r\n" : "\n";
        }
        return result;
    }

private:
    std::size_t below(std::size_t limit) { return random_() % limit; }
    std::string junk(std::string_view alphabet, std::size_t longest) {
        std::string result;
        for (auto size = below(longest + 1); size > 0; --size) result += alphabet[below(alphabet.size())];
        return result;
    }
    std::string field() {
        switch (below(16)) {
            case 0: return "\"" + junk("ab,\n\r", 6) + "\"";
            case 1: return "\"" + junk("a", 2) + "\"\"" + junk("a,\n", 3) + "\"";
            case 2: return "\"\"\"\"\"\"";
            case 3: return below(6) == 0 ? junk("\"\"\r\na ", 5) : "\"\"";
            case 4: return junk("a", 90);
            default: return junk("ab 5%", 7);
        }
    }
    std::mt19937 random_;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(batch_rows)

BOOST_AUTO_TEST_CASE(rows_at_once_are_rows_byte_by_byte) {
    Texts texts(7);
    for (int file = 0; file < 300; ++file) {
        auto const rows = texts.rows(1 + static_cast<std::size_t>(file));
        auto const got = split_by_rows(rows), wanted = split_slowly(rows);
        BOOST_TEST(got.size() == wanted.size(), "file " << file);
        for (std::size_t i = 0; i < std::min(got.size(), wanted.size()); ++i)
            BOOST_REQUIRE_MESSAGE(got[i] == wanted[i],
                                  "file " << file << ", row " << i << ": " << got[i] << " for " << wanted[i]);
    }
}

BOOST_AUTO_TEST_CASE(wherever_a_line_ends_the_next_one_begins) {
    for (std::string const line_break : {"\n", "\r\n", "\r\n\r\n"})
        for (std::size_t size = 0; size < 2200; ++size) {
            auto const rows = "r," + std::string(size, 'p') + ",,>=9,9,1" + line_break + "r,q,,>=9,8,1" + line_break;
            BOOST_REQUIRE(split_by_rows(rows) == split_slowly(rows));
        }
}

BOOST_AUTO_TEST_CASE(rows_of_nothing_but_separators) {
    for (std::size_t const count : {100u, 2047u, 2048u, 2200u, 30000u}) {
        std::string quotes(count, '"'), breaks(count, '\n'), commas(count, ',');
        for (auto const& row :
             {"r,p" + quotes + ",,t,a,w", "r,p,\"" + quotes + quotes + "\",t,a,w", "r,p,\"" + breaks + "\",t,a,w",
              "r,p,\"" + commas + "\",t,a,w", "r,p" + commas + "t", quotes + commas + breaks}) {
            auto const rows = row + "\nr,q,,t,a,w\n";
            BOOST_TEST((split_by_rows(rows) == split_slowly(rows)), row.substr(0, 8) << " " << count);
        }
    }
}

BOOST_AUTO_TEST_CASE(every_processor_lists_the_same_separators) {
    auto const text = Texts(3).rows(500) + std::string(jixiao::engine::bulk::slack, '\0');
    std::vector<std::vector<std::uint32_t>> lists;
    for (auto const list : batch::listers()) {
        std::vector<std::uint32_t> places(text.size() + batch::places_beyond), others(places.size());
        auto const end =
            list(text.data(), 0, text.size() - jixiao::engine::bulk::slack, {places.data(), others.data()});
        places.resize(static_cast<std::size_t>(end.places - places.data()));
        places.insert(places.end(), others.data(), end.others);
        lists.push_back(places);
    }
    std::vector<std::uint32_t> places, others;
    for (std::uint32_t i = 0; i < text.size(); ++i) {
        bool const lone_return = text[i] == '\r' && text[i + 1] != '\n';
        if (!lone_return && std::string_view(",\"\n").find(text[i]) == std::string_view::npos) continue;
        places.push_back(i + 1);
        if (text[i] != ',') others.push_back(i + 1);
    }
    places.insert(places.end(), others.begin(), others.end());
    for (auto const& list : lists) BOOST_TEST((list == places));
}

BOOST_AUTO_TEST_SUITE_END()
