// SPDX-License-Identifier: Apache-2.0
// node screenshots.mjs EARSHOT GALLERY FOLDER [PART]: see script/screenshots.
import {join, resolve} from 'node:path';
import {closeSurveys} from './closed_surveys.mjs';
import {newContext, openBrowser} from './browser.mjs';
import {galleryPages, showInstead} from './gallery.mjs';
import {nameOf, openPage} from './open_page.mjs';
import {pages} from './pages.mjs';
import {Server} from './server.mjs';
import {contextsOfPeople} from './sign_in.mjs';

const [program, gallery, folder, part = ''] = process.argv.slice(2);

async function take(context, row) {
  const page = await context.newPage();
  await openPage(page, row, server);
  const name = nameOf(row).replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '');
  for (const width of [390, 1280]) {
    await page.setViewportSize({width, height: width === 390 ? 844 : 900});
    await page.screenshot({path: join(folder, `${name}-${width}.png`), fullPage: true});
  }
  await page.close();
}

const server = await Server.start(resolve(program));
const browser = await openBrowser();
try {
  closeSurveys(server);
  const contexts = await contextsOfPeople(browser, server);
  for (const row of pages.filter((row) => nameOf(row).includes(part)))
    await take(contexts[row.as], row);
  const context = await newContext(browser, server.origin);
  for (const page of galleryPages(gallery).filter(({path}) => path.includes(part))) {
    await showInstead(context, server.origin, page);
    await take(context, page);
  }
} finally {
  await browser.close();
  await server.stop();
}
