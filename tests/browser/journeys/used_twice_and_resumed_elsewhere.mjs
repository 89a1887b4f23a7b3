// SPDX-License-Identifier: Apache-2.0
// Anna begins on her phone, saves, and finishes at her desk with the code she was shown; later she opens the same link again, on
// both. Ben keeps his answers in a file.
import {readFileSync} from 'node:fs';
import {Person} from '../person.mjs';
import {confident, course, newSurvey} from '../surveys.mjs';

async function anna(browser, server) {
  const [link] = newSurvey(server, 'anonymous');
  const phone = await Person.with(browser, server, 'Anna on her phone');
  await phone.open(link);
  await phone.press('Start now');
  await phone.answer(confident);
  await phone.press('Continue');
  await phone.answer({'pace-3': true});
  await phone.press('Save and finish later');
  await phone.sees('Your answers so far are saved', 'Nobody can open them without the code');
  const code = await phone.page.locator('.app-copy').innerText();

  const desk = await Person.with(browser, server, 'Anna at her desk');
  await desk.open(link);
  await desk.press('Carry on where you stopped');
  await desk.sees('There is a problem', 'Type the code that you were shown when you saved');
  await desk.answer({'saved-code': code.toUpperCase().replace('-', ' ')});
  await desk.press('Carry on where you stopped');
  await desk.isChosen('pace-3');
  await desk.answer(course);
  for (let page = 0; page < 3; ++page) await desk.press('Continue');
  await desk.press('Send my answers');
  await desk.sees('Thank you. Your answers have been sent');

  await phone.press('Carry on where you stopped');
  await phone.sees('Thank you. Answers have been sent with this link',
                   'If somebody else sent them, ask');
  for (const again of [phone, desk]) {
    await again.page.goto(link);
    await again.sees('If you have already answered, thank you, it arrived. If not, ask');
    await again.leaves();
  }
}

async function ben(browser, server) {
  const [link] = newSurvey(server, 'open');
  const ben = await Person.with(browser, server, 'Ben');
  await ben.open(link);
  await ben.press('Start now');
  await ben.answer(confident);
  await ben.press('Save and finish later');
  const coming = ben.page.waitForEvent('download');
  await ben.page.getByRole('button', {name: 'Download the file'}).click();
  const file = await coming;
  const bytes = readFileSync(await file.path());
  ben.complaints.length = 0;  // a page that becomes a file counts as one that did not come

  await ben.open(link);
  await ben.page.getByText('I have a file with answers that I began').click();
  await ben.page.locator('#saved-file').setInputFiles(
    {name: file.suggestedFilename(), mimeType: 'application/octet-stream', buffer: bytes});
  await ben.press('Carry on from the file');
  await ben.isChosen('conf_after.2-6');
  await ben.leaves();
}

export async function journey(browser, server) {
  await anna(browser, server);
  await ben(browser, server);
}
