/* SPDX-License-Identifier: Apache-2.0 */
/* The one that is not bad: a plugin in plain C that uses every function where it belongs. */
#include "words.h"

static earshot_status check_form(const earshot_host* host, earshot_call* call) {
  if (host->setting(call, SAY("words"), SAY("required")).size == 0)
    host->problem(call, SAY("words"), SAY("Make this question required"));
  return EARSHOT_OK;
}

static earshot_status check_response(const earshot_host* host, earshot_call* call) {
  if (host->answer_count(call, SAY("words")) > 0) {
    host->derive(call, SAY("spoke"), SAY("yes"));
    host->flag(call, SAY("words"), SAY("Somebody wrote something"));
  } else {
    host->problem(call, SAY("words"), SAY("Tell us something"));
  }
  return EARSHOT_OK;
}

static earshot_status plan_follow_ups(const earshot_host* host, earshot_call* call) {
  const earshot_text course = host->fact(call, SAY("course"));
  if (course.size > 0)
    host->follow_up(call, SAY("post-course"), SAY("after"));
  host->follow_up(call, SAY("post-course"), SAY("after"));
  return EARSHOT_OK;
}

static earshot_status find_learning_needs(const earshot_host* host, earshot_call* call) {
  const earshot_text points = host->setting(call, SAY("conf.1"), SAY("points"));
  const earshot_text chosen = host->answer(call, SAY("conf.1"), 0);
  const earshot_text topic = host->setting(call, SAY("conf.1"), SAY("topic"));
  if (points.size == 1 && chosen.size == 1)
    host->learning_need(call, topic, SAY("prevalence"),
                        (points.data[0] - chosen.data[0]) / (double)(points.data[0] - '1'));
  host->log(call, EARSHOT_NOTE, SAY("looked at one answer"));
  return EARSHOT_OK;
}

static const earshot_plugin table = {
    sizeof(earshot_plugin), 0,          WORDS("well_behaved"), WORDS("Well behaved"),
    WORDS("1.0.0"),         check_form, check_response,        plan_follow_ups,
    find_learning_needs};

const earshot_plugin* earshot_plugin_v0(const earshot_host* host) {
  return EARSHOT_HAS(host, earshot_host, fail) ? &table : NULL;
}
