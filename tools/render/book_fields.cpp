// Records of the book for other programs: JSON and CSV.
#include <boost/json/object.hpp>
#include <functional>
#include <vector>

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
    std::string_view name;
    std::function<std::string(Record const&)> text;
};
using Columns = std::vector<Column>;

void add(Columns& columns, std::string_view name, std::string Record::*text) {
    columns.push_back({name, [text](Record const& record) { return record.*text; }});
}

/// What is said, by the keys of actuals: readers of csv find them there.
void add_said(Columns& columns, std::span<Field const> fields) {
    for (auto const& field : fields)
        if (field.is_said())
            columns.push_back({field.name, [field](Record const& record) { return field.of(record); }});
}

std::string correction_of(Record const& record) {
    return record.corrects == 0 ? std::string() : std::to_string(record.corrects);
}

/// Columns that came with later versions of the book stand at the end.
Columns make_columns() {
    Columns columns;
    columns.push_back({"number", [](Record const& record) { return std::to_string(record.number); }});
    add(columns, "recorded", &Record::when);
    add(columns, "who", &Record::who);
    add(columns, "department", &Record::department);
    columns.push_back({"table", table_of});
    columns.push_back({"year", [](Record const& record) { return std::to_string(record.year); }});
    add(columns, "period", &Record::period);
    add(columns, "values", &Record::values);
    add(columns, "reported", &Record::reported);
    add(columns, "what", &Record::what);
    add(columns, "id", &Record::id);
    add(columns, "level1", &Record::level1);
    add(columns, "level2", &Record::level2);
    add(columns, "indicator", &Record::indicator);
    add_said(columns, fields(1));
    add(columns, "evidence_sha256", &Record::evidence_hash);
    add(columns, "source", &Record::source);
    add(columns, "source_sha256", &Record::source_hash);
    columns.push_back({"corrects", correction_of});
    add(columns, "why", &Record::why);
    add(columns, "hash", &Record::hash);
    add_said(columns, fields(2).subspan(fields(1).size()));
    add(columns, "unit", &Record::unit);
    add(columns, "unit_code", &Record::unit_code);
    add(columns, "project_code", &Record::project_code);
    add_said(columns, fields().subspan(fields(2).size()));
    return columns;
}

Columns const& all_columns() {
    static auto const columns = make_columns();
    return columns;
}

boost::json::object object_of(Record const& record) {
    boost::json::object object;
    for (auto const& column : all_columns()) object[column.name] = json_text(column.text(record));
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
    for (auto const& column : all_columns()) fields.emplace_back(column.name);
    write_csv_row(fields, out);
    for (auto const& record : records) {
        fields.clear();
        for (auto const& column : all_columns()) fields.push_back(column.text(record));
        write_csv_row(fields, out);
    }
}

}  // namespace jixiao::render
