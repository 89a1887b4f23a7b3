// SPDX-License-Identifier: Apache-2.0
// node run.mjs EARSHOT GALLERY [PART]: looks at every page of pages.mjs and of the gallery, and at
// one with planted faults, which must be found. With a PART only at pages whose name has it.
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

const [program, galleryProgram, part = ''] = process.argv.slice(2);
const seen = new Set();
let failed = 0;

function tell(what, findings) {
  console.log(`${findings.length ? 'FAILED' : 'ok    '} ${what}`);
  for (const finding of new Set(findings)) console.log(`         ${finding}`);
  if (findings.length) ++failed;
}

// Opens a page and gives what looks at it.
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

// The next page is opened while one is looked at: what one leaves behind, the next may need.
async function lookAtPagesAs(as, context, server, lens) {
  let before = Promise.resolve();
  for (const row of pages.filter((one) => one.as === as && nameOf(one).includes(part))) {
    const look = await opened(context, server, row);
    await before;
    before = look(lens).then((findings) => tell(nameOf(row), findings));
  }
  await before;
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

async function lookAtGallery(context, server, lens) {
  for (const page of galleryPages(galleryProgram)) {
    await showInstead(context, server.origin, page);
    tell(page.path, await (await opened(context, server, page))(lens));
  }
  for (const page of [faulty, faultyStyle]) await showInstead(context, server.origin, page);
  const found = await (await opened(context, server, faulty))(lens);
  const missed = faultsToFind.filter((fault) => !found.some((one) => one.includes(fault)));
  tell('a page with planted faults has them found',
       missed.length ? [...missed.map((fault) => `not found: ${fault}`), ...found] : []);
}

// One after the other for each of them, two of them at a time, first those with the most pages.
async function lookAtAll(browser, server) {
  const contexts = await contextsOfPeople(browser, server);
  const pagesOf = (as) => pages.filter((one) => one.as === as).length;
  const fewestFirst = Object.keys(contexts).sort((a, b) => pagesOf(a) - pagesOf(b));
  const work = fewestFirst.map((as) => (lens) =>
    lookAtPagesAs(as, contexts[as], server, lens));
  const gallery = await newContext(browser, server.origin);
  if (!part) work.unshift((lens) => lookAtGallery(gallery, server, lens));
  await Promise.all([1, 2].map(async () => {
    const lens = await newLens(browser, server.origin);
    while (work.length) await work.pop()(lens);
  }));
  if (!part) lookForUnseenPages();
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
