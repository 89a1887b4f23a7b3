/* SPDX-License-Identifier: Apache-2.0 */
/* Raises a flag, says other things, then fails, with and without a reason. */
#include "words.h"

static earshot_status check_response(const earshot_host* host, earshot_call* call) {
  host->flag(call, SAY("words"), SAY("Somebody may be hurt"));
  host->derive(call, SAY("name"), SAY("value"));
  host->fail(call, SAY("ran out of words"));
  return EARSHOT_FAILED;
}

/* Fails and then says all is well: it is believed the first time. */
static earshot_status plan_follow_ups(const earshot_host* host, earshot_call* call) {
  host->follow_up(call, SAY("post-course"), SAY("after"));
  host->fail(call, SAY("changed its mind"));
  return EARSHOT_OK;
}

static earshot_status find_learning_needs(const earshot_host* host, earshot_call* call) {
  host->learning_need(call, SAY("neglect"), SAY("gap"), 1);
  return 7;
}

const earshot_plugin* earshot_plugin_v0(const earshot_host* host) {
  static const earshot_plugin table = {sizeof table,
                                       0,
                                       WORDS("fails_after_flag"),
                                       WORDS("Fails after a flag"),
                                       WORDS("1.0.0"),
                                       NULL,
                                       check_response,
                                       plan_follow_ups,
                                       find_learning_needs};
  (void)host;
  return &table;
}
