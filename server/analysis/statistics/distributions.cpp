// SPDX-License-Identifier: Apache-2.0
#include "analysis/statistics/distributions.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

namespace earshot::analysis {

using boost::math::cdf;
using boost::math::complement;
using boost::math::quantile;

double normal_quantile(double probability) { return quantile(boost::math::normal(), probability); }

double normal_two_sided(double z) { return std::erfc(std::abs(z) / std::sqrt(2.0)); }

double t_quantile(double probability, double freedom) {
  return quantile(boost::math::students_t(freedom), probability);
}

double t_two_sided(double t, double freedom) {
  return 2 * cdf(complement(boost::math::students_t(freedom), std::abs(t)));
}

double chi_squared_above(double value, double freedom) {
  return cdf(complement(boost::math::chi_squared(freedom), value));
}

double binomial_up_to(int count, int tries, double probability) {
  return cdf(boost::math::binomial(tries, probability), count);
}

double beta_quantile(double probability, double a, double b) {
  return quantile(boost::math::beta_distribution(a, b), probability);
}

}  // namespace earshot::analysis
