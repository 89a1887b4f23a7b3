// SPDX-License-Identifier: Apache-2.0
// Where a way ends, or stops for now: sent, saved, too early, too late, and what can't be read any
// more. Each says what to do next.
#pragma once

#include "web/answering/on_the_way.h"

namespace earshot::web {

Page thanks_page(const OnTheWay& way);
// Answers were sent from here before, and these are not kept beside them.
Page already_page(const OnTheWay& way);
Page preview_end(const OnTheWay& way);
Page not_yet_page(const OnTheWay& way);
Page late_page(const OnTheWay& way);
// The way so far could not be opened: it is of another survey, or was changed.
Page start_again_page(const OnTheWay& way);
// Nobody went on for minutes: nothing of what was answered is shown.
Page left_lying_page(const OnTheWay& way);

Page saved_page(const OnTheWay& way, Day kept_until);
// Something else has been saved under the link since this page was made.
Page saved_elsewhere_page(const OnTheWay& way);
// For whom nobody knows: a page that offers the file, and the file.
Page save_in_file_page(const OnTheWay& way);
Page saved_file_of(const OnTheWay& way);

}  // namespace earshot::web
