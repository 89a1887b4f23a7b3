// SPDX-License-Identifier: Apache-2.0
// The few distributions that figures are judged by, from Boost.Math; nothing else of it is used.
#pragma once

namespace earshot::analysis {

double normal_quantile(double probability);
double normal_two_sided(double z);  // how likely something at least so far from 0 is
double t_quantile(double probability, double freedom);
double t_two_sided(double t, double freedom);
double chi_squared_above(double value, double freedom);
double binomial_up_to(int count, int tries, double probability);  // at most so many
double beta_quantile(double probability, double a, double b);

}  // namespace earshot::analysis
