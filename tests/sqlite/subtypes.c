/* Which functions say that they mark their results as JSON, each with its number of arguments. SQLite asks for it
 * from 3.45 on, and drops what it does not know before; so the module is loaded with a table of SQLite's functions in
 * which the one that registers functions is ours. */
#include <dlfcn.h>
#include <stdio.h>

#define SQLITE_CORE /* the functions of the library that is linked */
#include <sqlite3ext.h>

#define RESULT_SUBTYPE 0x001000000

typedef int Init(sqlite3* database, char** error, sqlite3_api_routines const* routines);
typedef void Function(sqlite3_context* context, int count, sqlite3_value** values);

static Init* init;

static int look_on(sqlite3* database, char const* name, int count, int flags, void* data, Function* function,
                   Function* step, void (*finish)(sqlite3_context*), void (*let_go)(void*)) {
    if (flags & RESULT_SUBTYPE) printf("%s %d\n", name, count);
    return sqlite3_create_function_v2(database, name, count, flags, data, function, step, finish, let_go);
}

static int load(sqlite3* database, char** error, sqlite3_api_routines const* given) {
    static sqlite3_api_routines routines;
    routines = *given;
    routines.create_function_v2 = look_on;
    return init(database, error, &routines);
}

int main(int count, char** words) {
    sqlite3* database = NULL;
    void* module = count == 2 ? dlopen(words[1], RTLD_NOW) : NULL;
    if (module) *(void**)&init = dlsym(module, "sqlite3_jixiao_init");
    if (!init) {
        fprintf(stderr, "usage: sqlite_subtypes MODULE\n");
        return 2;
    }
    int const status = sqlite3_auto_extension((void (*)(void))load) || sqlite3_open(":memory:", &database);
    sqlite3_close(database);
    return status;
}
