// SPDX-License-Identifier: Apache-2.0
// Finds one whole HTTP/1.1 or 1.0 request at the start of what a stranger sends, or the reason to
// refuse it, as early as it shows. Reads each byte of a head once, holds nothing but the request, and
// knows nothing of sockets or clocks. Where two readers could differ about a byte, it refuses.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>

#include "door/message.h"

namespace earshot::door {

// How many bytes of body this request line may bring; 0 where none is taken.
using LongestBody = std::function<std::size_t(std::string_view method, std::string_view target)>;

class Framer {
 public:
  static constexpr std::size_t longest_line = 16 * 1024;  // the request line with its line end
  static constexpr std::size_t longest_head = 16 * 1024;  // the headers with theirs
  static constexpr std::size_t most_headers = 64;

  enum class Found { nothing_yet, head, request, refused };

  // `bytes` is all that has come since the request began, so it only ever grows.
  Found look(std::string_view bytes, const LongestBody& longest_body);

  int status() const { return status_; }                        // of a refusal
  std::size_t size() const { return head_size_ + body_size_; }  // of a request; the next follows
  std::size_t body_size() const { return body_size_; }
  bool awaits_go_ahead() const { return awaits_go_ahead_; }  // sent "Expect: 100-continue"
  bool goes_on() const { return goes_on_; }  // the connection is wanted again afterwards
  bool is_old() const { return is_old_; }    // HTTP/1.0
  std::string_view method() const { return request_.method; }

  // The request that was found at the start of `bytes`, without `from`; once.
  Request take(std::string_view bytes);

 private:
  using Status = int;  // 0: nothing is wrong
  struct Rule {
    std::string_view name;
    Status (Framer::*read)(std::string_view value);
    bool handed_on;
  };
  static const Rule rules[];

  Status read_on(std::string_view bytes);
  Status read_line(std::string_view line);
  Status read_request_line(std::string_view line);
  Status read_header(std::string_view line);
  Status read_end(const LongestBody& longest_body);

  Status read_host(std::string_view value);
  Status read_length(std::string_view value);
  Status read_connection(std::string_view value);
  Status read_expect(std::string_view value);
  Status take_no_notice(std::string_view value);
  Status refuse_coding(std::string_view value);
  Status refuse_compression(std::string_view value);
  Status refuse_trick(std::string_view value);

  Request request_;
  std::size_t scanned_ = 0;
  std::size_t line_at_ = 0;
  std::size_t line_size_ = 0;  // of the request line with its end; 0: not read yet
  std::size_t head_size_ = 0;  // 0: its end has not come yet
  std::size_t body_size_ = 0;
  std::size_t headers_ = 0;
  std::optional<std::size_t> length_;
  Status status_ = 0;
  bool after_cr_ = false;
  bool has_host_ = false;
  bool has_connection_ = false;
  bool is_old_ = false;
  bool goes_on_ = true;
  bool awaits_go_ahead_ = false;
};

}  // namespace earshot::door
