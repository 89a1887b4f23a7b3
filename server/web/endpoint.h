// SPDX-License-Identifier: Apache-2.0
// The one place where a request becomes a page: finds the route, asks who may, reads the form, has
// the one change committed before the page goes out, and turns what went wrong into words.
// Nothing thrown leaves it.
#pragma once

#include <exception>
#include <string>
#include <string_view>

#include "door/message.h"
#include "web/known_around.h"
#include "web/routes.h"
#include "web/slow_work.h"

namespace earshot::web {

class Endpoint {
 public:
  explicit Endpoint(const House& house);
  void answer(const door::Request& request, const door::Send& send) noexcept;
  // How long a body may be for this request line.
  static std::size_t longest_body(std::string_view method, std::string_view target);
  // What was no request at all (the door has already refused it), as a page.
  door::Reply refuse(int status) const noexcept;

 private:
  std::optional<Visit> read(const door::Request& request, Found found, Site& site);
  void make(const Route& route, const Visit& visit, Site& site, const std::string& cookie,
            const door::Send& send) noexcept;
  void commit(Outcome outcome, Kept kept, const door::Send& send);
  void apologise(const std::exception_ptr& problem, const door::Send& send) noexcept;

  const House& house_;
  KnownAround known_around_;
  SlowWork slow_;  // last: its threads are done before the rest goes
};

}  // namespace earshot::web
