// SPDX-License-Identifier: Apache-2.0
// The database seam: bound arguments in, typed rows out, and nothing of SQLite in sight, so that
// PostgreSQL can be a second implementation. A Database is one connection and belongs to one
// thread at a time. Anything that goes wrong is a std::runtime_error that holds no bound value.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/days.h"
#include "base/files.h"

namespace earshot {

// Bytes, as distinct from text: bound and read as a blob.
struct Blob {
  std::string bytes;
  bool operator==(const Blob&) const = default;
  auto operator<=>(const Blob&) const = default;
};
struct BlobView {
  std::string_view bytes;
};

using Value = std::variant<std::monostate, std::int64_t, double, std::string_view, BlobView>;

// One running statement. Values of a row are borrowed until the next row.
class Cursor {
 public:
  virtual ~Cursor() = default;
  virtual bool next() = 0;
  // Ends the statement before its last row. Throws if what it did could not be kept.
  virtual void finish() = 0;
  virtual int columns() const = 0;
  virtual Value column(int index) const = 0;
};

// A column that does not hold what the statement's reader expects: a bug, so an exception.
[[noreturn]] void wrong_column(int index);

// Arguments become Values; rows become C++ types. Days are text, as the schema's checks expect.
struct Binder {
  static Value value(std::nullptr_t) { return std::monostate{}; }
  static Value value(double number) { return number; }
  static Value value(std::string_view text) { return text; }
  static Value value(const std::string& text) { return std::string_view(text); }
  static Value value(const char* text) { return std::string_view(text); }
  static Value value(const Blob& blob) { return BlobView{blob.bytes}; }
  static Value value(BlobView blob) { return blob; }
  template <class Number>
  requires std::is_integral_v<Number>
  static Value value(Number number) { return static_cast<std::int64_t>(number); }
  template <class T>
  static Value value(const std::optional<T>& maybe) {
    return maybe ? value(*maybe) : Value{std::monostate{}};
  }
};

template <class T>
struct ColumnReader;  // specialised below for every type a row may have

enum class Access { write, read };

class Database {
 public:
  virtual ~Database() = default;

  // A transaction. For writing it takes its turn at once, waiting for another process to finish
  // its own; for reading it sees one state of the database until it ends.
  virtual void begin(Access access) = 0;
  void commit() { run("commit"); }
  virtual void roll_back() noexcept = 0;  // no harm if there is no transaction

  // Runs a statement and returns how many rows it changed.
  template <class... Arguments>
  std::int64_t run(std::string_view sql, const Arguments&... arguments) {
    {
      const auto cursor = start_with(sql, arguments...);
      cursor->next();
      cursor->finish();
    }
    return changed();
  }

  // Every row, as tuples: for (const auto& [id, day] : db.all<std::int64_t, Day>("select ..."))
  template <class... Columns, class... Arguments>
  std::vector<std::tuple<Columns...>> all(std::string_view sql, const Arguments&... arguments) {
    static_assert((owned<Columns> && ...), "a view would outlive its row: read a string or a Blob");
    std::vector<std::tuple<Columns...>> rows;
    const auto cursor = start_with(sql, arguments...);
    while (cursor->next())
      rows.push_back(row<Columns...>(*cursor));
    return rows;
  }

  // The first row, if there is one. With a single column, that column itself.
  template <class... Columns, class... Arguments>
  auto one(std::string_view sql, const Arguments&... arguments) {
    static_assert((owned<Columns> && ...), "a view would outlive its row: read a string or a Blob");
    using Row = std::tuple<Columns...>;
    std::optional<Row> first;
    const auto cursor = start_with(sql, arguments...);
    if (cursor->next())
      first.emplace(row<Columns...>(*cursor));
    cursor->finish();
    if constexpr (sizeof...(Columns) == 1) {
      using Only = std::tuple_element_t<0, Row>;
      return first ? std::optional<Only>(std::get<0>(std::move(*first))) : std::optional<Only>();
    } else {
      return first;
    }
  }

  // Row by row without keeping them; text may be read as string_view, blobs as BlobView.
  template <class... Columns, class Use, class... Arguments>
  void each(std::string_view sql, Use&& use, const Arguments&... arguments) {
    const auto cursor = start_with(sql, arguments...);
    while (cursor->next())
      std::apply(use, row<Columns...>(*cursor));
  }

  // Statements without arguments, separated by ';': migrations only.
  virtual void script(std::string_view sql) = 0;

  // Empties the log of what older states of the database held; what is deleted was overwritten in
  // the file as it went. False if somebody is still reading an older state; then try again. Not inside a transaction.
  virtual bool forget_deleted() = 0;

  // Writes all that is there anew. Where SQLite splits and joins pages it leaves copies of rows
  // behind, which are not overwritten when the rows are deleted: only this and then forget_deleted
  // leaves none. Takes memory and a log as large as the database. Not inside a transaction.
  virtual void rewrite() = 0;

 protected:
  // Prepared once per connection and text. The arguments are copied; their number is checked.
  virtual std::unique_ptr<Cursor> start(std::string_view sql, std::span<const Value> arguments) = 0;
  virtual std::int64_t changed() const = 0;

 private:
  template <class Column>
  static constexpr bool owned =
      !std::is_same_v<Column, std::string_view> && !std::is_same_v<Column, BlobView> &&
      !std::is_same_v<Column, std::optional<std::string_view>> &&
      !std::is_same_v<Column, std::optional<BlobView>>;

  // Days are turned to text that lives as long as the call.
  template <class T>
  static decltype(auto) held(const T& argument) {
    if constexpr (std::is_same_v<T, Day>) {
      return to_text(argument);
    } else if constexpr (std::is_same_v<T, std::optional<Day>>) {
      return argument ? std::optional<std::string>(to_text(*argument)) : std::nullopt;
    } else {
      return (argument);
    }
  }

  template <class... Arguments>
  std::unique_ptr<Cursor> start_with(std::string_view sql, const Arguments&... arguments) {
    return start_held(sql, held(arguments)...);
  }

  template <class... Held>
  std::unique_ptr<Cursor> start_held(std::string_view sql, const Held&... arguments) {
    if constexpr (sizeof...(Held) == 0) {
      return start(sql, {});
    } else {
      const Value values[] = {Binder::value(arguments)...};
      return start(sql, values);
    }
  }

  template <class... Columns>
  static std::tuple<Columns...> row(const Cursor& cursor) {
    if (cursor.columns() != static_cast<int>(sizeof...(Columns)))
      throw std::logic_error("a statement gives another number of columns than its reader expects");
    return [&]<std::size_t... Index>(std::index_sequence<Index...>) {
      return std::tuple<Columns...>(ColumnReader<Columns>::read(
          cursor.column(static_cast<int>(Index)), static_cast<int>(Index))...);
    }
    (std::index_sequence_for<Columns...>{});
  }
};

template <class Number>
requires std::is_integral_v<Number>
struct ColumnReader<Number> {
  static Number read(const Value& value, int index) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
      return static_cast<Number>(*number);
    wrong_column(index);
  }
};
template <>
struct ColumnReader<double> {
  static double read(const Value& value, int index) {
    if (const auto* real = std::get_if<double>(&value))
      return *real;
    if (const auto* number = std::get_if<std::int64_t>(&value))
      return static_cast<double>(*number);
    wrong_column(index);
  }
};
template <>
struct ColumnReader<std::string_view> {
  static std::string_view read(const Value& value, int index) {
    if (const auto* text = std::get_if<std::string_view>(&value))
      return *text;
    wrong_column(index);
  }
};
template <>
struct ColumnReader<std::string> {
  static std::string read(const Value& value, int index) {
    return std::string(ColumnReader<std::string_view>::read(value, index));
  }
};
template <>
struct ColumnReader<BlobView> {
  static BlobView read(const Value& value, int index) {
    if (const auto* blob = std::get_if<BlobView>(&value))
      return *blob;
    wrong_column(index);
  }
};
template <>
struct ColumnReader<Blob> {
  static Blob read(const Value& value, int index) {
    return Blob{std::string(ColumnReader<BlobView>::read(value, index).bytes)};
  }
};
template <>
struct ColumnReader<Day> {
  static Day read(const Value& value, int index) {
    if (const auto day = parse_day(ColumnReader<std::string_view>::read(value, index)))
      return *day;
    wrong_column(index);
  }
};
template <class T>
struct ColumnReader<std::optional<T>> {
  static std::optional<T> read(const Value& value, int index) {
    if (std::holds_alternative<std::monostate>(value))
      return std::nullopt;
    return ColumnReader<T>::read(value, index);
  }
};

// Opens (for writing: makes) a SQLite file: WAL, synchronous=FULL, foreign keys, secure_delete,
// defensive mode, a busy time-out so that two processes take turns.
std::unique_ptr<Database> open_sqlite(const fs::path& file, Access access);

}  // namespace earshot
