// SPDX-License-Identifier: Apache-2.0
// Priya brings in yesterday's register, which has a word that nobody knows and an address that is none,
// and puts it right. Tom is asked a week, three and six months later, by three letters, and answers each;
// Ella wants no more of them.
import assert from 'node:assert/strict';
import {newContext, newPage} from '../browser.mjs';
import {press, type} from '../open_page.mjs';
import {Person} from '../person.mjs';

export const demonstration = true;

const course = {title: 'Babies and sleep', code: 'SLP9', cost: '20',
                'outcome-1': 'ask where a baby sleeps', 'topic-1': {index: 2}};
const register = (ella) => `Full name\tEmail\tOrganisation\tAttended
Tom Bell\ttom@practice.example.org\tBay Pollice\tY
Ella Marsh\t${ella}\tBay Police\tY`;

// The day of the demonstration is the day it is in London.
function yesterday() {
  const at = new Intl.DateTimeFormat('en-GB', {timeZone: 'Europe/London'})
    .format(new Date(Date.now() - 86_400_000)).split('/');
  return {'day-1': at[0], 'day-1-month': at[1], 'day-1-year': at[2], 'from-1': '09:30',
          'until-1': '16:00', place: 'Harbour House'};
}

async function read(page, ...words) {
  const all = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
  for (const each of words) assert(all.includes(each), `"${each}" is not in: ${all.slice(0, 900)}`);
  return all;
}

async function bringIn(page, pasted) {
  await press(page, 'Bring in a register');
  await type(page, {pasted});
  await press(page, 'Continue');
}

async function holdASession(page) {
  await page.goto('/demo');
  await press(page, 'Look as Priya');
  await page.goto('/courses/new');
  await type(page, course);
  await press(page, 'Add the course');
  await press(page, 'Add a session');
  await type(page, yesterday());
  await press(page, 'Add the session');
  await page.locator('main a[href^="/sessions/"]').first().click();
  const session = new URL(page.url()).pathname;

  await bringIn(page, register('ella@'));
  await press(page, 'Look at what would change');
  await read(page, 'Did you mean Bay Police?', 'an email address that can\'t be right: ella@',
             'There is nobody in it who could be brought in');
  await press(page, 'Look again');
  await page.getByRole('button', {name: /^Bring it in/}).click();
  await read(page, 'Tom Bell', '1 came');

  // Put right, it is brought in once more; the word is known by now, and Tom stays as he is.
  await bringIn(page, register('ella@practice.example.org'));
  await read(page, 'New 1', 'The same as now 1', 'Rows that can\'t be read 0');
  await page.getByRole('button', {name: /^Bring it in/}).click();
  await read(page, 'Tom Bell', 'Ella Marsh', '2 came');
  return session;
}

async function timePasses(page, button) {
  await page.goto('/demo');
  await press(page, button);
}

// The newest letter to somebody, as the demonstration shows it.
async function letterTo(page, address) {
  await page.goto('/demo/outbox');
  const all = await page.locator('main').innerText();
  const at = all.indexOf(address);
  assert(at >= 0, `no letter to ${address}`);
  return all.slice(at);
}

const link = (letter, path) => letter.match(new RegExp(`https://[0-9.:]+(/${path}/\\S+)`))[1];

// Months later Tom may say who his manager is, and that he may be called. Both are asked on the page of thanks,
// once more where something is missing, and behind the link he has used.
async function saysMore(tom, path) {
  await tom.isAtEase();
  await tom.press('Ask my manager');
  await tom.sees("Write your manager's name");
  await tom.isAtEase();
  await tom.answer({'manager-name': 'Dana Reid', 'manager-email': 'dana.reid@example.org'});
  await tom.press('Ask my manager');
  await tom.sees('Thank you. We will ask your manager');
  await tom.isAtEase();
  await tom.open(`${path}/call`);
  await tom.isAtEase();
  await tom.answer({'call-reach': '01632 960123', 'call-when': 'Mondays'});
  await tom.press('You may call me');
  await tom.isAtEase();
  await tom.open(path);
  await tom.sees('If you have already answered');
  await tom.isAtEase();
}

// All that must be answered, and nothing else.
async function answers(browser, server, letter, then = async () => {}) {
  const tom = await Person.with(browser, server, 'Tom');
  await tom.open(link(letter, 's'));
  await tom.sees('Babies and sleep', 'How private is it?', 'The training lead sees whether you replied');
  await tom.press('Start now');
  const send = tom.page.getByRole('button', {name: 'Send my answers'});
  for (let step = 0; step < 12 && !(await send.count()); ++step) {
    await tom.doesNotSee('Which agency do you work for?', 'What is your role?');
    for (const group of await tom.page.locator('fieldset:has(input[type=radio])').all())
      await group.locator('input[type=radio]').nth(1).check();
    await tom.press('Continue');
  }
  await tom.press('Send my answers');
  await tom.sees('Thank you. Your answers have been sent');
  await then(tom, link(letter, 's'));
  await tom.leaves();
}

async function wantsNoMore(browser, server, letter) {
  const ella = await Person.with(browser, server, 'Ella');
  await ella.open(link(letter, 'letters'));
  await ella.press(/^Do not ask me about this course again/);
  await ella.sees('You get no more letters about this.');
  await ella.leaves();
}

export async function journey(browser, server) {
  const {page} = await newPage(await newContext(browser, server.origin), server.origin);
  const session = await holdASession(page);
  const [tom, ella] = ['tom@practice.example.org', 'ella@practice.example.org'];

  await timePasses(page, 'A week later');
  const first = await letterTo(page, tom);
  await answers(browser, server, first);
  await wantsNoMore(browser, server, await letterTo(page, ella));
  await page.goto(session);
  await read(page, '1 of 2 answered');

  for (const stage of ['3 months after', '6 months after']) {
    await timePasses(page, 'Three months later');
    const letter = await letterTo(page, tom);
    assert.notEqual(link(letter, 's'), link(first, 's'));
    await answers(browser, server, letter, stage === '3 months after' ? saysMore : undefined);
    await page.goto('/demo/outbox');
    assert(!(await page.locator('main').innerText()).includes(ella), 'Ella is written to again');
    await page.goto(session);
    await read(page, stage, '1 of 1 answered');
  }
}
