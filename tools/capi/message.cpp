// What went wrong in the last call, in words that need no memory.
#include "tools/capi/scorer.hpp"

namespace {

struct Wording {
    char const* chinese;
    char const* english;
};

Wording wording_of(jixiao_status status) {
    switch (status) {
        case JIXIAO_BAD_ROW:
            return {"这一行不能评分；jixiao_diagnose 说明原因", "the row cannot be scored; jixiao_diagnose says why"};
        case JIXIAO_TOO_SMALL: return {"缓冲区太小", "the buffer is too small"};
        case JIXIAO_BAD_ARGUMENT:
            return {"参数是空指针，或者超出范围", "an argument is a null pointer or out of its range"};
        case JIXIAO_NO_MEMORY: return {"内存不足", "out of memory"};
        case JIXIAO_FAILED: return {"jixiao 内部错误，请报告", "a mistake of jixiao itself, please report it"};
        case JIXIAO_OK:
        case JIXIAO_OPEN:
        case JIXIAO_BAD_RULESET: break;
    }
    return {"", ""};
}

}  // namespace

char const* jixiao_message(jixiao_scorer const* scorer) {
    if (!scorer) return "";
    if (scorer->failure == JIXIAO_BAD_RULESET) return scorer->refusal.c_str();
    auto const wording = wording_of(scorer->failure);
    return jixiao::render::say(scorer->style, wording.chinese, wording.english);
}
