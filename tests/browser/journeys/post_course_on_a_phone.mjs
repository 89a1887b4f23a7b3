// SPDX-License-Identifier: Apache-2.0
// Tom, a health visitor, answers about a course on his phone, with a mistake on the way, and presses
// Back after it was sent.
import assert from 'node:assert/strict';
import {Person} from '../person.mjs';
import {confident, course, newSurvey} from '../surveys.mjs';

export async function journey(browser, server) {
  const [link] = newSurvey(server, 'anonymous');
  const tom = await Person.with(browser, server, 'Tom');
  await tom.open(link);
  await tom.sees('This is about Neglect on 14 October 2026', 'How private is it?');
  await tom.press('Start now');
  await tom.sees('Step 1 of 4');

  const {'conf_after.1-4': forgotten, ...most} = confident;
  await tom.answer(most);
  await tom.press('Continue');
  assert(forgotten);
  assert.match(await tom.page.title(), /^Error: /);
  await tom.sees('There is a problem', 'Choose one of the answers');
  await tom.isChosen('conf_before.1-2');
  await tom.page.getByRole('link', {name: 'Choose one of the answers'}).click();
  const focused = await tom.page.locator(':focus').getAttribute('name');
  assert.equal(focused, 'conf_after.1', 'the summary leads to what is wrong');
  await tom.answer({'conf_after.1-4': true});
  await tom.press('Continue');

  await tom.answer(course);
  await tom.press('Continue');
  await tom.answer({will_do: 'Ask what the child says'});
  await tom.press('Back');
  await tom.isChosen('relevance-5');
  await tom.press('Continue');
  assert.equal(await tom.page.locator('#will_do').inputValue(), 'Ask what the child says');
  await tom.press('Continue');
  // Enter in a field goes on, though Back stands above it.
  await tom.page.locator('#recommend').fill('9');
  await tom.page.locator('#recommend').press('Enter');
  await tom.page.waitForLoadState();
  await tom.sees('Check your answers', 'Ask what the child says', 'Not answered');

  await tom.page.getByRole('button', {name: 'Change How was the pace?'}).click();
  await tom.page.waitForLoadState();
  assert(tom.page.url().endsWith('#pace'), 'the page opens at the question');
  await tom.answer({'pace-3': true});
  await tom.press('Continue');
  await tom.sees('Check your answers', 'Too fast');

  await tom.press('Send my answers');
  await tom.sees('Thank you. Your answers have been sent', 'What happens next');
  await tom.goBack();
  await tom.press('Send my answers');
  await tom.sees('Thank you. Your answers have been sent');
  await tom.leaves();
}
