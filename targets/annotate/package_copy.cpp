#include "targets/annotate/package_copy.hpp"

#include <zip.h>

#include <algorithm>

#include "targets/document/limits.hpp"
#include "targets/document/part_name.hpp"

namespace jixiao::targets::annotate {
namespace {

using document::comparable_part;

constexpr std::string_view content_types = "[Content_Types].xml";
constexpr zip_uint16_t first_day = 0x0021;  // 1980-01-01, as office programs write it

std::string read_whole(document::Package const& package, std::string_view part) {
    auto stream = package.stream(part);
    std::string bytes;
    std::string block(128 * 1024, '\0');
    while (auto const count = stream.read(block.data(), block.size())) bytes.append(block, 0, count);
    return stream.failure() ? std::string() : bytes;
}

/// The original, of which parts are copied packed.
class Original {
public:
    explicit Original(std::string const& bytes) {
        zip_error_t error;
        zip_error_init(&error);
        auto* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
        archive_ = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
        if (source && !archive_) zip_source_free(source);
        zip_error_fini(&error);
    }
    Original(Original const&) = delete;
    Original& operator=(Original const&) = delete;
    ~Original() {
        if (archive_) zip_discard(archive_);
    }

    zip_t* archive() const { return archive_; }
    zip_uint64_t size() const {
        return archive_ ? static_cast<zip_uint64_t>(std::max<zip_int64_t>(zip_get_num_entries(archive_, 0), 0)) : 0;
    }

private:
    zip_t* archive_ = nullptr;
};

/// The archive that is written, in memory. It must be gone before what its parts are copied from.
class Archive {
public:
    Archive() {
        zip_error_t error;
        zip_error_init(&error);
        target_ = zip_source_buffer_create(nullptr, 0, 1, &error);
        if (target_) zip_source_keep(target_);
        archive_ = target_ ? zip_open_from_source(target_, ZIP_TRUNCATE, &error) : nullptr;
        zip_error_fini(&error);
    }
    Archive(Archive const&) = delete;
    Archive& operator=(Archive const&) = delete;
    ~Archive() {
        if (archive_) zip_discard(archive_);
        if (target_) zip_source_free(target_);
    }

    bool is_open() const { return archive_ != nullptr; }

    /// The bytes must stay until it is closed.
    bool add(std::string const& name, std::string const& bytes) {
        return add(name.c_str(), zip_source_buffer(archive_, bytes.data(), bytes.size(), 0), ZIP_CM_DEFLATE);
    }

    /// An entry as it is packed.
    bool copy(Original const& from, zip_uint64_t index) {
        zip_stat_t about;
        zip_stat_init(&about);
        if (zip_stat_index(from.archive(), index, 0, &about) != 0) return false;
        auto* const source = zip_source_zip(archive_, from.archive(), index, ZIP_FL_COMPRESSED, 0, 0);
        return add(about.name, source, about.comp_method);
    }

    std::optional<std::string> closed() {
        if (zip_close(archive_) != 0) return std::nullopt;
        archive_ = nullptr;
        zip_stat_t about;
        zip_stat_init(&about);
        if (zip_source_open(target_) != 0) return std::nullopt;
        bool const known = zip_source_stat(target_, &about) == 0 && (about.valid & ZIP_STAT_SIZE);
        std::string result(known ? about.size : 0, '\0');
        auto const count = zip_source_read(target_, result.data(), result.size());
        zip_source_close(target_);
        if (!known || count != static_cast<zip_int64_t>(result.size())) return std::nullopt;
        return result;
    }

private:
    bool add(char const* name, zip_source_t* source, int method) {
        if (!source) return false;
        auto const added = zip_file_add(archive_, name, source, ZIP_FL_ENC_UTF_8);
        if (added < 0) return zip_source_free(source), false;
        auto const index = static_cast<zip_uint64_t>(added);
        zip_set_file_compression(archive_, index, method, 0);
        return zip_file_set_dostime(archive_, index, 0, first_day, 0) == 0;
    }

    zip_source_t* target_ = nullptr;
    zip_t* archive_ = nullptr;
};

}  // namespace

PackageCopy::PackageCopy(File const& file, document::Package original) : file_(&file), original_(std::move(original)) {}
PackageCopy::PackageCopy(PackageCopy&&) noexcept = default;
PackageCopy::~PackageCopy() = default;

std::optional<PackageCopy> PackageCopy::open(File const& file, Diagnostics& sink) {
    auto package = document::Package::open(file, sink);
    if (!package) return std::nullopt;
    return PackageCopy(file, std::move(*package));
}

bool PackageCopy::has(std::string_view part) const {
    return original_.has(part) || written_.contains(comparable_part(part));
}

std::string const& PackageCopy::text(std::string_view part) {
    auto const name = comparable_part(part);
    if (auto const found = written_.find(name); found != written_.end()) return found->second.bytes;
    auto const [known, is_new] = read_.emplace(name, std::string());
    if (is_new && original_.has(part)) known->second = read_whole(original_, part);
    return known->second;
}

void PackageCopy::put(std::string_view part, std::string bytes) {
    if (text(part) != bytes) written_[comparable_part(part)] = {std::string(part), std::move(bytes)};
}

std::string PackageCopy::free_name(std::string_view stem, std::string_view ending) const {
    for (int number = 1;; ++number) {
        auto name = std::string(stem) + std::to_string(number) + std::string(ending);
        if (!has(name)) return name;
    }
}

std::string PackageCopy::related(std::string_view part, std::string_view type) const {
    auto const all = original_.relationships(part);
    auto const* const found = document::related(all, type);
    return found ? found->part : std::string();
}

std::string PackageCopy::relate(std::string_view part, std::string const& type, std::string_view other) {
    auto const list = document::relationships_part(part);
    if (!has(list))
        put(list,
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships "
            "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>");
    auto const& xml = text(list);
    auto const root = root_of(xml);
    int number = 1;
    auto const id = [&] { return "jixiao" + std::to_string(number); };
    while (xml.find('"' + id() + '"') != std::string::npos) ++number;
    Edits edits;
    if (root)
        append_inside(xml, *root,
                      "<Relationship" + own_namespace(xml, *root) + " Id=\"" + id() + "\" Type=\"" + type +
                          "\" Target=\"/" + std::string(other) + "\"/>",
                      edits);
    auto const given = id();
    put(list, applied(xml, std::move(edits)));
    return given;
}

void PackageCopy::declare(std::string_view part, std::string_view content_type, std::string_view ending) {
    auto const& xml = text(content_types);
    auto const root = root_of(xml);
    if (!root) return;
    for (auto const& one : children(xml, *root))
        if (!ending.empty() && one.name() == "Default" &&
            comparable_part(attribute_text(xml, one, "Extension")) == ending)
            return;
    auto const what = ending.empty() ? "Override" + own_namespace(xml, *root) + " PartName=\"/" + std::string(part)
                                     : "Default" + own_namespace(xml, *root) + " Extension=\"" + std::string(ending);
    Edits edits;
    append_inside(xml, *root, "<" + what + "\" ContentType=\"" + std::string(content_type) + "\"/>", edits);
    put(content_types, applied(xml, std::move(edits)));
}

std::optional<std::string> PackageCopy::bytes() const {
    if (written_.empty()) return file_->bytes;
    Original const original(file_->bytes);
    Archive archive;
    if (!original.archive() || !archive.is_open()) return std::nullopt;
    auto left = written_;
    for (zip_uint64_t i = 0; i < original.size(); ++i) {
        auto const* const name = zip_get_name(original.archive(), i, 0);
        auto const changed = name ? written_.find(comparable_part(name)) : written_.end();
        bool const fits =
            changed == written_.end() ? archive.copy(original, i) : archive.add(name, changed->second.bytes);
        if (!fits) return std::nullopt;
        if (changed != written_.end()) left.erase(changed->first);
    }
    for (auto const& [comparable, part] : left)
        if (!archive.add(part.name, part.bytes)) return std::nullopt;
    return archive.closed();
}

}  // namespace jixiao::targets::annotate
