// SPDX-License-Identifier: Apache-2.0
// Whatever a stranger sends is a request or is refused, the same however it is cut into pieces; a
// request that is found can be written down in one way only, and is found again in that.
#include <algorithm>
#include <string>

#include "door/framer.h"
#include "door/grammar.h"
#include "fuzz/must.h"

namespace earshot::fuzz {
namespace {

using door::Framer;
using Found = Framer::Found;

constexpr std::size_t longest = 300;

std::size_t longest_body(std::string_view, std::string_view) { return longest; }

bool same(const door::Request& one, const door::Request& other) {
  return one.method == other.method && one.target == other.target && one.headers == other.headers &&
         one.body == other.body;
}

void check_request(const door::Request& request, const Framer& framer) {
  must(request.method == "GET" || request.method == "HEAD" || request.method == "POST",
       "only three methods get in");
  must(door::is_origin_form(request.target), "a target is a path");
  must(request.headers.size() <= Framer::most_headers, "headers are bounded");
  must(request.body.size() == framer.body_size() && request.body.size() <= longest,
       "a body is as long as it said");
  must(request.method == "POST" || request.body.empty(), "only a POST has a body");
  std::size_t hosts = 0;
  for (const auto& [name, value] : request.headers) {
    must(door::is_token(name) && door::in_small_letters(name) == name, "a name is a token");
    must(door::trimmed(value) == value, "a value has no blanks around it");
    must(value.find_first_of(std::string_view("\0\r\n", 3)) == value.npos, "nor line ends in it");
    must(name != "transfer-encoding" && name != "range" && name != "connection", "some stay out");
    must(!name.starts_with("remote_") && !name.starts_with("local_"), "nobody is shadowed");
    hosts += name == "host" ? 1 : 0;
  }
  must(hosts == 1 || (framer.is_old() && hosts == 0), "a request is to one host");
}

// As we would write it ourselves.
std::string written(const door::Request& request, bool is_old) {
  std::string text = request.method + " " + request.target + (is_old ? " HTTP/1.0" : " HTTP/1.1");
  for (const auto& [name, value] : request.headers)
    text += "\r\n" + name + ": " + value;
  return text + "\r\n\r\n" + request.body;
}

void check_written(const door::Request& request, bool is_old) {
  const std::string text = written(request, is_old);
  if (text.size() > Framer::longest_line)
    return;
  Framer again;
  must(again.look(text, longest_body) == Found::request, "what we write is a request");
  must(again.size() == text.size(), "and all of it");
  must(same(again.take(text), request), "and the same one");
}

// In pieces of 1 to 8 bytes, as `cuts` says.
Found look_in_pieces(std::string_view bytes, unsigned char cuts, Framer& framer) {
  Found found = Found::nothing_yet;
  for (std::size_t end = 0; end < bytes.size() && found != Found::refused;) {
    end = std::min(bytes.size(), end + 1 + (cuts + end) % 8);
    found = framer.look(bytes.substr(0, end), longest_body);
    if (found == Found::request)
      break;
  }
  return found;
}

}  // namespace
}  // namespace earshot::fuzz

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
  using namespace earshot;
  if (size == 0)
    return 0;
  const std::string_view sent(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  door::Framer whole;
  door::Framer pieces;
  const auto found = whole.look(sent, fuzz::longest_body);
  const auto found_in_pieces = fuzz::look_in_pieces(sent, bytes[0], pieces);
  fuzz::must(sent.empty() || found == found_in_pieces, "pieces make no difference");
  if (found == door::Framer::Found::refused) {
    fuzz::must(whole.status() >= 400 && whole.status() == pieces.status(), "a refusal says why");
  } else if (found == door::Framer::Found::request) {
    fuzz::must(whole.size() <= sent.size() && whole.size() == pieces.size(), "a request ends");
    const door::Request request = whole.take(sent);
    fuzz::must(fuzz::same(request, pieces.take(sent)), "and is the same in pieces");
    fuzz::check_request(request, whole);
    fuzz::check_written(request, whole.is_old());
  }
  return 0;
}
