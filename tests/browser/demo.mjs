// SPDX-License-Identifier: Apache-2.0
// node demo.mjs EARSHOT [FOLDER]: opens a demonstration as a newcomer would. As everybody whom one
// can look as, follows the links there are; a page of each shape is looked at in the browser. With a
// FOLDER leaves a picture of each there.
import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {newContext, newLens, newPage, openBrowser} from './browser.mjs';
import {axeFindings, overflowFindings, widths} from './look_at.mjs';
import {Server} from './server.mjs';

const [program, pictures] = process.argv.slice(2);
// For one person. More would be a maze: of 250 people at courses each has four pages. Of those that
// differ in a name and its figures only, the short run follows the first.
const mostPages = 5000;
const mostOfAShape = process.env.EARSHOT_LONG ? mostPages : 12;
let failed = 0;
let everyFewth = 0;  // axe looks at a sample: run.mjs has it look at every page

function tell(what, findings) {
  console.log(`${findings.length ? 'FAILED' : 'ok    '} ${what}`);
  for (const finding of new Set(findings)) console.log(`         ${finding}`);
  if (findings.length) ++failed;
}

// The server's own table: pages of one row differ in names and numbers only.
const table = readFileSync(new URL('../../server/web/routes.cpp', import.meta.url), 'utf8');
const rows = [...table.matchAll(/\{"GET",\s*"([^"]+)"/g)].map(([, path]) => path)
  .sort((one, other) => one.includes('{') - other.includes('{'));
const isOfRow = (row, path) =>
  new RegExp(`^${row.replace(/\{[^}]*\}/, '[^/]+')}$`).test(path);
const shapeOf = ({pathname, searchParams}) =>
  (rows.find((row) => isOfRow(row, pathname)) ?? pathname) +
  [...searchParams.keys()].sort().map((key) => ` ${key}`).join('');

const unescaped = (text) =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>').replaceAll('&amp;', '&');

function linksIn(html, at) {
  return [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => unescaped(href))
    .map((href) => new URL(href, at)).filter(({origin}) => origin === at.origin);
}

// An exit leaves for another site; everything else of ours ends on a page of ours.
async function fetched(context, url) {
  const reply = await context.request.get(url.href, {maxRedirects: 0});
  const to = reply.headers()['location'];
  if (reply.status() < 300 || reply.status() >= 400 || !to)
    return {status: reply.status(), html: await reply.text(), type: reply.headers()['content-type']};
  const next = new URL(to, url);
  return next.origin === url.origin ? fetched(context, next) : {status: 200, html: '', type: ''};
}

function wrongWith(url, from, {status, html, type}) {
  const place = `${url.pathname}${url.search} (from ${from})`;
  if (status !== 200) return [`${status} at ${place}`];
  if (!type.startsWith('text/html')) return [];
  if (!html.includes('This is a demonstration')) return [`does not say it is invented: ${place}`];
  const fragment = url.hash.slice(1);
  if (fragment && !html.includes(`id="${fragment}"`)) return [`no #${fragment} at ${place}`];
  return [];
}

// Everything that can be reached by links, and one page of each shape.
async function crawl(context, origin, starts) {
  const findings = [], shapes = new Map(), seen = new Set(), followed = new Map();
  const waiting = starts.map((start) => [new URL(start, origin), 'the start']);
  let count = 0;
  while (waiting.length && count < mostPages) {
    const [url, from] = waiting.shift();
    if (seen.has(url.href)) continue;
    seen.add(url.href);
    const shape = shapeOf(url);
    followed.set(shape, (followed.get(shape) ?? 0) + 1);
    if (followed.get(shape) > mostOfAShape) continue;
    ++count;
    const page = await fetched(context, url);
    findings.push(...wrongWith(url, from, page));
    if (!page.type.startsWith('text/html') || page.status !== 200) continue;
    if (!shapes.has(shape)) shapes.set(shape, url);
    for (const link of linksIn(page.html, url)) waiting.push([link, url.pathname]);
  }
  if (waiting.length) findings.push(`there are more than ${mostPages} pages`);
  return {findings, shapes, count};
}

const nameOf = (text) => text.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '');

async function look(context, lens, who, url, origin) {
  const {page, complaints} = await newPage(context, origin);
  await page.goto(url.href);
  const findings = [];
  const seen = await lens.show(page);
  for (const width of widths) {
    for (const each of [page, seen]) await each.setViewportSize({width, height: 900});
    findings.push(...await overflowFindings(page, width));
    if (width === 390 && everyFewth++ % 3 === 0) findings.push(...await axeFindings(seen, width));
    if (pictures && width !== 320)
      await page.screenshot({fullPage: true,
                             path: join(pictures, `${nameOf(`${who} ${shapeOf(url)}`)}-${width}.png`)});
  }
  await page.close();
  return [...findings, ...complaints].map((finding) => `${url.pathname}: ${finding}`);
}

async function lookAround(context, lens, who, origin, starts, looked) {
  const {findings, shapes, count} = await crawl(context, origin, starts);
  tell(`${who}: ${count} addresses, ${shapes.size} kinds of page`, findings.splice(0));
  for (const [shape, url] of shapes)
    if (!looked.has(shape)) {
      looked.add(shape);
      findings.push(...await look(context, lens, who, url, origin));
    }
  tell(`${who}: what they look like`, findings);
}

async function buttonsOfPeople(browser, origin) {
  const page = await (await newContext(browser, origin)).newPage();
  await page.goto('/demo');
  return page.getByRole('button', {name: /^Look as /}).allInnerTexts();
}

async function lookAs(browser, origin, words) {
  const context = await newContext(browser, origin);
  const page = await context.newPage();
  await page.goto('/demo');
  await page.getByRole('button', {name: words, exact: true}).click();
  await page.waitForURL('**/home');
  await page.close();
  return context;
}

async function letTimePass(context) {
  const page = await context.newPage();
  await page.goto('/demo');
  await page.getByRole('button', {name: 'Three months later'}).click();
  await page.waitForLoadState();
  const told = await page.getByText(/closed\./).count();
  await page.close();
  tell('three months later it is told what happened', told ? [] : ['nothing is told']);
}

const server = await Server.start(resolve(program), {demonstration: true});
const browser = await openBrowser();
try {
  const {origin} = server;
  const lens = await newLens(browser, origin);
  const looked = new Set();
  const people = await buttonsOfPeople(browser, origin);
  tell('there is somebody of each role to look as', people.length >= 6 ? [] : people);
  await lookAround(await newContext(browser, origin), lens, 'nobody', origin, ['/demo', '/'], looked);
  for (const words of people)
    await lookAround(await lookAs(browser, origin, words), lens, words, origin, ['/home'], looked);
  const later = await lookAs(browser, origin, people[0]);
  await letTimePass(later);
  await lookAround(later, lens, `${people[0]}, three months later`, origin, ['/home', '/demo'], looked);
} finally {
  await browser.close();
  await server.stop();
}
console.log(failed ? `${failed} did not hold` : 'all held');
process.exit(failed ? 1 : 0);
