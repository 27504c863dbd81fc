#include <algorithm>

#include "targets/annotate/xlsx_parts.hpp"
#include "targets/document/form_sheet.hpp"
#include "targets/document/xlsx_sheet.hpp"

namespace jixiao::targets::annotate {
namespace {

constexpr std::string_view strict_space = "purl.oclc.org/ooxml";

std::string workbook_part(PackageCopy const& package) {
    auto const part = package.related("", "officeDocument");
    return part.empty() ? "xl/workbook.xml" : part;
}

/// The kind of workbook that the standard calls strict has no boxes for comments.
bool is_strict(PackageCopy& package, std::string const& part) {
    auto const root = root_of(package.text(part));
    return root && slice(package.text(part), root->tag).find(strict_space) != std::string_view::npos;
}

/// The list that an earlier call put in; "" if there is none.
std::string earlier_list(PackageCopy const& package, document::Workbook const& workbook, std::string const& name) {
    for (auto const& sheet : workbook.sheets) {
        if (!sheet.name.starts_with(list_name)) continue;
        document::Draft draft(name);
        if (document::is_remarks_sheet(read_sheet(package.original(), sheet, workbook, draft))) return sheet.part;
    }
    return "";
}

void join(std::string& text, std::string const& more) { text += (text.empty() ? "" : "\n") + more; }

class Places {
public:
    explicit Places(document::Workbook const& workbook) : workbook_(workbook), sheets_(workbook.sheets.size()) {}

    /// The sheet and cell of a place; nothing if the workbook has none of that name.
    std::optional<std::pair<std::size_t, CellPlace>> find(std::string const& place) const {
        auto const found = sheet_place(place);
        if (!found) return std::nullopt;
        for (std::size_t i = 0; i < workbook_.sheets.size(); ++i)
            if (workbook_.sheets[i].name == found->sheet) return std::pair(i, found->cell);
        return std::nullopt;
    }

    void add(Remark const& remark) {
        auto const at = find(remark.place);
        if (!at) return;
        auto& sheet = sheets_[at->first];
        join(sheet.comments[at->second], comment_text(remark));
        auto const known = sheet.colours.emplace(at->second, remark.severity).first;
        known->second = std::max(known->second, remark.severity);
    }

    /// False where the cell takes no text.
    bool add(Rewrite const& rewrite, PackageCopy& package) {
        auto const at = find(rewrite.place);
        if (!at) return false;
        auto& sheet = sheets_[at->first];
        bool const takes = takes_text(package, workbook_.sheets[at->first].part, at->second);
        join(sheet.comments[at->second], takes ? rewrite.told : rewrite.refused);
        if (takes) sheet.texts[at->second] = rewrite.after;
        return takes;
    }

    SheetRemarks const& of(std::size_t sheet) const { return sheets_[sheet]; }

private:
    document::Workbook const& workbook_;
    std::vector<SheetRemarks> sheets_;
};

Places placed(document::Workbook const& workbook, Annotations const& annotations, PackageCopy& package,
              Annotated& result) {
    Places places(workbook);
    for (std::size_t i = 0; i < annotations.rewrites.size(); ++i)
        if (!places.add(annotations.rewrites[i], package)) result.refused.push_back(i);
    for (auto const& remark : annotations.remarks) places.add(remark);
    return places;
}

}  // namespace

std::string comment_text(Remark const& remark) {
    auto const head = remark.level + "[" + remark.code + "] " + remark.what;
    return remark.how.empty() ? head : head + "\n" + remark.how;
}

std::optional<Annotated> annotate_xlsx(document::File const& file, Annotations const& annotations, Diagnostics& sink) {
    auto package = PackageCopy::open(file, sink);
    if (!package) return std::nullopt;
    document::Draft draft(file.name);
    auto const workbook = read_workbook(package->original(), draft);
    auto const part = workbook_part(*package);
    if (!workbook || is_strict(*package, part)) return std::nullopt;
    Annotated result;
    auto const earlier = earlier_list(*package, *workbook, file.name);
    auto const styles = add_styles(*package, part);
    auto const places = placed(*workbook, annotations, *package, result);
    std::size_t number = 0;  // among the sheets of others
    for (std::size_t i = 0; i < workbook->sheets.size(); ++i)
        if (workbook->sheets[i].part != earlier)
            annotate_sheet(*package, workbook->sheets[i].part, ++number, places.of(i), styles);
    put_list(*package, part, *workbook, annotations, styles, earlier);
    auto bytes = package->bytes();
    if (!bytes) return std::nullopt;
    result.bytes = std::move(*bytes);
    return result;
}

}  // namespace jixiao::targets::annotate
