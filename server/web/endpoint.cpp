// SPDX-License-Identifier: Apache-2.0
#include "web/endpoint.h"

#include <exception>
#include <memory>

#include "answers/so_far.h"
#include "base/log.h"
#include "door/peer.h"
#include "web/browsers.h"
#include "web/headers.h"
#include "web/multipart.h"
#include "web/origin.h"
#include "web/pages.h"
#include "web/session.h"

namespace earshot::web {
namespace {

constexpr std::size_t longest_form = 256 * 1024;
// Enough for an ordinary form, so that whoever sends one to a wrong address reads that page's answer.
constexpr std::size_t longest_elsewhere = 8 * 1024;

struct Target {
  std::string_view path;
  std::string_view query;
};
Target split(std::string_view target) {
  const std::size_t mark = std::min(target.find('?'), target.size());
  return {target.substr(0, mark), target.substr(std::min(mark + 1, target.size()))};
}

door::Reply reply_of(Page page) {
  door::Reply reply{.status = page.status,
                    .headers = headers_of_every_page(),
                    .body = std::move(page.body),
                    .fixed_body = page.fixed_body};
  reply.headers.emplace_back("Content-Type", page.type);
  reply.headers.emplace_back("Cache-Control", cache_control(page.kept));
  for (auto& each : page.headers)
    reply.headers.push_back(std::move(each));
  return reply;
}

// What is wrong with how somebody came, before their page is made; nothing if they may.
std::optional<Page> turn_away(const Route& route, const Visit& visit, Site& site,
                              const door::Request& request) {
  if (!route.who.may(visit.staff))
    return visit.may_sign_in_first() ? sign_in_first(visit, site) : not_yours(visit, site);
  if (visit.method != "POST")
    return std::nullopt;
  const bool sealed = route.who.kind() == Who::invited;
  if (comes_from_elsewhere(request) ||
      (!sealed && (visit.token.empty() || visit.form["token"] != visit.token)))
    return sent_from_elsewhere(visit, site);
  return std::nullopt;
}

// Whoever asked may have left, been given another role or been signed out while their change waited
// for its turn; then it is not made, and this page goes out.
std::optional<Page> no_longer_may(Database& db, const Route& route, const Visit& visit,
                                  const House& house) {
  const auto staff = find_signed_in(db, visit.cookie, visit.now);
  if (staff && staff->session == visit.staff->session && route.who.may(staff))
    return std::nullopt;
  Site site(house);
  const Visit nobody{.method = visit.method, .path = visit.path, .now = visit.now};
  return sign_in_first(nobody, site);
}

// A page whose form is sent without signing in needs a cookie to tie the form to; others set none.
void give_cookie(const Route& route, Visit& visit, std::string& made) {
  const bool has_form = route.who.kind() == Who::everybody && route.method == "GET" &&
                        find_route("POST", visit.path).route;
  if (!has_form || !visit.token.empty())
    return;
  made = make_cookie();
  visit.cookie = made;
  visit.token = form_token(made);
}

}  // namespace

Endpoint::Endpoint(const House& house) : house_(house) {}

std::size_t Endpoint::longest_body(std::string_view method, std::string_view target) {
  const Route* route = find_route(method, split(target).path).route;
  if (!route)
    return longest_elsewhere;
  if (route->longest_form > 0)
    return route->longest_form;
  // Whatever somebody has answered so far comes with every step.
  return route->who.kind() == Who::invited ? answers::longest_posted : longest_form;
}

// Nobody can tell here who it is: it may be a child, who wants to leave.
door::Reply Endpoint::refuse(int status) const noexcept try {
  Site site(house_);
  site.by_link = true;
  return reply_of(not_understood(site, status));
} catch (const std::exception&) {
  return {.status = status, .headers = headers_of_every_page()};
}

// Nothing if the query or the form is none that a browser would send.
std::optional<Visit> Endpoint::read(const door::Request& request, Found found, Site& site) {
  const Target target = split(request.target);
  auto query = Fields::read(target.query);
  auto sent = read_body(header(request, "content-type"), request.body);
  if (!query || !sent)
    return std::nullopt;
  const bool by_link = found.route->who.kind() == Who::invited;
  Visit visit{.method = std::string(found.route->method),
              .for_headers = request.method == "HEAD",
              .path = std::string(target.path),
              .variable = std::move(found.variable),
              .query = std::move(*query),
              .form = std::move(sent->fields),
              .files = std::move(sent->files),
              .cookie = by_link ? "" : read_cookie(header(request, "cookie")),
              .encodings = std::string(header(request, "accept-encoding")),
              .browser = browser_in(header(request, "user-agent")),
              .from = request.from,
              .from_here = !request.passed_on && door::is_loopback(request.from),
              .now = house_.site.clock()};
  visit.today = london_day(visit.now);
  visit.token = form_token(visit.cookie);
  if (!visit.cookie.empty())
    visit.staff = find_signed_in(site.db(), visit.cookie, visit.now);
  if (visit.staff && visit.staff->note)
    house_.site.data.writer().queue(note_still_there(*visit.staff, visit.now), [](const auto&) {});
  return visit;
}

void Endpoint::answer(const door::Request& request, const door::Send& send) noexcept try {
  Site site(house_, &known_around_);
  Found found = find_route(request.method, split(request.target).path);
  if (found.route && found.route->where == Where::in_a_demonstration && !house_.demo)
    found = {};
  if (!found.route)
    return send(
        reply_of(found.allowed.empty() ? not_found(site) : not_done_here(site, found.allowed)));
  const Route& route = *found.route;
  site.by_link = route.who.kind() == Who::invited;
  auto visit = read(request, std::move(found), site);
  if (!visit)
    return send(reply_of(not_understood(site, 400)));
  std::string cookie;
  give_cookie(route, *visit, cookie);
  if (auto page = turn_away(route, *visit, site, request)) {
    if (route.who.needs_staff())
      page->kept = Kept::never;
    return send(reply_of(std::move(*page)));
  }
  if (route.speed == Speed::quick)
    return make(route, *visit, site, cookie, send);
  const bool added = slow_.add([this, &route, visit = std::move(*visit), cookie, send]() noexcept {
    Site later(house_, &known_around_);
    later.by_link = route.who.kind() == Who::invited;
    make(route, visit, later, cookie, send);
  });
  if (!added)
    send(reply_of(busy(site)));
} catch (const std::exception&) {
  apologise(std::current_exception(), send);
}

void Endpoint::make(const Route& route, const Visit& visit, Site& site, const std::string& cookie,
                    const door::Send& send) noexcept try {
  Outcome outcome = route.make(visit, site);
  Page& page = outcome.page;
  if (!cookie.empty())
    page.headers.emplace_back("Set-Cookie", set_cookie(cookie));
  if (route.who.needs_staff())
    page.kept = Kept::never;
  if (!outcome.change || visit.for_headers)
    return send(reply_of(std::move(page)));
  if (route.who.needs_staff())
    outcome.change = [this, &route, asked = visit,
                      change = std::move(outcome.change)](Database& db) -> std::optional<Page> {
      if (auto instead = no_longer_may(db, route, asked, house_))
        return instead;
      return change(db);
    };
  commit(std::move(outcome), page.kept, send);
} catch (const std::exception&) {
  apologise(std::current_exception(), send);
}

// The page waits for the commit without anybody waiting for it. Change and reply are two callbacks
// of the writer that both need the page, whence the one shared_ptr.
void Endpoint::commit(Outcome outcome, Kept kept, const door::Send& send) {
  const auto going = std::make_shared<Outcome>(std::move(outcome));
  house_.site.data.writer().queue(
      [going, kept](Database& db) {
        if (auto instead = going->change(db)) {
          going->page = std::move(*instead);
          going->page.kept = kept;
        }
      },
      [this, going, send](const std::exception_ptr& problem) noexcept {
        if (problem)
          apologise(problem, send);
        else
          send(reply_of(std::move(going->page)));
      });
}

// Never what came in: it may be a link, a password or an answer. And it may be a child who reads it.
void Endpoint::apologise(const std::exception_ptr& problem, const door::Send& send) noexcept try {
  try {
    std::rethrow_exception(problem);
  } catch (const std::exception& error) {
    log::error(std::string("A page could not be made: ") + error.what());
  }
  Site site(house_);
  site.by_link = true;
  send(reply_of(sorry(site)));
} catch (const std::exception&) {
  send({.status = 500, .headers = headers_of_every_page()});
}

}  // namespace earshot::web
