// SPDX-License-Identifier: Apache-2.0
#include "base/smtp.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <stdexcept>

#include "base/text.h"

namespace earshot {
namespace {

constexpr std::size_t longest_said = 200;

bool is_this_machine(std::string_view host) {
  return host == "localhost" || host == "::1" || host.starts_with("127.");
}

// How far the conversation got, by the last thing we said.
enum class Stage { hello, sender, recipient, letter };

struct Reply {
  int code = 0;  // 0: nothing was said
  std::string text;
};

// Line by line: "250-SIZE", "550 5.1.1 unknown".
void hear(Reply& reply, std::string_view line) {
  int code = 0;
  if (line.size() < 3 || std::from_chars(line.data(), line.data() + 3, code).ec != std::errc())
    return;
  reply.code = code;
  const std::string words = tidy(line.substr(std::min<std::size_t>(4, line.size())));
  reply.text += (reply.text.empty() || words.empty() ? "" : " ") + words;
}

struct CommandStage {
  std::string_view begins;
  Stage stage;
};
constexpr CommandStage commands[] = {
    {"MAIL ", Stage::sender},
    {"RCPT ", Stage::recipient},
    {"DATA", Stage::letter},
};

// What libcurl is sure of, in our words. Anything else is the last row.
struct Failure {
  CURLcode code;
  std::string_view sentence;
};
constexpr Failure failures[] = {
    {CURLE_COULDNT_RESOLVE_HOST, "The mail server's name could not be found"},
    {CURLE_COULDNT_CONNECT, "The mail server could not be reached"},
    {CURLE_OPERATION_TIMEDOUT, "The mail server did not answer in time"},
    {CURLE_ABORTED_BY_CALLBACK, "The mail server did not answer in time"},
    {CURLE_USE_SSL_FAILED, "The mail server does not offer to speak in private (STARTTLS)"},
    {CURLE_PEER_FAILED_VERIFICATION, "The mail server's certificate could not be trusted"},
    {CURLE_SSL_CONNECT_ERROR, "No private connection to the mail server came about"},
    {CURLE_SSL_CACERT_BADFILE, "The file with certificates for the mail server can't be read"},
    {CURLE_LOGIN_DENIED, "The mail server did not accept the user name and password"},
    {CURLE_OK, "The connection to the mail server broke off"},
};

std::string_view sentence_for(CURLcode code) {
  const auto* row = std::ranges::find(failures, code, &Failure::code);
  return row != std::end(failures) ? row->sentence : std::prev(std::end(failures))->sentence;
}

// What it said to whoever is not let in: mended in the settings, not by giving this letter up.
bool is_about_us(int code) { return code == 530 || code == 534 || code == 535 || code == 538; }

std::string in_small(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

// Whether the word would tell who it was or lead somewhere.
bool tells(const std::string& word, const std::string& local) {
  return word.find('@') != word.npos || word.find("://") != word.npos || word.starts_with("www.") ||
         (local.size() > 2 && word.find(local) != word.npos);
}

void start_curl() {
  static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
  if (started != CURLE_OK)
    throw std::runtime_error("libcurl could not be started");
}

}  // namespace

std::string without_addresses(std::string_view said, std::string_view to) {
  const std::string local = in_small(to.substr(0, to.find('@')));
  std::string out;
  while (!said.empty() && out.size() < longest_said) {
    const std::size_t end = std::min(said.find_first_of(" \t\r\n"), said.size());
    const std::string_view word = said.substr(0, end);
    said.remove_prefix(std::min(end + 1, said.size()));
    if (word.empty())
      continue;
    out += out.empty() ? "" : " ";
    out += tells(in_small(word), local) ? "..." : word;
  }
  std::ranges::replace_if(
      out, [](char c) { return c < ' ' || c > '~'; }, '?');
  out.resize(std::min(out.size(), longest_said));
  return out;
}

std::optional<std::string> wrong_with_server(const MailServer& server) {
  if (server.host.empty() || server.host.find_first_of(" /@\\[]?#") != server.host.npos)
    return "The mail server is a name such as mail.example.org, without a port or a path";
  if (server.security == MailSecurity::none && !is_this_machine(server.host))
    return "Letters are sent in the clear to a mail server on this machine only: choose starttls "
           "or tls";
  if (server.security == MailSecurity::none && !server.user.empty())
    return "A password is not sent in the clear: choose starttls or tls";
  if (server.user.empty() != server.password.empty())
    return "To sign in at the mail server both are needed: the user name and the file with the "
           "password";
  return std::nullopt;
}

struct Smtp::Call {
  MailServer server;
  CURL* curl = nullptr;
  Stage stage = Stage::hello;
  Reply reply;
  bool is_over = false;
  std::chrono::steady_clock::time_point ends_at;
  std::string_view left;  // of the letter

  explicit Call(MailServer its_server) : server(std::move(its_server)) {
    start_curl();
    curl = curl_easy_init();
    if (curl == nullptr)
      throw std::runtime_error("libcurl could not be started");
  }
  ~Call() { curl_easy_cleanup(curl); }
  Call(const Call&) = delete;
  Call& operator=(const Call&) = delete;

  template <class T>
  void set(CURLoption option, T value) {
    if (curl_easy_setopt(curl, option, value) != CURLE_OK)
      throw std::runtime_error("libcurl lacks what sending mail needs");
  }

  // Both directions pass here, passwords too, so nothing is kept but what is looked for.
  static int overhear(CURL*, curl_infotype kind, char* bytes, std::size_t size, void* its) {
    auto& call = *static_cast<Call*>(its);
    const std::string_view said(bytes, size);
    if (kind == CURLINFO_HEADER_IN && !call.is_over) {
      hear(call.reply, said);
    } else if (kind == CURLINFO_HEADER_OUT) {
      call.is_over = call.is_over || said.starts_with("QUIT") || said.starts_with("RSET");
      if (call.is_over)
        return 0;  // what is said to a goodbye is about nothing any more
      call.reply = {};
      for (const CommandStage& row : commands)
        if (said.starts_with(row.begins))
          call.stage = row.stage;
    } else if (kind == CURLINFO_DATA_OUT) {
      call.reply = {};
    }
    return 0;
  }

  // A goodbye is waited for as well, which the timeouts of libcurl know nothing of.
  static int look_up(void* its, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    const auto& call = *static_cast<Call*>(its);
    const bool given_up = call.server.given_up && call.server.given_up();
    return given_up || std::chrono::steady_clock::now() > call.ends_at ? 1 : 0;
  }

  static std::size_t read_on(char* to, std::size_t size, std::size_t count, void* its) {
    auto& call = *static_cast<Call*>(its);
    const std::size_t bytes = std::min(size * count, call.left.size());
    std::copy_n(call.left.data(), bytes, to);
    call.left.remove_prefix(bytes);
    return bytes;
  }

  std::string url() const {
    const bool six = server.host.find(':') != std::string::npos;
    return (server.security == MailSecurity::tls ? "smtps://" : "smtp://") +
           (six ? '[' + server.host + ']' : server.host) + ':' + std::to_string(server.port) + '/' +
           server.own_name;
  }

  void prepare() {
    curl_easy_reset(curl);
    stage = Stage::hello;
    reply = {};
    is_over = false;
    ends_at = std::chrono::steady_clock::now() + server.to_finish;
    set(CURLOPT_URL, url().c_str());
    set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    set(CURLOPT_PROXY, "");  // whatever the environment says
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(server.to_connect.count()));
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(server.to_finish.count()));
    set(CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(server.to_answer.count()));
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, &look_up);
    set(CURLOPT_XFERINFODATA, this);
    set(CURLOPT_VERBOSE, 1L);
    set(CURLOPT_DEBUGFUNCTION, &overhear);
    set(CURLOPT_DEBUGDATA, this);
    if (server.security != MailSecurity::none)
      prepare_tls();
    if (!server.user.empty()) {
      set(CURLOPT_USERNAME, server.user.c_str());
      set(CURLOPT_PASSWORD, server.password.c_str());
    }
  }

  void prepare_tls() {
    set(CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    if (server.certificates.empty())
      return;
    set(CURLOPT_CAINFO, server.certificates.c_str());
    set(CURLOPT_CAPATH, static_cast<const char*>(nullptr));  // and nobody else is believed
  }

  PostAnswer told(CURLcode code, std::string_view to) const {
    if (code == CURLE_OK)
      return {Posted::sent, {}, true};
    const bool about_letter = stage == Stage::recipient || stage == Stage::letter;
    const bool refused = about_letter && reply.code >= 500 && !is_about_us(reply.code);
    std::string said;
    if (reply.code >= 400)
      said = without_addresses(std::to_string(reply.code) + ' ' + reply.text, to);
    if (!about_letter || said.empty())
      said = std::string(sentence_for(code)) + (said.empty() ? "" : ": " + said);
    return {refused ? Posted::refused : Posted::later, said, about_letter};
  }
};

Smtp::Smtp(MailServer server) {
  if (const auto wrong = wrong_with_server(server))
    throw std::invalid_argument(*wrong);
  call_ = std::make_unique<Call>(std::move(server));
}

Smtp::~Smtp() = default;

PostAnswer Smtp::post(const std::string& from, const std::string& to, std::string_view letter) {
  Call& call = *call_;
  call.prepare();
  call.left = letter;
  const std::string sender = '<' + from + '>';
  const std::string recipient = '<' + to + '>';
  const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> recipients(
      curl_slist_append(nullptr, recipient.c_str()), &curl_slist_free_all);
  call.set(CURLOPT_MAIL_FROM, sender.c_str());
  call.set(CURLOPT_MAIL_RCPT, recipients.get());
  call.set(CURLOPT_UPLOAD, 1L);
  call.set(CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(letter.size()));
  call.set(CURLOPT_READFUNCTION, &Call::read_on);
  call.set(CURLOPT_READDATA, &call);
  return call.told(curl_easy_perform(call.curl), to);
}

PostAnswer Smtp::knock() {
  Call& call = *call_;
  call.prepare();
  call.set(CURLOPT_CONNECT_ONLY, 1L);
  return call.told(curl_easy_perform(call.curl), "");
}

}  // namespace earshot
