// SPDX-License-Identifier: Apache-2.0
// What a screen reader is given of each page, kept in trees/: roles, names, states, levels and what
// describes a field. A page that gives something else is a finding, with the lines that differ.
import {existsSync, mkdirSync, readdirSync, readFileSync, unlinkSync, writeFileSync} from 'node:fs';
import {titles} from './closed_surveys.mjs';

const folder = new URL('trees/', import.meta.url);
const writeAnew = 'If it is right: node tests/browser/run.mjs EARSHOT GALLERY --write';

// What is another from run to run, by what stands for it. The order matters.
const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const masks = [
  [/https?:\/\/127\.0\.0\.1:\d+/g, 'https://ORIGIN'],
  [/\/(s|o|a|here|welcome|contact-me)\/[A-Za-z0-9_-]{6,}/g, '/$1/SECRET'],
  [/(?<=\/|number )[A-Za-z0-9_-]{20,}/g, 'CODE'],
  [/(?<=\/)\d{12,}\b/g, 'CODE'],
  [/(- code: )\S+/g, '$1CODE'],
  [/(Your code to carry on:"?\n\s*- paragraph: ).*/g, '$1CODE'],
  [/\b((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?\d{1,2} (MONTHS)( \d{4})?\b/g, 'DAY'],
  [/\b(MONTHS) \d{4}\b/g, 'MONTH'],
  [/\b\d{4}-\d\d-\d\d\b/g, 'DAY'],
  [/\b\d{1,2}:\d\d\b/g, 'TIME'],
  [/(textbox "(?:Day|Month|Year)"[^:\n]*: )"?\d+"?/g, '$1NUMBER'],
  [/\b[0-9A-Za-z_-]*(?=[A-Za-z_-]*\d)(?=[\d_-]*[A-Za-z])[0-9A-Za-z_-]{12,}\b/g, 'CODE'],
  [/\b(?:[0-9a-f]{4} ){3}[0-9a-f]{4}\b/g, 'FIGURE'],
  [/\b(?:[A-Z2-7]{4} ){3,}[A-Z2-7]{1,4}\b/g, 'CODE'],
  [/\b[a-z0-9]{4,5}(?:-[a-z0-9]{4,5}){1,3}\b(?=.*\d)/g, 'CODE'],
  [/\btoday\b|\byesterday\b|\btomorrow\b|\bin \d+ days?\b|\b\d+ days? (?:ago|left)\b/g, 'WHEN'],
  // How many alerts went out, and how much there is to read, hangs on when a timer looked.
  [/"\d+ (?:people ask|person asks) to be contacted"/g, '"SOME ask to be contacted"'],
  [/"Words of (?:\d+|an) answers? to read"/g, '"Words of SOME answers to read"'],
  [/(row "DAY There is something to read )\d+(":\n.*\n.*\n\s*- cell ")\d+/g, '$1SOME$2SOME'],
].map(([pattern, word]) => [new RegExp(pattern.source.replace('MONTHS', months), pattern.flags), word]);

const masked = (text) => masks.reduce((so, [pattern, word]) => so.replaceAll(pattern, word), text);

// The words with which a field is described, by its name: what ariaSnapshot does not tell.
function described() {
  const textOf = (ids) => ids.split(/\s+/).map((id) =>
    document.getElementById(id)?.textContent.trim().replace(/\s+/g, ' ') ?? `nothing has the id ${id}`).join(' ');
  return [...document.querySelectorAll('[aria-describedby]')].map((it) => {
    const called = it.labels?.[0]?.textContent ?? it.querySelector('legend')?.textContent ?? it.id;
    return `${called.trim().replace(/\s+/g, ' ')}: ${textOf(it.getAttribute('aria-describedby'))}`;
  });
}

// Comments are mixed, so which are shown or come first differs, and what families write is found by
// a timer: of such pages only what stands around the words is kept, each line of such a role once and
// without what a field holds.
const around = /^- '?(heading|button|link|radio|textbox|navigation|main|banner|contentinfo) ?/;
function withoutComments(tree) {
  const lines = tree.split('\n').map((line) => line.trim())
    .filter((line) => around.test(line) && !line.includes('Read all'))
    .map((line) => line.replace(/^(- textbox "[^"]*").*/, '$1'))
    .map((line) => line.replace(/(?<=^- '?heading ")\d+ of \d+\. /, ''))
    .map((line) => line.replace(/(after TIME) (Words|Asks to be contacted)/, '$1 WHAT'));
  return [...new Set(lines)].sort().join('\n');
}
const hasComments = ({path, as, title, then = []}) =>
  (path === '/words' && then.length > 0) || then.some((step) => step.name === 'shownOf') ||
  (then[1] === 'What people wrote, by topic' && then.length > 2) ||
  path === '/safeguarding' || (path === '/results' && as === 'partnership-team' && title === titles.conference);

export async function treeOf(page, row) {
  const tree = await page.locator('body').ariaSnapshot();
  if (hasComments(row)) return `${masked(await page.title())}\n${withoutComments(masked(tree))}\n`;
  const lines = await page.evaluate(described);
  const root = await page.evaluate(() =>
    [document.documentElement.lang, document.documentElement.dir].filter(Boolean).join(' '));
  const more = lines.length ? `\ndescribed:\n${lines.map((line) => `- ${line}`).join('\n')}` : '';
  return masked(`${await page.title()} (${root})\n${tree}${more}\n`);
}

// A file is called as its page is; the second that would be called the same has a number.
const named = new Map();
const files = new Set();
function fileOf({path, title = '', as = 'nobody'}) {
  const words = `${path} ${title} ${as === 'nobody' ? '' : as}`
    .replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 90) || 'start';
  const before = named.get(words) ?? 0;
  named.set(words, before + 1);
  const file = `${words}${before ? `-${before + 1}` : ''}.txt`;
  files.add(file);
  return file;
}

// Files of pages that are no more; when trees are written, those go.
export function strayTrees(write) {
  const strays = readdirSync(folder).filter((file) => !files.has(file));
  if (write) strays.forEach((file) => unlinkSync(new URL(file, folder)));
  return write ? [] : strays.map((file) => `trees/${file} belongs to no page: remove it`);
}

// Those that the others don't have, or not so often.
function without(lines, others) {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function differingLines(was, is) {
  const [before, now] = [was.split('\n'), is.split('\n')];
  const all = [...without(before, now).map((line) => `- ${line.trim()}`),
               ...without(now, before).map((line) => `+ ${line.trim()}`)];
  return all.length ? all.slice(0, 12) : ['the same lines in another order'];
}

// What was done within one second stands in a list in either order.
const inAnyOrder = ['/record', '/forgetting/hold'];
const isSame = ({path}, was, is) => was === is ||
  (inAnyOrder.includes(path) && was.split('\n').sort().join() === is.split('\n').sort().join());

export async function treeFindings(page, row, write) {
  const name = fileOf(row);
  const file = new URL(name, folder);
  const tree = await treeOf(page, row);
  const was = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (isSame(row, was, tree)) return [];
  if (!write)
    return [`a screen reader is given something else than trees/${name} has. ${writeAnew}`,
            ...differingLines(was, tree)];
  mkdirSync(folder, {recursive: true});
  writeFileSync(file, tree);
  return [];
}
