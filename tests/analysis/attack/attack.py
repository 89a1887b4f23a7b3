#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads what the server served of random surveys, and tries to work out what is hidden in it.

Knows the rules of the tables (which agency is of which sector, that everybody is in one group, that an answer is one of those
offered) and that people are whole; solves with HiGHS. A hidden count is broken if it could be fewer than five numbers. Where the
plain figures bound it to less by themselves (three people gave an answer, so no group of them is larger), that bound is no news.

What charts hold, in their copies of cells and in words for whoever can't see them, must be what the page shows, number by number,
so nothing more can be worked out from them.

  attack.py PROGRAM   attacks, then plants a leak in each channel, and hides small counts alone, to show that it would be seen
"""
import collections
import copy
import csv
import html.parser
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree
import zipfile

import jsonschema
import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_matrix

OPEN = 5
SURVEYS = int(os.environ.get('EARSHOT_ATTACKED') or (10000 if os.environ.get('EARSHOT_LONG') else 10))
AT_ONCE = 50
OTHERS, SILENT = 'All others together', 'Did not say'
AGREE = ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree']
AWAY = 'Nothing to do with my job'
Question = collections.namedtuple('Question', 'name text options away several')
QUESTIONS = [
    Question('listened', 'My manager listens.', AGREE + [AWAY], AWAY, False),
    Question('clear', 'Thresholds are clear.', AGREE + [AWAY], AWAY, False),
    Question('asked', 'Whom would you ask first?', ['My manager', 'A colleague', 'The front door', 'Nobody'], None, False),
    Question('missing', 'What is missing?', ['Time', 'Training', 'Support', 'Staff'], None, True),
]
WHO = {'agency': 'Which agency do you work for?', 'role': 'What is your role?'}
WAYS = ['agency', 'sector', 'area', 'role']


class Reader(html.parser.HTMLParser):
    """Every table of a page, with the heading above it; and rows in which something is drawn."""

    def __init__(self, page):
        super().__init__()
        self.tables, self.drawn, self.heading, self.cell, self.said, self.into = [], [], '', None, '', None
        self.described = collections.defaultdict(str)  # what a picture shows in words, by heading
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        if tag in ('h2', 'h3', 'title', 'desc', 'p'):
            self.into, self.said = tag, ''
        elif tag == 'table':
            self.tables.append((self.heading, []))
        elif tag == 'tr' and self.tables:
            self.tables[-1][1].append([])
        elif tag in ('td', 'th') and self.tables:
            self.cell = ''
        elif tag in ('rect', 'path', 'line') and self.cell is not None:
            self.drawn.append((self.heading, len(self.tables) - 1, len(self.tables[-1][1]) - 1))

    def handle_endtag(self, tag):
        if tag == self.into:
            if tag in ('h2', 'h3'):
                self.heading = self.said.strip()
            self.into = None
        elif tag in ('td', 'th') and self.cell is not None:
            self.tables[-1][1][-1].append(re.sub(r'\s+', ' ', self.cell).strip())
            self.cell = None

    def handle_data(self, text):
        if self.into == 'desc':
            self.described[self.heading] += text
        if self.into in ('title', 'desc'):
            return
        self.said += text
        if self.cell is not None:
            self.cell += text


def number(text):
    found = re.fullmatch(r'\d+% \((\d+)\)|(\d+)', text or '')
    return int(found.group(1) or found.group(2)) if found else None


class Page:
    """What the pages show."""

    def __init__(self, pages):
        results = Reader(pages['results'])
        self.plain = {}  # by question: how often each answer, and how many answered
        bases = dict(re.findall(r'<h3[^>]*>([^<]*)</h3>\s*<p[^>]*>(\d+) (?:people|of the)', pages['results']))
        for heading, rows in results.tables:
            if rows and rows[0][:2] == ['Answer', 'People']:
                self.plain[heading] = ({row[0]: number(row[1]) for row in rows[1:]}, number(bases.get(heading)))
        self.drawn = [results.tables[table][1][row] for _, table, row in results.drawn]
        self.described = dict(results.described)
        self.crossed = {}  # by way and question: by group its base, and how often each column
        for way in WAYS:
            for heading, rows in Reader(pages[way]).tables:
                if rows and rows[0][1:2] == ['Answered']:
                    self.crossed[way, heading] = {
                        row[0]: (number(row[1]), dict(zip(rows[0][2:], map(number, row[2:]))))
                        for row in rows[1:] if row[0] != 'Everybody'}


class File:
    """What the table for a spreadsheet shows."""

    def __init__(self, pages):
        self.plain, self.crossed, self.drawn = {}, {}, []
        for row in csv.DictReader(io.StringIO(pages['csv'])):
            base = number(row['base'])
            if row['by']:
                table = self.crossed.setdefault((row['by'].lower(), row['text']), {})
                table.setdefault(row['group'], (base, {}))[1][row['option text']] = number(row['count'])
            elif row['option']:
                self.plain.setdefault(row['text'], ({}, base))[0][row['option text']] = number(row['count'])


SHEET = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
DRAWING = '{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}'
CHART = '{http://schemas.openxmlformats.org/drawingml/2006/chart}'
RELATION = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}'


def part_of(book, name):
    return xml.etree.ElementTree.fromstring(book.read(name))


def cells_of(book):
    """Every row of every sheet, by the sheet's name: its number, and by column text, or a number as text."""
    texts = []
    if 'xl/sharedStrings.xml' in book.namelist():
        for item in part_of(book, 'xl/sharedStrings.xml'):
            texts.append(''.join(part.text or '' for part in item.iter(SHEET + 't')))
    for at, sheet in enumerate(part_of(book, 'xl/workbook.xml').find(SHEET + 'sheets')):
        rows = {}
        for row in part_of(book, f'xl/worksheets/sheet{at + 1}.xml').iter(SHEET + 'row'):
            said = rows.setdefault(int(row.get('r')), {})
            for cell in row:
                value = cell.find(SHEET + 'v')
                text = ''.join(part.text or '' for part in cell.iter(SHEET + 't')) if value is None else value.text
                if cell.find(SHEET + 'f') is not None:
                    raise AssertionError('a formula in a workbook')
                said[re.match('[A-Z]+', cell.get('r')).group()] = texts[int(text)] if cell.get('t') == 's' else text
        yield sheet.get('name'), rows


def opened(pages):
    return zipfile.ZipFile(io.BytesIO(bytes.fromhex(pages['xlsx'])))


class Workbook:
    """What the workbook's cells hold. Its charts are read apart."""

    def __init__(self, pages):
        self.plain, self.crossed, self.drawn = {}, {}, []
        for name, by_number in cells_of(opened(pages)):
            by = re.fullmatch(r'\d+ By (.*)', name)
            rows = list(by_number.values())
            head = next((at for at, row in enumerate(rows) if row.get('A') == 'Question'), len(rows))
            for row in rows[head + 1:]:
                if by and row.get('C') != 'Everybody':
                    table = self.crossed.setdefault((by.group(1), row['A']), {})
                    table.setdefault(row['C'], (number(row.get('D')), {}))[1][row['E']] = number(row.get('F'))
                elif name == 'Answers' and row.get('C'):
                    self.plain.setdefault(row['A'], ({}, number(row.get('F'))))[0][row['C']] = number(row.get('D'))


class Place:
    """The cells that a chart points at: some of one column of one sheet, or nothing that we know."""

    def __init__(self, written):
        found = re.fullmatch(r"'?([^'!]+)'?!\$([A-Z]+)\$(\d+)(?::\$\2\$(\d+))?", written)
        self.sheet, self.column, first, last = found.groups() if found else (None, None, '1', '0')
        self.rows = range(int(first), int(last or first) + 1)

    def said(self, sheets):
        return [sheets.get(self.sheet, {}).get(row, {}).get(self.column) for row in self.rows]


def copied(reference):
    return [point.find(CHART + 'v').text for point in reference.iter(CHART + 'pt')]


def frame_of(root):
    """What is left of a chart without what it copies, where that stands and how long its axis is: the same of each."""
    root = copy.deepcopy(root)
    for part in root.iter():
        if part.tag in (CHART + 'strCache', CHART + 'numCache'):
            part.clear()
        elif part.tag == CHART + 'f':
            part.text = ''
        elif part.tag in [CHART + name for name in ('max', 'axId', 'crossAx')]:
            part.set('val', '')
    return xml.etree.ElementTree.tostring(root)


class Chart:
    """What one chart holds: its title, its bars, where its axis ends; and what it is said to show."""

    def __init__(self, root, described, sheets):
        series, = root.iter(CHART + 'ser')
        title, names, lengths = (part.find(f'.//{CHART}f').text for part in (
            root.find(f'{CHART}chart/{CHART}title'), series.find(CHART + 'cat'), series.find(CHART + 'val')))
        self.title_at, self.names_at = Place(title), Place(names)
        self.title, = copied(root.find(f'{CHART}chart/{CHART}title'))
        self.counts = dict(zip(copied(series.find(CHART + 'cat')), map(number, copied(series.find(CHART + 'val')))))
        self.whole = number(next(root.iter(CHART + 'max')).get('val'))
        self.described, self.frame = described, frame_of(root)
        references = [*root.iter(CHART + 'strRef'), *root.iter(CHART + 'numRef')]
        self.is_a_copy = all(copied(one) == Place(one.find(CHART + 'f').text).said(sheets) for one in references)

    def table(self):
        """The cells that stand beside it, by row and column."""
        first = self.names_at.rows[0]
        cells = {(self.title_at.rows[0], 'A'): self.title, (first - 1, 'A'): 'Answered', (first - 1, 'B'): str(self.whole)}
        for row, (name, count) in enumerate(self.counts.items(), first):
            cells[row, 'A'], cells[row, 'B'] = name, str(count)
            cells[row, 'C'] = str((200 * (count or 0) + self.whole) // (2 * self.whole))
        return cells


class Charts:
    """What the workbook's charts hold, and the sheet on which they stand."""

    def __init__(self, pages):
        book = opened(pages)
        sheets = dict(cells_of(book))
        self.charts = []
        for name in book.namelist():
            if not re.fullmatch(r'xl/drawings/drawing\d+\.xml', name):
                continue
            leads = {one.get('Id'): one.get('Target').replace('..', 'xl')
                     for one in part_of(book, name.replace('drawings/', 'drawings/_rels/') + '.rels')}
            for frame in part_of(book, name).iter(DRAWING + 'graphicFrame'):
                chart = part_of(book, leads[frame.find(f'.//{CHART}chart').get(RELATION + 'id')])
                self.charts.append(Chart(chart, frame.find(f'.//{DRAWING}cNvPr').get('descr'), sheets))
        if len(self.charts) != sum(name.startswith('xl/charts/') for name in book.namelist()):
            raise AssertionError('a chart that nobody has attacked')
        self.beside = {(row, column): text for row, said in sheets.get('Charts', {}).items() for column, text in said.items()
                       if row > 2}


def wrong_charts(page, shown):
    """Where the charts say anything but what the page shows, or anything is drawn of which some number is hidden."""
    told = {}
    for chart in shown.charts:
        counts, base = page.plain.get(chart.title, ({}, None))
        words = '; '.join(f'{count} {answer}' for answer, count in counts.items()) + '.'
        if None in counts.values() or chart.counts != counts or chart.whole != base:
            yield 'not as on the page', chart.title, chart.counts
        if chart.described != page.described.get(chart.title, words) or chart.described != words:
            yield 'described otherwise', chart.title, chart.described
        if not chart.is_a_copy:
            yield 'no copy of its cells', chart.title, chart.counts
        if chart.frame != shown.charts[0].frame:
            yield 'made otherwise', chart.title, chart.frame
        told.update(chart.table())
    if shown.beside != told:
        yield 'not beside their table', shown.beside.items() ^ told.items()
    for question in QUESTIONS:
        counts, base = page.plain.get(question.text, ({}, None))
        if counts and base and None not in counts.values() and question.text not in [one.title for one in shown.charts]:
            yield 'not drawn', question.text


class Data:
    """What the JSON holds."""

    def __init__(self, pages):
        self.plain, self.crossed, self.drawn = {}, {}, []
        release = pages['json'] or {'figures': [], 'breakdowns': []}
        if pages['json']:
            RELEASE.validate(pages['json'])  # it is what its description says
        for figure in release['figures']:
            if figure['counts']:
                self.plain[figure['text']] = ({one['text']: one['count'] for one in figure['counts']}, figure['base'])
        for breakdown in release['breakdowns']:
            for figure in breakdown['figures']:
                self.crossed[breakdown['by'], figure['text']] = {
                    group: (row['base'], dict(zip(figure['columns'], row['counts'])))
                    for group, row in zip(breakdown['groups'], figure['groups'])}


SCHEMA = json.loads((pathlib.Path(__file__).parents[3] / 'config' / 'results.schema.json').read_text())
RELEASE = jsonschema.Draft202012Validator({**SCHEMA['$defs']['release'], '$defs': SCHEMA['$defs']})

CHANNELS = Page, File, Workbook, Data


class Facts:
    """Unknown whole numbers, what is known of their sums, and which nobody should know."""

    def __init__(self):
        self.unknowns, self.sums, self.wanted = {}, [], {}

    def unknown(self, *name):
        return self.unknowns.setdefault(name, len(self.unknowns))

    def between(self, terms, low, high):
        self.sums.append((terms, low, high))

    def equal(self, unknowns, total):
        self.between([(one, 1) for one in unknowns], total, total)

    def want(self, label, unknowns, at_most):
        self.wanted.setdefault(label, (unknowns, at_most))


class Solver:
    def __init__(self, facts):
        self.many = len(facts.unknowns)
        cells = [(at, one, times) for at, (terms, _, _) in enumerate(facts.sums) for one, times in terms]
        rows, columns, values = zip(*cells)
        matrix = coo_matrix((values, (rows, columns)), shape=(len(facts.sums), self.many)).tocsr()
        self.limits = LinearConstraint(matrix, [low for _, low, _ in facts.sums], [high for _, _, high in facts.sums])
        self.most = 1000  # more than anybody was asked

    def table(self, goal):
        found = milp(goal, constraints=self.limits, bounds=Bounds(0, self.most), integrality=np.ones(self.many))
        if found.x is None:
            raise AssertionError('what is shown contradicts itself')
        return np.rint(found.x).astype(int)


def broken(facts):
    """Those of the wanted that could be fewer than five numbers, or than what the plain figures leave."""
    if not facts.wanted:
        return []
    solver, found = Solver(facts), []
    chance = np.random.default_rng(1)
    seen = [solver.table(chance.normal(size=solver.many)) for _ in range(5)]
    for label, (unknowns, at_most) in facts.wanted.items():
        needed = min(OPEN, at_most)

        def spread():
            values = [int(table[unknowns].sum()) for table in seen]
            return max(values) - min(values)

        for sign in (1, -1):
            if spread() < needed:
                goal = np.zeros(solver.many)
                goal[unknowns] = sign
                seen.append(solver.table(goal))
        if spread() < needed:
            found.append((label, spread(), needed))
    return found


def options_in(column, options):
    """"Disagree or Neither" is two of them; the longest first, as one is part of another."""
    named, words = [], column
    for option in sorted(options, key=len, reverse=True):
        found = re.search(r'(^|, | or )' + re.escape(option) + r'(?=$|, | or )', words)
        if found:
            named.append(option)
            words = words[:found.start()] + ' or ' + words[found.end():]
    return named


class Attack:
    """Everything that is known of one question, or of one of several answers to tick."""

    def __init__(self, survey, shown, question, ticked=None):
        self.agencies, self.shown, self.question = survey['agencies'], shown, question
        self.facts, self.ticked = Facts(), ticked
        self.groups = {'agency': [agency['title'] for agency in self.agencies] + [SILENT],
                       'role': [f'Role {at}' for at in range(6)] + [SILENT]}
        self.sides = ['yes', 'no'] if ticked else question.options
        counts, base = shown.plain.get(question.text, ({}, None))
        self.counted = counts
        self.known = self.known_of(counts, base)
        self.sizes = self.sizes_of()
        self.add_plain(base)
        for (way, text), table in shown.crossed.items():
            if text == question.text:
                self.add_table(way, table)

    def known_of(self, counts, base):
        if not self.ticked:
            return {side: counts.get(side) for side in self.sides}
        yes = counts.get(self.ticked)
        return {'yes': yes, 'no': None if yes is None or base is None else base - yes}

    def sizes_of(self):
        sizes = {}
        for way, text in WHO.items():
            for group, count in self.shown.plain.get(text, ({}, None))[0].items():
                sizes[way, group] = count
        return sizes

    def cells(self, way, groups, sides):
        return [self.facts.unknown(way, group, side) for group in groups for side in sides]

    def add_plain(self, base):
        self.everybody = base
        for way, groups in self.groups.items():
            if base is not None:
                self.facts.equal(self.cells(way, groups, self.sides), base)
            for side in self.sides:
                everybody = self.facts.unknown('all', side)
                self.facts.between([(one, 1) for one in self.cells(way, groups, [side])] + [(everybody, -1)], 0, 0)
                if self.known[side] is not None:
                    self.facts.equal([everybody], self.known[side])
                elif base is not None and not self.ticked and side in self.counted:
                    # Hidden, so somebody said it; and nobody may know how many from what is shown beside.
                    self.facts.between([(everybody, 1)], 1, np.inf)
                    if self.shown.crossed:
                        self.facts.want(('plain', side), [everybody], OPEN)
            for group in groups:
                size = self.sizes.get((way, group))
                if size is not None:
                    self.facts.between([(one, 1) for one in self.cells(way, [group], self.sides)], 0, size)

    def inside(self, way, table, group):
        """The agencies, or roles, that a row is made of."""
        if group == OTHERS:
            named = {one for other in table if other != OTHERS for one in self.inside(way, table, other)}
            return [one for one in self.groups['role' if way == 'role' else 'agency'] if one not in named]
        if way in self.groups or group == SILENT:
            return [group]
        return [agency['title'] for agency in self.agencies if agency[way] == group]

    def held(self, column, columns):
        if self.ticked:
            return ['yes'] if column == self.ticked else []
        if column == 'Other answers':
            taken = [option for other in columns if other != column for option in options_in(other, self.sides)]
            return [option for option in self.sides if option not in taken]
        return options_in(column, self.sides)

    def at_most(self, way, groups, sides, base):
        """What the plain figures bound it to."""
        totals = [self.known[side] for side in sides]
        sizes = [self.sizes.get((way, group)) for group in groups]
        bounds = [base] if base is not None else []
        bounds += [sum(totals)] if None not in totals else []
        bounds += [sum(sizes)] if None not in sizes else []
        return min(bounds, default=OPEN)

    def lone_base(self, table):
        """How many of the one group that too few answered of: everybody else's base is shown."""
        bases = [base for base, _ in table.values()]
        if bases.count(None) != 1 or self.everybody is None:
            return None
        return self.everybody - sum(base for base in bases if base is not None)

    def add_table(self, way, table):
        fine = 'role' if way == 'role' else 'agency'
        named = {one for group in table if group != OTHERS for one in self.inside(way, table, group)}
        lone = self.lone_base(table)
        for group, (base, counts) in table.items():
            inside = self.inside(way, table, group)
            if base is not None:
                self.facts.equal(self.cells(fine, inside, self.sides), base)
            else:
                base = lone
            for column, count in counts.items():
                held = self.held(column, counts)
                if not held:
                    continue
                cells = self.cells(fine, inside, held)
                if count is not None:
                    self.facts.equal(cells, count)
                else:
                    self.facts.want((way, group, column), cells, self.at_most(fine, inside, held, base))
                # Nothing of a group that has no row of its own.
                for one in self.groups[fine]:
                    if way in self.groups and one not in named and one != SILENT:
                        self.facts.want(('no row', way, one, column), self.cells(fine, [one], held),
                                        self.at_most(fine, [one], held, lone if table.get(OTHERS, (0,))[0] is None else None))


def attacks(survey, shown):
    for question in QUESTIONS:
        if question.several:
            yield from (Attack(survey, shown, question, option) for option in question.options)
        else:
            yield Attack(survey, shown, question)


def points_at_somebody(survey, attack, way, group, column):
    """Of a group that has no row only what is said by few of it, or by nearly all, is nobody's business."""
    options = attack.question.options
    base = truth_of(survey, attack.question, way, group, options)
    columns = {column for (_, text), table in attack.shown.crossed.items() if text == attack.question.text
               for _, counts in table.values() for column in counts}
    held = [column] if attack.ticked else attack.held(column, columns)
    count = truth_of(survey, attack.question, way, group, held)
    return base < 10 or 1 <= count <= 4 or count + 1 >= base


def found_in(survey, shown):
    found = []
    for attack in attacks(survey, shown):
        found += [(attack.question.name, *label, spread, needed) for label, spread, needed in broken(attack.facts)
                  if label[0] != 'no row' or points_at_somebody(survey, attack, *label[1:])]
    found += [('drawn', *row) for row in shown.drawn if '[c]' in row]
    return found


def truth_of(survey, question, way, group, options):
    """How many of one group said any of these: to plant a leak with, and to judge."""
    place = {agency['name']: agency for agency in survey['agencies']}
    names = {'agency': 0, 'role': 1, 'listened': 2, 'clear': 3, 'asked': 4, 'missing': 5}

    def in_group(row):
        if way == 'role':
            return (row[1].replace('r', 'Role ') or SILENT) == group
        agency = place.get(row[0])
        return (agency[{'agency': 'title'}.get(way, way)] if agency else SILENT) == group

    code = {**{str(at + 1): text for at, text in enumerate(AGREE)}, 'manager': 'My manager', 'colleague': 'A colleague',
            'mash': 'The front door', 'nobody': 'Nobody', 'time': 'Time', 'training': 'Training', 'support': 'Support', 'staff': 'Staff', 'away': AWAY}
    return sum(in_group(row) and any(code.get(part) in options for part in row[names[question.name]].split(';'))
               for row in survey['truth'])


def hidden_cells(shown):
    for (way, text), table in shown.crossed.items():
        question = next(one for one in QUESTIONS if one.text == text)
        for group, (base, counts) in table.items():
            for column, count in counts.items():
                if count is None and base is not None and group != OTHERS and column != 'Other answers':
                    yield way, question, group, column


def is_leak_seen(survey, channel):
    """A hidden number that one channel says all the same. None: nothing is hidden there."""
    for way, question, group, column in hidden_cells(channel(survey['pages'])):
        count = truth_of(survey, question, way, group, options_in(column, question.options))
        leaky = channel(survey['pages'])
        counts = leaky.crossed[way, question.text][group][1]
        counts[column] = count
        for attack in attacks(survey, leaky):
            if attack.question is question and (not attack.ticked or attack.ticked == column):
                held = attack.held(column, counts)
                fine = 'role' if way == 'role' else 'agency'
                inside = attack.inside(way, leaky.crossed[way, question.text], group)
                attack.facts.wanted = {'planted': (attack.cells(fine, inside, held), OPEN)}
                return bool(broken(attack.facts))
    return None


def replaced(pages, name, change):
    """The same workbook with one part changed."""
    book, file = opened(pages), io.BytesIO()
    with zipfile.ZipFile(file, 'w') as leaky:
        for part in book.namelist():
            if part == name:
                root = part_of(book, part)
                change(root)
                leaky.writestr(part, xml.etree.ElementTree.tostring(root))
            else:
                leaky.writestr(part, book.read(part))
    return {**pages, 'xlsx': file.getvalue().hex()}


def planted_charts(survey, question):
    """Workbooks in which the first chart's copies say what is hidden, or the words for whoever can't see it do."""
    groups = [agency['title'] for agency in survey['agencies']] + [SILENT]
    said = {option: sum(truth_of(survey, question, 'agency', group, [option]) for group in groups) for option in question.options}

    def copies(root):
        def put(part, values):
            cache = next(one for one in part.iter() if one.tag in (CHART + 'strCache', CHART + 'numCache'))
            for point in cache.findall(CHART + 'pt'):
                cache.remove(point)
            for value in values:
                xml.etree.ElementTree.SubElement(xml.etree.ElementTree.SubElement(cache, CHART + 'pt'), CHART + 'v').text = str(value)
        put(root.find(f'{CHART}chart/{CHART}title'), [question.text])
        put(root.find(f'.//{CHART}cat'), said)
        put(root.find(f'.//{CHART}val'), said.values())

    def words(root):
        next(root.iter(DRAWING + 'cNvPr')).set('descr', '; '.join(f'{count} {answer}' for answer, count in said.items()) + '.')

    yield 'not as on the page', replaced(survey['pages'], 'xl/charts/chart1.xml', copies)
    yield 'no copy of its cells', replaced(survey['pages'], 'xl/charts/chart1.xml', copies)
    yield 'described otherwise', replaced(survey['pages'], 'xl/drawings/drawing1.xml', words)


def is_drawn_leak_seen(survey, page):
    """A hidden number that a chart says all the same. None: nothing is hidden, or nothing drawn."""
    for question in QUESTIONS:
        if None in page.plain.get(question.text, ({}, None))[0].values() and Charts(survey['pages']).charts:
            return all(any(found[0] == label for found in wrong_charts(page, Charts(pages)))
                       for label, pages in planted_charts(survey, question))
    return None


class SmallOnesAlone:
    """What would be shown if counts of one to four were hidden and nothing else."""

    def __init__(self, survey, plain):
        self.plain, self.drawn, self.crossed = copy.deepcopy(plain), [], {}
        question = QUESTIONS[0]
        counts = {}
        for agency in [*survey['agencies'], {'title': SILENT}]:
            said = {option: truth_of(survey, question, 'agency', agency['title'], [option]) for option in question.options}
            counts[agency['title']] = (sum(said.values()), {option: None if 1 <= count <= 4 else count
                                                            for option, count in said.items()})
        self.crossed['agency', question.text] = counts
        self.hides = sum(count is None for _, row in counts.values() for count in row.values())


def surveys_from(program, first, many):
    ran = subprocess.run([program, str(first), str(many)], check=True, capture_output=True, text=True)
    return [json.loads(line) for line in ran.stdout.splitlines()]


def plain_is_missing(survey, shown):
    """A question that is not sensitive is shown from the floor on, small counts too, unless nearly all said the same."""
    question = QUESTIONS[1]
    said = collections.Counter(row[3] for row in survey['truth'] if row[3])
    if said.total() < 10 or max(said.values()) + 1 >= said.total():
        return False
    counts = shown.plain.get(question.text, ({}, None))[0]
    return any(count is None for count in counts.values()) or len(counts) != len(AGREE) + 1


def main(program):
    seen = collections.Counter()
    for first in range(0, SURVEYS, AT_ONCE):
        for survey in surveys_from(program, 1 + first, min(AT_ONCE, SURVEYS - first)):
            if len(survey['truth']) < 10:  # shown, if at all, together with another
                seen['too few'] += 1
                continue
            for channel in CHANNELS:
                shown = channel(survey['pages'])
                for found in found_in(survey, shown):
                    seen['broken'] += 1
                    print(f'survey {survey["seed"]}, {channel.__name__}: {found}')
                for table in shown.crossed.values():
                    cells = [count for _, row in table.values() for count in row.values()]
                    seen[f'{channel.__name__} tables'] += 1
                    seen[f'{channel.__name__} cells'] += len(cells)
                    seen[f'{channel.__name__} shown'] += sum(count is not None for count in cells)
                clear = plain_is_missing(survey, shown)
                seen['plain missing'] += clear
                leak = is_leak_seen(survey, channel)
                if leak is not None:
                    seen[f'{channel.__name__} leaks'] += 1
                    seen[f'{channel.__name__} leaks seen'] += leak
            page, charts = Page(survey['pages']), Charts(survey['pages'])
            seen['charts'] += len(charts.charts)
            for found in wrong_charts(page, charts):
                seen['broken'] += 1
                print(f'survey {survey["seed"]}, charts: {found}')
            leak = is_drawn_leak_seen(survey, page)
            if leak is not None:
                seen['chart leaks'] += 1
                seen['chart leaks seen'] += leak
            alone = SmallOnesAlone(survey, page.plain)
            if alone.hides:
                seen['small alone'] += 1
                seen['small alone broken'] += bool(broken(Attack(survey, alone, QUESTIONS[0]).facts))
            seen['surveys'] += 1
    print(dict(seen))
    drawn = Page({'results': '<h3>My manager listens.</h3><table><tr><th>Answer</th><th>People</th></tr><tr><th>Agree'
                             '<svg><rect width="31"/></svg></th><td>[c]</td></tr></table>', **{way: '' for way in WAYS}})
    is_good = (seen['broken'] == 0 and seen['plain missing'] == 0 and seen['surveys'] + seen['too few'] == SURVEYS and seen['Page tables'] > SURVEYS and
               all(seen[f'{one.__name__} leaks'] > 0 and seen[f'{one.__name__} leaks'] == seen[f'{one.__name__} leaks seen'] for one in CHANNELS) and
               all(seen[f'{one.__name__} tables'] == seen['Page tables'] and seen[f'{one.__name__} shown'] == seen['Page shown'] for one in CHANNELS) and
               seen['charts'] > 0 and seen['chart leaks seen'] == seen['chart leaks'] > 0 and
               seen['small alone broken'] >= 0.9 * seen['small alone'] > 0 and
               any('[c]' in row for row in drawn.drawn))
    sys.exit(0 if is_good else 1)


main(sys.argv[1])
