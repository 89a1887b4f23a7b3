// SPDX-License-Identifier: Apache-2.0
// Tom opens his link where the line is bad: the page and its style sheet are all that his browser asks
// for, also for the tab, and they weigh little. The next page asks for nothing more.
import assert from 'node:assert/strict';
import {Person} from '../person.mjs';
import {newFamilySurvey, newSurvey} from '../surveys.mjs';

const mostBytes = 15_000;

// What the browser asks for, with the bytes that came, headers too.
function watched(page) {
  const asked = [];
  page.on('requestfinished', async (request) => {
    const weighed = request.sizes().then(({responseBodySize, responseHeadersSize}) =>
      responseBodySize + responseHeadersSize);
    asked.push({path: new URL(request.url()).pathname, type: request.resourceType(), weighed});
  });
  return asked;
}

async function asksForTwo(browser, server, link) {
  const tom = await Person.with(browser, server, 'Tom');
  const asked = watched(tom.page);
  await tom.open(link);
  await tom.page.waitForLoadState('networkidle');
  assert.deepEqual(asked.map(({type}) => type).sort(), ['document', 'stylesheet'],
                   `asked for: ${asked.map(({path}) => path).join(', ')}`);
  const bytes = (await Promise.all(asked.map(({weighed}) => weighed)))
    .reduce((sum, each) => sum + each, 0);
  assert(bytes <= mostBytes, `a first visit weighs ${bytes} bytes`);
  assert.equal(await tom.page.locator('script').count(), 0);
  asked.length = 0;
  await tom.press('Start now');
  await tom.page.waitForLoadState('networkidle');
  assert.deepEqual(asked.map(({type}) => type).filter((type) => type !== 'stylesheet'),
                   ['document']);
  await tom.leaves();
}

export async function journey(browser, server) {
  await asksForTwo(browser, server, newSurvey(server, 'anonymous')[0]);
  await asksForTwo(browser, server, newFamilySurvey(server));
}
