#include <algorithm>

#include "targets/annotate/xlsx_parts.hpp"
#include "targets/document/xlsx_cell.hpp"

namespace jixiao::targets::annotate {
namespace {

constexpr std::string_view relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
constexpr std::string_view kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
constexpr std::string_view no_comments =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
    "<authors></authors><commentList></commentList></comments>";

/// Before our words in a comment of somebody else.
std::string heading() { return std::string(author) + "：\n"; }

std::string run(std::string_view prefix, std::string_view text, bool bold) {
    std::string const p(prefix);
    return "<" + p + "r><" + p + "rPr>" + (bold ? "<" + p + "b/>" : "") + "<" + p + "sz val=\"9\"/><" + p +
           "rFont val=\"宋体\"/></" + p + "rPr><" + p + "t xml:space=\"preserve\">" + escaped(document::literal(text)) +
           "</" + p + "t></" + p + "r>";
}

class Comments {
public:
    Comments(std::string_view xml, std::map<CellPlace, std::string> const& wanted) : xml_(xml), wanted_(wanted) {}

    /// The part with ours in place of the earlier ones.
    std::string changed(CommentChange& change) {
        auto const root = root_of(xml_);
        auto const authors = root ? child(xml_, *root, "authors") : std::nullopt;
        auto const list = root ? child(xml_, *root, "commentList") : std::nullopt;
        if (!authors || !list) return std::string(xml_);
        space_ = own_namespace(xml_, *root);
        auto const ours = our_number(*authors);
        for (auto const& comment : children(xml_, *list)) take(comment, ours, change);
        append_inside(xml_, *list, added(ours, change), edits_);
        return applied(xml_, std::move(edits_));
    }

private:
    std::string_view xml_;
    std::map<CellPlace, std::string> const& wanted_;
    std::string space_;
    std::set<CellPlace> extended_;
    Edits edits_;

    std::string our_number(Element const& authors) {
        auto const all = children(xml_, authors);
        auto const found =
            std::find_if(all.begin(), all.end(), [&](Element const& one) { return text_in(xml_, one) == author; });
        bool const is_new = found == all.end() && !wanted_.empty();
        if (is_new) append_inside(xml_, authors, "<author" + space_ + ">" + std::string(author) + "</author>", edits_);
        return std::to_string(found - all.begin());
    }

    void take(Element const& comment, std::string const& ours, CommentChange& change) {
        auto const place = document::parse_reference(attribute_text(xml_, comment, "ref"));
        if (!place) return;
        if (attribute_text(xml_, comment, "authorId") == ours || begins_as_ours(comment)) {
            edits_.push_back({comment.whole, ""});
            change.removed.insert(*place);
            return;
        }
        if (auto const text = child(xml_, comment, "text")) extend(*text, *place);
    }

    /// LibreOffice saves comments without their authors.
    bool begins_as_ours(Element const& comment) const {
        auto const text = child(xml_, comment, "text");
        return text && text_in(xml_, *text).starts_with(heading());
    }

    /// Somebody else's comment: our earlier words go, the new ones follow theirs.
    void extend(Element const& text, CellPlace place) {
        auto const wanted = wanted_.find(place);
        for (auto const& part : children(xml_, text)) {
            bool const is_ours = part.name() == "r" && text_in(xml_, part).starts_with("\n" + heading());
            if (is_ours) edits_.push_back({part.whole, ""});
            bool const is_plain = part.name() == "t" && wanted != wanted_.end();
            if (!is_plain) continue;
            auto const r = std::string(text.prefix()) + "r";
            edits_.push_back({{part.whole.begin, part.whole.begin}, "<" + r + ">"});
            edits_.push_back({{part.whole.end, part.whole.end}, "</" + r + ">"});
        }
        if (wanted == wanted_.end()) return;
        append_inside(xml_, text, run(text.prefix(), "\n" + heading() + wanted->second, false), edits_);
        extended_.insert(place);
    }

    std::string added(std::string const& ours, CommentChange& change) {
        std::string result;
        for (auto const& [place, text] : wanted_) {
            if (extended_.contains(place)) continue;
            change.added.insert(place);
            result += "<comment" + space_ + " ref=\"" + document::to_string(place) + "\" authorId=\"" + ours +
                      "\"><text>" + run("", heading(), true) + run("", text, false) + "</text></comment>";
        }
        return result;
    }
};

}  // namespace

CommentChange change_comments(PackageCopy& package, std::string const& sheet_part,
                              std::map<CellPlace, std::string> const& comments) {
    CommentChange change;
    auto part = package.related(sheet_part, "comments");
    bool const is_there = !part.empty() && package.has(part);
    bool const stays = is_there ? package.text(part).find(author) == std::string::npos : true;
    if (comments.empty() && stays) return change;
    if (!is_there) {
        part = package.free_name("xl/jixiao_comments", ".xml");
        package.put(part, std::string(no_comments));
        package.relate(sheet_part, std::string(relation), part);
        package.declare(part, kind);
    }
    auto const xml = package.text(part);
    package.put(part, Comments(xml, comments).changed(change));
    return change;
}

}  // namespace jixiao::targets::annotate
