/* SPDX-License-Identifier: Apache-2.0 */
/* Older than the server: its table ends after check_response. The rest of it is a trap, not a
 * callback, and must never be called. */
#include "words.h"

static earshot_status check_response(const earshot_host* host, earshot_call* call) {
  host->derive(call, SAY("seen"), SAY("yes"));
  return EARSHOT_OK;
}

static earshot_status trap(const earshot_host* host, earshot_call* call) {
  host->fail(call, SAY("a callback past the end of the table was called"));
  return EARSHOT_FAILED;
}

const earshot_plugin* earshot_plugin_v0(const earshot_host* host) {
  static const earshot_plugin table = {offsetof(earshot_plugin, plan_follow_ups),
                                       0,
                                       WORDS("few_callbacks"),
                                       WORDS("Few callbacks"),
                                       WORDS("1.0.0"),
                                       NULL,
                                       check_response,
                                       trap,
                                       trap};
  (void)host;
  return &table;
}
