#include "tools/sql/postgres/encoding.h"

#include <catalog/namespace.h>
#include <lib/stringinfo.h>
#include <mb/pg_wchar.h>

/* What the library shows for bytes that are no UTF-8. */
#define REPLACEMENT 0xFFFD

/* Appends something for the character that a text begins with; returns its size in the text. */
typedef int Mark(StringInfo out, char const* text, int size);

static int mark_broken(StringInfo out, char const* text, int size) {
    appendStringInfoChar(out, '\xFF');
    return Min(size, pg_mblen(text));
}

static int write_number(StringInfo out, char const* text, int size, char const* backslash) {
    unsigned char const* bytes = (unsigned char const*)text;
    int const length = pg_utf_mblen(bytes);
    bool const whole = length <= size && pg_utf8_islegal(bytes, length);
    pg_wchar const number = whole ? utf8_to_unicode(bytes) : REPLACEMENT;
    if (number == REPLACEMENT)
        appendStringInfoChar(out, '?');
    else
        appendStringInfo(out, number < 0x10000 ? "%su%04X" : "%sU%08X", backslash, number);
    return whole ? length : 1;
}

static int mark_missing(StringInfo out, char const* text, int size) { return write_number(out, text, size, "\\"); }

static int mark_missing_in_json(StringInfo out, char const* text, int size) {
    return write_number(out, text, size, "\\\\");
}

/* How many bytes at the beginning are ASCII, which all encodings of servers share. */
static int ascii_size(char const* text, int size) {
    int result = 0;
    while (result < size && !IS_HIGHBIT_SET(text[result])) ++result;
    return result;
}

/* Appends what can be converted at the beginning of a text; returns its size in the text. */
static int append_converted(StringInfo out, char const* text, int size, int from, int to) {
    Oid const conversion = to == PG_SQL_ASCII ? InvalidOid : FindDefaultConversionProc(from, to);
    int done;
    if (!OidIsValid(conversion)) {
        done = to == PG_SQL_ASCII ? pg_encoding_verifymbstr(from, text, size) : ascii_size(text, size);
        appendBinaryStringInfo(out, text, done);
        return done;
    }
    enlargeStringInfo(out, size * MAX_CONVERSION_GROWTH + 1);
    done = pg_do_encoding_conversion_buf(conversion, from, to, (unsigned char*)text, size,
                                         (unsigned char*)out->data + out->len, out->maxlen - out->len, true);
    out->len += (int)strlen(out->data + out->len);
    return done;
}

static StringInfoData convert(char const* text, int size, int from, int to, Mark* mark) {
    StringInfoData out;
    initStringInfo(&out);
    while (size > 0) {
        int done = append_converted(&out, text, size, from, to);
        if (done < size) done += mark(&out, text + done, size - done);
        text += done;
        size -= done;
    }
    return out;
}

jixiao_text from_server(char const* bytes, size_t size) {
    int const encoding = GetDatabaseEncoding();
    StringInfoData converted;
    if (encoding == PG_UTF8 || encoding == PG_SQL_ASCII || ascii_size(bytes, (int)size) == (int)size)
        return (jixiao_text){bytes, size};
    converted = convert(bytes, (int)size, encoding, PG_UTF8, mark_broken);
    return (jixiao_text){converted.data, (size_t)converted.len};
}

static char* leave(char const* text, Mark* mark) {
    int const encoding = GetDatabaseEncoding(), size = (int)strlen(text);
    if (encoding == PG_UTF8 || ascii_size(text, size) == size) return (char*)text;
    return convert(text, size, PG_UTF8, encoding, mark).data;
}

char* to_server(char const* text) { return leave(text, mark_missing); }

char* json_to_server(char const* json) { return leave(json, mark_missing_in_json); }
