// SPDX-License-Identifier: Apache-2.0
// The architecture as two tables: which folder of server/ may include which, and who may use what
// comes from outside. A header or folder without a row is refused, so that a new dependency is a
// line that somebody reads.
#pragma once

#include <array>
#include <string_view>

namespace earshot::layering {

struct Layer {
  std::string_view folder;
  std::string_view may_include;  // besides itself
};

// base ← model ← {forms, store, host, analysis} ← answers ← courses ← {staff, partnership} ←
// {mail, needs} ← demo ← web ← commands, main
inline constexpr std::array layers{
    Layer{"base", ""},
    Layer{"model", "base"},
    Layer{"forms", "base model"},
    Layer{"store", "base model"},
    Layer{"host", "base model"},
    Layer{"analysis", "base model"},
    Layer{"answers", "base model forms store host analysis"},
    Layer{"courses", "base model forms store host answers analysis"},
    Layer{"staff", "base model store answers"},
    Layer{"partnership", "base model forms store host answers courses staff"},
    Layer{"needs", "base model forms store host answers courses analysis partnership"},
    Layer{"mail", "base model forms store host answers courses analysis staff partnership"},
    Layer{"demo", "base model forms store host answers courses staff partnership mail needs"},
    Layer{"door", "base"},
    Layer{"web",
          "base model forms store host answers courses analysis staff partnership mail needs demo "
          "door"},
    Layer{"commands",
          "base model forms store host answers courses analysis staff partnership mail needs demo "
          "door web"},
    Layer{"main", "commands"},
};

struct Outside {
  std::string_view header;   // ending in '/': every header below it
  std::string_view folders;  // that may use it; empty: every one, unless `nowhere`
  std::string_view why;
  bool in_headers = false;
  bool nowhere = false;
};

inline constexpr std::array outsiders{
    Outside{"arpa/inet.h", "base door", "whether an address is one is asked in one place"},
    Outside{"locale.h", "base", "letters are made small behind base/text.h"},
    Outside{"wctype.h", "base", "letters are made small behind base/text.h"},
    Outside{"sqlite3.h", "base", "the database is behind the seam in base/database.h"},
    Outside{"libpq-fe.h", "base", "the database is behind the seam in base/database.h"},
    Outside{"sodium.h", "base", "keys and seals are behind base/secrets.h and base/sealing.h"},
    Outside{"curl/", "base", "letters are handed to a mail server behind base/smtp.h"},
    Outside{"zlib.h", "base", "pages are made smaller behind base/gzip.h"},
    Outside{"zip.h", "base", "zips are read and made behind base/zip_file.h and zip_writer.h"},
    Outside{"pugixml.hpp", "base", "XML is read behind base/sheet.h, made by base/document.h",
            true},
    Outside{"xlsxwriter.h", "base", "workbooks are written behind base/book.h"},
    Outside{"spdlog/", "base", "the log is behind base/log.h"},
    Outside{"coin/", "analysis", "linear programs are behind analysis/protect/moves.h"},
    Outside{"boost/", "analysis", "distributions are behind analysis/statistics/distributions.h"},
    Outside{"date/", "base", "time zones are behind base/days.h"},
    Outside{"toml++/", "base forms", "TOML is read where forms and settings are checked"},
    Outside{"nlohmann/", "", "JSON is made and read at the edges, not passed around"},
    Outside{"dlfcn.h", "host", "only the host opens shared libraries"},
    Outside{"link.h", "host", "only the host opens shared libraries"},
    Outside{"elf.h", "host", "only the host opens shared libraries"},
    Outside{"earshot/", "host", "only the host speaks to plugins", true},
    Outside{"httplib.h", "door web", "HTTP stays at the edge"},
    Outside{"asio/", "door", "sockets stay at the edge", true},
    Outside{"openssl/evp.h", "base door web", "libsodium has no SHA-1, which one-time codes use"},
    Outside{"openssl/hmac.h", "base door web", "libsodium has no SHA-1, which one-time codes use"},
    Outside{"openssl/", "door web", "TLS stays at the edge; base/secrets.h is for everything else"},
    Outside{"qrencode.h", "base", "QR codes are made behind base/qr_code.h"},
    Outside{"CLI/", "commands", "the command line is understood in commands/"},
    Outside{"regex", "", "std::regex overflows the stack on a long line", false, true},
    Outside{"iostream", "base main", "only the log and the program itself write to the terminal"},
    Outside{"linux/futex.h", "base", "sleeping and waking are the writer's: base/writer.h"},
    // What the system has.
    Outside{"arpa/", "", "the system's own headers stay in .cpp files"},
    Outside{"errno.h", "", "the system's own headers stay in .cpp files"},
    Outside{"fcntl.h", "", "the system's own headers stay in .cpp files"},
    Outside{"netdb.h", "", "the system's own headers stay in .cpp files"},
    Outside{"netinet/", "", "the system's own headers stay in .cpp files"},
    Outside{"poll.h", "", "the system's own headers stay in .cpp files"},
    Outside{"pthread.h", "", "the system's own headers stay in .cpp files"},
    Outside{"signal.h", "", "the system's own headers stay in .cpp files"},
    Outside{"stdlib.h", "", "the system's own headers stay in .cpp files"},
    Outside{"sys/", "", "the system's own headers stay in .cpp files"},
    Outside{"time.h", "", "the system's own headers stay in .cpp files"},
    Outside{"unistd.h", "", "the system's own headers stay in .cpp files"},
};

// The C headers that <earshot/plugin.h> and plugins in C need.
inline constexpr std::string_view c_headers =
    "stdbool.h stddef.h stdint.h stdio.h stdlib.h string.h";
// It loads a plugin as the server does, for the plugin's own tests.
inline constexpr std::string_view rehearsal_host = "plugins/sdk/earshot/rehearsal.hpp";

}  // namespace earshot::layering
