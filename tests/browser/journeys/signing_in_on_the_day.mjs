// SPDX-License-Identifier: Apache-2.0
// Priya runs Neglect today. She has written down that Tom is booked, and puts the sheet on the screen.
// Tom signs in on his phone, without script, and so does Ella, who was not booked; both read the same.
// Priya sees who is there, and makes a new code, with which the old one stops.
import assert from 'node:assert/strict';
import {Person} from '../person.mjs';
import {contextsOfPeople} from '../sign_in.mjs';

const [day, month, year] =
  new Date().toLocaleDateString('en-GB', {timeZone: 'Europe/London'}).split('/');

async function sheet(page, press, type) {
  await page.goto('/courses/new');
  await type({title: 'Neglect', code: 'NEG1', 'outcome-1': 'notice neglect early'});
  await page.locator('[id="topic-1"]').selectOption({index: 1});
  await press('Add the course');
  await press('Add a session');
  await type({'day-1': day, 'day-1-month': month, 'day-1-year': year, 'from-1': '00:00',
              'until-1': '23:30', place: 'Riverside Centre'});
  await press('Add the session');
  await page.locator('#sessions a, tbody a').first().click();
  await page.waitForLoadState();
  await press('Add somebody');
  await type({name: 'Tom Okafor', address: 'tom@example.org'});
  await page.getByRole('radio', {name: 'Booked'}).check();
  await press('Add this person');
  const session = page.url().split('?')[0];
  await press('Sign in on the day');
  await press('Make the sheet');
  return session;
}

async function signsIn(browser, server, code, name, address, agency) {
  const person = await Person.with(browser, server, name);
  await person.page.setViewportSize({width: 320, height: 640});
  await person.open(code);
  await person.sees('Sign in: Neglect', 'Riverside Centre', 'deleted after');
  await person.answer({name, address});
  if (agency) await person.answer({'agency-words': agency});
  else await person.page.locator('[id="agency"]').selectOption({index: 1});
  await person.page.locator('[id="role"]').selectOption({index: 1});
  await person.press('Sign in');
  await person.sees('You are signed in');
  const read = (await person.page.locator('main').innerText()).replace(/\s+/g, ' ');
  await person.leaves();
  return read;
}

export async function journey(browser, server) {
  const {'partnership-team': context} = await contextsOfPeople(browser, server);
  const page = await context.newPage();
  const press = async (words) => {
    const named = {name: words, exact: true};
    await page.getByRole('link', named).or(page.getByRole('button', named)).first().click();
    await page.waitForLoadState();
  };
  const type = async (fields) => {
    for (const [id, value] of Object.entries(fields)) await page.locator(`[id="${id}"]`).fill(value);
  };
  const session = await sheet(page, press, type);
  const code = new URL((await page.locator('.app-copy').first().innerText()).trim()).pathname;

  const tom = await signsIn(browser, server, code, 'Tom Okafor', 'tom@example.org');
  const ella = await signsIn(browser, server, code, 'Ella Marsh', 'ella@example.org',
                             'Ryde Dental Practice');
  assert.equal(tom, ella);

  await page.goto(session);
  const people = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
  for (const each of ['2 came', 'Tom Okafor', 'Attended', 'Ella Marsh', 'Came without a booking',
                      'not on the list'])
    assert(people.includes(each), `Priya does not read "${each}" but: ${people}`);

  await press('Sign in on the day');
  await press('Make a new code');
  const late = await Person.with(browser, server, 'somebody with the old code');
  await late.page.goto(code);
  await late.sees("This link can't be used");
  await late.leaves();
}
