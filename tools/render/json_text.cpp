#include "tools/render/json_text.hpp"

#include <boost/json/serialize.hpp>
#include <string>

namespace jixiao::render {
namespace {

void write_value(boost::json::value const& value, std::size_t indent, std::ostream& out);

void write_break(std::size_t indent, std::ostream& out) { out << '\n' << std::string(indent, ' '); }

void write_object(boost::json::object const& object, std::size_t indent, std::ostream& out) {
    out << '{';
    bool first = true;
    for (auto const& member : object) {
        out << (first ? "" : ",");
        first = false;
        write_break(indent + 2, out);
        out << boost::json::serialize(member.key()) << ": ";
        write_value(member.value(), indent + 2, out);
    }
    if (!first) write_break(indent, out);
    out << '}';
}

void write_array(boost::json::array const& array, std::size_t indent, std::ostream& out) {
    out << '[';
    bool first = true;
    for (auto const& item : array) {
        out << (first ? "" : ",");
        first = false;
        write_break(indent + 2, out);
        write_value(item, indent + 2, out);
    }
    if (!first) write_break(indent, out);
    out << ']';
}

void write_value(boost::json::value const& value, std::size_t indent, std::ostream& out) {
    if (value.is_object())
        write_object(value.get_object(), indent, out);
    else if (value.is_array())
        write_array(value.get_array(), indent, out);
    else
        out << boost::json::serialize(value);
}

}  // namespace

void write_indented(boost::json::value const& value, std::ostream& out) {
    write_value(value, 0, out);
    out << '\n';
}

void write_indented_list(std::string_view name, std::size_t count,
                         std::function<boost::json::object(std::size_t)> const& object, std::ostream& out,
                         boost::json::object const& before) {
    out << "{";
    for (auto const& [key, value] : before) {
        out << "\n  " << boost::json::serialize(boost::json::string_view(key)) << ": ";
        write_object(value.as_object(), 2, out);
        out << ",";
    }
    out << "\n  " << boost::json::serialize(boost::json::string_view(name)) << ": [";
    for (std::size_t i = 0; i < count; ++i) {
        out << (i == 0 ? "" : ",");
        write_break(4, out);
        write_object(object(i), 4, out);
    }
    if (count > 0) write_break(2, out);
    out << "]\n}\n";
}

}  // namespace jixiao::render
