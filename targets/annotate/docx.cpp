#include <map>

#include "targets/annotate/docx_parts.hpp"
#include "targets/document/docx_body.hpp"

namespace jixiao::targets::annotate {
namespace {

/// What is said at each paragraph.
struct Said {
    std::map<std::uint32_t, Span> paragraphs;  // by where they begin
    std::map<std::uint32_t, std::string> comments;
};

std::map<std::string, Span> anchors_of(document::Document const& document) {
    std::map<std::string, Span> result;
    for (auto const& anchor : document.anchors)
        if (auto const* name = document.source->place(anchor.place)) result.emplace(name->chinese, anchor.element);
    return result;
}

class Writing {
public:
    Writing(std::string_view xml, std::map<std::string, Span> anchors) : xml_(xml), anchors_(std::move(anchors)) {}

    void say(std::string const& place, std::string const& text) {
        auto const found = anchors_.find(place);
        if (found == anchors_.end() || found->second.empty()) return;
        said_.paragraphs.emplace(found->second.begin, found->second);
        auto& comment = said_.comments[found->second.begin];
        comment += (comment.empty() ? "" : "\n") + text;
    }

    bool write(Rewrite const& rewrite) {
        auto const found = anchors_.find(rewrite.place);
        bool const written = found != anchors_.end() && !found->second.empty() &&
                             write_paragraph(xml_, found->second, rewrite.before, rewrite.after, edits_);
        say(rewrite.place, written ? rewrite.told : rewrite.refused);
        return written;
    }

    std::vector<std::string> comments() const {
        std::vector<std::string> texts;
        for (auto const& [at, text] : said_.comments) texts.push_back(text);
        return texts;
    }

    /// The body with marks for comments of these numbers, and with something at its end.
    std::string finished(CommentNumbers const& numbers, Spelling const& spelling, std::string const& ending) {
        remove_marks(xml_, numbers.removed, edits_);
        std::size_t next = 0;
        for (auto const& [at, paragraph] : said_.paragraphs)
            if (next < numbers.added.size()) mark_paragraph(xml_, paragraph, numbers.added[next++], spelling, edits_);
        auto const root = root_of(xml_);
        auto const body = root ? child(xml_, *root, "body") : std::nullopt;
        auto const is_last = [](std::string_view name) { return name == "sectPr"; };
        if (body) insert_before(xml_, *body, is_last, ending, edits_);
        return applied(xml_, std::move(edits_));
    }

private:
    std::string_view xml_;
    std::map<std::string, Span> anchors_;
    Said said_;
    Edits edits_;
};

/// The opinion and all remarks, in a frame by which they are found again.
std::string ending(Annotations const& annotations, Spelling const& spelling) {
    auto const& p = spelling.prefix;
    Spelling const inner{p, ""};
    auto result = spelling.open("sdt") + "><" + p + "sdtPr><" + p + "alias " + p + "val=\"" + std::string(list_name) +
                  "\"/><" + p + "tag " + p + "val=\"" + std::string(document::remarks_tag) + "\"/></" + p + "sdtPr><" +
                  p + "sdtContent>" + inner.paragraph(list_name, true);
    for (auto const& line : annotations.opinion) result += inner.paragraph(line);
    std::size_t number = 0;
    for (auto const& remark : annotations.remarks)
        result += inner.paragraph(std::to_string(++number) + ". " + remark.place + (remark.place.empty() ? "" : "　") +
                                  remark.level + "[" + remark.code + "] " + remark.what);
    return result + "</" + p + "sdtContent></" + p + "sdt>";
}

}  // namespace

std::optional<Annotated> annotate_docx(document::File const& file, Annotations const& annotations, Diagnostics& sink) {
    Diagnostics said_before;
    auto const document = document::read_docx(file, said_before);
    auto package = PackageCopy::open(file, sink);
    if (!package || !document) return std::nullopt;
    auto const found = package->related("", "officeDocument");
    auto const part = found.empty() ? std::string("word/document.xml") : found;
    auto const xml = package->text(part);
    auto const root = root_of(xml);
    if (!root) return std::nullopt;
    Annotated result;
    Writing writing(xml, anchors_of(*document));
    for (std::size_t i = 0; i < annotations.rewrites.size(); ++i)
        if (!writing.write(annotations.rewrites[i])) result.refused.push_back(i);
    for (auto const& remark : annotations.remarks) writing.say(remark.place, comment_text(remark));
    auto const numbers = change_comments(*package, part, writing.comments());
    auto const spelling = spelling_of(xml, *root);
    package->put(part, writing.finished(numbers, spelling, ending(annotations, spelling)));
    auto bytes = package->bytes();
    if (!bytes) return std::nullopt;
    result.bytes = std::move(*bytes);
    return result;
}

}  // namespace jixiao::targets::annotate
