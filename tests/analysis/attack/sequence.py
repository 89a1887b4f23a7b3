#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads what the release of each stage of a course told, one after the other, and tries to work out what few people answered.

Knows who answered which survey, and so how many there are in each group of those who answered the same ones, or one and not
another; but not what they said. Writes down everything that these people could have said, as whole people, in keeping with all
that was told, and lets HiGHS find how many of a group could have stood at a point, at least and at most.

Of few people it is worked out if that is fewer than five numbers, or than what everybody's counts at that stage leave by
themselves. Of five or more it is if nearly all of them stood at one point, and that is as narrow: some of them may answer
later, and what was told of all holds for the few others. A hidden count of everybody is worked out as that of few people is.

Tables that fit what was told in the end fit what had been told before. So it is asked after the last release, with every group
that was known at any time; where something is found, also after each one before, which names the first that told it.

Of five or more people it may be told that none or few stood at a point. Where a few of them become known apart at a later survey,
by then it is known of these, too, that not all of them stood there. That some of them did must not be told even so; and of people
who were few already when it was told, nothing at all. How many courses tell no more than that is counted apart.

Like the server it takes it that whoever knows who answered knows of whom it was no part of their role. With `who-was-away` it
does not, and attacks that, too.

  EARSHOT_FIRST_COURSE, EARSHOT_ATTACKED_COURSES   which courses, and how many: a course depends on its number alone
  sequence.py PROGRAM [who-was-away]   attacks; then shows what was withheld, all of it, or wherever it tells nothing by itself:
                                       that must be seen
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
ENOUGH = 32  # courses, to meet one at least that is told by what tells nothing by itself
FIRST = int(os.environ.get('EARSHOT_FIRST_COURSE') or 1)
COURSES = int(os.environ.get('EARSHOT_ATTACKED_COURSES') or (2000 if os.environ.get('EARSHOT_LONG') else ENOUGH))
TELLS_MORE = 'it would tell what few answered'
AWAY = 'away'
FLOOR, FEW, MORE, PART, ALL = ('of fewer than the floor', 'withheld: too few each way', 'withheld: would tell what few answered',
                               'shown in part', 'shown')

Time = collections.namedtuple('Time', 'survey part')  # one answer in one survey: 'now', or 'back' where it looks back
Pattern = collections.namedtuple('Pattern', 'joined times')  # who answered these times, and no others
Known = collections.namedtuple('Known', 'after cells least most')  # after which release; cells: how often each counts
# What nobody should work out: the sum of these cells, which is to be open by so much. Only where it is surely less than `below`.
Wanted = collections.namedtuple('Wanted', 'label cells needed below after group', defaults=[None])


def way(start, end):
    return 'same' if start == end else 'up' if int(end) > int(start) else 'down'


def bounds(counts, total):
    """How many at least and at most. Hidden ones are those that are smallest, and not nought."""
    shown, hidden = sum(count or 0 for count in counts.values()), list(counts.values()).count(None)
    below = min((count for count in counts.values() if count), default=total + 1)
    least = max(1, total - shown - (hidden - 1) * (below - 1))
    most = min(below - 1, total - shown - (hidden - 1))
    return {name: (least, most) if count is None else (count, count) for name, count in counts.items()}


class Comparison:
    """How many of the same people went which way between two times."""

    def __init__(self, told, release, stages):
        figure = told['figure']
        self.ends = [self.times(told[end], release, stages) for end in ('from', 'to')]
        self.ways = {one['option']: one['count'] for one in figure['counts']}
        self.people, self.withheld = figure['base'], figure['withheld']
        self.mean = told['how_far'] and told['how_far']['mean']

    @staticmethod
    def times(spoken, release, stages):
        """Asked in this release, or in one before it of another stage."""
        stage, part = ('after', 'back') if spoken['looking_back'] else (spoken['stage'], 'now')
        surveys = release.surveys if stage == release.stage else [one for one in release.before if stages[one] == stage]
        return [Time(survey, part) for survey in surveys]

    def met(self, times):
        """Where it finds whoever answered these; None: nowhere."""
        found = [[time for time in end if time in times] for end in self.ends]
        return (found[0][0], found[1][0]) if all(found) else None

    def kind(self):
        return (FLOOR if self.people is None else MORE if TELLS_MORE in self.withheld else FEW if self.withheld else
                PART if None in self.ways.values() else ALL)


class Release:
    def __init__(self, told, stages, before):
        self.surveys, self.stage, self.before = told['surveys'], told['release']['stage'], before
        self.everybody = {}  # by part: by option
        for figure in told['release']['figures']:
            part = 'now' if figure['measure_stage'] == self.stage else 'back'
            self.everybody[part] = {one['option']: one['count'] for one in figure['counts']}
        self.comparisons = [Comparison(one, self, stages) for one in told['release']['comparisons']]

    def times(self, part):
        return [Time(survey, part) for survey in self.surveys]


class Course:
    """Who answered when, and what was told, in its order."""

    def __init__(self, told, is_away_secret):
        self.stages = {survey['name']: survey['stage'] for survey in told['surveys']}
        self.options = [str(1 + point) for point in range(told['points'])] + [AWAY] * (told['away'] and is_away_secret)
        self.patterns = [self.pattern(one, is_away_secret) for one in told['known']]  # of each person
        self.people = collections.Counter(one for one in self.patterns if one.times)
        self.releases, before = [], []
        for one in told['told']:
            self.releases.append(Release(one, self.stages, list(before)))
            before += one['surveys']

    @staticmethod
    def pattern(known, is_away_secret):
        times = known['on_scale'] + (known['away'] if is_away_secret else [])
        return Pattern(known['joined'], tuple(sorted(Time(*time) for time in times)))

    def answered(self, times):
        return sum(people for one, people in self.people.items() if set(times) & set(one.times))

    def groups(self):
        """Those whose members somebody knows, in the end or before a survey closed: patterns, and what to call them."""
        groups = {}
        for many in range(1, len(self.stages) + 1):
            closed = list(self.stages)[:many]
            so_far = collections.defaultdict(list)
            for one in self.people:
                so_far[one.joined, tuple(time for time in one.times if time.survey in closed)].append(one)
            for (_, times), same in so_far.items():
                words = ' and '.join(f'{time.survey} {time.part}' for time in times)
                groups.setdefault(frozenset(same if times else ()), f'{words}, of {many} surveys')
        met = sorted({time for one in self.people for time in one.times})
        for time, (stage, part) in itertools.product(met, sorted({(self.stages[time.survey], time.part) for time in met})):
            same = [one for one in self.people if time in one.times and
                    (stage, part) not in [(self.stages[other.survey], other.part) for other in one.times]]
            groups.setdefault(frozenset(same), f'{time.survey} {time.part} and not {stage} {part}')
        return {group: name for group, name in groups.items() if group}

    def were_few(self, group, released):
        """Whether fewer than five people were known apart, of whom these are some, when so many releases were out."""
        in_order = list(self.stages)
        last = max(in_order.index(survey) for release in self.releases[:released] for survey in release.surveys)
        closed = in_order[:last + 1]

        def so_far(one):
            return one.joined, tuple(time for time in one.times if time.survey in closed)
        alike = {so_far(one) for one in group}
        return sum(people for one, people in self.people.items() if so_far(one) in alike) < OPEN


def joined(times, pairs):
    """Times that comparisons join, one with the next; what is said at one tells nothing of the rest."""
    parts = [{time} for time in times]
    for pair in pairs:
        touched = [part for part in parts if part & set(pair)]
        parts = [part for part in parts if part not in touched] + [set().union(*touched)]
    return [[time for time in times if time in part] for part in parts]


class Tables:
    """Everything that the people of a course could have said, as cells; and what is known of sums of them."""

    def __init__(self, course):
        self.course, self.cells, self.known = course, {}, []
        self.where = collections.defaultdict(list)  # by pattern, time and option
        told = [one for release in course.releases for one in release.comparisons if one.people is not None]
        for pattern, people in course.people.items():
            for times in joined(pattern.times, filter(None, (one.met(pattern.times) for one in told))):
                cells = [self.add_cell(pattern, times, said) for said in itertools.product(course.options, repeat=len(times))]
                self.know(-1, cells, people, people)
        for at, release in enumerate(course.releases):
            self.know_everybody(at, release)
            for comparison in release.comparisons:
                if comparison.people is not None:
                    self.know_comparison(at, comparison)

    def add_cell(self, pattern, times, said):
        cell = self.cells.setdefault((pattern, frozenset(zip(times, said))), len(self.cells))
        for time, option in zip(times, said):
            self.where[pattern, time, option].append(cell)
        return cell

    def know(self, after, cells, least, most):
        self.known.append(Known(after, cells if isinstance(cells, dict) else dict.fromkeys(cells, 1), least, most))

    def standing(self, group, times, options):
        return [cell for pattern in group for time in times for option in options for cell in self.where[pattern, time, option]]

    def everybody(self, release, part):
        """What is known of each count, if anything is."""
        counts = {option: count for option, count in release.everybody[part].items() if option in self.course.options}
        total = self.course.answered(release.times(part))
        return bounds(counts, total) if counts else dict.fromkeys(self.course.options, (0, total))

    def know_everybody(self, after, release):
        for part in release.everybody:
            for option, (least, most) in self.everybody(release, part).items():
                self.know(after, self.standing(self.course.people, release.times(part), [option]), least, most)

    def know_comparison(self, after, comparison):
        went, moved = collections.defaultdict(list), {}
        for (pattern, said), cell in self.cells.items():
            pair = comparison.met(pattern.times)
            start, end = (dict(said).get(time, AWAY) for time in pair or 2 * [None])
            if AWAY not in (start, end):
                went[way(start, end)].append(cell)
                moved[cell] = int(end) - int(start)
        self.know(after, moved.fromkeys(moved, 1), comparison.people, comparison.people)
        for which, (least, most) in bounds(comparison.ways, comparison.people).items():
            self.know(after, went[which], least, most)
        if comparison.mean is not None:  # in tenths
            self.know(after, moved, (comparison.mean - 0.0501) * comparison.people, (comparison.mean + 0.0501) * comparison.people)

    def wanted(self):
        for after, release in enumerate(self.course.releases):
            for part, shown in release.everybody.items():
                yield from self.wanted_at(after, release, part)
                times, counts = release.times(part), self.everybody(release, part)
                for option in [option for option, count in shown.items() if count is None and option in counts]:
                    least, most = counts[option]
                    cells = self.standing(self.course.people, times, [option])
                    yield Wanted(('everybody', *release.surveys, part, option), cells, min(OPEN, most - least), np.inf, after)

    def wanted_at(self, after, release, part):
        times, counts = release.times(part), self.everybody(release, part)
        everybody = self.course.answered(times)
        for group, name in self.course.groups().items():
            size = sum(self.course.people[one] for one in group if set(one.times) & set(times))
            for option in [option for option in self.course.options if option != AWAY]:
                least, most = counts[option]
                alone = min(size, most) - max(0, least - (everybody - size))
                others = [other for other in self.course.options if other != option]
                label = (name, size, *release.surveys, part, option)
                if alone > 0 and size < OPEN:
                    yield Wanted(label, self.standing(group, times, [option]), min(OPEN, alone), np.inf, after, group)
                elif alone > 0:
                    yield Wanted((*label[:-1], 'not ' + option), self.standing(group, times, others), min(OPEN, alone), OPEN, after)

    def as_it_was(self, truth):
        table = np.zeros(len(self.cells))
        said_by = collections.defaultdict(list)
        for pattern, said in self.cells:
            said_by[pattern].append(said)
        for pattern, person in zip(self.course.patterns, truth):
            all_said = {(time, person[time.survey][time.part]) for time in pattern.times}
            for said in said_by[pattern]:
                table[self.cells[pattern, said]] += said <= all_said
        return table

    def fits(self, table):
        return all(one.least - 1e-9 <= sum(times * table[cell] for cell, times in one.cells.items()) <= one.most + 1e-9
                   for one in self.known)


class Ranges:
    """What each wanted sum could be after one of the releases."""

    def __init__(self, tables, wanted, after):
        self.wanted, self.many, self.most = wanted, len(tables.cells), sum(tables.course.people.values())
        known = [one for one in tables.known if one.after <= after]
        self.limits = LinearConstraint(self.matrix([one.cells for one in known]),
                                       [one.least for one in known], [one.most for one in known])
        self.sums = self.matrix([dict.fromkeys(one.cells, 1) for one in wanted])
        self.needed, self.below = (np.array([getattr(one, name) for one in wanted]) for name in ('needed', 'below'))
        self.low, self.high = np.full(len(wanted), np.inf), np.full(len(wanted), -np.inf)

    def matrix(self, rows):
        places = [(at, cell, times) for at, row in enumerate(rows) for cell, times in row.items()]
        at, cells, times = zip(*places) if places else ((), (), ())
        return csr_matrix(coo_matrix((times, (at, cells)), shape=(len(rows), self.many)))

    def fits(self, table):
        sums = self.limits.A @ table
        return bool(np.all(sums >= self.limits.lb - 1e-6) and np.all(sums <= self.limits.ub + 1e-6))

    def narrow(self):
        return np.flatnonzero((self.high - self.low < self.needed) & (self.high < self.below))

    def pull(self, weights, presolve=True):
        """As high as these weights of the sums can be. HiGHS has been seen to say that nothing fits, where what was said does."""
        found = milp(-(self.sums.T @ weights), constraints=self.limits, bounds=Bounds(0, self.most), integrality=np.ones(self.many),
                     options={'presolve': presolve})
        table = np.rint(found.x) if found.x is not None else None
        if table is not None and self.fits(table):
            sums = self.sums @ table
            self.low, self.high = np.minimum(self.low, sums), np.maximum(self.high, sums)

    def pull_many(self):
        """All at once, in one direction and the other, as long as that opens some."""
        chance, before = np.random.default_rng(1), np.inf
        while 0 < len(self.narrow()) < before:
            before = len(self.narrow())
            weights = np.zeros(len(self.wanted))
            weights[self.narrow()] = chance.integers(-9, 10, size=before)
            self.pull(weights)
            self.pull(-weights)

    def worked_out(self):
        if self.wanted:
            self.pull_many()
        for at in self.narrow():
            for sign, presolve in itertools.product((1, -1), (True, False)):
                if at in self.narrow():
                    self.pull(sign * np.eye(1, len(self.wanted), at)[0], presolve)
        if self.wanted and not np.isfinite(self.low).all():
            raise AssertionError('HiGHS finds nothing that fits')
        return [(self.wanted[at], int(self.low[at]), int(self.high[at])) for at in self.narrow()]


def worked_out(told, is_away_secret):
    """What can be, and after which release for the first time; and what was told of five or more, and holds of the few still."""
    course = Course(told, is_away_secret)
    tables = Tables(course)
    if not tables.fits(tables.as_it_was(told['truth'])):
        raise AssertionError(f'course {told["course"]}: what was told is not what was said')
    last = len(course.releases) - 1
    found, told_of_more = [], []
    for one, low, high in Ranges(tables, list(tables.wanted()), last).worked_out():
        first = next(at for at in range(one.after, last + 1) if at == last or Ranges(tables, [one], at).worked_out())
        what = f'{one.label}: {low} to {high}, to be open by {one.needed}, told by {course.releases[first].surveys}'
        later = one.group is not None and low == 0 and not course.were_few(one.group, first + 1)
        (told_of_more if later else found).append(what)
    return found, told_of_more


def planted(told, places):
    """The same with what was withheld there."""
    leaky, course = copy.deepcopy(told), Course(told, False)
    for at, which in places:
        ways = collections.Counter({'up': 0, 'same': 0, 'down': 0})
        for pattern, person in zip(course.patterns, told['truth']):
            pair = course.releases[at].comparisons[which].met(pattern.times)
            if pair:
                ways[way(*(person[time.survey][time.part] for time in pair))] += 1
        figure = leaky['told'][at]['release']['comparisons'][which]['figure']
        figure.update(counts=[{'option': name, 'count': count} for name, count in ways.items()], withheld='')
    return leaky


def is_told_by_itself(told, place, is_away_secret):
    """Beside what is told of everybody, and nothing else of the same people."""
    alone = planted(told, [place])
    for at, one in enumerate(alone['told']):
        comparisons = one['release']['comparisons']
        one['release']['comparisons'] = [comparison for which, comparison in enumerate(comparisons) if (at, which) == place]
    return bool(worked_out(alone, is_away_secret)[0])


def attack(told, is_away_secret, seen):
    comparisons = {(at, which): one.kind() for at, release in enumerate(Course(told, False).releases)
                   for which, one in enumerate(release.comparisons)}
    seen.update(comparisons.values())
    found, told_of_more = worked_out(told, is_away_secret)
    for one in found:
        print(f'course {told["course"]} ({told["how"]}), {one}', flush=True)
    seen['courses'] += 1
    seen['broken'] += bool(found)
    seen['told of more'] += bool(told_of_more)
    withheld = [place for place, kind in comparisons.items() if kind == MORE]
    harmless = [place for place in withheld if not is_told_by_itself(told, place, is_away_secret)]
    seen['withhold'] += bool(withheld)
    seen['seen'] += bool(withheld and worked_out(planted(told, withheld), is_away_secret)[0])
    seen['withhold harmless ones'] += bool(harmless)
    seen['seen beside one another'] += bool(harmless and worked_out(planted(told, harmless), is_away_secret)[0])


def courses_from(program):
    with subprocess.Popen([program, str(FIRST), str(COURSES)], stdout=subprocess.PIPE, text=True) as running:
        yield from map(json.loads, running.stdout)
    if running.returncode != 0:
        raise AssertionError(f'{program} failed')


def main(program, what=''):
    seen = collections.Counter()
    for told in courses_from(program):
        attack(told, what == 'who-was-away', seen)
    of = max(1, sum(seen[kind] for kind in (ALL, PART, FEW, MORE)))
    print('Comparisons:', '; '.join(f'{seen[kind]} {kind} ({100 * seen[kind] / of:.0f} %)' for kind in (ALL, PART, FEW, MORE)),
          f'; {seen[FLOOR]} {FLOOR}')
    print(f'Of {seen["courses"]} courses {seen["broken"]} tell what nobody should know, and {seen["told of more"]} of a few that not all '
          f'stood at one point, because it was told of more. All that is withheld would in {seen["seen"]} of '
          f'{seen["withhold"]}; what of it tells nothing by itself would in {seen["seen beside one another"]} of {seen["withhold harmless ones"]}.')
    has_teeth = seen[ALL] > 0 and seen['seen'] > 0 and seen['seen beside one another'] > 0
    sys.exit(0 if seen['courses'] == COURSES and seen['broken'] == 0 and (has_teeth or COURSES < ENOUGH) else 1)


main(*sys.argv[1:])
