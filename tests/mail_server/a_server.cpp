// SPDX-License-Identifier: Apache-2.0
#include "a_server.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <stdexcept>

namespace earshot {
namespace {

constexpr std::array<const char*, 3> securities{"starttls", "tls", "none"};

fs::path certificate_in(const fs::path& folder) { return folder / "certificate.pem"; }
fs::path key_in(const fs::path& folder) { return folder / "key.pem"; }

// Ends when `words` has: made by the command that Debian has for it.
void make_certificate(const fs::path& folder) {
  const std::string key = key_in(folder), certificate = certificate_in(folder);
  const pid_t process = ::fork();
  if (process == 0) {
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    ::dup2(nowhere, 2);
    ::execlp("openssl", "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
             "ec_paramgen_curve:prime256v1", "-nodes", "-days", "30", "-subj", "/CN=localhost",
             "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost", "-keyout", key.c_str(), "-out",
             certificate.c_str(), nullptr);
    ::_exit(127);
  }
  int status = 1;
  ::waitpid(process, &status, 0);
  if (status != 0)
    throw std::runtime_error("no certificate could be made: is the command openssl there?");
}

}  // namespace

AMailServer::AMailServer(MailSecurity security, const std::string& user,
                         const std::string& password)
    : security_(security), user_(user), password_(password) {
  fs::create_directory(folder_.path() / "letters");
  make_certificate(folder_.path());
  int in[2], out[2];
  if (::pipe2(in, O_CLOEXEC) != 0 || ::pipe2(out, O_CLOEXEC) != 0)
    throw std::runtime_error("no pipe");
  std::vector<std::string> words{EARSHOT_PYTHON,
                                 EARSHOT_MAIL_SERVER,
                                 folder_.path() / "letters",
                                 securities[static_cast<std::size_t>(security)],
                                 certificate_in(folder_.path()),
                                 key_in(folder_.path())};
  if (!user.empty())
    words.insert(words.end(), {user, password});
  std::vector<char*> arguments;
  for (std::string& word : words)
    arguments.push_back(word.data());
  arguments.push_back(nullptr);
  process_ = ::fork();
  if (process_ == 0) {
    ::dup2(in[0], 0);
    ::dup2(out[1], 1);
    ::execv(arguments[0], arguments.data());
    ::_exit(127);
  }
  ::close(in[0]);
  ::close(out[1]);
  to_ = in[1];
  char letter = 0;
  std::string said;
  while (::read(out[0], &letter, 1) == 1 && letter != '\n')
    said += letter;
  ::close(out[0]);
  if (said.empty())
    throw std::runtime_error("the mail server does not start: is python3-aiosmtpd there?");
  port_ = std::stoi(said);
}

AMailServer::~AMailServer() {
  ::close(to_);
  ::kill(process_, SIGKILL);
  ::waitpid(process_, nullptr, 0);
}

MailServer AMailServer::settings() const {
  return {.host = "127.0.0.1",
          .port = port_,
          .security = security_,
          .certificates = security_ == MailSecurity::none ? "" : certificate_in(folder_.path()),
          .user = user_,
          .password = password_,
          .own_name = "surveys.example.org",
          .to_answer = std::chrono::seconds(1),
          .to_finish = std::chrono::seconds(20)};
}

std::vector<std::string> AMailServer::letters() const {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder_.path() / "letters"))
    if (entry.path().extension() == ".eml")
      files.push_back(entry.path());
  std::ranges::sort(files);
  std::vector<std::string> letters;
  for (const fs::path& file : files)
    letters.push_back(read_file(file).value());
  return letters;
}

std::map<std::string, int> AMailServer::by_message_id() const {
  std::map<std::string, int> all;
  for (const std::string& letter : letters())
    ++all[header_in(letter, "Message-ID")];
  return all;
}

std::string header_in(const std::string& letter, const std::string& name) {
  const std::string begin = "\r\n" + name + ": ";
  const std::string head = "\r\n" + letter.substr(0, letter.find("\r\n\r\n")) + "\r\n";
  const auto at = head.find(begin);
  return at == head.npos
             ? ""
             : head.substr(at + begin.size(), head.find("\r\n", at + 1) - at - begin.size());
}

}  // namespace earshot
