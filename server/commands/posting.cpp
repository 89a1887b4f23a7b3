// SPDX-License-Identifier: Apache-2.0
#include "commands/posting.h"

#include <exception>

#include "base/log.h"
#include "base/mail_drop.h"
#include "store/data_folder.h"

namespace earshot::commands {
namespace {

constexpr std::chrono::seconds apart{5};
// A letter in the folder that nobody has taken for so long is of no use.
constexpr std::chrono::days letters_live{7};
constexpr std::chrono::minutes between_looks{10};

}  // namespace

Posting::Posting(answers::Site& site, mail::Post post, fs::path mailbox)
    : site_(site),
      post_(std::move(post)),
      returned_(site, std::move(mailbox)),
      thread_([this](const std::stop_token& stop) { keep_on(stop); }) {}

// Once, until it is another: what fails fails again and again.
void Posting::tell(const std::string& trouble) {
  if (!trouble.empty() && trouble != last_trouble_)
    log::error("Letters could not be sent; it is tried again: " + trouble);
  last_trouble_ = trouble;
}

void Posting::look_for_returned() {
  const auto now = std::chrono::steady_clock::now();
  if (looked_at_ != decltype(looked_at_)() && now < looked_at_ + between_looks)
    return;
  looked_at_ = now;
  if (const int returned = returned_.look(); returned > 0)
    log::warning("Letters came back; see the page Mail: " + std::to_string(returned));
}

void Posting::keep_on(const std::stop_token& stop) {
  do {
    try {
      MailDrop(store::outgoing_mail(site_.data.path())).forget_before(site_.clock() - letters_live);
      const mail::Post::Sent done = post_.send_due();
      if (done.sent > 0)
        log::info("Letters were sent: " + std::to_string(done.sent));
      if (done.undelivered > 0)
        log::warning("Letters could not be delivered; see the page Mail: " +
                     std::to_string(done.undelivered));
      if (!done.trouble.empty() || done.sent > 0)
        tell(done.trouble);
      look_for_returned();
    } catch (const std::exception& error) {
      tell(error.what());
    }
    std::unique_lock lock(mutex_);
    woken_.wait_for(lock, stop, apart, [] { return false; });
  } while (!stop.stop_requested());
}

}  // namespace earshot::commands
