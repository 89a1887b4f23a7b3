/* SPDX-License-Identifier: Apache-2.0 */
/* Says things that are no text, no name, no number between 0 and 1, about questions that are not
 * there; and raises a flag nobody could read, which must stand. */
#include <math.h>

#include "words.h"

static earshot_status check_response(const earshot_host* host, earshot_call* call) {
  const earshot_text nothing = {NULL, 4000000000u};
  host->problem(call, SAY("words"), SAY("\xff\xfe broken"));
  host->problem(call, SAY("nowhere"), SAY("Line one\nline two"));
  host->derive(call, SAY("Not A Name"), SAY("value"));
  host->derive(call, SAY("name"), SAY("\xc3("));
  host->derive(call, nothing, nothing);
  host->flag(call, SAY("words"), SAY("\xff"));
  return EARSHOT_OK;
}

static earshot_status plan_follow_ups(const earshot_host* host, earshot_call* call) {
  host->follow_up(call, SAY("../../etc/passwd"), SAY("after"));
  return EARSHOT_OK;
}

static earshot_status find_learning_needs(const earshot_host* host, earshot_call* call) {
  host->learning_need(call, SAY("neglect"), SAY("nan"), (double)NAN);
  host->learning_need(call, SAY("neglect"), SAY("over"), 1.01);
  host->learning_need(call, SAY("neglect"), SAY("under"), -0.01);
  host->learning_need(call, SAY("neglect"), SAY("infinite"), (double)INFINITY);
  host->learning_need(call, SAY("Neglect!"), SAY("gap"), 0.5);
  host->learning_need(call, SAY("neglect"), SAY("gap"), 1);
  host->learning_need(call, SAY("neglect"), SAY("gap"), 0.25);
  return EARSHOT_OK;
}

const earshot_plugin* earshot_plugin_v0(const earshot_host* host) {
  static const earshot_plugin table = {sizeof table,       0,    WORDS("mumbles"), WORDS("Mumbles"),
                                       WORDS("1.0.0"),     NULL, check_response,   plan_follow_ups,
                                       find_learning_needs};
  (void)host;
  return &table;
}
