// SPDX-License-Identifier: Apache-2.0
// Ann, of the partnership team, clears fifty comments: no mouse, no script, one Tab and one key each.
import assert from 'node:assert/strict';
import {closeSurveys, titles} from '../closed_surveys.mjs';
import {contextOf} from '../sign_in.mjs';

const focused = (page) => page.evaluate(() => {
  const {type, name, value, textContent, id} = document.activeElement;
  return {type, name, value, id, text: (textContent ?? '').trim()};
});

async function tabTo(page, isThere) {
  for (let presses = 0; presses < 60; ++presses) {
    await page.keyboard.press('Tab');
    if (isThere(await focused(page))) return;
  }
  throw new Error('Tab does not get there');
}

const enter = (page) =>
  Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);

// In turn: shown, shown without the marked parts, held.
const keys = [['Space', 'released'], ['ArrowDown', 'redacted'], ['ArrowUp', 'held']];

// Whether something is left to be taken out there.
const hasMarks = (page, name) => page.evaluate((id) =>
  document.getElementById(id).querySelector('mark') !== null, name.replace('c-', 't-'));

async function decideOne(page, at, counts) {
  const {type, name} = await focused(page);
  if (type !== 'radio') throw new Error(`comment ${at}: the focus is on a ${type}`);
  let [key, decision] = keys[at % 3];
  if (decision === 'redacted' && !(await hasMarks(page, name))) [key, decision] = keys[0];
  await page.keyboard.press(key);
  const chosen = await page.evaluate((of) =>
    document.querySelector(`[name="${of}"]:checked`)?.value, name);
  if (chosen !== decision) throw new Error(`${key} chose ${chosen}, not ${decision}`);
  counts[decision] = (counts[decision] ?? 0) + 1;
  if (decision === 'redacted') {
    await page.keyboard.press('Tab');  // past the wording
    if ((await focused(page)).type !== 'textarea') throw new Error('there is no wording to change');
  }
}

async function clearPage(page, counts) {
  const {length} = await page.$$('[id^="t-"]');
  for (let at = 0; at < length; ++at) {
    await page.keyboard.press('Tab');
    await decideOne(page, at, counts);
  }
  await page.keyboard.press('Tab');
  assert.match((await focused(page)).text, /^Save/);
  await enter(page);
  return length;
}

async function read(page) {
  await page.goto('/words');
  await tabTo(page, ({text}) => text === titles.conference);
  await enter(page);
  await page.goto(`${page.url()}#comments`);
  const counts = {}, pages = [];
  while (await page.$('[id^="t-"]')) pages.push(await clearPage(page, counts));
  assert.deepEqual(pages, [20, 20, 12]);
  assert(await page.getByText('You have read all of it').count());
  return counts;
}

// As a training lead reads it: what was let through, without what was taken out.
async function shown(page) {
  await page.goto('/results');
  await page.getByRole('link', {name: titles.conference}).click();
  await page.waitForLoadState();
  const results = page.url();
  const comments = [];
  for (const question of ['best', 'improve']) {
    await page.goto(results.replace(/results$/, `comments?question=${question}`));
    comments.push(...await page.locator('.app-words').allTextContents());
  }
  return comments;
}

export async function journey(browser, server) {
  closeSurveys(server);
  const ann = await contextOf('partnership-team', browser, server);
  const counts = await read(await ann.newPage());
  assert(counts.redacted > 5 && counts.held > 5, 'each way was taken');
  const priya = await contextOf('training-lead', browser, server);
  const comments = await shown(await priya.newPage());
  assert.equal(comments.length, counts.released + counts.redacted);
  assert.equal(comments.filter((text) => /\[(name|date|number|place)\]/.test(text)).length,
               counts.redacted, 'what was taken out stands in brackets');
  await ann.close();
  await priya.close();
}
