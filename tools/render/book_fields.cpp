// Records of the book for other programs: JSON and CSV.
#include <boost/json/object.hpp>

#include "targets/model/actuals.hpp"
#include "tools/render/book_records.hpp"
#include "tools/render/csv.hpp"
#include "tools/render/json_text.hpp"
#include "tools/render/json_words.hpp"

namespace jixiao::render {
namespace {

using namespace targets::book;

/// The table as files of actuals name it.
std::string table_of(Record const& record) {
    return is_department(record) ? std::string(targets::department_table) : record.project;
}

struct Column {
    char const* name;
    std::string (*text)(Record const& record);
};

template <std::string Record::*field>
std::string text_of(Record const& record) {
    return record.*field;
}

template <std::string Statement::*field>
std::string told(Record const& record) {
    return record.*field;
}

constexpr Column columns[] = {
    {"number", [](Record const& record) { return std::to_string(record.number); }},
    {"recorded", text_of<&Record::when>},
    {"who", text_of<&Record::who>},
    {"department", told<&Statement::department>},
    {"table", table_of},
    {"year", [](Record const& record) { return std::to_string(record.year); }},
    {"period", told<&Statement::period>},
    {"values", told<&Statement::values>},
    {"reported", told<&Statement::reported>},
    {"what", told<&Statement::what>},
    {"id", told<&Statement::id>},
    {"level1", told<&Statement::level1>},
    {"level2", told<&Statement::level2>},
    {"indicator", told<&Statement::indicator>},
    {"value", told<&Statement::value>},
    {"score", told<&Statement::score>},
    {"not_applicable", told<&Statement::not_applicable>},
    {"reason", told<&Statement::reason>},
    {"expected", told<&Statement::expected>},
    {"likelihood", told<&Statement::likelihood>},
    {"causes", told<&Statement::causes>},
    {"as_expected", told<&Statement::as_expected>},
    {"goal_reached", told<&Statement::goal_reached>},
    {"initial", told<&Statement::initial>},
    {"budget", told<&Statement::budget>},
    {"executed", told<&Statement::executed>},
    {"finished", told<&Statement::finished>},
    {"evidence", told<&Statement::evidence>},
    {"evidence_sha256", told<&Statement::evidence_hash>},
    {"source", told<&Statement::source>},
    {"source_sha256", told<&Statement::source_hash>},
    {"corrects",
     [](Record const& record) { return record.corrects == 0 ? std::string() : std::to_string(record.corrects); }},
    {"why", text_of<&Record::why>},
    {"hash", text_of<&Record::hash>},
};

boost::json::object object_of(Record const& record) {
    boost::json::object object;
    for (auto const& column : columns) object[column.name] = json_text(column.text(record));
    object["number"] = record.number;
    object["year"] = record.year;
    if (record.corrects != 0) object["corrects"] = record.corrects;
    return object;
}

}  // namespace

void write_records_json(std::span<Record const> records, std::ostream& out) {
    write_indented_list(
        "records", records.size(), [&](std::size_t i) { return object_of(records[i]); }, out);
}

void write_records_csv(std::span<Record const> records, bool mark, std::ostream& out) {
    if (mark) out << csv_mark;
    std::vector<std::string> fields;
    for (auto const& column : columns) fields.emplace_back(column.name);
    write_csv_row(fields, out);
    for (auto const& record : records) {
        fields.clear();
        for (auto const& column : columns) fields.push_back(column.text(record));
        write_csv_row(fields, out);
    }
}

}  // namespace jixiao::render
