// SPDX-License-Identifier: Apache-2.0
// Ann of the partnership team runs a survey without script: she chooses and mistypes, looks at how it
// will be, opens it, watches twelve people answer on paper, closes it and comes to what it gave.
import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {contextsOfPeople} from '../sign_in.mjs';

const title = 'Neglect: Your feedback on the conference';

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
  const reads = async (...words) => {
    const all = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    for (const each of words) assert(all.includes(each), `Ann does not read "${each}" but: ${all}`);
  };
  const day = (name, ahead) => {
    const then = new Date(Date.now() + ahead * 86_400_000);
    return {[name]: `${then.getDate()}`, [`${name}-month`]: `${then.getMonth() + 1}`,
            [`${name}-year`]: `${then.getFullYear()}`};
  };

  await page.goto('/surveys');
  await reads('There are no surveys yet');
  await press('Get the first one ready');
  await page.getByRole('radio', {name: 'Your feedback on the conference'}).check();
  await press('Continue');
  await press('Save and continue');
  await reads('There is a problem', 'Write the name of the course');
  await type({course: 'Neglect', ...day('day', -3)});
  await press('Save and continue');
  await page.getByRole('radio', {name: /^Open/}).check();
  await reads('We do not ask who you are.', 'Results are shown from 10 answers on');
  await press('Save and continue');
  await page.getByRole('radio', {name: 'Until a day'}).check();
  await type(day('closes', -1));
  await press('Save and continue');
  await reads('has passed. Choose a later day');
  await type(day('closes', 14));
  await press('Save and continue');
  await press('Save and continue');
  await reads(title, 'Nobody can answer it yet. Check what you have chosen, then open it.');

  await press('Preview');
  await reads('This is a preview');
  await page.goBack();
  await press('Open the survey');
  await reads('The survey has been opened', 'Fewer than 5 answers so far');

  const survey = new URL(page.url()).pathname.split('/').pop();
  const paper = join(server.folder, 'paper.csv');
  writeFileSync(paper, `took_part,will_use\n${'room,yes\n'.repeat(12)}`);
  server.run('answers', 'import', survey, paper);
  await page.reload();
  await reads('At least 10 answers so far');

  await press('Close it now');
  await reads('At least 10 answers so far', "It can't be opened again");
  await press('Close the survey');
  for (let looks = 0; looks < 200; ++looks) {
    if ((await page.locator('main').innerText()).includes('12 answered')) break;
    await page.goto(`/surveys/${survey}`);
  }
  await reads('Ended', '12 answered.');
  await page.goto('/surveys');
  await reads('Ended', title, '12 answered.');
}
