// SPDX-License-Identifier: Apache-2.0
// A browser for tests that speaks to the endpoint itself: it keeps the cookie, sends forms with the
// token of the page they stood on, and waits for the commit as a browser would.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "people.h"
#include "web/endpoint.h"

namespace earshot::web {

// A server without its door: everything a visit goes through but sockets.
class Office {
 public:
  explicit Office(std::string_view settings = "");  // as they would stand in earshot.toml
  Partnership& partnership() { return partnership_; }
  door::Counts& counts() { return counts_; }
  const House& house() const { return house_; }
  // As if it were the folder of a demonstration.
  void show_as(demo::Demonstration& demonstration) { house_.demo = &demonstration; }
  door::Reply answer(const door::Request& request);
  void answer(const door::Request& request, const door::Send& send);  // does not wait

 private:
  Partnership partnership_;
  Settings settings_;
  door::Counts counts_;
  answers::Shelf shelf_;
  House house_;
  Endpoint endpoint_;
};

struct Shown {
  int status = 0;
  std::string body;
  std::vector<door::Header> headers;
  std::string header(std::string_view name) const;  // the first of that name, or empty
};

class Visitor {
 public:
  using Form = std::vector<std::pair<std::string, std::string>>;

  explicit Visitor(Office& office) : office_(office) {}

  Shown get(std::string_view target);
  // Fetches the page first if its token is not known yet, as a person would have seen it.
  Shown post(std::string_view path, Form form);
  // Exactly this, without a token of its own making.
  Shown send(door::Request request);

  std::string cookie;  // what stands in the one cookie; empty: none
  std::string token;   // of the last page with a form

 private:
  Shown keep(const door::Reply& reply);
  Office& office_;
};

std::string encoded(const Visitor::Form& form);

}  // namespace earshot::web
