// SPDX-License-Identifier: Apache-2.0
// The top of a form file: what it is called, whom it is for and which languages it speaks.
// Everything above the first page.
#pragma once

#include "forms/fields.h"
#include "forms/read_form.h"
#include "model/form.h"

namespace earshot::forms {

// Form::file is already set. Languages come first: every text needs them.
void read_languages(Fields& fields, Form& form, const Limits& limits);
void read_head(Fields& fields, Form& form, const Limits& limits);

}  // namespace earshot::forms
