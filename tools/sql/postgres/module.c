/* The module: what it was built for. */
#include <postgres.h>

#include <fmgr.h>

PG_MODULE_MAGIC;
