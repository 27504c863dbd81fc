/* Texts between the server's encoding and UTF-8. What the other side cannot hold is marked in the text, never
 * an error: one row must not stop a query. */
#ifndef JIXIAO_POSTGRES_ENCODING_H
#define JIXIAO_POSTGRES_ENCODING_H

#include <postgres.h>

#include "tools/capi/jixiao.h"

/* A text of the server in UTF-8; the same bytes where nothing has to be converted. What cannot be converted
 * becomes a byte that is no UTF-8, so that the library finds it there (E107). */
jixiao_text from_server(char const* bytes, size_t size);

/* A text of the library in the server's encoding; the same pointer where nothing has to be converted. A
 * character that the encoding does not have is written as \u2265 or \U0001F600, what is no UTF-8 as ?. */
char* to_server(char const* text);

/* The same for JSON, whose texts then hold what to_server() would give. */
char* json_to_server(char const* json);

#endif
