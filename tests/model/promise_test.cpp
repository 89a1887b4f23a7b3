// SPDX-License-Identifier: Apache-2.0
#include "model/promise.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

TEST(APromise, IsFoundByItsNameInItsOwnRow) {
  for (const PromiseRow& row : all_promises) {
    EXPECT_EQ(&row_of(row.promise), &row);
    EXPECT_EQ(find_promise(row.name), row.promise);
    EXPECT_LE(row.least_floor, row.floor);
  }
  EXPECT_EQ(find_promise("secret"), std::nullopt);
}

}  // namespace
}  // namespace earshot
