// Workbooks and documents for tests, from the XML of their parts.
#pragma once

#include <zip.h>

#include <string>
#include <utility>
#include <vector>

namespace jixiao::tests {

using Parts = std::vector<std::pair<std::string, std::string>>;

/// A zip container in memory; its entries may be encrypted.
inline std::string zipped(Parts const& parts, bool encrypted = false) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 1, &error);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    zip_source_keep(target);
    for (auto const& [name, bytes] : parts) {
        zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        auto const index = static_cast<zip_uint64_t>(zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8));
        zip_set_file_compression(archive, index, ZIP_CM_DEFLATE, 6);
        if (encrypted) zip_file_set_encryption(archive, index, ZIP_EM_AES_256, "geheim");
    }
    zip_close(archive);
    std::string result;
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    result.resize(static_cast<std::size_t>(zip_source_tell(target)));
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, result.data(), result.size());
    zip_source_close(target);
    zip_source_free(target);
    return result;
}

inline std::string relationships(std::string const& inside) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside +
           "</Relationships>";
}

inline std::string relationship(std::string const& id, std::string const& type, std::string const& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"http://schemas.openxmlformats.org/x/" + type + "\" Target=\"" +
           target + "\"/>";
}

/// The parts of a workbook with one sheet, 绩效目标; tests change them.
struct WorkbookParts {
    std::string sheet;   // what stands in <worksheet>
    std::string styles;  // what stands in <styleSheet>
    std::string strings;
    std::string settings;  // what stands in <workbook> before the sheets
    std::string sheets = "<sheet name=\"绩效目标\" sheetId=\"1\" r:id=\"rId1\"/>";
    std::string targets = relationship("rId1", "worksheet", "worksheets/sheet1.xml");
    Parts further;

    std::string bytes() const {
        Parts parts{
            {"_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml"))},
            {"xl/workbook.xml", "<workbook xmlns:r=\"r\">" + settings + "<sheets>" + sheets + "</sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels",
             relationships(targets + relationship("rId8", "styles", "styles.xml") +
                           relationship("rId9", "sharedStrings", "/xl/sharedStrings.xml"))},
            {"xl/worksheets/sheet1.xml", "<worksheet>" + sheet + "</worksheet>"},
            {"xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>"},
            {"xl/sharedStrings.xml", "<sst>" + strings + "</sst>"}};
        parts.insert(parts.end(), further.begin(), further.end());
        return zipped(parts);
    }
};

/// A document whose body holds this.
inline std::string word_document(std::string const& body) {
    return zipped({{"_rels/.rels", relationships(relationship("rId1", "officeDocument", "word/document.xml"))},
                   {"word/document.xml", "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>" + body +
                                             "<w:sectPr/></w:body></w:document>"}});
}

}  // namespace jixiao::tests
