#include "tools/jixiao/book_tally.hpp"

#include <boost/json/object.hpp>

#include "tools/render/json_text.hpp"

namespace jixiao::program {

using targets::book::Outcome;

namespace {

std::string numbers_of(Tally const& tally, Style const& style) {
    if (tally.first == tally.last) return render::say(style, "第 {} 条", "record {}", tally.first);
    return render::say(style, "第 {} 至 {} 条", "records {} to {}", tally.first, tally.last);
}

void write_words(Tally const& tally, Style const& style, std::ostream& out) {
    if (tally.new_records() == 0)
        out << render::say(style, "没有记入新的记录", "Nothing new was recorded");
    else
        out << render::say(style, "记入 {} 条（{}）", "Recorded {} ({})", tally.new_records(),
                           numbers_of(tally, style));
    auto const add = [&](std::size_t count, render::Counted chinese, render::Counted english) {
        if (count > 0) out << render::say(style, chinese, english, count);
    };
    add(tally.of(Outcome::corrected), "，其中更正 {} 条", ", {} of them corrections");
    add(tally.of(Outcome::completed), "，其中补充 {} 条", ", {} of them additions");
    add(tally.of(Outcome::known), "；{} 条台账里已有", "; {} in the book already");
    if (tally.known_files > most_named)
        add(tally.known_files, "（{} 个文件没有新内容）", " ({} files say nothing new)");
    add(tally.doubtful, "；{} 处有疑问，没有记入", "; {} doubtful, not recorded");
    out << render::say(style, "。\n", ".\n");
}

}  // namespace

void write_tally(Tally const& tally, Call const& call, std::ostream& out) {
    if (tally.receipt && call.value("format") != "json") write_receipt(*tally.receipt, call.settings.style, out);
    if (call.value("format") == "json") {
        boost::json::object object{{"recorded", tally.new_records()},
                                   {"first", tally.first},
                                   {"last", tally.last},
                                   {"corrected", tally.of(Outcome::corrected)},
                                   {"completed", tally.of(Outcome::completed)},
                                   {"known", tally.of(Outcome::known)},
                                   {"known_files", tally.known_files},
                                   {"doubtful", tally.doubtful}};
        if (tally.receipt) object["receipt"] = json_receipt(*tally.receipt);
        render::write_indented(object, out);
    } else {
        write_words(tally, call.settings.style, out);
    }
    out << std::flush;
}

}  // namespace jixiao::program
