// SPDX-License-Identifier: Apache-2.0
#include "bench/rivals.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <thread>

#include "bench/bench.h"

namespace earshot::bench {
namespace {

namespace fs = std::filesystem;

// Everybody's limit, as the servers inherit it: a connection is a file at either end.
void allow_many_files() {
  rlimit files{};
  getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
}

// nginx can't choose a port by itself.
int free_port() {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  bind(socket, reinterpret_cast<const sockaddr*>(&address), size);
  getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
  close(socket);
  return ntohs(address.sin_port);
}

Rival start_earshot(const fs::path& folder) {
  fs::create_directories(folder);
  Rival rival{.name = "earshot",
              .program = std::make_unique<Program>(
                  folder, std::vector<std::string>{EARSHOT_PROGRAM, "serve", "--listen",
                                                   "127.0.0.1:0", "--log-level", "warning"}),
              .place = {.port = 0, .page = "/"}};
  const std::string said = rival.program->heard("Ctrl-C stops it.");
  const std::string before = "https://127.0.0.1:";
  const auto at = said.find(before);
  if (at == said.npos)
    throw std::runtime_error("Earshot did not say where it answers");
  std::from_chars(said.data() + at + before.size(), said.data() + said.size(), rival.place.port);
  return rival;
}

// As Earshot sends them, but for those that nginx writes by itself.
std::string headers_for_nginx(const std::string& head) {
  constexpr std::string_view by_itself[] = {"Content-Length", "Content-Type", "Connection",
                                            "Keep-Alive",     "Date",         "Server"};
  std::string lines;
  for (std::size_t from = head.find("\r\n") + 2; from < head.size();) {
    const auto end = std::min(head.find("\r\n", from), head.size());
    const auto colon = head.find(": ", from);
    const std::string name = head.substr(from, colon - from);
    if (std::ranges::find(by_itself, name) == std::end(by_itself))
      lines += "add_header " + name + " \"" + head.substr(colon + 2, end - colon - 2) + "\";\n";
    from = end + 2;
  }
  return lines;
}

std::string nginx_settings(const fs::path& folder, const fs::path& pem, int port,
                           const std::string& head) {
  const std::string here = folder.string();
  std::string text = "daemon off;\npid " + here + "/pid;\nworker_rlimit_nofile 16384;\n";
  text += geteuid() == 0 ? "user root root;\n" : "";
  text += "worker_processes " + std::to_string(std::thread::hardware_concurrency()) + ";\n";
  text += "events { worker_connections 8192; }\nhttp {\naccess_log off; server_tokens off;\n";
  for (const char* kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
    text += std::string(kind) + "_temp_path " + here + "/" + kind + ";\n";
  text += "open_file_cache max=100 inactive=1h; open_file_cache_valid 1h;\n";
  text += "keepalive_requests 1000000000; keepalive_timeout 1h;\n";
  text += "etag off; default_type \"text/html; charset=utf-8\";\n";
  text += "ssl_protocols TLSv1.2 TLSv1.3; ssl_session_tickets on;\n";
  text += "ssl_session_cache shared:earshot:10m; ssl_session_timeout 1d;\n";
  text += "ssl_certificate " + pem.string() + "; ssl_certificate_key " + pem.string() + ";\n";
  text += "server {\nlisten 127.0.0.1:" + std::to_string(port) + " ssl backlog=4096 reuseport;\n";
  text += "location = /page {\nalias " + here + "/page;\nadd_header Last-Modified \"\";\n";
  return text + headers_for_nginx(head) + "}\n}\n}\n";
}

void wait_until_it_answers(int port) {
  for (int tries = 0;; ++tries)
    try {
      close(connected(port));
      return;
    } catch (const Unserved&) {
      if (tries == 100)
        throw std::runtime_error("nginx did not start");
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
}

Rival start_nginx(const fs::path& folder, const fs::path& pem, const std::string& answer) {
  fs::create_directories(folder);
  const auto end = answer.find("\r\n\r\n");
  const int port = free_port();
  std::ofstream(folder / "page", std::ios::binary) << answer.substr(end + 4);
  std::ofstream(folder / "settings") << nginx_settings(folder, pem, port, answer.substr(0, end));
  Rival rival{.name = "nginx",
              .program = std::make_unique<Program>(
                  folder, std::vector<std::string>{"nginx", "-e", (folder / "errors").string(),
                                                   "-c", (folder / "settings").string()}),
              .place = {.port = port, .page = "/page"}};
  wait_until_it_answers(port);
  return rival;
}

std::string whole_answer(const Place& place) {
  Visitor visitor(Tls(), place);
  visitor.read_page();
  return visitor.heard();
}

}  // namespace

Rivals::Rivals() {
  allow_many_files();
  earshot = start_earshot(folder_ / "earshot");
  const std::string ours = whole_answer(earshot.place);
  nginx =
      start_nginx(folder_ / "nginx", folder_ / "earshot/earshot-keys/tls/this-machine.pem", ours);
  line("bytes of Earshot's first page, head and body", static_cast<double>(ours.size()), "bytes");
  line("bytes of nginx's", static_cast<double>(whole_answer(nginx.place).size()), "bytes");
}

}  // namespace earshot::bench
