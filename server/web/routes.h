// SPDX-License-Identifier: Apache-2.0
// The table of addresses: who may have each, and who makes it. A page that is not in the table does
// not exist, and a row without a permission does not compile.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "web/page.h"
#include "web/visit.h"

namespace earshot::web {

// Who may have a page: everybody, whoever holds a link (the page looks at the link itself), whoever
// knows a password but has still to give the code, whoever is signed in, or whoever has a right.
class Who {
 public:
  // `invited`: no cookie is read or set there, so nobody who answers is ever taken for staff, and
  // forms bear no token: what is sent has its own seal.
  enum Kind { everybody, invited, half_signed_in, signed_in, has_right };
  constexpr Who(Kind kind) : kind_(kind) {}
  constexpr Who(Right right) : kind_(has_right), rights_(static_cast<Rights>(right)) {}
  constexpr Who(Rights any_of) : kind_(has_right), rights_(any_of) {}
  constexpr Kind kind() const { return kind_; }
  constexpr Rights rights() const { return rights_; }
  constexpr bool needs_staff() const { return kind_ != everybody && kind_ != invited; }
  bool may(const std::optional<SignedIn>& staff) const;

 private:
  Kind kind_;
  Rights rights_ = 0;
};

enum class Speed { quick, slow };  // slow: hashes a password or keeps a key, on a thread of its own
// In a partnership's own folder a row of a demonstration is as if it were not there.
enum class Where { everywhere, in_a_demonstration };

struct Route {
  std::string_view method;  // GET also answers HEAD
  std::string_view path;    // "/people/{person}": at most one {…}, which is a whole segment
  Who who;
  Outcome (*make)(const Visit&, Site&);
  Speed speed = Speed::quick;
  Where where = Where::everywhere;
  std::size_t longest_form = 0;  // in bytes, where it is more than forms usually are
};

std::span<const Route> all_routes();

struct Found {
  const Route* route = nullptr;  // null: no such page, or not for this method
  std::string variable;
  std::string_view allowed;  // methods there are for this path, for a 405; empty: no such path
};
Found find_route(std::string_view method, std::string_view path);

}  // namespace earshot::web
