/* SPDX-License-Identifier: Apache-2.0 */
/* Uses every function in every callback, so most of them where they mean nothing. Says what it was
 * allowed to read in the log. In C, because the SDK does not compile this. */
#include "words.h"

static earshot_status everything(const earshot_host* host, earshot_call* call) {
  size_t read = host->question_count(call) + host->question(call, 0).size +
                host->setting(call, SAY("words"), SAY("kind")).size +
                host->answer_count(call, SAY("words")) + host->answer(call, SAY("words"), 0).size;
  host->log(call, EARSHOT_NOTE, read > 0 ? SAY("read something") : SAY("read nothing"));
  host->problem(call, SAY("words"), SAY("A problem"));
  host->derive(call, SAY("name"), SAY("value"));
  host->follow_up(call, SAY("post-course"), SAY("after"));
  host->learning_need(call, SAY("neglect"), SAY("gap"), 1);
  host->flag(call, SAY("words"), SAY("A reason"));
  return EARSHOT_OK;
}

const earshot_plugin* earshot_plugin_v0(const earshot_host* host) {
  static const earshot_plugin table = {sizeof table,
                                       0,
                                       WORDS("wrong_callback"),
                                       WORDS("Wrong callback"),
                                       WORDS("1.0.0"),
                                       everything,
                                       everything,
                                       everything,
                                       everything};
  (void)host;
  return &table;
}
