#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Works out the learning needs of a year from every single answer, and says where ours, from sums, are others."""
import itertools
import json
import math
import os
import random
import subprocess
import sys

import numpy as np
from scipy import stats

PREVALENCE, GAP, SEVERITY, TRANSFER, STRATEGIC, TREND = range(6)
USUAL = [.30, .25, .20, .10, .10, .05]
SAID = {PREVALENCE: 'prevalence', GAP: 'gap'}
Z = stats.norm.ppf(.975)
rounds = 1000 if os.environ.get('EARSHOT_LONG') else 50
chance = random.Random(20270331)


def person(**chosen):
    """Of each topic how confident and how important, from 1 to 5; 0 is no answer."""
    said = []
    for topic, (confidence, importance) in chosen.items():
        if confidence:
            said.append([topic, 'prevalence', 1 if confidence <= 2 else 0])
        if confidence and importance:
            said.append([topic, 'gap', max(0, importance - confidence) / 4])
    return said


def survey(source, asked, people, id=None):
    return {'id': id or source, 'source': source, 'asked': asked, 'people': people}


def coded(source, severity=None, strategic=None):
    return {'source': source, 'severity': severity, 'strategic': strategic}


def used(topic, *values):
    return [[[topic, 'transfer', value]] for value in values]


def written_out():
    """Fourteen of twenty who were asked, four topics that all of them spoke of, and three others."""
    neglect = [(2, 5), (1, 5), (2, 4), (2, 5), (1, 4), (2, 3), (3, 5), (2, 5), (1, 5), (2, 4), (2, 5), (3, 4),
               (1, 5), (2, 4)]
    self_harm = [(3, 4), (2, 5), (4, 4), (3, 5), (2, 4), (5, 4), (4, 4), (3, 3), (2, 5), (4, 4), (3, 4), (4, 5),
                 (2, 4), (3, 3)]
    online = [(4, 4), (4, 5), (5, 4), (4, 4), (3, 4), (5, 5), (5, 3), (4, 3), (3, 4), (5, 4), (4, 4), (5, 5),
              (2, 4), (4, 3)]
    fathers = [(3, 3), (2, 4), (3, 4), (4, 5), (3, 3), (2, 2), (4, 3), (3, 5), (3, 4), (2, 3), (4, 4), (5, 5),
               (3, 4), (1, 3)]
    # Nine for whom private fostering is part of the role.
    fostering = [(1, 4)] * 6 + [(2, 5)] * 3 + [(0, 0)] * 5
    people = [person(neglect=a, self_harm=b, online=c, fathers=d, fostering=e)
              for a, b, c, d, e in zip(neglect, self_harm, online, fathers, fostering)]
    before = [person(neglect=(2, 5), self_harm=(4, 4), online=(1, 4))] * 20 + \
             [person(neglect=(4, 5), self_harm=(4, 4), online=(2, 4))] * 20
    return {'floor': 5, 'weights': None,
            'surveys': [survey('Staff survey', 20, people)],
            'follow_ups': [survey('At 3 months', None, used('neglect', *[1] * 7, *[0] * 3) + used('online', *[0] * 8)),
                           survey('At 6 months', None, used('neglect', 1, 1, 0, 0, 0, 1))],
            'last_cycle': [survey('Staff survey', 60, before)],
            'topics': [{'topic': 'neglect', 'coded': [coded('Audit', 2), coded('Forum', 1, 1)]},
                       {'topic': 'self_harm', 'coded': [coded('Forum', 2, .5)]},
                       {'topic': 'online', 'coded': [coded('Inspection', 3, 0)]},
                       {'topic': 'fathers', 'coded': [coded('Dataset', 1, 1)]},
                       {'topic': 'fostering', 'coded': [coded('Audit', 2, 0)]},
                       {'topic': 'infant_sleep', 'coded': [coded('Rapid review', 4)]},
                       {'topic': 'poverty', 'coded': []}]}


def some_people(topics, many, skips):
    """Confident people are confident in most things; some questions are none of their role."""
    asked = [topic for topic in topics if chance.random() < .8]
    several = chance.random() < .2  # questions about one topic: its mean counts
    people = []
    for _ in range(many):
        level = chance.gauss(3, 1)
        said = []
        for topic in asked:
            if chance.random() < skips:
                continue
            low = [level + chance.gauss(0, 1.2) < 2.7 for _ in range(3 if several else 1)]
            said.append([topic, 'prevalence', sum(low) / len(low)])
            if chance.random() >= skips:
                said.append([topic, 'gap', chance.choice([0, 0, .25, .5, .75, 1]) * (1 if any(low) else .5)])
        people.append(said)
    return people


def some_year():
    topics = [f'topic {letter}' for letter in 'abcdefgh'[:chance.randint(1, 8)]]
    skips = chance.choice([0, 0, .05, .4])
    surveys = []
    for at in range(chance.choice([0, 1, 1, 1, 2, 3])):
        people = some_people(topics, chance.choice([1, 9, 12, 30, 80]), skips)
        asked = chance.choice([None, len(people), len(people) + chance.randint(1, 200), 1])
        surveys.append(survey(chance.choice(['Staff survey', f'Survey {at}']), asked, people, f'release {at}'))
    chance.shuffle(surveys)
    follow_ups = [survey(f'At {3 * months} months', None,
                         [one for topic in topics for one in
                          used(topic, *(chance.choice([0, 1, 1, .5]) for _ in range(chance.randint(0, 25))))])
                  for months in (1, 2) if chance.random() < .7]
    last_cycle = [survey(one['source'], None, some_people(topics, chance.choice([5, 40, 300]), skips), one['id'])
                  for one in surveys if chance.random() < .7]
    said = [{'topic': topic,
             'coded': [coded(chance.choice(['Audit', 'Forum', 'Review']), chance.choice([None, 0, 1, 2, 3, 4]),
                             chance.choice([None, 0, .5, 1])) for _ in range(chance.choice([0, 1, 1, 2]))]}
            for topic in topics]
    chance.shuffle(said)
    weights = chance.choice([None, None, [7 * each for each in USUAL],
                             [chance.choice([0, chance.random()]) for _ in range(6)]])
    return {'floor': chance.choice([1, 5, 10]), 'weights': weights, 'surveys': surveys,
            'follow_ups': follow_ups, 'last_cycle': last_cycle, 'topics': said}


class Answers:
    """Everybody of some surveys, one column for each thing that can be said."""

    def __init__(self, surveys, floor):
        self.column = {}
        rows, self.survey = [], []
        for at, each in enumerate(surveys):
            for one in each['people']:
                rows.append({(topic, what): value for topic, what, value in one})
                self.survey.append(at)
                for what in rows[-1]:
                    self.column.setdefault(what, len(self.column))
        self.survey = np.array(self.survey, dtype=int)
        self.x = np.full((len(rows), len(self.column)), np.nan)
        for at, row in enumerate(rows):
            for what, value in row.items():
                self.x[at, self.column[what]] = value
        spoke = ~np.isnan(self.x)
        self.most = [max([0, *spoke[self.survey == at].sum(axis=0)]) for at in range(len(surveys))]
        self.asked = [each['asked'] for each in surveys]
        self.source = np.array([surveys[at]['source'] for at in self.survey], dtype=object)
        # What fewer than the floor said in one survey was never released.
        for at in range(len(surveys)):
            few = spoke[self.survey == at].sum(axis=0) < floor
            self.x[np.ix_(self.survey == at, few)] = np.nan
        self.floor = floor

    def of(self, topic, what):
        if (topic, what) not in self.column:
            return np.empty(0)
        values = self.x[:, self.column[topic, what]]
        return values[~np.isnan(values)]

    def by_source(self, topic, what):
        """What was said, by who asked it."""
        if (topic, what) not in self.column:
            return {}
        values = self.x[:, self.column[topic, what]]
        there = ~np.isnan(values)
        return {source: values[there & (self.source == source)] for source in set(self.source[there])}

    def both(self, one, other):
        """Who spoke of both, but for surveys in which they are fewer than the floor."""
        spoke = ~np.isnan(self.x[:, one]) & ~np.isnan(self.x[:, other])
        for at in range(len(self.asked)):
            here = self.survey == at
            if (spoke & here).sum() < self.floor:
                spoke = spoke & ~here
        return spoke

    def covariance(self, one, other):
        """Of two means of those who were drawn from the asked of each survey, who may have left one of them out."""
        spoke = self.both(one, other)
        if spoke.sum() < 2:
            return 0
        spread = np.cov(self.x[spoke, one], self.x[spoke, other], ddof=1)[0, 1]
        answered = [~np.isnan(self.x[:, column]) for column in (one, other)]
        share = spoke.sum()
        for at, asked in enumerate(self.asked):
            here = self.survey == at
            if asked and asked >= self.most[at] and (spoke & here).any():
                share -= math.prod((each & here).sum() for each in answered) / asked
        return spread * share / math.prod(each.sum() for each in answered)

    def has_everybody(self, column):
        spoke = ~np.isnan(self.x[:, column])
        here = [(spoke & (self.survey == at)).sum() for at in range(len(self.asked))]
        return all(asked and asked >= most and n == asked for n, asked, most in zip(here, self.asked, self.most) if n)

    def variance(self, points):
        """Of a sum of means, each by so many points."""
        return max(0, sum(points[one] * points[other] * self.covariance(one, other)
                          for one in points for other in points))


def wilson(p, n):
    half = Z * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
    return ((p + Z * Z / (2 * n) - half) / (1 + Z * Z / n), (p + Z * Z / (2 * n) + half) / (1 + Z * Z / n))


def trend(before, now):
    p, q = before.mean(), now.mean()
    (low, high), (other_low, other_high) = wilson(p, len(before)), wilson(q, len(now))
    change = q - p
    if change - math.hypot(q - other_low, high - p) <= 0 <= change + math.hypot(other_high - q, p - low):
        return .5
    return .5 + .5 * min(1, max(-1, change / .20))


def highest(pieces, what):
    return max((piece[what] for piece in pieces if piece[what] is not None), default=None)


class Topic:
    def __init__(self, year, said, answers, follow_ups, before):
        self.name = said['topic']
        weights = year['weights'] or USUAL
        self.severity = highest(said['coded'], 'severity')
        strategic = highest(said['coded'], 'strategic')
        now = {what: answers.of(self.name, name) for what, name in SAID.items()}
        self.answers = max(map(len, now.values()))
        self.used = follow_ups.of(self.name, 'transfer')
        then, again = (each.by_source(self.name, 'prevalence') for each in (before, answers))
        asked_twice = sorted(then.keys() & again.keys())
        then, again = (np.concatenate([np.empty(0), *map(each.get, asked_twice)]) for each in (then, again))
        self.components = [
            now[PREVALENCE].mean() if len(now[PREVALENCE]) > 1 else None,
            now[GAP].mean() if len(now[GAP]) > 1 else None,
            None if self.severity is None else self.severity / 4,
            self.used.mean() if len(self.used) > 1 else None,
            strategic,
            trend(then, again) if len(then) > 1 and len(again) > 1 else None]
        there = [w for w, x in zip(weights, self.components) if x is not None]
        self.coverage = self.variance = 0
        self.score, self.interval, self.points = None, [0, 0], {}
        if sum(there) > 0:
            self.weigh(weights, sum(there), answers)

    def weigh(self, weights, there, answers):
        self.coverage = there / sum(weights)
        self.score = 100 * sum(w * x for w, x in zip(weights, self.components) if x is not None) / there
        self.points = {answers.column[self.name, name]: 100 * weights[what] / there
                       for what, name in SAID.items() if self.components[what] is not None}
        self.transfer = 0
        if self.components[TRANSFER] is not None:
            p, m = self.used.mean(), len(self.used)
            self.transfer = (100 * weights[TRANSFER] / there) ** 2 * p * (1 - p) / (m - 1)
        self.variance = answers.variance(self.points) + self.transfer
        told = [column for column, each in self.points.items() if each > 0]
        exact = bool(told) and all(map(answers.has_everybody, told)) and (
            self.components[TRANSFER] is None or weights[TRANSFER] == 0)
        self.known = self.variance > 1e-9 or exact
        half = Z * math.sqrt(self.variance)
        self.interval = [max(0, self.score - half), min(100, self.score + half)]

    def comparable(self):
        return self.score is not None and self.coverage > .60 - 1e-9 and self.answers >= 10

    def group(self):
        if self.severity is not None and self.severity >= 3:
            return 'required'
        return 'ranked' if self.comparable() else 'not enough'

    def place(self):
        group = ['required', 'ranked', 'not enough'].index(self.group())
        if self.comparable():
            return group, 0, -round(self.score, 9), self.name
        return group, 1, -self.severity if group == 0 else 0, self.name


def topics_of(year, answers):
    follow_ups, before = (Answers(year[which], year['floor']) for which in ('follow_ups', 'last_cycle'))
    return sorted((Topic(year, said, answers, follow_ups, before) for said in year['topics']), key=Topic.place)


def compared(one, other, answers):
    points = {**one.points, **{column: -each for column, each in other.points.items()}}
    variance = answers.variance(points) + one.transfer + other.transfer
    difference = one.score - other.score
    if abs(difference) < 1e-9 or not (one.known and other.known):
        p = 1
    else:
        p = 2 * stats.norm.sf(abs(difference) / math.sqrt(variance)) if variance else 0
    return {'topics': [one.name, other.name], 'difference': difference, 'variance': variance, 'p': p}


def order(year):
    return [[topic.name, topic.group()] for topic in topics_of(year, Answers(year['surveys'], year['floor']))]


def without(year, source):
    def left(pieces):
        return [piece for piece in pieces if piece['source'] != source]
    return {**year, **{which: left(year[which]) for which in ('surveys', 'follow_ups', 'last_cycle')},
            'topics': [{**said, 'coded': left(said['coded'])} for said in year['topics']]}


def sources_of(year):
    """Who said nothing that was released is no source of theirs."""
    heard = {piece['source'] for said in year['topics'] for piece in said['coded']}
    heard |= {each['source'] for each in year['surveys']}
    for which, what in (('follow_ups', 'transfer'), ('last_cycle', 'prevalence')):
        for each in year[which]:
            said = Answers([each], year['floor'])
            if any(len(said.of(one['topic'], what)) for one in year['topics']):
                heard.add(each['source'])
    return heard


def work_out(year):
    answers = Answers(year['surveys'], year['floor'])
    topics = topics_of(year, answers)
    ranked = sorted((each for each in topics if each.comparable()), key=lambda each: (-round(each.score, 9), each.name))
    pairs = [compared(one, other, answers) for one, other in itertools.combinations(ranked, 2)]
    p = [pair['p'] for pair in pairs]
    for pair in pairs:
        pair['adjusted'] = min(1, max(sum(other >= each for other in p) * each for each in p if each <= pair['p']))
    above = [pair['topics'] for pair in pairs if pair['adjusted'] < .05]
    weights = year['weights'] or USUAL
    return {
        'topics': [{'topic': each.name, 'group': each.group(), 'components': each.components,
                    'answers': each.answers, 'coverage': each.coverage, 'score': each.score,
                    'variance': each.variance, 'interval': each.interval,
                    'ranks': [1 + sum(low == each.name for _, low in above),
                              len(ranked) - sum(high == each.name for high, _ in above)]
                    if each.comparable() else None} for each in topics],
        'pairs': pairs,
        'without': {source: order(without(year, source)) for source in sources_of(year)},
        'weighed': [[at, times, order({**year, 'weights': [w * times if i == at else w
                                                           for i, w in enumerate(weights)]})]
                    for at in range(6) if weights[at] for times in (.5, 1.5)]}


def by_the_letter(year, expected):
    """One survey in which everybody spoke of everything: the formulas as they are printed, of each person's own y."""
    people = year['surveys'][0]['people']
    said = [{(topic, what): value for topic, what, value in one} for one in people]
    n, asked = len(people), year['surveys'][0]['asked']
    weights = year['weights'] or USUAL
    y, transfer, checked = {}, {}, 0
    for topic in expected['topics']:
        if any((topic['topic'], what) not in one for one in said for what in SAID.values()):
            continue
        there = sum(w for w, x in zip(weights, topic['components']) if x is not None)
        name, m = topic['topic'], sum(len([1 for one in each['people'] if one[0][0] == topic['topic']])
                                      for each in year['follow_ups'])
        y[name] = np.array([100 * (weights[PREVALENCE] * one[name, 'prevalence'] + weights[GAP] * one[name, 'gap'])
                            / there for one in said])
        p = topic['components'][TRANSFER]
        transfer[name] = (100 * weights[TRANSFER] / there) ** 2 * p * (1 - p) / (m - 1) if p is not None else 0
        assert math.isclose(topic['variance'], (1 - n / asked) * y[name].var(ddof=1) / n + transfer[name])
        checked += 1
    for pair in expected['pairs']:
        if all(name in y for name in pair['topics']):
            one, other = pair['topics']
            assert math.isclose(pair['variance'], (1 - n / asked) * (y[one] - y[other]).var(ddof=1) / n
                                + transfer[one] + transfer[other])
            checked += 1
    return checked


def differences(ours, theirs, at=''):
    if isinstance(theirs, dict):
        if set(ours or {}) != set(theirs):
            return [f'{at}: {sorted(ours or {})} and {sorted(theirs)}']
        return [one for key in theirs for one in differences(ours[key], theirs[key], f'{at}.{key}')]
    if isinstance(theirs, (list, tuple)):
        if len(ours or []) != len(theirs):
            return [f'{at}: {ours} and {theirs}']
        return [one for i, each in enumerate(theirs) for one in differences(ours[i], each, f'{at}[{i}]')]
    if isinstance(theirs, (str, type(None))) or ours is None:
        return [] if ours == theirs else [f'{at}: {ours} and {theirs}']
    return [] if abs(ours - theirs) <= 1e-6 else [f'{at}: {ours} and {theirs}']


def main(program):
    years = [written_out(), *(some_year() for _ in range(rounds))]
    ran = subprocess.run([program], input=''.join(json.dumps(year) + '\n' for year in years), text=True,
                         check=True, capture_output=True)
    lines = ran.stdout.splitlines()
    expected = [work_out(year) for year in years]
    assert by_the_letter(years[0], expected[0]) == 4 + 6
    wrong = 0
    for at, (line, theirs) in enumerate(zip(lines, expected)):
        ours = json.loads(line)
        for which in ('without', 'weighed'):
            ours.setdefault(which, type(theirs[which])())
        found = differences(ours, theirs)
        wrong += bool(found)
        for one in found[:10]:
            print(f'year {at}{one}')
    print(f'{len(lines)} years, {wrong} differ')
    sys.exit(1 if wrong or len(lines) != rounds + 1 else 0)


main(sys.argv[1])
