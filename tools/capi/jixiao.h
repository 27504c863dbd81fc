/* libjixiao: reading, scoring, explaining and reviewing performance targets, from C.
 *
 * Owns the C ABI and nothing else: what a target means and what a row scores is decided by the same
 * code as in `jixiao parse`, `jixiao explain` and `jixiao check`.
 *
 *     jixiao_scorer *scorer;
 *     if (jixiao_open(jixiao_string("mof-2020-10"), JIXIAO_ENGLISH, &scorer) != JIXIAO_OK) ...
 *     jixiao_row const row = {.target = jixiao_string(">=95%"), .actual = jixiao_string("93%"),
 *                             .weight = jixiao_string("10")};
 *     jixiao_score score;
 *     if (jixiao_score_row(scorer, &row, &score) == JIXIAO_OK) ...   // score.points == 979: 9.79
 *     jixiao_close(scorer);
 *
 * Texts are UTF-8 with their size in bytes; they need no NUL at their end, and are copied where they
 * have to be kept. What is no UTF-8 is a finding (E107), never a crash. A size of 0 is an empty text.
 *
 * Threads: a scorer belongs to one thread at a time; any number of scorers work side by side. A scorer
 * remembers the texts it has read, within fixed limits, so keep it for many rows.
 *
 * Errors: every function that can fail returns a jixiao_status. No exception and no signal crosses
 * this border. Whoever calls from a language with longjmp (PostgreSQL's ereport) may do so between
 * calls, never during one: the library calls nobody back.
 */
#ifndef JIXIAO_H
#define JIXIAO_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__) && !defined(JIXIAO_API)
#define JIXIAO_API __attribute__((visibility("default")))
#elif !defined(JIXIAO_API)
#define JIXIAO_API
#endif

/* The ABI that this header describes; also the number in the library's name, libjixiao.so.1. It
 * changes when a program has to be compiled anew. */
#define JIXIAO_ABI_VERSION 1

/* The ABI of the library that was loaded: compare it with JIXIAO_ABI_VERSION before anything else. */
JIXIAO_API int jixiao_abi_version(void);

/* The library's version, such as "0.1.0". Never freed. */
JIXIAO_API char const* jixiao_version(void);

/* What became of a call. */
typedef enum jixiao_status {
    JIXIAO_OK = 0,           /* done; for a row: its points are decided */
    JIXIAO_OPEN = 1,         /* the row is sound, but its points are not decided: the actual is missing,
                                or the ruleset leaves the points to a person */
    JIXIAO_BAD_ROW = 2,      /* the row cannot be scored; jixiao_score.code says why */
    JIXIAO_BAD_RULESET = 3,  /* no ruleset of that name, or mistakes in its text */
    JIXIAO_TOO_SMALL = 4,    /* the buffer is too small; the size that is needed was given */
    JIXIAO_BAD_ARGUMENT = 5, /* a null pointer, or a number out of its range */
    JIXIAO_NO_MEMORY = 6,    /* nothing was changed; the scorer stays usable */
    JIXIAO_FAILED = 7        /* a mistake of the library itself: please report it */
} jixiao_status;

/* The language of texts for people. */
enum { JIXIAO_CHINESE = 0, JIXIAO_ENGLISH = 1 };

/* One of the two above. An int, for a caller may hand over any: others are bad arguments. */
typedef int jixiao_language;

/* A text that stays the caller's. */
typedef struct jixiao_text {
    char const* bytes; /* may be null if size is 0 */
    size_t size;       /* in bytes */
} jixiao_text;

/* A text that ends with a NUL; null is an empty text. */
static inline jixiao_text jixiao_string(char const* text) {
    jixiao_text result = {text, 0};
    while (text && text[result.size]) ++result.size;
    return result;
}

/* ---- A scorer: one ruleset, ready for rows ------------------------------------------------------- */

/* What it holds is its own affair. */
typedef struct jixiao_scorer jixiao_scorer;

/* Opens a scorer. `ruleset` is the name of a built-in ruleset (see `jixiao rulesets`), or the whole
 * text of a ruleset file, which is known by its line breaks or `=`; empty: mof-2020-10. No file is
 * ever opened. `language` is that of all texts that the scorer gives.
 *
 * JIXIAO_BAD_RULESET: *scorer is given nevertheless, only to ask what is wrong (jixiao_message,
 * jixiao_finding_at); it refuses rows and has to be closed as well. After any other failure *scorer
 * is null. */
JIXIAO_API jixiao_status jixiao_open(jixiao_text ruleset, jixiao_language language, jixiao_scorer** scorer);

/* Closes it and frees all it has given. Null is allowed. */
JIXIAO_API void jixiao_close(jixiao_scorer* scorer);

/* The name of the ruleset; "" if it could not be opened. Valid until the scorer is closed. */
JIXIAO_API char const* jixiao_ruleset_name(jixiao_scorer const* scorer);

/* The decimals of points, 0 to 6; two in all built-in rulesets. Points are whole numbers of the
 * smallest step: at two places 979 means 9.79. */
JIXIAO_API int jixiao_places(jixiao_scorer const* scorer);

/* What went wrong in the last call with this scorer, in its language; "" if nothing did. For a ruleset
 * code and wording of the first mistake; for a bad row ask jixiao_diagnose. Valid until the next call
 * with this scorer. */
JIXIAO_API char const* jixiao_message(jixiao_scorer const* scorer);

/* ---- One row ------------------------------------------------------------------------------------- */

/* One indicator and its actual, as a table prints them. Whatever is not given is an empty text. */
typedef struct jixiao_row {
    jixiao_text target;   /* 指标值: ">=95%" */
    jixiao_text actual;   /* 实际完成值: "93%"; empty or blank: missing */
    jixiao_text weight;   /* 分值权重: a decimal above 0, at most 1000, six decimals at most: "7.5" */
    jixiao_text rule;     /* 赋分规则 as printed: "按照完成比例赋分"; empty: what fits the target */
    jixiao_text level;    /* level-1 or level-2 indicator: decides how a bare number is read */
    jixiao_text name;     /* of the indicator: may say which way is better where the target has no sign */
    jixiao_text previous; /* 上年完成值, for targets that compare with it */
    jixiao_text given;    /* points given by a person, a decimal */
    jixiao_text reason;   /* 偏差原因; changes notes, never points */
} jixiao_row;

/* What became of a row. */
typedef enum jixiao_verdict {
    JIXIAO_MET = 0,        /* all points */
    JIXIAO_PARTLY = 1,     /* some points */
    JIXIAO_MISSED = 2,     /* no points */
    JIXIAO_MISSING = 3,    /* no actual */
    JIXIAO_NEEDS_HAND = 4, /* a person has to give the points, within low and high */
    JIXIAO_INVALID = 5     /* cannot be scored */
} jixiao_verdict;

/* The points of a row. */
typedef struct jixiao_score {
    int64_t points;         /* in the smallest step; 0 unless the status is JIXIAO_OK */
    int64_t low;            /* what is still possible; both are the points when these are decided, */
    int64_t high;           /* and 0 where nothing can be scored */
    int places;             /* decimals of the three */
    jixiao_verdict verdict; /* what became of the row */
    char const* code;       /* why there are no points: "E203", "W330"; "" if there are. Never freed */
} jixiao_score;

/* Scores one row. JIXIAO_OK, JIXIAO_OPEN and JIXIAO_BAD_ROW fill `score`; a row whose target or actual has
 * an error is never scored. Fast for rows whose texts repeat. */
JIXIAO_API jixiao_status jixiao_score_row(jixiao_scorer* scorer, jixiao_row const* row, jixiao_score* score);

/* Writes points as a decimal with exactly `places` decimals (0 to 18): 979 with 2 gives "9.79". A
 * buffer of 24 bytes always suffices. JIXIAO_TOO_SMALL if it does not. */
JIXIAO_API jixiao_status jixiao_decimal(int64_t points, int places, char* buffer, size_t capacity);

/* ---- Texts for people and programs ----------------------------------------------------------------
 *
 * They write into the caller's buffer, with a NUL at the end. *size, if not null, becomes the size of
 * the text without the NUL, also when the buffer was too small: with JIXIAO_TOO_SMALL nothing is
 * written, and a buffer of *size + 1 bytes will do. A buffer of capacity 0 may be null. */

/* What `jixiao explain` says: what is wrong with the row's texts, then every step of its points. A row
 * that cannot be scored is explained as well: JIXIAO_OK. */
JIXIAO_API jixiao_status jixiao_explain(jixiao_scorer* scorer, jixiao_row const* row, char* buffer, size_t capacity,
                                        size_t* size);

/* How one expression is understood: the JSON object of `jixiao parse --format jsonl`, in one line
 * without a line break. An expression with errors is described as well: JIXIAO_OK. */
JIXIAO_API jixiao_status jixiao_parse(jixiao_scorer* scorer, jixiao_text expression, char* buffer, size_t capacity,
                                      size_t* size);

/* ---- Findings ------------------------------------------------------------------------------------ */

/* How bad a finding is. */
typedef enum jixiao_severity { JIXIAO_INFO = 0, JIXIAO_WARNING = 1, JIXIAO_ERROR = 2 } jixiao_severity;

/* One thing to say. All texts end with a NUL and stay valid until the next call with the scorer other
 * than jixiao_finding_at. */
typedef struct jixiao_finding {
    char const* code;         /* "E203", "RV-09": stable, listed in docs/codes.md and docs/checks.md */
    jixiao_severity severity; /* how bad it is */
    char const* field;        /* whose bytes begin and end count, by its name in jixiao_row, or "ruleset";
                            "" if it is about the row as a whole */
    size_t begin;             /* bytes of that text: the first, */
    size_t end;               /* and the one behind the last */
    char const* message;      /* in the scorer's language */
    char const* help;         /* what to do about it; may be "" */
    char const* fixed;        /* the whole field as the first proposed fix would have it; "" if there is none */
} jixiao_finding;

/* What there is to say about the row and its score: errors, warnings and notes. JIXIAO_OK, however bad
 * the row is; *count becomes the number of findings. */
JIXIAO_API jixiao_status jixiao_diagnose(jixiao_scorer* scorer, jixiao_row const* row, size_t* count);

/* Reviews the row's target as `jixiao check` does: what can be found in one target alone, knowing the
 * row's other texts (name, level, rule, previous) but no table. Offsets are those of the target. */
JIXIAO_API jixiao_status jixiao_review(jixiao_scorer* scorer, jixiao_row const* row, size_t* count);

/* The finding number `index`, from 0, of the last jixiao_diagnose, jixiao_review or failed jixiao_open.
 * JIXIAO_BAD_ARGUMENT if there is none. */
JIXIAO_API jixiao_status jixiao_finding_at(jixiao_scorer const* scorer, size_t index, jixiao_finding* finding);

#ifdef __cplusplus
}
#endif

#endif
