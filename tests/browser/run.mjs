// SPDX-License-Identifier: Apache-2.0
// node run.mjs EARSHOT GALLERY: looks at every page of pages.mjs and of the gallery, and at one with
// planted faults, which must be found.
import {resolve} from 'node:path';
import {newContext, newLens, newPage, openBrowser} from './browser.mjs';
import {faultsToFind, faulty, faultyStyle, galleryPages, showInstead} from './gallery.mjs';
import {lookAt} from './look_at.mjs';
import {nameOf, openPage} from './open_page.mjs';
import {pages} from './pages.mjs';
import {Server} from './server.mjs';
import {contextsOfPeople} from './sign_in.mjs';

const [program, gallery] = process.argv.slice(2);
let failed = 0;

function tell(what, findings) {
  console.log(`${findings.length ? 'FAILED' : 'ok    '} ${what}`);
  for (const finding of new Set(findings)) console.log(`         ${finding}`);
  if (findings.length) ++failed;
}

async function findingsOf(context, server, row) {
  const {page, complaints} = await newPage(context, server.origin);
  const findings = [];
  const {title = '', status: wanted = 200} = row;
  try {
    const status = await openPage(page, row, server);
    if (status !== wanted) findings.push(`the status is ${status}, not ${wanted}`);
    const tab = await page.title();
    if (!tab.startsWith(title)) findings.push(`the title is "${tab}", not "${title}"`);
    findings.push(...await lookAt(page, lens));
  } catch (error) {
    findings.push(`could not be looked at: ${error.message.split('\n')[0]}`);
  }
  await page.close();
  return [...findings, ...complaints];
}

async function lookAtPages(browser, server) {
  const contexts = await contextsOfPeople(browser, server);
  for (const page of pages) tell(nameOf(page), await findingsOf(contexts[page.as], server, page));
}

async function lookAtGallery(browser, server) {
  const context = await newContext(browser, server.origin);
  for (const page of galleryPages(gallery)) {
    await showInstead(context, server.origin, page);
    tell(page.path, await findingsOf(context, server, page));
  }
  for (const page of [faulty, faultyStyle]) await showInstead(context, server.origin, page);
  const found = await findingsOf(context, server, faulty);
  const missed = faultsToFind.filter((fault) => !found.some((one) => one.includes(fault)));
  tell('a page with planted faults has them found',
       missed.length ? [...missed.map((fault) => `not found: ${fault}`), ...found] : []);
  await context.close();
}

const server = await Server.start(resolve(program));
const browser = await openBrowser();
const lens = await newLens(browser, server.origin);
try {
  await lookAtPages(browser, server);
  await lookAtGallery(browser, server);
} finally {
  await browser.close();
  await server.stop();
}
console.log(failed ? `${failed} pages need work` : 'Every page can be read and used');
process.exitCode = failed ? 1 : 0;
