// SPDX-License-Identifier: Apache-2.0
#include "base/sqlite_cursor.h"

#include <sqlite3.h>

namespace earshot::sqlite {
namespace {

// SQLite keeps a copy of its own of what it is given. A null pointer would mean NULL to it.
struct Binding {
  sqlite3_stmt* statement;
  int index;
  static const char* start(std::string_view bytes) { return bytes.empty() ? "" : bytes.data(); }
  int operator()(std::monostate) const { return sqlite3_bind_null(statement, index); }
  int operator()(std::int64_t number) const { return sqlite3_bind_int64(statement, index, number); }
  int operator()(double number) const { return sqlite3_bind_double(statement, index, number); }
  int operator()(std::string_view text) const {
    return sqlite3_bind_text64(statement, index, start(text), text.size(), SQLITE_TRANSIENT,
                               SQLITE_UTF8);
  }
  int operator()(BlobView blob) const {
    return sqlite3_bind_blob64(statement, index, start(blob.bytes), blob.bytes.size(),
                               SQLITE_TRANSIENT);
  }
};

bool is_space(char letter) { return letter == ' ' || letter == '\n' || letter == '\t'; }

}  // namespace

void Close::operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
void Close::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

std::string on_one_line(std::string_view sql) {
  std::string line;
  for (const char letter : sql.substr(0, 300)) {
    if (!is_space(letter))
      line += letter;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  return line;
}

// SQLite quotes bound values in some of its messages (a JSON path, an attached file). Only a broken
// constraint is told in its words: those name tables and columns.
void fail(sqlite3* connection, int code, std::string_view sql) {
  const int kind = code & 0xff;
  if (kind == SQLITE_BUSY)
    throw std::runtime_error("The database stayed busy for " + std::to_string(patience.count()) +
                             " seconds. Is another program writing to it?");
  if (kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB)
    throw std::runtime_error(std::string(sqlite3_db_filename(connection, "main")) +
                             " is damaged: stop the server and restore the latest backup. (" +
                             sqlite3_errstr(code) + ", " + std::to_string(code) + ")");
  const std::string why =
      kind == SQLITE_CONSTRAINT ? sqlite3_errmsg(connection) : sqlite3_errstr(code);
  throw std::runtime_error("database: " + why + " (" + std::to_string(code) +
                           ") in: " + on_one_line(sql));
}

Statement prepare(sqlite3* connection, std::string_view sql) {
  sqlite3_stmt* made = nullptr;
  const char* rest = nullptr;
  const int code = sqlite3_prepare_v3(connection, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &made, &rest);
  Statement statement(made);
  if (code != SQLITE_OK && (code & 0xff) != SQLITE_ERROR)
    fail(connection, code, sql);
  if (code != SQLITE_OK)  // the text is ours and holds no value
    throw std::runtime_error("database: " + std::string(sqlite3_errmsg(connection)) +
                             " in: " + on_one_line(sql));
  while (rest != sql.data() + sql.size() && (is_space(*rest) || *rest == ';'))
    ++rest;
  if (!statement || rest != sql.data() + sql.size())
    throw std::logic_error("not exactly one statement: " + on_one_line(sql));
  return statement;
}

void bind(sqlite3_stmt* statement, std::span<const Value> arguments) {
  const auto wanted = static_cast<std::size_t>(sqlite3_bind_parameter_count(statement));
  if (wanted != arguments.size())
    throw std::logic_error("a statement takes " + std::to_string(wanted) + " arguments, not " +
                           std::to_string(arguments.size()) + ": " +
                           on_one_line(sqlite3_sql(statement)));
  int index = 0;
  for (const Value& argument : arguments) {
    const int code = std::visit(Binding{statement, ++index}, argument);
    if (code != SQLITE_OK)
      fail(sqlite3_db_handle(statement), code, sqlite3_sql(statement));
  }
}

RunningStatement::RunningStatement(sqlite3* connection, Statement statement, Idle* home)
    : connection_(connection), statement_(std::move(statement)), home_(home) {}

RunningStatement::~RunningStatement() {
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
  if (home_)
    home_->push_back(std::move(statement_));
}

bool RunningStatement::next() {
  if (ended_)
    return false;  // one more step would run it again from the start
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW)
    return true;
  ended_ = true;
  if (code != SQLITE_DONE)
    fail(connection_, code, sqlite3_sql(statement_.get()));
  return false;
}

void RunningStatement::finish() {
  if (ended_)
    return;
  ended_ = true;
  const int code = sqlite3_reset(statement_.get());
  if (code != SQLITE_OK)
    fail(connection_, code, sqlite3_sql(statement_.get()));
}

int RunningStatement::columns() const { return sqlite3_column_count(statement_.get()); }

Value RunningStatement::column(int index) const {
  sqlite3_stmt* row = statement_.get();
  switch (sqlite3_column_type(row, index)) {
    case SQLITE_INTEGER:
      return std::int64_t{sqlite3_column_int64(row, index)};
    case SQLITE_FLOAT:
      return sqlite3_column_double(row, index);
    case SQLITE_TEXT:
      return bytes(sqlite3_column_text(row, index), index);
    case SQLITE_BLOB:
      return BlobView{bytes(sqlite3_column_blob(row, index), index)};
    default:
      return std::monostate{};
  }
}

std::string_view RunningStatement::bytes(const void* start, int index) const {
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), index));
  return {static_cast<const char*>(start), size};
}

}  // namespace earshot::sqlite
