// SPDX-License-Identifier: Apache-2.0
// node run.mjs EARSHOT GALLERY [PART] [--write]: looks at every page of pages.mjs and of the gallery,
// and at one with planted faults, which must be found. What a screen reader is given of each is what
// trees/ has; with --write it is written there. With a PART only pages whose name has it are looked
// at, and nothing is compared with trees/: what one page leaves behind stands in the lists of the next.
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {newContext, newLens, newPage, openBrowser} from './browser.mjs';
import {closeSurveys} from './closed_surveys.mjs';
import {faultsToFind, faulty, faultyStyle, galleryPages, showInstead} from './gallery.mjs';
import {lookAt} from './look_at.mjs';
import {nameOf, openPage} from './open_page.mjs';
import {notPages, pages} from './pages.mjs';
import {Server} from './server.mjs';
import {contextsOfPeople} from './sign_in.mjs';
import {strayTrees, treeFindings} from './trees.mjs';

const words = process.argv.slice(2);
const write = words.includes('--write');
const [program, galleryProgram, part = ''] = words.filter((word) => !word.startsWith('--'));
const seen = new Set();
let failed = 0;

function tell(what, findings) {
  console.log(`${findings.length ? 'FAILED' : 'ok    '} ${what}`);
  for (const finding of new Set(findings)) console.log(`         ${finding}`);
  if (findings.length) ++failed;
}

// Opens a page, hears it, and gives what looks at it.
async function opened(context, server, row) {
  const {page, complaints} = await newPage(context, server.origin);
  const findings = [];
  const {title = '', status: wanted = 200} = row;
  const couldNot = (error) =>
    findings.push(`could not be looked at: ${error.message.split('\n')[0]}`);
  try {
    const status = await openPage(page, row, server, (path) => seen.add(path));
    if (status !== wanted) findings.push(`the status is ${status}, not ${wanted}`);
    const tab = await page.title();
    if (!tab.startsWith(title)) findings.push(`the title is "${tab}", not "${title}"`);
    if (!part && row !== faulty) findings.push(...await treeFindings(page, row, write));
  } catch (error) {
    couldNot(error);
  }
  return async (lens) => {
    try {
      findings.push(...await lookAt(page, lens));
    } catch (error) {
      couldNot(error);
    }
    await page.close();
    return [...findings, ...complaints];
  };
}

// Pages are opened one after another, because what one leaves behind the next may need; two that are
// open are looked at meanwhile.
class Lookers {
  #free;
  #waiting = [];
  #all = [];

  constructor(lenses) {
    this.#free = lenses;
  }

  // Ends when somebody has begun to look.
  async look(row, it) {
    const lens = this.#free.pop() ?? await new Promise((resolve) => this.#waiting.push(resolve));
    this.#all.push(it(lens).then((findings) => {
      tell(nameOf(row), findings);
      const next = this.#waiting.shift();
      next ? next(lens) : this.#free.push(lens);
    }));
  }

  done() {
    return Promise.all(this.#all);
  }
}

// What families wrote is found by a timer; the pages tell how much there is.
async function waitUntilFound(context) {
  const page = await context.newPage();
  for (let look = 0; look < 60; ++look) {
    await page.goto('/safeguarding');
    if (await page.locator('tbody a').count()) return page.close();
    await page.waitForTimeout(500);
  }
  throw new Error('what parents wrote has not been found within half a minute');
}

// The server's own table of addresses, so that no page is forgotten in ours.
function lookForUnseenPages() {
  const table = readFileSync(new URL('../../server/web/routes.cpp', import.meta.url), 'utf8');
  const paths = [...table.matchAll(/\{"GET", "([^"]+)"/g)].map(([, path]) => path);
  const matches = (path) => new RegExp(`^${path.replace(/\{[^}]*\}/, '[^/]+')}$`);
  const unseen = paths.filter((path) =>
    !notPages.includes(path) && ![...seen].some((one) => matches(path).test(one)));
  tell(`all ${paths.length} addresses of the server have been looked at`,
       unseen.map((path) => `${path} has no line in tests/browser/pages.mjs`));
}

async function lookForPlantedFaults(context, server, lens) {
  for (const page of [faulty, faultyStyle]) await showInstead(context, server.origin, page);
  const found = await (await opened(context, server, faulty))(lens);
  const missed = faultsToFind.filter((fault) => !found.some((one) => one.includes(fault)));
  tell('a page with planted faults has them found',
       missed.length ? [...missed.map((fault) => `not found: ${fault}`), ...found] : []);
}

async function lookAtAll(browser, server) {
  const contexts = await contextsOfPeople(browser, server);
  const gallery = await newContext(browser, server.origin);
  const lenses = [await newLens(browser, server.origin), await newLens(browser, server.origin)];
  const lookers = new Lookers([...lenses]);
  await waitUntilFound(contexts['safeguarding-reader']);
  for (const row of pages.filter((one) => nameOf(one).includes(part)))
    await lookers.look(row, await opened(contexts[row.as], server, row));
  for (const page of part ? [] : galleryPages(galleryProgram)) {
    await showInstead(gallery, server.origin, page);
    await lookers.look(page, await opened(gallery, server, page));
  }
  await lookers.done();
  if (part) return;
  await lookForPlantedFaults(gallery, server, lenses[0]);
  lookForUnseenPages();
  tell('each of the trees is a page\'s', strayTrees(write));
}

const server = await Server.start(resolve(program));
const browser = await openBrowser();
try {
  closeSurveys(server);
  await lookAtAll(browser, server);
} finally {
  await browser.close();
  await server.stop();
}
console.log(failed ? `${failed} need work` : 'Every page can be read and used');
process.exitCode = failed ? 1 : 0;
