// SPDX-License-Identifier: Apache-2.0
// Durable submissions over HTTPS: the real server, people with personal links who have filled in the
// form after a course and press "Send my answers", beside the store's own ceiling in the same run.
#include <fcntl.h>
#include <unistd.h>

#include <charconv>

#include "answers/links.h"
#include "base/database.h"
#include "bench/bench.h"
#include "bench/course.h"
#include "bench/program.h"
#include "bench/rounds.h"
#include "bench/senders.h"
#include "store/pending.h"

namespace earshot::bench {
namespace {

constexpr int rounds = 5;
constexpr int to_a_commit = 64;
constexpr int of_the_ceiling = 8'000;

constexpr struct {
  int people;
  int answers;
} sizes[] = {{1, 500}, {64, 8'000}, {256, 8'000}};

std::string today() {
  return to_text(london_day(
      std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now())));
}

// One thread, so many to a commit, the same checks, sealing and statements, with nobody waiting.
class Ceiling {
 public:
  Ceiling() { isle_.today_is(today()); }

  double a_second(int count) {
    const auto made = course_survey(isle_, Promise::anonymous, count);
    const auto counter = isle_.desk().find(made.survey.id);
    const auto db = open_sqlite(store::database_file(isle_.site().data.path()), Access::write);
    return count / seconds([&] {
             for (int i = 0; i < count;) {
               db->begin(Access::write);
               for (int n = 0; n < to_a_commit && i < count; ++n, ++i)
                 take(*db, *counter, made.invitations[static_cast<std::size_t>(i)], i);
               db->commit();
             }
           });
  }

  // What a commit of one answer adds to the log.
  std::size_t bytes_of_one() {
    const auto made = course_survey(isle_, Promise::anonymous, 2);
    const auto counter = isle_.desk().find(made.survey.id);
    const fs::path log = store::database_file(isle_.site().data.path()).string() + "-wal";
    const auto db = open_sqlite(store::database_file(isle_.site().data.path()), Access::write);
    std::uintmax_t before = 0;
    for (const std::string& invitation : made.invitations) {
      before = fs::file_size(log);
      db->begin(Access::write);
      take(*db, *counter, invitation, 1);
      db->commit();
    }
    return fs::file_size(log) - before;
  }

 private:
  void take(Database& db, answers::Counter& counter, const std::string& invitation, int number) {
    answers::Sent sent{.nonce = counter.nonce_of(invitation),
                       .invitation = invitation,
                       .answers = course_answers(number),
                       .language = "en"};
    if (isle_.desk().prepare(counter, std::move(sent)).change(db) != answers::Taken::thanks)
      throw std::runtime_error("an answer of the ceiling was not taken");
  }

  Partnership isle_;
};

// As SQLite does with its log: written at the end and synced, from the beginning again after 16 MB.
std::vector<double> sync_ms(const fs::path& folder, std::size_t bytes, int count) {
  const std::string file = (folder / "synced").string();
  const int out = open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  const std::string written(bytes, 'w');
  std::vector<double> ms;
  off_t at = 0;
  for (int i = 0; i < count; ++i) {
    ms.push_back(1e3 * seconds([&] {
                   if (pwrite(out, written.data(), written.size(), at) < 0 || fdatasync(out) != 0)
                     throw std::runtime_error("the disk could not be written to");
                 }));
    at = at > (16 << 20) ? 0 : at + static_cast<off_t>(bytes);
  }
  close(out);
  return ms;
}

// The survey that people answer, and the real server of its folders.
class Served {
 public:
  Served() {
    isle_.today_is(today());
    program_ = std::make_unique<Program>(
        isle_.folder(),
        std::vector<std::string>{EARSHOT_PROGRAM, "serve", "--listen", "127.0.0.1:0", "--data",
                                 "data", "--keys", "keys", "--log-level", "warning"});
    const std::string said = program_->heard("Ctrl-C stops it.");
    const std::string before = "https://127.0.0.1:";
    const auto at = said.find(before);
    if (at == said.npos)
      throw std::runtime_error("Earshot did not say where it answers");
    std::from_chars(said.data() + at + before.size(), said.data() + said.size(), place_.port);
  }

  const Place& place() const { return place_; }
  double cpu_seconds() const { return program_->cpu_seconds(); }

  // One more is invited than answers: a survey that everybody has answered closes by itself.
  answers::MadeSurvey invite(int count) {
    return course_survey(isle_, Promise::anonymous, count + 1);
  }
  std::vector<std::string> requests(const answers::MadeSurvey& made, int count) {
    const auto counter = isle_.desk().find(made.survey.id);
    std::vector<std::string> all;
    for (int i = 0; i < count; ++i) {
      const std::string& invitation = made.invitations[static_cast<std::size_t>(i)];
      const std::string path = answers::personal_link(isle_.desk().link_key(), invitation);
      const answers::SoFar so_far =
          about_to_send(*counter, counter->nonce_of(invitation), i, isle_.now());
      const std::string body =
          "so-far=" +
          to_base64(answers::seal(isle_.desk().so_far_key(),
                                  {.purpose = "page", .survey = made.survey.id, .path = path},
                                  counter->asking(), so_far)) +
          "&next-step=send";
      all.push_back("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(place_.port) +
                    "\r\nOrigin: https://127.0.0.1:" + std::to_string(place_.port) +
                    "\r\nAccept: text/html\r\nAccept-Encoding: gzip, deflate, br\r\nContent-Type: "
                    "application/x-www-form-urlencoded\r\nContent-Length: " +
                    std::to_string(body.size()) + "\r\n\r\n" + body);
    }
    return all;
  }
  int kept(const answers::MadeSurvey& made) {
    return store::count_boxes(isle_.read(), made.survey.id);
  }
  const fs::path& folder() const { return isle_.folder(); }

 private:
  Partnership isle_;
  std::unique_ptr<Program> program_;
  Place place_{.port = 0, .page = "/"};
};

struct Figures {
  Rounds a_second, ratio, p50, p99, cpu, over_sync;
  int failed = 0;
  int thanked = 0;
  int kept = 0;
};

void one_round(const Tls& tls, Served& served, int people, int answers, double limit,
               Figures& figures) {
  const auto made = served.invite(answers);
  const auto requests = served.requests(made, answers);
  Senders senders(tls, served.place(), people);
  const double before = served.cpu_seconds();
  const Thanked thanked = senders.send(requests);
  const double count = static_cast<double>(thanked.ms.size());
  figures.cpu.add((served.cpu_seconds() - before) * 1e6 / count);
  figures.a_second.add(count / thanked.seconds);
  figures.ratio.add(count / thanked.seconds / limit);
  figures.p50.add(share_below(thanked.ms, 0.5));
  figures.p99.add(share_below(thanked.ms, 0.99));
  figures.failed += thanked.failed;
  figures.thanked += static_cast<int>(thanked.ms.size());
  figures.kept += served.kept(made);
}

void tell(const std::string& who, const Figures& figures) {
  figures.a_second.tell(who, "/s");
  figures.ratio.tell(who + ", of the ceiling", "");
  figures.p50.tell(who + ", p50", "ms");
  figures.p99.tell(who + ", p99", "ms");
  figures.cpu.tell(who + ", computing of the server for one", "µs");
}

}  // namespace

void answering(Limits& limits) {
  heading("Durable submissions over HTTPS, 5 rounds in turn; those who send share the cores");
  const Tls tls;
  Ceiling ceiling;
  Served served;
  const std::size_t bytes = ceiling.bytes_of_one();
  Rounds ceilings, syncs;
  Figures figures[std::size(sizes)];
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t i = 0; i < std::size(sizes); ++i) {
      const double limit = ceiling.a_second(of_the_ceiling);
      ceilings.add(limit);
      const auto& size = sizes[i];
      one_round(tls, served, size.people, size.answers, limit, figures[i]);
      if (size.people > 1)
        continue;
      syncs.add(share_below(sync_ms(served.folder(), bytes, size.answers), 0.5));
      figures[i].over_sync.add(figures[i].p50.last() - syncs.last());
    }
  }
  ceilings.tell("ceiling: one thread, 64 to a commit, sealed", "/s");
  syncs.tell("the disk's own sync of " + std::to_string(bytes) + " bytes, p50", "ms");
  for (std::size_t i = 0; i < std::size(sizes); ++i) {
    const std::string who = std::to_string(sizes[i].people) + " at once";
    const Figures& here = figures[i];
    tell(who, here);
    if (sizes[i].people == 1)
      limits.at_most(who + ": p50 over the disk's own sync", here.over_sync.median(), 1, "ms");
    else
      limits.at_least(who + ": of the ceiling", here.ratio.median(), 0.65);
    if (sizes[i].people == 64)
      limits.at_most(who + ": p99", here.p99.median(), 40, "ms");
    limits.at_most(who + ": not thanked", here.failed, 0);
    limits.at_most(who + ": thanked, but not kept", here.thanked - here.kept, 0);
    limits.at_most(who + ": kept, but not thanked", here.kept - here.thanked, 0);
  }
}

}  // namespace earshot::bench
