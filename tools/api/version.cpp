#include <jixiao/jixiao.hpp>

namespace jixiao {

std::string_view version() { return JIXIAO_VERSION; }

}  // namespace jixiao
