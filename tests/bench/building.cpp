// SPDX-License-Identifier: Apache-2.0
// What a page of questions costs to build: the shipped form after a course, as a visitor meets it.
#include <cstdlib>
#include <fstream>

#include "answers/links.h"
#include "bench/bench.h"
#include "bench/course.h"
#include "bench/rounds.h"
#include "partnership/seed.h"
#include "web/answering/check_page.h"
#include "web/answering/on_the_way.h"
#include "web/answering/step_page.h"
#include "web/endpoint.h"

namespace earshot::bench {
namespace {

constexpr int rounds = 5;
constexpr int builds = 4'000;
constexpr double most_us = 12;

// Somebody on their way through a survey that asks everybody with its link.
class Visitors {
 public:
  Visitors() { partnership::seed(isle_.site().data, settings_, {}, isle_.now()); }

  // The page of a step, filled in, made from a way that is open already.
  std::string page_of(std::size_t step) {
    web::Site site(house_, &known_around_);
    web::OnTheWay way{.visit = visit_, .site = site, .walk = walk_, .standing = {}, .so_far = {}};
    way.so_far = so_far_at(step);
    return web::step_page(way).body;
  }
  Rounds building(std::size_t step) {
    web::Site site(house_, &known_around_);
    web::OnTheWay way{.visit = visit_, .site = site, .walk = walk_, .standing = {}, .so_far = {}};
    way.so_far = so_far_at(step);
    Rounds us;
    std::size_t bytes = 0;
    for (int round = 0; round < rounds; ++round)
      us.add(cpu_seconds([&] {
               for (int i = 0; i < builds; ++i)
                 bytes += web::step_page(way).body.size();
             }) *
             1e6 / builds);
    line("its size", static_cast<double>(bytes) / rounds / builds, "bytes");
    return us;
  }
  // The same page asked for again, from the request to the reply: opened, built, sealed anew.
  Rounds handling(std::size_t step, const std::string& encodings) {
    const std::string sealed =
        to_base64(answers::seal(isle_.desk().so_far_key(),
                                {.purpose = "page", .survey = made_.survey.id, .path = walk_.path},
                                walk_.way.counter->asking(), so_far_at(step)));
    door::Request request{
        .method = "POST", .target = walk_.path, .body = "next-step=here&so-far=" + sealed};
    request.headers = {{"host", "127.0.0.1"}, {"accept-encoding", encodings}};
    web::Endpoint endpoint(house_);
    Rounds us;
    int refused = 0;
    for (int round = 0; round < rounds; ++round)
      us.add(cpu_seconds([&] {
               for (int i = 0; i < builds / 4; ++i)
                 endpoint.answer(request, [&](const door::Reply& reply) {
                   refused += reply.status == 200 ? 0 : 1;
                 });
             }) *
             4e6 / builds);
    if (refused > 0)
      throw std::runtime_error("a page of the bench was refused");
    return us;
  }
  std::size_t steps() const { return walk_.way.counter->steps().size(); }

 private:
  answers::SoFar so_far_at(std::size_t step) {
    answers::SoFar so_far = about_to_send(*walk_.way.counter, std::string(16, 'n'), 1, isle_.now());
    so_far.where = answers::SoFar::Where::step;
    so_far.step = step;
    return so_far;
  }

  Partnership isle_;
  Settings settings_ = no_settings();
  answers::Shelf shelf_;
  web::House house_{
      .site = isle_.site(), .desk = isle_.desk(), .shelf = shelf_, .settings = settings_};
  web::KnownAround known_around_;
  answers::MadeSurvey made_ = course_survey(isle_, Promise::open, 0);
  web::Visit visit_{.method = "POST",
                    .path = answers::open_link(made_.code),
                    .now = isle_.now(),
                    .today = london_day(isle_.now())};
  web::Walk walk_{.way = answers::find_way_of_code(isle_.desk(), isle_.read(), made_.code).value(),
                  .path = answers::open_link(made_.code)};
};

}  // namespace

void building(Limits& limits) {
  heading("Building the pages of forms/post-course.toml, one thread's own computing");
  Visitors visitors;
  for (std::size_t step = 0; step < visitors.steps(); ++step) {
    if (const char* folder = std::getenv("EARSHOT_BENCH_PAGES"))
      std::ofstream(fs::path(folder) / std::to_string(step)) << visitors.page_of(step);
    const std::string which = "step " + std::to_string(step + 1);
    const Rounds us = visitors.building(step);
    us.tell(which + ", built and sealed", "µs");
    limits.at_most(which + ": built and sealed", us.median(), most_us, "µs");
  }
  for (std::size_t step = 0; step < visitors.steps(); ++step) {
    const std::string which = "step " + std::to_string(step + 1);
    visitors.handling(step, "").tell(which + ", request to reply", "µs");
    visitors.handling(step, "gzip").tell(which + ", request to reply, as gzip", "µs");
  }
}

}  // namespace earshot::bench
