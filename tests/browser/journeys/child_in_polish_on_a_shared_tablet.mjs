// SPDX-License-Identifier: Apache-2.0
// Mia begins in Polish on her worker's tablet, leaves by "Exit this page" when somebody comes in, and
// does it again later. Her worker presses Back, and then every step again: nothing of hers is shown.
import assert from 'node:assert/strict';
import {Person} from '../person.mjs';
import {newFamilySurvey} from '../surveys.mjs';

async function begin(mia, link) {
  await mia.open(link);
  await mia.press('polski');
  await mia.press('Zaczynam');
  await mia.sees('Zanim zaczniesz', 'Nikt nie czyta tego od razu', '0800 1111');
  await mia.press('Rozumiem. Zaczynam');
  await mia.press('Pomiń to pytanie');
  await mia.answer({'age-3': true});
  await mia.press('Dalej');
}

async function leave(mia) {
  const {page} = mia;
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Opuść tę stronę');
  const [exit] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith('/exit')),
    page.keyboard.press('Enter'),
  ]);
  assert.equal(exit.status(), 303);
  assert.equal(exit.headers().location, 'https://www.bbc.co.uk/weather');
}

export async function journey(browser, server) {
  const link = newFamilySurvey(server);
  const left = await Person.with(browser, server, 'Mia, who leaves');
  await begin(left, link);
  await leave(left);
  await left.leaves();

  const mia = await Person.with(browser, server, 'Mia');
  await begin(mia, link);
  while (await mia.page.getByRole('button', {name: 'Pomiń to pytanie'}).count())
    await mia.press('Pomiń to pytanie');
  await mia.sees('9');
  await mia.press('Wyślij odpowiedzi');
  await mia.sees('Następna osoba może zacząć');
  for (let back = 0; back < 4; ++back) {
    await mia.page.goBack().catch(() => {});  // a page that was kept nowhere is an error page
    assert.equal(await mia.page.locator('input:checked').count(), 0);
    await mia.doesNotSee('Ile masz lat?');
  }
  // That nothing could be shown is what the browser says of it, once for each step, and nothing else.
  for (const each of mia.complaints.splice(0))
    assert.equal(each, `could not be fetched: ${new URL(link, server.origin)}`);
  await mia.open(link);
  await mia.doesNotSee('9 lat');
  await mia.leaves();
}
