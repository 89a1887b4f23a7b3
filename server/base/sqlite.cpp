// SPDX-License-Identifier: Apache-2.0
#include <sqlite3.h>

#include <thread>
#include <unordered_map>

#include "base/database.h"
#include "base/sqlite_cursor.h"

namespace earshot {
namespace {

using namespace sqlite;

// "Ears": tells our files from any other SQLite database.
constexpr std::int64_t our_files = 0x45617273;

// What these keep out: rows whose parent is gone; deleted bytes left in free space; functions with
// side effects called from a doctored schema; pages that lie about themselves; rows spilled to a
// temporary file.
constexpr std::string_view every_connection = R"(
    pragma foreign_keys = on;
    pragma secure_delete = on;
    pragma trusted_schema = off;
    pragma cell_size_check = on;
    pragma temp_store = memory)";
// FULL syncs the log at every commit: with NORMAL a power cut loses what was acknowledged. The log
// is folded back every 16 MB; the disk gets back what a long snapshot made longer than 64 MB.
constexpr std::string_view to_write = R"(
    pragma synchronous = full;
    pragma cache_size = -32000;
    pragma wal_autocheckpoint = 4000;
    pragma journal_size_limit = 67108864)";
constexpr std::string_view to_read = R"(
    pragma query_only = on;
    pragma cache_size = -8000)";

// More texts than the server has. One that comes after these is prepared afresh each time.
constexpr std::size_t most_texts = 500;

struct TextHash : std::hash<std::string_view> {
  using is_transparent = void;
};

// SQLite's own waiting grows to 100 ms a time, and then loses every turn to a busy neighbour.
int wait_for_turn(void* started, int tries) {
  using Clock = std::chrono::steady_clock;
  auto& since = *static_cast<Clock::time_point*>(started);
  if (tries == 0)
    since = Clock::now();
  if (Clock::now() - since > patience)
    return 0;
  std::this_thread::sleep_for(std::chrono::microseconds(100 + tries * 37 % 10 * 100));
  return 1;
}

class SqliteDatabase final : public Database {
 public:
  explicit SqliteDatabase(Connection connection) : connection_(std::move(connection)) {
    sqlite3_busy_handler(connection_.get(), wait_for_turn, &waiting_since_);
  }

  void begin(Access access) override {
    if (access == Access::write) {
      run("begin immediate");
    } else {
      run("begin");
      one<std::int64_t>("select count(*) from sqlite_schema");  // the first read fixes the state
    }
  }

  void roll_back() noexcept override {
    if (!sqlite3_get_autocommit(connection_.get()))
      sqlite3_exec(connection_.get(), "rollback", nullptr, nullptr, nullptr);
  }

  void script(std::string_view sql) override {
    const int code =
        sqlite3_exec(connection_.get(), std::string(sql).c_str(), nullptr, nullptr, nullptr);
    if ((code & 0xff) == SQLITE_ERROR)
      throw std::runtime_error("database: " + std::string(sqlite3_errmsg(connection_.get())) +
                               " in: " + on_one_line(sql));
    if (code != SQLITE_OK)
      fail(connection_.get(), code, sql);
  }

  bool forget_deleted() override {
    // A reader may hold its state for minutes, and everybody's answers would wait behind this.
    sqlite3_busy_handler(connection_.get(), nullptr, nullptr);
    const auto done =
        one<std::int64_t, std::int64_t, std::int64_t>("pragma wal_checkpoint(truncate)");
    sqlite3_busy_handler(connection_.get(), wait_for_turn, &waiting_since_);
    return done && std::get<0>(*done) == 0;
  }

  void rewrite() override { run("vacuum"); }

 protected:
  std::unique_ptr<Cursor> start(std::string_view sql, std::span<const Value> arguments) override {
    changes_before_ = sqlite3_total_changes64(connection_.get());
    Idle* home = home_of(sql);
    Statement statement;
    if (home && !home->empty()) {
      statement = std::move(home->back());
      home->pop_back();
    } else {
      statement = prepare(connection_.get(), sql);
    }
    bind(statement.get(), arguments);
    return std::make_unique<RunningStatement>(connection_.get(), std::move(statement), home);
  }

  // SQLite goes on telling the last count after a statement that changed nothing.
  std::int64_t changed() const override {
    const bool any = sqlite3_total_changes64(connection_.get()) != changes_before_;
    return any ? sqlite3_changes64(connection_.get()) : 0;
  }

 private:
  Idle* home_of(std::string_view sql) {
    if (const auto known = idle_.find(sql); known != idle_.end())
      return &known->second;
    if (idle_.size() >= most_texts)
      return nullptr;
    return &idle_[std::string(sql)];
  }

  std::chrono::steady_clock::time_point waiting_since_{};  // outlives the connection that uses it
  Connection connection_;
  std::unordered_map<std::string, Idle, TextHash, std::equal_to<>> idle_;
  std::int64_t changes_before_ = 0;
};

Connection connect(const fs::path& file, Access access) {
  const int how =
      access == Access::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &opened,
                                   how | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  Connection connection(opened);
  if (code != SQLITE_OK)
    throw std::runtime_error("The database " + file.string() + " can't be opened: " +
                             sqlite3_errstr(code) + ". Check that the folder is there and yours.");
  sqlite3_db_config(opened, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(opened, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(opened, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  // A reader that leaves last must not try to fold the log back: it may not write.
  sqlite3_db_config(opened, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, access == Access::read, nullptr);
  return connection;
}

// Turning a new file into one with a log needs it for oneself, and SQLite does not queue for that:
// of two processes that start at once, one is told "busy" straight away.
void keep_a_log(sqlite3* connection) {
  const auto give_up = std::chrono::steady_clock::now() + patience;
  for (;;) {
    const int code =
        sqlite3_exec(connection, "pragma journal_mode = wal", nullptr, nullptr, nullptr);
    if (code == SQLITE_OK)
      return;
    if ((code & 0xff) != SQLITE_BUSY || std::chrono::steady_clock::now() > give_up)
      fail(connection, code, "pragma journal_mode = wal");
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
}

bool is_marked(Database& database) {
  return database.one<std::int64_t>("pragma application_id") == our_files;
}

// A new file is marked as ours; one that holds anything without the mark is somebody else's.
void mark_as_ours(Database& database, const fs::path& file) {
  if (is_marked(database))
    return;
  database.begin(Access::write);
  const bool by_another_process = is_marked(database);
  const bool is_new = database.one<std::int64_t>("select count(*) from sqlite_schema") == 0;
  if (is_new)
    database.run("pragma application_id = 1164014195");
  database.commit();
  if (!is_new && !by_another_process)
    throw std::runtime_error(file.string() + " is not an Earshot database. Choose another folder.");
}

}  // namespace

std::unique_ptr<Database> open_sqlite(const fs::path& file, Access access) {
  const bool may_be_new = access == Access::write && !fs::exists(file);
  Connection connection = connect(file, access);
  if (may_be_new) {  // the log and its index take their permissions from the file
    std::error_code elsewhere;
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, elsewhere);
  }
  sqlite3* const raw = connection.get();
  auto database = std::make_unique<SqliteDatabase>(std::move(connection));
  database->script(every_connection);
  if (access == Access::read) {
    database->script(to_read);
    return database;
  }
  keep_a_log(raw);
  database->script(to_write);
  mark_as_ours(*database, file);
  return database;
}

}  // namespace earshot
