#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Asks our statistics and scipy's the same about random answers, and says where they differ."""
import itertools
import math
import os
import random
import subprocess
import sys

import numpy as np
from scipy import special, stats

LEVEL = 0.95
rounds = 1000 if os.environ.get('EARSHOT_LONG') else 60
chance = random.Random(20261129)


def some_share(most=400):
    of = chance.randint(1, chance.choice([6, 30, most]))
    return chance.randint(0, of), of


def counts(many, most):
    return [chance.randint(0, most) if chance.random() < 0.8 else 0 for _ in range(many)]


def values(how_many, first):
    return np.repeat(np.arange(first, first + len(how_many), dtype=float), how_many)


def wilson():
    k, n = some_share()
    it = stats.binomtest(k, n).proportion_ci(LEVEL, method='wilson')
    return [k, n], [it.low, it.high]


def wilson_of():
    """From its definition: those shares whose error is within z of what was seen."""
    k, n = some_share()
    population = n + chance.randint(0, 300)
    z = stats.norm.ppf((1 + LEVEL) / 2)
    p = k / n
    if population == n:
        return [k, n, population], [p, p]
    part = (population - n) / (population - 1)
    # (p − x)² = z² part x (1 − x) / n, solved for x
    c = z * z * part / n
    a, b = 1 + c, -(2 * p + c)
    root = math.sqrt(max(0, b * b - 4 * a * p * p))
    return [k, n, population], [(-b - root) / (2 * a), (-b + root) / (2 * a)]


def exact():
    k, n = some_share()
    it = stats.binomtest(k, n).proportion_ci(LEVEL, method='exact')
    return [k, n], [it.low, it.high]


def newcombe():
    one, other = some_share(), some_share()
    i, j = (stats.binomtest(*each).proportion_ci(LEVEL, method='wilson') for each in (one, other))
    p, q = one[0] / one[1], other[0] / other[1]
    return [*one, *other], [q - p, q - p - math.hypot(q - j.low, i.high - p),
                            q - p + math.hypot(j.high - q, p - i.low)]


def trend():
    """As R does it: a weighted regression of the shares on their places."""
    waves = [some_share() for _ in range(chance.randint(2, 6))]
    k, n = (np.array(column, dtype=float) for column in zip(*waves))
    said = [number for wave in waves for number in wave]
    p = k.sum() / n.sum()
    if p in (0, 1):
        return said, []
    weights = n / (p * (1 - p))
    place, freq = np.arange(len(n), dtype=float), k / n
    middle = np.average(place, weights=weights)
    slope = (weights * (place - middle) * freq).sum() / (weights * (place - middle) ** 2).sum()
    chi = slope ** 2 * (weights * (place - middle) ** 2).sum()
    return said, [chi, stats.chi2.sf(chi, 1)]


def mcnemar():
    up, down = chance.randint(0, 40), chance.randint(0, 40)
    return [up, down], [stats.binomtest(up, up + down).pvalue if up + down else 1]


def mean():
    many = counts(9, chance.choice([1, 5, 60]))
    all_of = values(many, -4)
    if len(all_of) < 2:
        return many, []
    middle, error = all_of.mean(), stats.sem(all_of)
    if error == 0:
        return many, [middle, middle, middle, 1]
    t = stats.ttest_1samp(all_of, 0)
    low, high = stats.t.interval(LEVEL, len(all_of) - 1, middle, error)
    return many, [middle, low, high, t.pvalue]


def signs(ranks, seen):
    """How likely each sum is where the signs could have fallen in any way; sums are of doubled ranks."""
    likely = np.ones(1)
    for rank in (2 * ranks).round().astype(int):
        likely = (np.r_[likely, np.zeros(rank)] + np.r_[np.zeros(rank), likely]) / 2
    at = int(round(2 * seen))
    return min(1, 2 * min(likely[at:].sum(), likely[:at + 1].sum()))


def ranks():
    many = counts(9, chance.choice([1, 2, 3, 150, 200]))
    moved = values(many, -4)
    moved = moved[moved != 0]
    if len(moved) == 0:
        return many, []
    each = stats.rankdata(np.abs(moved))
    up, down = each[moved > 0].sum(), each[moved < 0].sum()
    if len(moved) > 500:
        return many, [up, down, stats.wilcoxon(moved, correction=True, mode='approx').pvalue]
    return many, [up, down, signs(each, up)]


def g():
    many = counts(25, chance.choice([1, 4]))
    pairs = [(a, b) for (a, b), n in zip(itertools.product(range(1, 6), repeat=2), many)
             for _ in range(n)]
    if len(pairs) < 3:
        return many, []
    before, after = np.array(pairs, dtype=float).T
    pooled = math.sqrt((before.var(ddof=1) + after.var(ddof=1)) / 2)
    if pooled == 0:
        return many, []
    freedom = len(pairs) - 1
    small = special.gamma(freedom / 2) / (math.sqrt(freedom / 2) * special.gamma((freedom - 1) / 2)) \
        if freedom < 300 else 1 - 3 / (4 * freedom - 1)
    return many, [small * (after.mean() - before.mean()) / pooled]


def groups():
    many = counts(10, chance.choice([1, 2, 40, 80]))
    one, other = values(many[:5], 1), values(many[5:], 1)
    if len(one) == 0 or len(other) == 0:
        return many, []
    u = stats.mannwhitneyu(other, one, use_continuity=True, method='asymptotic')
    higher = u.statistic / (len(one) * len(other))
    everybody = np.concatenate([one, other])
    if len(set(everybody)) == 1:
        return many, [higher, 1]
    if len(everybody) <= 12:
        each = stats.rankdata(everybody)
        expected = len(other) * (len(everybody) + 1) / 2
        seen = abs(each[len(one):].sum() - expected)
        sums = np.array([sum(some) for some in itertools.combinations(each, len(other))])
        return many, [higher, (np.abs(sums - expected) >= seen - 1e-9).mean()]
    if len(everybody) > 100:
        return many, [higher, u.pvalue]
    if min(len(one), len(other)) < 8:  # no normal distribution is near it
        return many, [higher, ('within', 0, 1)]
    return many, [higher, ('within', u.pvalue - 0.05, u.pvalue + 0.05)]


def recommending():
    many = counts(11, chance.choice([1, 9]))
    said = values(many, 0)
    if len(said) == 0:
        return many, []
    score = np.where(said >= 9, 100.0, np.where(said >= 7, 0.0, -100.0))
    return many, [score.mean(), score.std() / math.sqrt(len(said))]


def weighted():
    agencies = [(*some_share(40), chance.randint(1, 3000)) for _ in range(chance.randint(1, 8))]
    weights = np.concatenate([np.full(n, staff / n) for _, n, staff in agencies])
    said = np.concatenate([np.r_[np.ones(k), np.zeros(n - k)] for k, n, _ in agencies])
    return [number for agency in agencies for number in agency], \
        [np.average(said, weights=weights), weights.sum() ** 2 / (weights ** 2).sum()]


def some_p():
    return [chance.choice([chance.random(), chance.random() ** 4]) for _ in range(chance.randint(1, 30))]


def holm():
    """By closed testing's step-down, said again for each: the most of all that stand before it."""
    p = some_p()
    return p, [min(1, max((sum(other >= each for other in p)) * each for each in p if each <= one))
               for one in p]


def bh():
    p = some_p()
    return p, [min(1, min(len(p) / sum(other <= each for other in p) * each for each in p if each >= one))
               for one in p]


def differs(ours, theirs):
    if isinstance(theirs, tuple):
        return not theirs[1] <= ours <= theirs[2]
    # scipy's quantiles of t are no better than this.
    return not math.isclose(ours, theirs, rel_tol=1e-8, abs_tol=1e-10)


def main(program):
    asked, expected = [], []
    for question in (wilson, wilson_of, exact, newcombe, trend, mcnemar, mean, ranks, g, groups,
                     recommending, weighted, holm, bh):
        for _ in range(rounds):
            said, theirs = question()
            asked.append(' '.join([question.__name__, *map(repr, map(float, said))]))
            expected.append(theirs)
    ran = subprocess.run([program], input='\n'.join(asked) + '\n', text=True, check=True,
                         capture_output=True)
    wrong = 0
    for line, answer, theirs in zip(asked, ran.stdout.split('\n'), expected):
        ours = [float(word) for word in answer.split()]
        if len(ours) != len(theirs) or any(map(differs, ours, theirs)):
            wrong += 1
            print(f'{line[:200]}: ours {ours}, theirs {theirs}')
    print(f'{len(asked)} asked, {wrong} differ')
    sys.exit(1 if wrong or len(asked) < 14 * rounds else 0)


main(sys.argv[1])
