#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads learning needs analyses beside the results of the same surveys, and tries to work out what the results hide.

Chooses the weights, and which surveys are analysed together: each alone and compared with the one before, and all up to each. Knows
the rule by which surveys count, written anew from server/needs/README.md. So it works out from the results alone what an analysis
should say: how many answers, each score, each interval, each comparison. Where it says just that, it tells nothing. A gap may lie in
any of some parts, each of ten people at least, where the results of both questions are shown in full. Whatever else an analysis
says is taken as what people answered; then HiGHS finds how often each hidden answer could have been given. It is worked out if that
is fewer than five numbers, and was not before.

  EARSHOT_FIRST_YEAR, EARSHOT_ATTACKED_YEARS   which years, and how many: a year depends on its number alone
  needs.py PROGRAM PLUGINS   attacks; then the same of analyses of the sums as they are, which must be seen
"""
import collections
import copy
import csv
import io
import json
import math
import os
import re
import subprocess
import sys

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

OPEN, FEWEST, PART = 5, 10, 10
ENOUGH = 20  # years, to meet one at least whose hidden counts the sums tell
ENOUGH_KNOWN = 0.6  # of all weight, for a score to be told
FIRST = int(os.environ.get('EARSHOT_FIRST_YEAR') or 1)
YEARS = int(os.environ.get('EARSHOT_ATTACKED_YEARS') or (2000 if os.environ.get('EARSHOT_LONG') else 30))
TOPICS = 'neglect', 'domestic_abuse'
POINTS, AWAY = ['1', '2', '3', '4', '5'], 'away'
TENTH = 0.05 + 1e-6  # how far a figure in tenths may be from what it is
NORMAL = 1.959963984540054
PREVALENCE, GAP = {'prevalence': 1}, {'prevalence': 0.01, 'gap': 1}  # weighed so that one can be told from the other

Mean = collections.namedtuple('Mean', 'answers share parts')  # parts: in which it may lie; None: it is what it is


def whole(number):
    return math.floor(number + 0.5)


class Figure:
    """One question, as its results show it."""

    def __init__(self, rows):
        self.base = next((int(row['base']) for row in rows if row['base']), None)
        self.counts = {row['option']: None if row['count'] == '[c]' else int(row['count']) for row in rows if row['option']}

    @property
    def is_withheld(self):
        return self.base is None or not self.counts

    @property
    def hides(self):
        return self.is_withheld or None in self.counts.values()

    def taken(self):
        """How many at each point, whoever is hidden spread evenly."""
        left = self.base - sum(count or 0 for count in self.counts.values())
        each = left / max(1, list(self.counts.values()).count(None))
        return [each if self.counts[point] is None else self.counts[point] for point in POINTS]

    def limits(self):
        """What each count can be by itself."""
        below = min((count for count in self.counts.values() if count), default=10**6)
        for option in [*POINTS, AWAY]:
            if self.is_withheld:
                yield option, 0, self.base or 1000
            elif self.counts[option] is None:
                yield option, 1, below - 1
            else:
                yield option, self.counts[option], self.counts[option]


class Survey:
    def __init__(self, told):
        rows = collections.defaultdict(list)
        for row in csv.DictReader(io.StringIO(told['csv'])):
            rows[row['question']].append(row)
        self.figures = {question: Figure(said) for question, said in rows.items()}
        self.form, self.answered = told['form'], told['answered']

    def prevalence(self, topic):
        figure = self.figures[f'conf_{topic}']
        if figure.is_withheld:
            return None
        points = figure.taken()
        answers = min(whole(sum(points)), self.answered)
        return Mean(answers, sum(points[:2]) / sum(points), None) if answers else None

    def gap(self, topic):
        conf, imp = self.figures[f'conf_{topic}'], self.figures[f'imp_{topic}']
        if conf.is_withheld or imp.is_withheld:
            return None
        sure, matters = np.array(conf.taken()), np.array(imp.taken())
        answers = min(sure.sum(), matters.sum())
        if not whole(answers):
            return None
        sure, matters = sure / sure.sum(), matters / matters.sum()
        far = np.maximum(0, np.subtract.outer(-np.arange(5), -np.arange(5))) / 4  # by how much the second is higher
        unrelated = float(sure @ far @ matters)
        if conf.hides or imp.hides:
            return Mean(whole(answers), unrelated, None)
        least, most = coupled(sure, matters, far), coupled(sure, matters, far, opposite=True)
        parts = math.floor((most - least) * answers / PART + 1e-9)
        if parts < 2:
            return Mean(whole(answers), unrelated, None)
        return Mean(whole(answers), None, [least + (at + 0.5) * (most - least) / parts for at in range(parts)])


def coupled(sure, matters, far, opposite=False):
    """The mean gap if whoever is less sure says that it matters less, or more: both laid side by side from the least on."""
    order = list(range(5))[::-1] if opposite else list(range(5))
    ends_sure, ends_matters = np.cumsum(sure), np.cumsum(matters[order])
    edges = np.unique(np.round(np.concatenate(([0], ends_sure, ends_matters)), 12))
    middles = (edges[1:] + edges[:-1]) / 2
    return sum(width * far[min(4, np.searchsorted(ends_sure, at)), order[min(4, np.searchsorted(ends_matters, at))]]
               for at, width in zip(middles, np.diff(edges)))


class Drawing:
    """What one analysis says of one topic."""

    def __init__(self, drawn, topic):
        self.surveys = range(drawn['from'], drawn['to'] + 1)
        self.weights = {name: weight / 100 for name, weight in drawn['weights'].items()}
        self.said = next(one for one in drawn['json']['topics'] if one['topic'] == topic)
        self.answers = {one['component']: one['answers'] for one in self.said['components']}
        self.score = self.said['score']
        self.trend = next(one for one in self.said['components'] if one['component'] == 'trend')


def together(means):
    """Of some surveys, as they count: the sum and of how many; None below ten."""
    means = [mean for mean in means if mean]
    answers = sum(mean.answers for mean in means)
    return (answers, sum(mean.share * mean.answers for mean in means)) if answers >= FEWEST else None


def variance(prevalences, gaps, weights):
    """Whoever has a gap is taken to have all of it, and whoever is not confident to be one of them."""
    found = {'prevalence': together(prevalences), 'gap': together(gaps)}
    points = {name: weight for name, weight in weights.items() if found[name]}
    points = {name: 100 * weight / sum(points.values()) for name, weight in points.items()}
    sum_of = 0
    for name, weight in points.items():
        answers, total = found[name]
        sum_of += weight ** 2 * (total - total ** 2 / answers) / (answers - 1) / answers
    if len(points) == 2:
        pairs = [(min(p.answers, g.answers), p.share, g.share) for p, g in zip(prevalences, gaps) if p and g]
        many = sum(few for few, _, _ in pairs)
        if many >= 2:
            both, one, other = (sum(few * value(p, g) for few, p, g in pairs)
                                for value in (min, lambda p, g: p, lambda p, g: g))
            spread = (both - one * other / many) / (many - 1)
            sum_of += (2 * points['prevalence'] * points['gap'] * spread * many / found['prevalence'][0] / found['gap'][0])
    return max(0, sum_of)


def wilson(share, answers):
    square = NORMAL ** 2
    middle = share + square / (2 * answers)
    half = NORMAL * math.sqrt(share * (1 - share) / answers + square / (4 * answers ** 2))
    return (middle - half) / (1 + square / answers), (middle + half) / (1 + square / answers)


def trend_from(then, now):
    """From one half, where it is surely another; each of them is of how many answers, and their sum."""
    (many_then, sum_then), (many_now, sum_now) = then, now
    before, after = sum_then / many_then, sum_now / many_now
    (low_then, high_then), (low_now, high_now) = wilson(before, many_then), wilson(after, many_now)
    low = after - before - math.hypot(after - low_now, high_then - before)
    high = after - before + math.hypot(high_now - after, before - low_then)
    return 0.5 if low <= 0 <= high else 0.5 + 0.5 * max(-1, min(1, (after - before) / 0.20))


class Topic:
    """All that was told of one topic."""

    def __init__(self, year, surveys, topic, drawn):
        self.topic, self.surveys = topic, surveys
        self.drawings = [Drawing(one, topic) for one in year[drawn]]
        self.prevalences = [survey.prevalence(topic) for survey in surveys]
        self.gaps = [self.settled(at, survey.gap(topic)) for at, survey in enumerate(surveys)]

    def settled(self, at, gap):
        """In which part a gap lies, as the analysis of this survey alone says; the nearest."""
        if not gap or gap.parts is None:
            return gap
        alone = next(one for one in self.drawings if list(one.surveys) == [at] and one.weights == GAP)
        said = (alone.score or 0) / 100 * sum(GAP.values()) - GAP['prevalence'] * self.prevalences[at].share
        return gap._replace(share=min(gap.parts, key=lambda part: abs(part - said)))

    def should_say(self, drawing):
        """How many answers, the score, and how far its interval goes each way, from the results alone."""
        prevalences, gaps = ([all_of[at] for at in drawing.surveys] for all_of in (self.prevalences, self.gaps))
        found = {'prevalence': together(prevalences), 'gap': together(gaps)}
        answers = {name: said[0] if said else 0 for name, said in found.items()}
        known = {name: weight for name, weight in drawing.weights.items() if found[name]}
        if sum(known.values()) < ENOUGH_KNOWN * sum(drawing.weights.values()):
            return answers, None, None
        score = 100 * sum(weight * found[name][1] / found[name][0] for name, weight in known.items()) / sum(known.values())
        return answers, score, NORMAL * math.sqrt(variance([one if found['prevalence'] else None for one in prevalences],
                                                           [one if found['gap'] else None for one in gaps], drawing.weights))

    def should_compare(self, drawing):
        """The last survey alone with the one before it; None where there is nothing to compare."""
        first = drawing.surveys[0]
        if len(drawing.surveys) > 1 or first == 0 or self.surveys[first].form != self.surveys[first - 1].form:
            return None
        then, now = (together([self.prevalences[at]]) for at in (first - 1, first))
        return (then, now) if then and now else None

    def compares_more(self, drawing):
        compared, said = self.should_compare(drawing), drawing.trend
        if not compared or said['value'] is None:
            return bool(compared) != (said['value'] is not None)
        (many_then, sum_then), (many_now, sum_now) = compared
        told = re.search(r'(\d+)% of (\d+) answers now, (?:about )?(\d+)% of (\d+) answers then', said['sentence'])
        shares = [abs(int(told.group(at)) - 100 * total / many) > 0.5 + 1e-6
                  for at, total, many in ((1, sum_now, many_now), (3, sum_then, many_then))]
        return (any(shares) or [int(told.group(2)), int(told.group(4))] != [many_now, many_then] or
                said['answers'] != min(many_now, many_then) or abs(said['value'] - trend_from(*compared)) > 0.005 + 1e-6)

    def tells_more(self, drawing):
        if self.compares_more(drawing):
            return True
        answers, score, half = self.should_say(drawing)
        if any(drawing.answers[name] != many for name, many in answers.items()) or (score is None) != (drawing.score is None):
            return True
        if score is None:
            return False
        told = drawing.said['interval']
        # Of few who all said the same nothing is known of how sure it is, and that is said.
        if half < 1e-4:
            return abs(drawing.score - score) > TENTH or told is not None
        return (abs(drawing.score - score) > TENTH or not told or abs(told['low'] - max(0, score - half)) > TENTH or
                abs(told['high'] - min(100, score + half)) > TENTH)


class Ranges:
    """How often each answer to the questions about confidence could have been given."""

    def __init__(self, topic):
        self.figures = [survey.figures[f'conf_{topic.topic}'] for survey in topic.surveys]
        self.cells = [(at, option, least, most) for at, figure in enumerate(self.figures) for option, least, most in figure.limits()]
        self.facts = [(self.row(at, [*POINTS, AWAY]), figure.base, figure.base)
                      for at, figure in enumerate(self.figures) if figure.base is not None]

    def row(self, at, options):
        return np.array([float(cell[0] == at and cell[1] in options) for cell in self.cells])

    def learn(self, drawing):
        """That so many answered, and that so many of them were not confident."""
        many = drawing.answers['prevalence']
        self.facts.append((sum(self.row(at, POINTS) for at in drawing.surveys), many, many))
        if drawing.score is not None:
            unsure = sum(self.row(at, POINTS[:2]) for at in drawing.surveys)
            self.facts.append((unsure, (drawing.score - TENTH) * many / 100, (drawing.score + TENTH) * many / 100))

    def narrow(self):
        rows, least, most = zip(*self.facts)
        limits = LinearConstraint(np.array(rows), least, most)
        bounds = Bounds([cell[2] for cell in self.cells], [cell[3] for cell in self.cells])
        found = set()
        for at, (survey, option, _, _) in enumerate(self.cells):
            if not self.figures[survey].is_withheld and self.figures[survey].counts[option] is not None:
                continue
            goal = np.eye(1, len(self.cells), at)[0]
            ends = [milp(sign * goal, constraints=limits, bounds=bounds, integrality=np.ones(len(self.cells))).x for sign in (1, -1)]
            if ends[0] is not None and ends[1] is not None and round(ends[1] @ goal) - round(ends[0] @ goal) + 1 < OPEN:
                found.add((survey, option, round(ends[0] @ goal), round(ends[1] @ goal)))
        return found


def worked_out(topic):
    """Which analyses tell more than the results, and which hidden counts that tells."""
    telling = [drawing for drawing in topic.drawings if topic.tells_more(drawing)]
    ranges = Ranges(topic)
    before = {(survey, option) for survey, option, _, _ in ranges.narrow()} if telling else set()
    for drawing in telling:
        if drawing.weights == PREVALENCE:
            ranges.learn(drawing)
    counts = [one for one in ranges.narrow() if (one[0], one[1]) not in before] if telling else []
    return telling, counts


def is_shift_seen(topic):
    """Whether a gap that is another than the results say would be noticed."""
    for drawing in topic.drawings:
        if drawing.weights == GAP and drawing.score is not None and 1 < drawing.score < 99:
            other = copy.deepcopy(drawing)
            other.score = round(other.score + 0.2, 1)
            return topic.tells_more(other)
    return None


def years_from(program, plugins):
    with subprocess.Popen([program, str(FIRST), str(YEARS), plugins], stdout=subprocess.PIPE, text=True) as running:
        yield from map(json.loads, running.stdout)
    if running.returncode != 0:
        raise AssertionError(f'{program} failed')


def main(program, plugins):
    seen = collections.Counter()
    for year in years_from(program, plugins):
        surveys = [Survey(one) for one in year['surveys']]
        seen['years'] += 1
        for name in TOPICS:
            topic = Topic(year, surveys, name, 'drawn')
            seen['analyses'] += len(topic.drawings)
            seen['with a score'] += sum(drawing.score is not None for drawing in topic.drawings)
            seen['compared'] += sum(drawing.trend['value'] is not None for drawing in topic.drawings)
            seen['gaps told in parts'] += sum(bool(gap and gap.parts) for gap in topic.gaps)
            telling, counts = worked_out(topic)
            for drawing in telling:
                print(f'year {year["year"]}, {name}, surveys {list(drawing.surveys)} weighed {drawing.weights}: '
                      f'{drawing.answers}, {drawing.score}, {drawing.said["interval"]}, should say {topic.should_say(drawing)}')
            for survey, option, least, most in counts:
                print(f'year {year["year"]}, {name}, survey {survey}: {option} was chosen by {least} to {most}')
            seen['telling'] += len(telling)
            seen['worked out'] += len(counts)
            shift = is_shift_seen(topic)
            seen['shifts'] += shift is not None
            seen['shifts seen'] += bool(shift)
            seen['hiding'] += any(survey.figures[f'conf_{name}'].hides for survey in surveys)
            seen['hiding, worked out of sums'] += bool(worked_out(Topic(year, surveys, name, 'leaky'))[1])
    print(dict(seen))
    has_teeth = seen['hiding, worked out of sums'] > 0.5 * seen['hiding'] > 0 and seen['shifts seen'] == seen['shifts'] > 0
    is_useful = seen['with a score'] > 0.5 * seen['analyses'] and seen['gaps told in parts'] > 0 and seen['compared'] > 0
    is_good = seen['years'] == YEARS and seen['telling'] == seen['worked out'] == 0
    sys.exit(0 if is_good and ((has_teeth and is_useful) or YEARS < ENOUGH) else 1)


main(*sys.argv[1:])
