// SPDX-License-Identifier: Apache-2.0
// Hands one letter to a mail server (libcurl) and says in one of three words what became of it.
// Refuses to speak in the clear to anything but this machine, and to a server whose certificate
// it can't check. Keeps nothing of what it was given, and never tells an address or a password.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace earshot {

enum class MailSecurity { starttls, tls, none };

struct MailServer {
  std::string host;  // a name, or an address without brackets
  int port = 587;
  MailSecurity security = MailSecurity::starttls;
  std::string certificates;  // a PEM file to check it against; empty: the system's
  std::string user;          // empty: without signing in
  std::string password;
  std::string own_name = "localhost";  // how we call ourselves: "surveys.example.org"
  std::chrono::milliseconds to_connect{20'000};
  std::chrono::seconds to_answer{120};  // some look at a letter for long before they take it
  std::chrono::milliseconds to_finish{180'000};
  std::function<bool()> given_up = {};  // asked now and then: whether to wait no longer
};

// Why letters can't be sent that way at all, in a sentence for whoever runs it.
std::optional<std::string> wrong_with_server(const MailServer& server);

enum class Posted {
  sent,     // the server has it, and will see to it
  later,    // nobody has it, as far as we know; it may be tried again
  refused,  // trying again would be refused again
};

struct PostAnswer {
  Posted what = Posted::later;
  std::string said;     // the server's words ("550 5.1.1 User unknown"), or ours; short, no address
  bool reached = true;  // false: it was not about this letter, and others would fare the same
};

class Smtp {
 public:
  explicit Smtp(MailServer server);  // throws std::invalid_argument if wrong_with_server
  ~Smtp();

  // The connection stays open for the next. `letter` is what letter_bytes gave.
  PostAnswer post(const std::string& from, const std::string& to, std::string_view letter);
  // As far as signing in, and no letter: `sent` if one could be.
  PostAnswer knock();

 private:
  struct Call;
  std::unique_ptr<Call> call_;
};

// A server's words as they may be kept and shown: one line, not long, without an address, a link or
// the name of whom the letter was for.
std::string without_addresses(std::string_view said, std::string_view to);

}  // namespace earshot
