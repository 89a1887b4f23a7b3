#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads what the release of each stage of a course told, one after the other, and tries to work out what few people answered.

Knows who answered which survey, and so how many in each group of those who answered the same ones, or one and not another; but
not what they said. Writes down every table of whole people that fits everything that was told, and lets HiGHS find how many of a
group could have stood at a point, at least and at most. It is worked out if that is fewer than five numbers, or fewer than
what everybody's counts at that stage leave open by themselves. That holds of large groups, too: some of them may answer
later, and what was told of all is then told of the others.

Tables that fit what was told in the end fit what was told before. So it is asked after the last release; and where something
is found, after each one before it, which names the first that told it.

  sequence.py PROGRAM   attacks; then shows what was withheld, all of it, or wherever it tells nothing by itself, which must be seen
"""
import collections
import copy
import itertools
import json
import os
import subprocess
import sys

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_matrix, csr_matrix

OPEN = 5
FIRST = int(os.environ.get('EARSHOT_FIRST_COURSE') or 1)
COURSES = int(os.environ.get('EARSHOT_ATTACKED_COURSES') or (2000 if os.environ.get('EARSHOT_LONG') else 15))
WAYS = {'up': lambda start, end: end > start, 'same': lambda start, end: end == start, 'down': lambda start, end: end < start}
TELLS_MORE = 'it would tell what few answered'
AWAY = -1  # an answer that is no point of the scale

Time = collections.namedtuple('Time', 'survey part')  # one answer of one survey: 'now', or 'back' where it looks back
Pattern = collections.namedtuple('Pattern', 'joined surveys')  # who answered these, and no others
Wanted = collections.namedtuple('Wanted', 'label cells needed release')  # cells: whose sum nobody should know


def whole(counts):
    """What is known of each of these counts: how many at least and at most. The hidden ones are the smallest, and not nought."""
    shown = [count for count in counts.values() if count]
    below = min(shown, default=10 ** 6)
    return {name: (count, count) if count is not None else (1, below - 1) for name, count in counts.items()}


class Release:
    """What one of them told: of everybody at its stage, and of the same people at two stages."""

    def __init__(self, told, stage_of, earlier):
        release = told['release']
        self.surveys, self.stage = told['surveys'], release['stage']
        self.everybody = {}  # by part: by option
        for figure in release['figures']:
            part = 'now' if figure['measure_stage'] == self.stage else 'back'
            self.everybody[part] = whole({one['option']: one['count'] for one in figure['counts']})
        self.comparisons = [Comparison(one, self, stage_of, earlier) for one in release['comparisons']]


class Comparison:
    def __init__(self, told, release, stage_of, earlier):
        figure = told['figure']
        self.ends = [self.times(told[end], release, stage_of, earlier) for end in ('from', 'to')]
        self.ways = {one['option']: one['count'] for one in figure['counts']}
        self.base, self.withheld, self.how_far = figure['base'], figure['withheld'], told['how_far']

    @staticmethod
    def times(spoken, release, stage_of, earlier):
        """When it was asked: now, or in what had been released of another stage."""
        stage = 'after' if spoken['looking_back'] else spoken['stage']
        surveys = release.surveys if stage == release.stage else [one for one in earlier if stage_of[one] == stage]
        return [Time(survey, 'back' if spoken['looking_back'] else 'now') for survey in surveys]

    def met(self, times):
        """Where it finds somebody who answered at these times; None: nowhere."""
        found = [[time for time in end if time in times] for end in self.ends]
        return (found[0][0], found[1][0]) if all(found) else None


class Course:
    """Who answered when, and what was told, in its order."""

    def __init__(self, told):
        self.stage_of = {survey['name']: survey['stage'] for survey in told['surveys']}
        self.options = [str(point + 1) for point in range(told['points'])] + (['away'] if told['away'] else [])
        self.looks_back = told['looks_back']
        self.people = collections.Counter(
            Pattern(one['joined'], tuple(sorted(one['answered'], key=list(self.stage_of).index))) for one in told['known'])
        self.releases, earlier = [], []
        for one in told['told']:
            self.releases.append(Release(one, self.stage_of, list(earlier)))
            earlier += one['surveys']

    def times(self, surveys):
        return [Time(survey, part) for survey in surveys for part in ('now', 'back')
                if part == 'now' or (self.looks_back and self.stage_of[survey] == 'after')]

    def value(self, option):
        return AWAY if option == 'away' else int(option)

    def values(self):
        return [self.value(option) for option in self.options]

    def groups(self):
        """Those whose members somebody knows, at the end or before a survey closed: sets of patterns, with a name."""
        groups = {}
        for many in range(1, len(self.stage_of) + 1):
            closed = list(self.stage_of)[:many]
            for pattern in self.people:
                so_far = [one for one in pattern.surveys if one in closed]
                same = [one for one in self.people
                        if one.joined == pattern.joined and [two for two in one.surveys if two in closed] == so_far]
                if so_far:
                    groups.setdefault(frozenset(same), f'{" and ".join(so_far)} of {many} surveys')
        for survey, stage in itertools.product(self.stage_of, set(self.stage_of.values())):
            if stage != self.stage_of[survey]:
                same = [one for one in self.people
                        if survey in one.surveys and stage not in [self.stage_of[two] for two in one.surveys]]
                groups.setdefault(frozenset(same), f'{survey} and not {stage}')
        return {group: name for group, name in groups.items() if group}


def together(times, pairs):
    """Times that some comparison joins, directly or by others; what is said at one tells nothing of the rest."""
    parts = [{time} for time in times]
    for pair in pairs:
        joined = [part for part in parts if part & set(pair)]
        parts = [part for part in parts if part not in joined] + [set().union(*joined)]
    return [[time for time in times if time in part] for part in parts]


class Tables:
    """Everything that the people of a course could have said, as cells; and what is known of sums of them."""

    def __init__(self, course):
        self.course, self.cells, self.where = course, {}, {}
        self.sums = []  # the release that told it (-1: known anyhow), {cell: times}, least, most
        told = [one for release in course.releases for one in release.comparisons if one.base is not None]
        for pattern, people in course.people.items():
            times = course.times(pattern.surveys)
            for part in together(times, [pair for pair in (one.met(times) for one in told) if pair]):
                cells = [self.cell(pattern, part, said) for said in itertools.product(course.values(), repeat=len(part))]
                self.known(-1, {cell: 1 for cell in cells}, people, people)
        for at, release in enumerate(course.releases):
            self.add_everybody(at, release)
            for comparison in release.comparisons:
                self.add_comparison(at, comparison)

    def cell(self, pattern, part, said):
        number = len(self.cells)
        self.cells[pattern, frozenset(zip(part, said))] = number
        for time, value in zip(part, said):
            self.where.setdefault((pattern, time, value), []).append(number)
        return number

    def known(self, at, terms, least, most):
        if terms or least > 0:
            self.sums.append((at, terms, least, most))

    def standing(self, patterns, surveys, part, value):
        """The cells of those who stood there."""
        return [cell for pattern in patterns for survey in surveys
                for cell in self.where.get((pattern, Time(survey, part), value), [])]

    def add_everybody(self, at, release):
        for part, counts in release.everybody.items():
            for option, (least, most) in counts.items():
                cells = self.standing(self.course.people, release.surveys, part, self.course.value(option))
                self.known(at, {cell: 1 for cell in cells}, least, most)

    def add_comparison(self, at, comparison):
        both, moved = {way: {} for way in WAYS}, {}
        for (pattern, said), cell in self.cells.items():
            pair = comparison.met(self.course.times(pattern.surveys))
            said = dict(said)
            if not pair or pair[0] not in said:
                continue
            start, end = said[pair[0]], said.get(pair[1], AWAY)
            if AWAY in (start, end):
                continue
            way = next(name for name, goes in WAYS.items() if goes(start, end))
            both[way][cell], moved[cell] = 1, end - start
        if comparison.base is None:
            return
        self.known(at, {cell: 1 for way in both.values() for cell in way}, comparison.base, comparison.base)
        for way, (least, most) in whole(comparison.ways).items():
            self.known(at, both[way], least, most)
        if comparison.how_far:
            mean = comparison.how_far['mean']
            self.known(at, moved, (mean - 0.0501) * comparison.base, (mean + 0.0501) * comparison.base)

    def wanted(self):
        """What nobody should know, and by how much it must be open."""
        for group, name in self.course.groups().items():
            for at, release in enumerate(self.course.releases):
                for part, counts in release.everybody.items():
                    size, others = self.sizes(group, release)
                    for option in self.course.options:
                        least, most = counts.get(option, (0, size + others))
                        alone = min(size, most) - max(0, least - others)
                        cells = self.standing(group, release.surveys, part, self.course.value(option))
                        if option != 'away' and alone > 0:
                            yield Wanted((name, size, *release.surveys, part, option), cells, min(OPEN, alone), at)

    def sizes(self, group, release):
        answered = {one: people for one, people in self.course.people.items() if set(one.surveys) & set(release.surveys)}
        size = sum(people for one, people in answered.items() if one in group)
        return size, sum(answered.values()) - size

    def true_one(self, truth):
        table = np.zeros(len(self.cells))
        of_pattern = collections.defaultdict(list)
        for pattern, said in self.cells:
            of_pattern[pattern].append(said)
        for person in truth:
            surveys = tuple(sorted(person['said'], key=list(self.course.stage_of).index))
            all_said = {(Time(survey, part), self.course.value(option))
                        for survey, answer in person['said'].items() for part, option in answer.items() if option}
            for said in of_pattern[Pattern(person['joined'], surveys)]:
                table[self.cells[Pattern(person['joined'], surveys), said]] += said <= all_said
        return table

    def fits(self, table):
        return all(least - 1e-9 <= sum(times * table[cell] for cell, times in terms.items()) <= most + 1e-9
                   for _, terms, least, most in self.sums)


class Solver:
    """Tables that fit what the releases up to one have told."""

    def __init__(self, tables, last):
        self.many = len(tables.cells)
        sums = [one for one in tables.sums if one[0] <= last]
        cells = [(at, cell, times) for at, (_, terms, _, _) in enumerate(sums) for cell, times in terms.items()]
        rows, columns, values = zip(*cells)
        matrix = coo_matrix((values, (rows, columns)), shape=(len(sums), self.many)).tocsr()
        self.limits = LinearConstraint(matrix, [one[2] for one in sums], [one[3] for one in sums])
        self.solved = 0

    def table(self, goal):
        self.solved += 1
        found = milp(goal, constraints=self.limits, bounds=Bounds(0, np.inf), integrality=np.ones(self.many))
        if found.x is None:
            raise AssertionError('what was told contradicts itself')
        return np.rint(found.x)


class Ranges:
    """How many each wanted sum could be, by the tables that were found so far."""

    def __init__(self, tables, wanted, last, seen=()):
        self.wanted = [one for one in wanted if one.release <= last]
        self.solver = Solver(tables, last)
        places = [(at, cell) for at, one in enumerate(self.wanted) for cell in one.cells]
        rows, columns = zip(*places) if places else ((), ())
        self.sums = csr_matrix((np.ones(len(places)), (rows, columns)), shape=(len(self.wanted), self.solver.many))
        self.needed = np.array([one.needed for one in self.wanted])
        self.low, self.high = np.full(len(self.wanted), np.inf), np.full(len(self.wanted), -np.inf)
        for table in seen:
            self.see(table)

    def see(self, table):
        values = self.sums @ table
        self.low, self.high = np.minimum(self.low, values), np.maximum(self.high, values)

    def narrow(self):
        return np.flatnonzero(self.high - self.low < self.needed)

    def pull(self, weights):
        self.see(self.solver.table(-(self.sums.T @ weights)))

    def pull_together(self):
        """Many at once, as long as that opens some."""
        chance = np.random.default_rng(1)
        left = len(self.wanted) + 1
        while 0 < len(self.narrow()) < left:
            left = len(self.narrow())
            weights = np.zeros(len(self.wanted))
            weights[self.narrow()] = chance.normal(size=left)
            self.pull(weights)
            self.pull(-weights)

    def worked_out(self):
        self.pull_together()
        for at in self.narrow():
            for sign in (1, -1):
                if self.high[at] - self.low[at] < self.needed[at]:
                    weights = np.zeros(len(self.wanted))
                    weights[at] = sign
                    self.pull(weights)
        return [(self.wanted[at], int(self.low[at]), int(self.high[at])) for at in self.narrow()]


def attacked(told):
    """What can be worked out, and after which release first."""
    course = Course(told)
    tables = Tables(course)
    true_one = tables.true_one(told['truth'])
    if not tables.fits(true_one):
        raise AssertionError(f'course {told["course"]}: something else was told than was said')
    wanted = list(tables.wanted())
    if not wanted:
        return []
    last = len(course.releases) - 1
    found = []
    for one, low, high in Ranges(tables, wanted, last).worked_out():
        first = next(at for at in range(one.release, last + 1) if at == last or Ranges(tables, [one], at).worked_out())
        found.append((one.label, f'{low} to {high}', f'open by {one.needed} without', f'first told by {course.releases[first].surveys}'))
    return found


def moved(told, release, comparison):
    """How many went which way, as it was said."""
    course = Course(told)
    which = course.releases[release].comparisons[comparison]
    ways = collections.Counter({way: 0 for way in WAYS})
    for person in told['truth']:
        pair = which.met(course.times(person['said']))
        if pair:
            start, end = (person['said'][time.survey][time.part] for time in pair)
            if 'away' not in (start, end):
                ways[next(way for way, goes in WAYS.items() if goes(int(start), int(end)))] += 1
    return ways


def withheld(told):
    for at, one in enumerate(told['told']):
        for which, comparison in enumerate(one['release']['comparisons']):
            if TELLS_MORE in comparison['figure']['withheld']:
                yield at, which


def planted(told, places):
    """The same with what was withheld there."""
    leaky = copy.deepcopy(told)
    for at, which in places:
        figure = leaky['told'][at]['release']['comparisons'][which]['figure']
        figure['counts'] = [{'option': way, 'count': count} for way, count in moved(told, at, which).items()]
        figure['withheld'] = ''
    return leaky


def tells_by_itself(told, place):
    """Beside what is told of everybody, and nothing of the same people at other times."""
    alone = planted(told, [place])
    for at, one in enumerate(alone['told']):
        one['release']['comparisons'] = [comparison for which, comparison in enumerate(one['release']['comparisons'])
                                         if (at, which) == place]
    return bool(attacked(alone))


def count_comparisons(told, seen):
    for one in told['told']:
        for comparison in one['release']['comparisons']:
            figure = comparison['figure']
            counts = [count['count'] for count in figure['counts']]
            kind = ('of fewer than the floor' if figure['base'] is None else
                    'withheld: would tell what few answered' if TELLS_MORE in figure['withheld'] else
                    'withheld: too few each way' if figure['withheld'] else 'shown in part' if None in counts else 'shown')
            seen[kind] += 1


def courses_from(program):
    with subprocess.Popen([program, str(FIRST), str(COURSES)], stdout=subprocess.PIPE, text=True) as running:
        yield from map(json.loads, running.stdout)
    if running.returncode != 0:
        raise AssertionError(f'{program} failed')


def attack(told, seen, kinds):
    for found in attacked(told):
        seen['worked out'] += 1
        print(f'course {told["course"]} ({told["how"]}; {len(told["surveys"])} surveys): {found}', flush=True)
        kinds[told['how'].split(';')[0]].add(told['course'])
    places = list(withheld(told))
    if places:
        seen['courses with something withheld'] += 1
        seen['of which all of it tells'] += bool(attacked(planted(told, places)))
        harmless = [place for place in places if not tells_by_itself(told, place)]
        seen['comparisons that tell nothing by themselves'] += len(harmless)
        seen['courses where these tell together'] += bool(harmless and attacked(planted(told, harmless)))


def main(program):
    seen, kinds, comparisons = collections.Counter(), collections.defaultdict(set), collections.Counter()
    for told in courses_from(program):
        seen['courses'] += 1
        count_comparisons(told, comparisons)
        attack(told, seen, kinds)
    of = sum(comparisons.values()) - comparisons['of fewer than the floor']
    for kind, many in sorted(comparisons.items()):
        print(f'comparisons {kind}: {many}' + ('' if 'floor' in kind else f' ({100 * many / of:.0f} %)'))
    print(dict(seen))
    for kind, numbers in kinds.items():
        print(f'{kind}: {sorted(numbers)}')
    is_good = (seen['courses'] == COURSES and seen['worked out'] == 0 and comparisons['shown'] > 0 and
               seen['of which all of it tells'] > 0 and seen['courses where these tell together'] > 0)
    sys.exit(0 if is_good else 1)


main(sys.argv[1])
