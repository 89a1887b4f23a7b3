/* SPDX-License-Identifier: Apache-2.0 */
/* From the future: a callback this server has never heard of stands behind those it knows. */
#include "words.h"

struct future {
  earshot_plugin known;
  earshot_callback foretell;
};

static earshot_status check_response(const earshot_host* host, earshot_call* call) {
  host->derive(call, SAY("seen"), SAY("yes"));
  return EARSHOT_OK;
}

static earshot_status foretell(const earshot_host* host, earshot_call* call) {
  host->fail(call, SAY("a callback nobody knows was called"));
  return EARSHOT_FAILED;
}

const earshot_plugin* earshot_plugin_v0(const earshot_host* host) {
  static const struct future table = {{sizeof table, 0, WORDS("long_table"), WORDS("Long table"),
                                       WORDS("9.0.0"), NULL, check_response, NULL, NULL},
                                      foretell};
  (void)host;
  return &table.known;
}
