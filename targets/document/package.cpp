#include "targets/document/package.hpp"

#include <zip.h>

#include <algorithm>
#include <map>

#include "grammar/source.hpp"
#include "targets/catalog.hpp"
#include "targets/document/encoding.hpp"
#include "targets/document/flat_package.hpp"
#include "targets/document/limits.hpp"
#include "targets/document/part_name.hpp"
#include "targets/document/xml_file.hpp"

namespace jixiao::targets::document {

struct PartStream::State {
    zip_file_t* file = nullptr;
    std::string_view text;  // of a flat package, as much as is still to be read
    std::string part;
    std::size_t packed = 0;
    std::size_t inflated = 0;
    std::size_t* total = nullptr;
    std::optional<Failure> failure;

    ~State() {
        if (file) zip_fclose(file);
    }
};

struct Package::State {
    Source flat;  // the text of a package that is no zip
    std::map<std::string, std::string_view, std::less<>> texts;
    zip_t* archive = nullptr;
    std::map<std::string, zip_uint64_t, std::less<>> parts;
    std::size_t total = 0;

    ~State() {
        if (archive) zip_discard(archive);
    }
};

namespace {

Failure damaged(grammar::Text what) { return {&codes::container_damaged, std::move(what)}; }

Failure too_large(std::string_view part) {
    std::string const name(part);
    return {&codes::document_too_large,
            {name + " 解压后大得不合理", name + " is unreasonably large when it is unpacked"}};
}

/// How many entries the container says it has; nothing if its end is missing.
std::optional<std::size_t> claimed_entries(std::string_view bytes) {
    using namespace std::string_view_literals;
    constexpr std::size_t record_size = 22;
    auto const at = bytes.rfind("PK\5\6"sv);
    if (at == std::string_view::npos || bytes.size() - at < record_size) return std::nullopt;
    auto const byte = [&](std::size_t i) { return std::size_t{static_cast<unsigned char>(bytes[at + i])}; };
    return byte(10) | byte(11) << 8;
}

zip_t* opened(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (source && !archive) zip_source_free(source);
    zip_error_fini(&error);
    return archive;
}

bool is_safe(std::size_t packed, std::size_t inflated) {
    return inflated <= ratio_counts_from || inflated / max_inflation <= packed;
}

}  // namespace

void report_file(Diagnostics& sink, grammar::CodeInfo const& code, std::string const& file, grammar::Text what) {
    std::vector<grammar::Place> whole{{0, {"整个文件", "the whole file"}}};
    auto const source = std::make_shared<SourceText const>(file, "", std::move(whole));
    report(sink, code, source, {}, {{"what", std::move(what)}});
}

PartStream::PartStream(std::unique_ptr<State> state) : state_(std::move(state)) {}
PartStream::PartStream(PartStream&&) noexcept = default;
PartStream::~PartStream() = default;

std::optional<Failure> const& PartStream::failure() const { return state_->failure; }

std::size_t PartStream::read(char* to, std::size_t size) {
    auto& state = *state_;
    if (!state.text.empty()) {
        auto const part = state.text.substr(0, size);
        std::copy(part.begin(), part.end(), to);
        state.text.remove_prefix(part.size());
        return part.size();
    }
    if (state.failure || !state.file) return 0;
    auto const count = zip_fread(state.file, to, size);
    if (count < 0) {
        state.failure = damaged({state.part + " 解压出错", state.part + " cannot be unpacked"});
        return 0;
    }
    state.inflated += static_cast<std::size_t>(count);
    *state.total += static_cast<std::size_t>(count);
    bool const fits = state.inflated <= max_part_size && *state.total <= max_package_size;
    if (fits && is_safe(state.packed, state.inflated)) return static_cast<std::size_t>(count);
    state.failure = too_large(state.part);
    return 0;
}

Package::Package(std::unique_ptr<State> state) : state_(std::move(state)) {}
Package::Package(Package&&) noexcept = default;
Package::~Package() = default;

namespace {

std::optional<Failure> add_entry(std::map<std::string, zip_uint64_t, std::less<>>& parts, zip_t* archive,
                                 zip_uint64_t index) {
    zip_stat_t entry;
    zip_stat_init(&entry);
    if (zip_stat_index(archive, index, 0, &entry) != 0 || !(entry.valid & ZIP_STAT_NAME))
        return damaged({"目录读不了", "its list of contents cannot be read"});
    if ((entry.valid & ZIP_STAT_ENCRYPTION_METHOD) && entry.encryption_method != ZIP_EM_NONE)
        return Failure{&codes::container_encrypted, {}};
    auto const name = comparable_part(entry.name);
    if (name.empty() || name.ends_with('/')) return std::nullopt;
    if (!parts.emplace(name, index).second) return damaged({"有两个同名的 " + name, "it holds " + name + " twice"});
    return std::nullopt;
}

}  // namespace

std::optional<Package> Package::open_flat(File const& file, Diagnostics& sink) {
    auto state = std::make_unique<State>();
    state->flat = xml_source(file, sink);
    auto parts = flat_parts(state->flat->bytes());
    if (!parts) {
        report_file(sink, codes::container_damaged, file.name, {"里面的部件不完整", "its parts are not whole"});
        return std::nullopt;
    }
    state->texts = std::move(*parts);
    return Package(std::move(state));
}

std::optional<Package> Package::open(File const& file, Diagnostics& sink) {
    if (is_markup(file.bytes)) return open_flat(file, sink);
    auto const refuse = [&](Failure failure) {
        report_file(sink, *failure.code, file.name, std::move(failure.what));
        return std::nullopt;
    };
    auto const claimed = claimed_entries(file.bytes);
    auto state = std::make_unique<State>();
    if (claimed && *claimed > max_parts)
        return refuse({&codes::document_too_large, {"里面的部件太多", "it has too many parts"}});
    if (claimed) state->archive = opened(file.bytes);
    if (!state->archive)
        return refuse(damaged({"打不开，可能没有传完整", "it cannot be opened; perhaps it was not copied to its end"}));
    auto const count = static_cast<zip_uint64_t>(std::max<zip_int64_t>(zip_get_num_entries(state->archive, 0), 0));
    if (count > max_parts) return refuse({&codes::document_too_large, {"里面的部件太多", "it has too many parts"}});
    for (zip_uint64_t index = 0; index < count; ++index)
        if (auto failure = add_entry(state->parts, state->archive, index)) return refuse(std::move(*failure));
    return Package(std::move(state));
}

bool Package::has(std::string_view part) const {
    auto const name = comparable_part(part);
    return state_->parts.contains(name) || state_->texts.contains(name);
}

PartStream Package::stream(std::string_view part) const {
    auto stream = std::make_unique<PartStream::State>();
    stream->part = part;
    stream->total = &state_->total;
    auto const text = state_->texts.find(comparable_part(part));
    if (text != state_->texts.end()) {
        stream->text = text->second;
        return PartStream(std::move(stream));
    }
    auto const found = state_->parts.find(comparable_part(part));
    if (found == state_->parts.end()) {
        stream->failure = damaged({"缺少 " + stream->part, stream->part + " is missing"});
        return PartStream(std::move(stream));
    }
    zip_stat_t entry;
    zip_stat_init(&entry);
    bool const known = zip_stat_index(state_->archive, found->second, 0, &entry) == 0;
    bool const usual = entry.comp_method == ZIP_CM_STORE || entry.comp_method == ZIP_CM_DEFLATE;
    if (known && entry.size > max_part_size) {
        stream->failure = too_large(part);
    } else if (known && usual) {
        stream->packed = entry.comp_size;
        stream->file = zip_fopen_index(state_->archive, found->second, 0);
    }
    if (!stream->file && !stream->failure)
        stream->failure = damaged({stream->part + " 解压出错", stream->part + " cannot be unpacked"});
    return PartStream(std::move(stream));
}

std::optional<Failure> Package::load(std::string_view part, pugi::xml_document& tree) const {
    auto opened_part = stream(part);
    std::string bytes;
    std::string block(64 * 1024, '\0');
    while (auto const count = opened_part.read(block.data(), block.size())) {
        bytes.append(block, 0, count);
        if (bytes.size() > max_small_part_size) return too_large(part);
    }
    if (opened_part.failure()) return opened_part.failure();
    auto const nodes = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '<'));
    auto const attributes = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '='));
    if (nodes > max_small_part_nodes || attributes > 2 * max_small_part_nodes) return too_large(part);
    std::string const name(part);
    if (bytes.find("<!DOCTYPE") != std::string::npos)
        return damaged(
            {name + " 含有 Office 不会写的 DOCTYPE", name + " has a DOCTYPE, which no office program writes"});
    if (!tree.load_buffer(bytes.data(), bytes.size()))
        return damaged({name + " 不是完整的 XML", name + " is no complete XML"});
    return std::nullopt;
}

std::vector<Relationship> Package::relationships(std::string_view part) const {
    std::vector<Relationship> result;
    pugi::xml_document tree;
    auto const list = relationships_part(part);
    if (!has(list) || load(list, tree)) return result;
    for (auto const node : child(tree, "Relationships").children()) {
        if (attribute(node, "TargetMode") == "External") continue;
        auto const type = attribute(node, "Type");
        result.push_back({std::string(attribute(node, "Id")), std::string(type.substr(type.rfind('/') + 1)),
                          resolved_part(part, attribute(node, "Target"))});
    }
    return result;
}

std::vector<PackedFile> Package::files() const {
    std::vector<PackedFile> result;
    for (auto const& [part, index] : state_->parts) {
        char const* const raw = zip_get_name(state_->archive, index, ZIP_FL_ENC_RAW);
        std::string name(raw ? raw : part);
        if (grammar::find_invalid_utf8(name)) name = utf8_of(name, "GB18030");
        std::replace(name.begin(), name.end(), '\\', '/');
        result.push_back({std::move(name), part});
    }
    std::sort(result.begin(), result.end(), [](auto const& a, auto const& b) { return a.name < b.name; });
    return result;
}

bool Package::has_macros() const {
    auto const is_macros = [](auto const& part) { return part.first.ends_with("vbaproject.bin"); };
    return std::any_of(state_->parts.begin(), state_->parts.end(), is_macros) ||
           std::any_of(state_->texts.begin(), state_->texts.end(), is_macros);
}

Relationship const* related(std::vector<Relationship> const& relationships, std::string_view type) {
    auto const found = std::find_if(relationships.begin(), relationships.end(),
                                    [&](Relationship const& one) { return one.type == type; });
    return found == relationships.end() ? nullptr : &*found;
}

XmlReader reader(PartStream& stream) {
    return XmlReader([&stream](char* to, std::size_t size) { return stream.read(to, size); });
}

std::optional<Failure> failure(PartStream const& stream, XmlReader const& reader, std::string_view part) {
    if (stream.failure()) return stream.failure();
    auto const& problem = reader.problem();
    if (problem.chinese.empty()) return std::nullopt;
    std::string const name(part);
    return damaged({name + "：" + problem.chinese, name + ": " + problem.english});
}

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
    for (auto const one : node.children())
        if (local_name(one.name()) == name) return one;
    return {};
}

std::string_view attribute(pugi::xml_node node, std::string_view name) {
    for (auto const one : node.attributes())
        if (local_name(one.name()) == name) return one.value();
    return {};
}

}  // namespace jixiao::targets::document
