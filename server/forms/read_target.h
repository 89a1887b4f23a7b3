// SPDX-License-Identifier: Apache-2.0
// target = { answers = ["yes"], percent = 80 }: which share a question aims at.
#pragma once

#include "forms/fields.h"
#include "forms/questions.h"
#include "model/form.h"

namespace earshot::forms {

// `answers_known`: the question's options could be read, so that those of the target can be looked up.
void read_target(Fields& fields, Question& question, bool answers_known, Remarks& remarks);

}  // namespace earshot::forms
