// SPDX-License-Identifier: Apache-2.0
#include "door/reply_writer.h"

#include <httplib.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <utility>

#include "door/grammar.h"

namespace earshot::door {
namespace {

constexpr std::string_view line_end = "\r\n";

// The door says these itself, whoever else does.
constexpr std::array<std::string_view, 5> own_headers{"content-length", "date", "connection",
                                                      "keep-alive", "transfer-encoding"};

bool is_own(std::string_view name) {
  return std::ranges::any_of(own_headers, [&](std::string_view own) {
    return own.size() == name.size() && own == in_small_letters(name);
  });
}

bool has_length(int status) { return status != 204 && status != 304; }

// A request in memory, and room for the reply to it.
class Paper final : public httplib::Stream {
 public:
  explicit Paper(std::string_view request) : request_(request) { written_.reserve(4096); }
  std::string take() { return std::move(written_); }

  bool is_readable() const override { return !request_.empty(); }
  bool is_writable() const override { return true; }
  ssize_t read(char* room, std::size_t size) override {
    const std::size_t bytes = std::min(size, request_.size());
    std::memcpy(room, request_.data(), bytes);
    request_.remove_prefix(bytes);
    return static_cast<ssize_t>(bytes);
  }
  ssize_t write(const char* bytes, std::size_t size) override {
    written_.append(bytes, size);
    return static_cast<ssize_t>(size);
  }
  void get_remote_ip_and_port(std::string&, int&) const override {}
  void get_local_ip_and_port(std::string&, int&) const override {}
  socket_t socket() const override { return -1; }

 private:
  std::string_view request_;
  std::string written_;
};

}  // namespace

class ReplyWriter::Library final : public httplib::Server {
 public:
  Library() {
    // Before routing: its patterns are std::regex, and there is nothing to look for.
    set_pre_routing_handler([this](const httplib::Request&, httplib::Response& response) {
      fill(response);
      return HandlerResponse::Handled;
    });
    // After its own headers, which promise what is not so.
    set_post_routing_handler(
        [this](const httplib::Request&, httplib::Response& response) { correct(response); });
  }

  std::string write(const Reply& reply, const Asked& asked, std::string_view date) {
    reply_ = &reply;
    asked_ = &asked;
    date_ = date;
    Paper paper(asked.method == "HEAD" ? "HEAD / HTTP/1.1\r\n\r\n" : "GET / HTTP/1.1\r\n\r\n");
    bool closed = false;
    process_request(paper, true, closed, nullptr);
    return paper.take();
  }

 private:
  void fill(httplib::Response& response) const {
    response.status = reply_->status;
    response.headers.emplace("Date", date_);
    response.headers.emplace("Content-Length", std::to_string(body_of(*reply_).size()));
  }

  void correct(httplib::Response& response) const {
    response.headers.erase("Keep-Alive");
    response.headers.erase("Accept-Ranges");
    if (!has_length(reply_->status))
      response.headers.erase("Content-Length");
    if (!asked_->goes_on)
      return;
    response.headers.erase("Connection");
    if (asked_->is_old)
      response.headers.emplace("Connection", "keep-alive");
  }

  const Reply* reply_ = nullptr;
  const Asked* asked_ = nullptr;
  std::string_view date_;
};

ReplyWriter::ReplyWriter() : library_(std::make_unique<Library>()) {}
ReplyWriter::~ReplyWriter() = default;

// The library keeps headers in a tree of their names without case, which took a tenth of the time of
// a page; so it writes its own lines, and the reply's go below them.
std::string ReplyWriter::head_of(const Reply& reply, const Asked& asked, std::string_view date) {
  std::string head = library_->write(reply, asked, date);
  head.resize(head.size() - line_end.size());
  for (const auto& [name, value] : reply.headers)
    if (!is_own(name))
      head.append(name).append(": ").append(value).append(line_end);
  return head.append(line_end);
}

bool brings_body(const Reply& reply, const Asked& asked) {
  return asked.method != "HEAD" && has_length(reply.status) && !body_of(reply).empty();
}

std::string_view body_of(const Reply& reply) {
  return reply.body.empty() ? reply.fixed_body : std::string_view(reply.body);
}

bool can_be_sent(const Reply& reply) {
  return reply.status >= 200 && reply.status <= 599 &&
         std::ranges::all_of(reply.headers, [](const Header& header) {
           return is_token(header.first) && is_header_value(header.second);
         });
}

}  // namespace earshot::door
