// SPDX-License-Identifier: Apache-2.0
// Mia writes that somebody hurts her. She is told whom to call before she sends it; Sam, who is on
// duty, gets a letter that says nothing of it, reads what she wrote, notes what was done, and closes it.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Person} from '../person.mjs';
import {contextsOfPeople} from '../sign_in.mjs';
import {newFamilySurvey} from '../surveys.mjs';

const words = 'He hits me when Mum is out';

async function putSamOnDuty(context) {
  const page = await context.newPage();
  await page.goto('/settings/rota');
  for (let day = 1; day <= 7; ++day) await page.locator(`#reader-${day}`).selectOption({index: 1});
  await page.getByRole('button', {name: 'Save'}).click();
  await page.getByText('Saved.').waitFor();
  await page.close();
}

async function miaWrites(browser, server) {
  const mia = await Person.with(browser, server, 'Mia');
  await mia.open(newFamilySurvey(server));
  await mia.press('Start now');
  await mia.press('I understand. Start');
  while (!await mia.page.getByText('Is something making you feel worried?').count())
    await mia.press('Skip this one');
  await mia.answer({'worried': true});
  await mia.press('Continue');
  await mia.answer({worried_words: words});
  await mia.press('Continue');
  while (await mia.page.getByRole('button', {name: 'Skip this one'}).count())
    await mia.press('Skip this one');
  await mia.press('Send my answers');
  await mia.sees('You may need help sooner than we can read this', 'open now, or 999',
                 'Nothing has been sent yet');
  await mia.press('Send it now');
  await mia.sees('Ready for the next person');
  await mia.doesNotSee(words);
  await mia.leaves();
}

async function lettersOf(server) {
  const folder = join(server.folder, 'data', 'outgoing-mail');
  for (let look = 0; look < 30; ++look) {
    try {
      const letters = readdirSync(folder).filter((name) => name.endsWith('.eml'));
      if (letters.length) return letters.map((name) => readFileSync(join(folder, name), 'utf8'));
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new Error('no letter was written within half a minute');
}

async function samDealsWithIt(context) {
  const page = await context.newPage();
  const press = (name) => page.getByRole('button', {name}).click();
  await page.goto('/home');
  await page.getByRole('link', {name: '1 thing that may be urgent'}).click();
  await page.locator('tbody a').first().click();
  await page.getByText(words).waitFor();
  await page.getByText('A referral is made only if you make it.').waitFor();
  await page.getByLabel('Told children\'s social care (MASH)').check();
  await page.locator('#words').fill('Spoke to Ann at MASH');
  await press('Note it');
  await page.getByText('Spoke to Ann at MASH').waitFor();
  await page.getByLabel('Nothing more is to be done').check();
  await page.locator('#words').fill('MASH has it');
  await press('Note it');
  await page.getByText('There is nothing to read.').waitFor();
}

export async function journey(browser, server) {
  const contexts = await contextsOfPeople(browser, server);
  await putSamOnDuty(contexts['partnership-team']);
  await miaWrites(browser, server);
  const letters = await lettersOf(server);
  assert.equal(letters.length, 1);
  assert(letters[0].includes('There is something to read in Earshot.'));
  for (const word of ['hits', 'Mum', 'What was it like', 'Mia', 'child'])
    assert(!letters[0].includes(word), `the letter says "${word}"`);
  await samDealsWithIt(contexts['safeguarding-reader']);
  const ann = await contexts['partnership-team'].newPage();
  assert.equal((await ann.goto('/safeguarding')).status(), 403);
}
