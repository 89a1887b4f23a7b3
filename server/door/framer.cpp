// SPDX-License-Identifier: Apache-2.0
#include "door/framer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "door/grammar.h"

namespace earshot::door {
namespace {

enum : int {
  bad_request = 400,
  method_not_allowed = 405,
  length_required = 411,
  content_too_large = 413,
  target_too_long = 414,
  not_in_this_coding = 415,
  expectation_failed = 417,
  head_too_large = 431,
  not_implemented = 501,
  version_not_supported = 505,
};

constexpr std::array<std::string_view, 3> taken{"GET", "HEAD", "POST"};
constexpr std::array<std::string_view, 6> known{"PUT",     "DELETE", "PATCH",
                                                "OPTIONS", "TRACE",  "CONNECT"};
// Of what they are named after, a library behind us keeps the true ones under these names.
constexpr std::array<std::string_view, 2> shadowing{"remote_", "local_"};

int status_of_method(std::string_view method) {
  if (std::ranges::find(taken, method) != taken.end())
    return 0;
  if (!is_token(method))
    return bad_request;
  return std::ranges::find(known, method) != known.end() ? method_not_allowed : not_implemented;
}

int status_of_version(std::string_view version) {
  if (version == "HTTP/1.1" || version == "HTTP/1.0")
    return 0;
  const bool another = version.size() == 8 && version.starts_with("HTTP/") &&
                       is_digit(version[5]) && version[6] == '.' && is_digit(version[7]);
  return another ? version_not_supported : bad_request;
}

}  // namespace

constexpr Framer::Rule Framer::rules[] = {
    // name              what it says           handed on
    {"host", &Framer::read_host, true},
    {"content-length", &Framer::read_length, true},
    {"connection", &Framer::read_connection, false},
    {"expect", &Framer::read_expect, false},
    {"range", &Framer::take_no_notice, false},
    {"if-range", &Framer::take_no_notice, false},
    {"transfer-encoding", &Framer::refuse_coding, false},
    {"trailer", &Framer::refuse_coding, false},
    {"content-encoding", &Framer::refuse_compression, false},
    {"upgrade", &Framer::refuse_trick, false},
    {"http2-settings", &Framer::refuse_trick, false},
};

Framer::Found Framer::look(std::string_view bytes, const LongestBody& longest_body) {
  if (status_ == 0 && head_size_ == 0) {
    status_ = read_on(bytes);
    if (status_ == 0 && head_size_ > 0)
      status_ = read_end(longest_body);
  }
  if (status_ != 0)
    return Found::refused;
  if (head_size_ == 0)
    return Found::nothing_yet;
  return bytes.size() - head_size_ < body_size_ ? Found::head : Found::request;
}

Request Framer::take(std::string_view bytes) {
  request_.body = bytes.substr(head_size_, body_size_);
  return std::move(request_);
}

Framer::Status Framer::read_on(std::string_view bytes) {
  for (; scanned_ < bytes.size() && head_size_ == 0; ++scanned_) {
    const std::size_t limit = line_size_ == 0 ? longest_line : line_size_ + longest_head;
    if (scanned_ == limit)
      return line_size_ == 0 ? target_too_long : head_too_large;
    const char byte = bytes[scanned_];
    if (after_cr_ != (byte == '\n'))
      return bad_request;  // one without the other: some readers end a line there, some do not
    after_cr_ = byte == '\r';
    if (byte != '\n') {
      if (is_control(byte) && byte != '\t' && byte != '\r')
        return bad_request;
      continue;
    }
    const Status status = read_line(bytes.substr(line_at_, scanned_ - 1 - line_at_));
    line_at_ = scanned_ + 1;
    if (status != 0)
      return status;
  }
  return 0;
}

Framer::Status Framer::read_line(std::string_view line) {
  if (line_size_ == 0) {
    line_size_ = scanned_ + 1;
    return read_request_line(line);
  }
  if (!line.empty())
    return read_header(line);
  head_size_ = scanned_ + 1;
  return 0;
}

Framer::Status Framer::read_request_line(std::string_view line) {
  const std::size_t first = line.find(' ');
  const std::size_t last = line.rfind(' ');
  if (first == line.npos || first == last)
    return bad_request;
  const std::string_view method = line.substr(0, first);
  const std::string_view target = line.substr(first + 1, last - first - 1);
  const std::string_view version = line.substr(last + 1);
  if (!is_token(method))
    return bad_request;
  if (const Status status = status_of_version(version); status != 0)
    return status;
  if (const Status status = status_of_method(method); status != 0)
    return status;
  if (!is_origin_form(target))
    return bad_request;
  is_old_ = version == "HTTP/1.0";
  goes_on_ = !is_old_;
  request_.method = method;
  request_.target = target;
  return 0;
}

Framer::Status Framer::read_header(std::string_view line) {
  if (++headers_ > most_headers)
    return head_too_large;
  const std::size_t colon = std::min(line.find(':'), line.size());
  if (colon == line.size() || !is_token(line.substr(0, colon)))
    return bad_request;  // also a folded line, and a blank before the colon
  std::string name = in_small_letters(line.substr(0, colon));
  const std::string_view value = trimmed(line.substr(colon + 1));
  if (std::ranges::any_of(shadowing, [&](auto start) { return name.starts_with(start); }))
    return bad_request;
  const Rule* rule = std::ranges::find(rules, std::string_view(name), &Rule::name);
  if (rule != std::end(rules)) {
    if (const Status status = (this->*rule->read)(value); status != 0)
      return status;
    if (!rule->handed_on)
      return 0;
  }
  request_.headers.emplace_back(std::move(name), value);
  return 0;
}

Framer::Status Framer::read_end(const LongestBody& longest_body) {
  if (!has_host_ && !is_old_)
    return bad_request;
  body_size_ = length_.value_or(0);
  if (request_.method != "POST")
    return body_size_ > 0 ? bad_request : 0;
  if (!length_)
    return length_required;
  if (body_size_ > longest_body(request_.method, request_.target))
    return content_too_large;
  awaits_go_ahead_ = awaits_go_ahead_ && !is_old_ && body_size_ > 0;
  return 0;
}

Framer::Status Framer::read_host(std::string_view value) {
  return std::exchange(has_host_, true) || !is_host(value) ? bad_request : 0;
}

Framer::Status Framer::read_length(std::string_view value) {
  const auto length = whole_number(value);
  if (length_ || !length)
    return bad_request;
  length_ = *length;
  return 0;
}

// "Connection: cookie" would have a proxy drop what we were told; nobody honest says so.
Framer::Status Framer::read_connection(std::string_view value) {
  if (std::exchange(has_connection_, true))
    return bad_request;
  bool closes = false;
  for (std::string_view rest = value; !rest.empty();) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    const std::string option = in_small_letters(trimmed(rest.substr(0, comma)));
    rest.remove_prefix(std::min(comma + 1, rest.size()));
    if (option != "close" && option != "keep-alive" && option != "te")
      return bad_request;
    closes = closes || option == "close";
    goes_on_ = goes_on_ || option == "keep-alive";
  }
  goes_on_ = goes_on_ && !closes;
  return 0;
}

Framer::Status Framer::read_expect(std::string_view value) {
  if (awaits_go_ahead_ || in_small_letters(value) != "100-continue")
    return expectation_failed;
  awaits_go_ahead_ = true;
  return 0;
}

Framer::Status Framer::take_no_notice(std::string_view) { return 0; }
Framer::Status Framer::refuse_coding(std::string_view) { return not_implemented; }
Framer::Status Framer::refuse_compression(std::string_view) { return not_in_this_coding; }
Framer::Status Framer::refuse_trick(std::string_view) { return bad_request; }

}  // namespace earshot::door
