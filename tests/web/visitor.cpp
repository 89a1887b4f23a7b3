// SPDX-License-Identifier: Apache-2.0
#include "web/visitor.h"

#include <future>

#include "model/settings_keys.h"
#include "partnership/seed.h"
#include "web/session.h"

namespace earshot::web {
namespace {

Settings settings_said(std::string_view toml) {
  SettingSources sources;
  sources.file = "earshot.toml";
  sources.bytes = std::string(toml);
  return read_settings(settings_keys, sources).settings;
}

std::string escaped(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
        (byte >= '0' && byte <= '9')) {
      out += letter;
    } else {
      out += '%';
      out += digits[byte / 16];
      out += digits[byte % 16];
    }
  }
  return out;
}

// What stands in the page's first field called "token".
std::string token_in(const std::string& body) {
  const std::string before = "name=\"token\" value=\"";
  const std::size_t at = body.find(before);
  if (at == std::string::npos)
    return {};
  const std::size_t start = at + before.size();
  return body.substr(start, body.find('"', start) - start);
}

}  // namespace

Office::Office(std::string_view settings)
    : settings_(settings_said(settings)),
      shelf_({course_form(), child_form(), record_form()}, {}),
      house_{.site = partnership_.site(),
             .desk = partnership_.desk(),
             .shelf = shelf_,
             .settings = settings_,
             .counts = &counts_},
      endpoint_(house_) {
  partnership::seed(partnership_.site().data, settings_, {}, partnership_.site().clock());
}

door::Reply Office::answer(const door::Request& request) {
  std::promise<door::Reply> reply;
  endpoint_.answer(request, [&](door::Reply ready) { reply.set_value(std::move(ready)); });
  return reply.get_future().get();
}

void Office::answer(const door::Request& request, const door::Send& send) {
  endpoint_.answer(request, send);
}

std::string Shown::header(std::string_view name) const {
  for (const auto& [known, value] : headers)
    if (known == name)
      return value;
  return {};
}

Shown Visitor::get(std::string_view target) {
  return send({.method = "GET", .target = std::string(target)});
}

Shown Visitor::post(std::string_view path, Form form) {
  if (token.empty())
    get(path);
  form.emplace_back("token", token);
  return send({.method = "POST", .target = std::string(path), .body = encoded(form)});
}

Shown Visitor::send(door::Request request) {
  request.headers.emplace_back("host", "surveys.example.org");
  if (!cookie.empty())
    request.headers.emplace_back("cookie", std::string(cookie_name) + "=" + cookie);
  if (request.from.empty())
    request.from = "192.0.2.7";
  return keep(office_.answer(request));
}

Shown Visitor::keep(const door::Reply& reply) {
  Shown shown{.status = reply.status,
              .body = reply.fixed_body.empty() ? reply.body : std::string(reply.fixed_body),
              .headers = reply.headers};
  if (const std::string set = shown.header("Set-Cookie"); !set.empty()) {
    cookie = read_cookie(set.substr(0, set.find(';')));
    token.clear();
  }
  if (const std::string found = token_in(shown.body); !found.empty())
    token = found;
  return shown;
}

std::string encoded(const Visitor::Form& form) {
  std::string out;
  for (const auto& [name, value] : form)
    out += (out.empty() ? "" : "&") + escaped(name) + "=" + escaped(value);
  return out;
}

}  // namespace earshot::web
