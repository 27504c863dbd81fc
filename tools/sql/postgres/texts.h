/* Arguments of SQL functions as the C ABI wants them. */
#ifndef JIXIAO_POSTGRES_TEXTS_H
#define JIXIAO_POSTGRES_TEXTS_H

#include <postgres.h>

#include <fmgr.h>
#include "tools/capi/jixiao.h"

/* An argument of type text; empty if it is null or not given. Without a copy where the server's
 * encoding is UTF-8 and the value is stored plainly; what cannot be UTF-8 is marked in it (encoding.h). */
jixiao_text text_argument(FunctionCallInfo fcinfo, int number);

/* The same for text or numeric, whichever the argument is; zeros that a numeric carries behind are none. */
jixiao_text number_argument(FunctionCallInfo fcinfo, int number);

/* zh or en; raises an error for anything else. */
jixiao_language language_argument(FunctionCallInfo fcinfo, int number);

#endif
