// SPDX-License-Identifier: Apache-2.0
// Dana leads an agency and forwards a staff survey; five of her colleagues answer by the one link; she
// says how many it was sent to, corrects herself, and reads after the close that it has closed.
import assert from 'node:assert/strict';
import {Person} from '../person.mjs';

function forwardedSurvey(server) {
  const {survey} = JSON.parse(server.run('survey', 'new', '--form', 'staff-survey', '--promise',
                                         'open', '--json'));
  const said = server.run('survey', 'links', survey, '--every-agency', '--json');
  return {survey, lead: new URL(JSON.parse(said).agencies[0].lead).pathname};
}

async function answers(browser, server, link, name) {
  const colleague = await Person.with(browser, server, name);
  await colleague.open(link);
  await colleague.sees('This is for people who work at', 'We do not ask who you are.');
  await colleague.press('Start now');
  const send = colleague.page.getByRole('button', {name: 'Send my answers'});
  for (let page = 0; page < 40 && !(await send.count()); ++page) await colleague.press('Continue');
  await colleague.press('Send my answers');
  await colleague.sees('Thank you');
  await colleague.leaves();
}

async function says(dana, number) {
  await dana.answer({received: number});
  await dana.page.locator('main button').click();
  await dana.page.waitForLoadState();
}

export async function journey(browser, server) {
  const {survey, lead} = forwardedSurvey(server);
  const dana = await Person.with(browser, server, 'Dana');
  await dana.open(lead);
  await dana.sees('For the lead of', 'fewer than 5 answers so far');
  const message = await dana.page.locator('.app-copy').first().innerText();
  const link = message.match(/\/s\/\S+/)[0];

  for (let at = 1; at <= 5; ++at) await answers(browser, server, link, `colleague ${at}`);
  await says(dana, 'about 40');
  await dana.sees('as a whole number, like 40');
  dana.complaints.length = 0;  // a browser tells of a page that is 422
  await says(dana, '40');
  await dana.sees('you sent it to 40 staff', 'at least 5 answers so far');
  await says(dana, '45');
  await dana.sees('you sent it to 45 staff');

  assert(server.run('survey', 'close', survey).includes('5 of 45 answered'));
  await dana.open(lead);
  await dana.sees('This survey has closed', 'you sent it to 45 staff');
  await dana.leaves();
  const late = await Person.with(browser, server, 'somebody who is late');
  await late.page.goto(link);
  await late.doesNotSee('Start now');
  await late.leaves();
}
