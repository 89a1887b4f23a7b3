#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the story, lets the thief guess, and compares with the truth: judge.py LOOT_PROGRAM [LAYOUT].

Fails if the thief does better than chance on the server's own files, by its path or as it runs, or
finds a planted byte in any of them; and if he does not link nearly all on the unsealed layout, for
then he would be no thief. EARSHOT_LONG=1 runs more stories.
"""

import json
import math
import os
import pathlib
import subprocess
import sys
import tempfile

PAGE = 4096
K = 10  # the floor that anonymous and open surveys promise
STAFF, CHILDREN, AGENCIES = 60, 40, 20
LONG = bool(os.environ.get("EARSHOT_LONG"))
STORIES = 20 if LONG else 3
SEALED_KINDS = ("pending", "draft", "disclosure")  # tables of what waits, each of one size
# A chance result must not fail the test: five standard errors is once in 1.7 million looks.
MOST_ERRORS = 5.0
LEAST_CHANCE = 1e-6


def fail_if(wrong, sentence):
    if wrong:
        print("FAILED:", sentence)
    return bool(wrong)


def play(program, layout, seed):
    """One story, robbed; what the thief said, the truth, and what of the planted was found where."""
    here = pathlib.Path(__file__).parent
    with tempfile.TemporaryDirectory(prefix="earshot-thief-") as folder:
        agencies = AGENCIES if layout != "sealed" else 0
        story = [program, layout, folder, *map(str, (STAFF, CHILDREN, agencies, seed))]
        done = subprocess.run(story, stdout=subprocess.PIPE, text=True)
        if done.returncode != 0:
            sys.exit(f"the story ended with {done.returncode}: {done.stdout}")
        subprocess.run([sys.executable, here / "thief.py", folder], check=True)
        root = pathlib.Path(folder)
        told = json.loads((root / "guesses.json").read_text())
        truth = json.loads((root / "truth.json").read_text())
        return told, truth, planted_found(root / "stolen", truth["planted"])


def planted_found(stolen, planted):
    """{sort: how many plants stand in some stolen file}, and how many plants there were."""
    pages = {}  # each once, in the order of appearance: most of a copy is as in the one before
    for path in sorted(p for p in stolen.rglob("*") if p.is_file()):
        data = path.read_bytes()
        # A write-ahead log is a header and then frames, each a header and a page. No value crosses
        # the border of a page unbroken. The program's own log and letters are text, and taken whole.
        first, header, size = (32, 24, PAGE) if path.name.endswith("-wal") else (0, 0, PAGE)
        if path.name == "log" or path.suffix == ".eml":
            size = max(len(data), 1)
        for at in range(first, len(data), header + size):
            pages[data[at + header : at + header + size]] = None
    everything = b"\0".join(pages)
    found = {}
    for sort, plants in planted.items():
        plants = {bytes.fromhex(plant) for plant in plants}
        found[sort] = (sum(plant in everything for plant in plants), len(plants))
    return found


def at_least(hits, expected):
    """The chance of so many hits or more where so many are expected (a matching at random: Poisson)."""
    below = sum(math.exp(-expected + i * math.log(expected) - math.lgamma(i + 1)) for i in range(hits))
    return max(0.0, 1.0 - below)


def interval(hits, of):
    """95 % interval of a share (Wilson)."""
    z, p = 1.96, hits / of
    middle = (p + z * z / (2 * of)) / (1 + z * z / of)
    half = z * math.sqrt(p * (1 - p) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return middle - half, middle + half


def rank_correlation(guess, whose, moments):
    """Spearman's, between when the guessed person and when the true one sent; in standard errors."""
    people = sorted(set(whose[thing] for thing in guess), key=lambda p: moments[p])
    rank = {person: i for i, person in enumerate(people)}
    n = len(guess)
    apart = sum((rank[person] - rank[whose[thing]]) ** 2 for thing, person in guess.items())
    return (1 - 6 * apart / (n * (n * n - 1))) * math.sqrt(n - 1)


class Score:
    """All stories of one layout: hits and correlations by table and way of guessing."""

    def __init__(self):
        self.ways = {}
        self.chance = {}
        self.planted = {}
        self.left = [0, 0]
        self.earlier = 0  # people who had saved something, or asked for something, besides
        self.sizes = {}
        self.letters = 0
        self.drafts = [0, 0, 0]  # saved, opened while the survey was open, opened at the end

    def add(self, told, truth, found):
        whose = truth["whose"]
        for table, ways in told["guesses"].items():
            for way, guess in ways.items():
                hits = sum(whose[thing] == person for thing, person in guess.items())
                errors = rank_correlation(guess, whose, told["moments"])
                self.note(table.split()[1], way, hits, len(guess), errors)
        for table, ways in told["pairs"].items():
            for way, pairs in ways.items():
                hits = sum(whose[a] == whose[b] for a, b in pairs.items())
                self.note(table.split()[1] + " to response", way, hits, len(pairs), 0.0)
        self.earlier += len(told["earlier"])
        self.letters += told["letters"]
        for kind, count in told["sizes"].items():
            self.sizes[kind] = max(count, self.sizes.get(kind, 0))
        self.drafts = [a + b for a, b in zip(self.drafts, truth["drafts"])]
        for sort, (seen, of) in found.items():
            before = self.planted.get(sort, (0, 0))
            self.planted[sort] = (before[0] + seen, before[1] + of)
        self.left[0] += told["leftovers"]["found"]
        self.left[1] += told["leftovers"]["deleted"]

    def note(self, table, way, hits, of, errors):
        tally = self.ways.setdefault((table, way), {"hits": 0, "of": 0, "tables": 0, "errors": 0.0})
        tally["hits"] += hits
        tally["of"] += of
        tally["tables"] += 1  # one is expected by chance in each
        tally["errors"] += errors

    def show(self, title):
        print(title)
        for (table, way), tally in sorted(self.ways.items()):
            low, high = interval(tally["hits"], tally["of"])
            errors = tally["errors"] / math.sqrt(tally["tables"])
            print(
                f"  {table:22} {way:32} linked {tally['hits']:4} of {tally['of']}"
                f" ({100 * low:.1f}-{100 * high:.1f} %), order {errors:+.1f} standard errors"
            )
        print(f"  planted bytes found {self.planted}, deleted rows found {self.left[0]} of {self.left[1]}")
        print(f"  drafts saved, opened before and after the mix {self.drafts}, sizes {self.sizes}")


def can_be_told_from_chance(tally):
    """Whether so many were tried that bad luck alone (four standard errors) stays below 1/k."""
    unlucky = tally["tables"] + 4 * math.sqrt(tally["tables"])
    return interval(unlucky, tally["of"])[1] <= 1 / K


def judge_sealed(score):
    wrong = False
    for (table, way), tally in score.ways.items():
        where = f"{table} by '{way}'"
        _, high = interval(tally["hits"], tally["of"])
        errors = tally["errors"] / math.sqrt(tally["tables"])
        # A few dozen would reach above it by luck; whether they beat chance is asked next.
        if can_be_told_from_chance(tally):
            wrong |= fail_if(high > 1 / K, f"{where}: up to {100 * high:.1f} % linked, more than 1/k")
        wrong |= fail_if(
            at_least(tally["hits"], tally["tables"]) < LEAST_CHANCE, f"{where}: links more than chance"
        )
        wrong |= fail_if(abs(errors) > MOST_ERRORS, f"{where}: order {errors:+.1f} standard errors")
    for sort, (seen, of) in score.planted.items():
        wrong |= fail_if(seen, f"{seen} of {of} planted bytes of {sort} stand in stolen files")
        wrong |= fail_if(of == 0, f"nothing of {sort} was planted")
    wrong |= fail_if(score.left[0], f"{score.left[0]} deleted boxes still stand in part in a file")
    wrong |= fail_if(score.left[1] == 0, "the thief saw no box go")
    for kind, count in score.sizes.items():
        if kind.startswith(SEALED_KINDS):
            wrong |= fail_if(count > 1, f"what waits as {kind} has {count} sizes")
    return wrong


def judge_served(score):
    """What only the running server has, besides."""
    wrong = False
    saved, before, after = score.drafts
    wrong |= fail_if(saved == 0 or before != saved, f"{before} of {saved} drafts open while they may")
    wrong |= fail_if(after, f"{after} of {saved} drafts open with a key that is left after the mix")
    wrong |= fail_if(score.letters == 0, "no letter was stolen")
    for kind in SEALED_KINDS:
        wrong |= fail_if(not any(k.startswith(kind) for k in score.sizes), f"no {kind} was stolen")
    wrong |= fail_if(
        ("disclosure to response", "kinship of bytes") not in score.ways, "no disclosure was stolen"
    )
    return wrong


def judge_control(score):
    """The same thief, the same ways, on what is not sealed: he must succeed."""
    wrong = False
    for table in ("response", "words"):
        for way in ("first seen", "place in the log, as begun", "kinship of bytes"):
            tally = score.ways[(table, way)]
            share = tally["hits"] / tally["of"]
            wrong |= fail_if(share < 0.9, f"control: {table} by '{way}' links only {100 * share:.0f} %")
        tally = score.ways[(table, "place in the backups")]
        errors = tally["errors"] / math.sqrt(tally["tables"])
        wrong |= fail_if(errors < MOST_ERRORS, f"control: backups tell nothing of the order of {table}")
    # One planted leak of each kind that the running server might have.
    for table, way in (
        ("response", "kin to logs and letters"),
        ("words", "times and days in rows"),
        ("words", "numbers of rows"),
        ("disclosure to response", "kinship of bytes"),
    ):
        tally = score.ways[(table, way)]
        share = tally["hits"] / tally["of"]
        wrong |= fail_if(share < 0.9, f"control: {table} by '{way}' links only {100 * share:.0f} %")
    hits = score.ways[("response", "kin to drafts and wishes")]["hits"]
    wrong |= fail_if(
        hits < 0.9 * score.earlier, f"control: only {hits} of {score.earlier} by drafts and wishes"
    )
    sizes = max(count for kind, count in score.sizes.items() if kind.startswith("draft"))
    wrong |= fail_if(sizes < 2, "control: drafts in clear are of one size")
    for sort in ("answer", "wish"):
        seen, of = score.planted[sort]
        wrong |= fail_if(seen < 0.5 * of, f"control: only {seen} of {of} planted bytes of {sort} found")
    wrong |= fail_if(score.left[0] < 0.5 * score.left[1], "control: deleted rows are not found")
    wrong |= fail_if(score.left[1] == 0, "control: no row was deleted")
    return wrong


# The layouts: how many stories by default, the first seed, and what is judged.
LAYOUTS = {
    "sealed": (STORIES, 2000, "Sealed and mixed:", [judge_sealed]),
    "served": (20 if LONG else 2, 4000, "The running server:", [judge_sealed, judge_served]),
    "unsealed": (
        STORIES if LONG else 1, 3000, "The same thief on an unsealed layout:", [judge_control]
    ),
}


def main():
    program, *wanted = sys.argv[1:]
    wrong = False
    for layout in wanted or LAYOUTS:
        stories, seed, title, judges = LAYOUTS[layout]
        score = Score()
        for story in range(stories):
            score.add(*play(program, layout, seed + story))
        score.show(title)
        for judge in judges:
            wrong |= judge(score)
    return wrong


if __name__ == "__main__":
    sys.exit(main())
