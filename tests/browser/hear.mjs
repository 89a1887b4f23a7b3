// SPDX-License-Identifier: Apache-2.0
// node hear.mjs EARSHOT GALLERY [--write]: what a screen reader is given of each page is what trees/
// has; with --write it is written there. The pages come one after another in the order of pages.mjs,
// on a server of their own, because what one leaves behind stands in the lists of the next.
import {resolve} from 'node:path';
import {newContext, newPage, openBrowser} from './browser.mjs';
import {closeSurveys} from './closed_surveys.mjs';
import {galleryPages, showInstead} from './gallery.mjs';
import {nameOf, openPage} from './open_page.mjs';
import {pages} from './pages.mjs';
import {Server} from './server.mjs';
import {contextsOfPeople} from './sign_in.mjs';
import {strayTrees, treeFindings} from './trees.mjs';

const words = process.argv.slice(2);
const write = words.includes('--write');
const [program, galleryProgram] = words.filter((word) => !word.startsWith('--'));
let failed = 0;

function tell(what, findings) {
  console.log(`${findings.length ? 'FAILED' : 'ok    '} ${what}`);
  for (const finding of findings) console.log(`         ${finding}`);
  if (findings.length) ++failed;
}

async function hear(context, server, row) {
  const {page} = await newPage(context, server.origin);
  try {
    await openPage(page, row, server);
    tell(nameOf(row), await treeFindings(page, row, write));
  } catch (error) {
    tell(nameOf(row), [`could not be heard: ${error.message.split('\n')[0]}`]);
  }
  await page.close();
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

const server = await Server.start(resolve(program));
const browser = await openBrowser();
try {
  closeSurveys(server);
  const contexts = await contextsOfPeople(browser, server);
  await waitUntilFound(contexts['safeguarding-reader']);
  for (const row of pages) await hear(contexts[row.as], server, row);
  const context = await newContext(browser, server.origin);
  for (const page of galleryPages(galleryProgram)) {
    await showInstead(context, server.origin, page);
    await hear(context, server, page);
  }
  tell('each of the trees is a page\'s', strayTrees(write));
} finally {
  await browser.close();
  await server.stop();
}
console.log(failed ? `${failed} need work` : 'Every page says what is kept of it');
process.exitCode = failed ? 1 : 0;
