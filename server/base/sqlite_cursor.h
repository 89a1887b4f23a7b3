// SPDX-License-Identifier: Apache-2.0
// The inside of the SQLite implementation: one statement from its first argument to its last row.
// Only sqlite.cpp includes this; everybody else sees base/database.h.
#pragma once

#include <chrono>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"

struct sqlite3;
struct sqlite3_stmt;

namespace earshot::sqlite {

// How long a process waits for its turn before it gives up.
constexpr std::chrono::seconds patience{30};

struct Close {
  void operator()(sqlite3* connection) const;
  void operator()(sqlite3_stmt* statement) const;
};
using Connection = std::unique_ptr<sqlite3, Close>;
using Statement = std::unique_ptr<sqlite3_stmt, Close>;

// A text's statements that are not in use. One that is running is not among them, so the same text
// can be started again meanwhile.
using Idle = std::vector<Statement>;

// Throws what went wrong, with the statement but without any bound value.
[[noreturn]] void fail(sqlite3* connection, int code, std::string_view sql);
std::string on_one_line(std::string_view sql);

// Throws std::logic_error if `sql` is not exactly one statement.
Statement prepare(sqlite3* connection, std::string_view sql);
// Throws std::logic_error if the statement takes another number of arguments.
void bind(sqlite3_stmt* statement, std::span<const Value> arguments);

class RunningStatement final : public Cursor {
 public:
  // When it ends the statement goes back to `home`, if it has one.
  RunningStatement(sqlite3* connection, Statement statement, Idle* home);
  ~RunningStatement() override;
  bool next() override;
  void finish() override;
  int columns() const override;
  Value column(int index) const override;

 private:
  std::string_view bytes(const void* start, int index) const;

  sqlite3* connection_;
  Statement statement_;
  Idle* home_;
  bool ended_ = false;
};

}  // namespace earshot::sqlite
