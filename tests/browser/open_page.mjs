// SPDX-License-Identifier: Apache-2.0
// Opens a page of the table and goes on from there as its row says; gives the last status.

import {invite} from './sign_in.mjs';
import {madeSurvey, arabicSurvey, newFamilySurvey, newSurvey} from './surveys.mjs';

// Paths that are made when the page is opened.
export const invitation = 'a new invitation';
export const personalLink = 'a personal link';
export const openLink = 'a link for everybody';
export const surveyOnPaper = 'a survey on paper';
export const surveyTypedIn = 'typing in for a survey';
export const childLink = 'a link for children';
export const parentLink = 'a link for parents';
export const arabicLink = 'a link in Arabic';
export const arabicPaper = 'a survey in Arabic on paper';
export const arabicPoster = 'a poster in Arabic';
export const arabicTypedIn = 'typing in for a survey in Arabic';
export const oneToRead = 'a request to be contacted';
const made = {
  [invitation]: (server) => invite(server, 'Tom Okafor', 'training-lead'),
  [personalLink]: (server) => newSurvey(server, 'anonymous')[0],
  [surveyOnPaper]: (server) => `/surveys/${madeSurvey(server, 'anonymous').survey}/paper`,
  [surveyTypedIn]: (server) => `/surveys/${madeSurvey(server, 'anonymous').survey}/type-in`,
  [openLink]: (server) => newSurvey(server, 'open')[0],
  [childLink]: (server) => newFamilySurvey(server),
  [arabicLink]: (server) => arabicSurvey(server).links[0],
  [arabicPaper]: (server) => `/surveys/${arabicSurvey(server).survey}/paper?language=ar`,
  [arabicPoster]: (server) => `/surveys/${arabicSurvey(server).survey}/poster`,
  [arabicTypedIn]: (server) => `/surveys/${arabicSurvey(server).survey}/type-in?typed=0&language=ar`,
  [parentLink]: (server) => newFamilySurvey(server, 'parent-feedback'),
};

// A path may be made when the page is opened: one of those above, or a function of the server.
function addressOf(path, server) {
  if (made[path]) return made[path](server);
  return typeof path === 'function' ? path(server) : path;
}

const isPressed = (step) => typeof step === 'string' || step instanceof RegExp;

export async function press(page, words) {
  const named = {name: words, exact: true};
  const folded = page.locator('summary').getByText(words, {exact: true});
  await page.getByRole('link', named).or(page.getByRole('button', named)).or(folded).first()
    .click();
  await page.waitForLoadState();
}

// Fields by their ids: a text, true for a tick, {index: 1} for the second of a list.
export async function type(page, fields) {
  for (const [id, value] of Object.entries(fields)) {
    const field = page.locator(`[id="${id}"]`);
    if (value === true) await field.check();
    else if (await field.evaluate((it) => it.tagName === 'SELECT')) await field.selectOption(value);
    else await field.fill(value);
  }
}

// Somebody asks to be contacted, and the reader waits until it has been found.
async function openOneToRead(page, server) {
  const code = newFamilySurvey(server).split('/').pop();
  await page.goto(`/contact-me/${code}?language=en`);
  await type(page, {name: 'Amal', how: 'At school, from Mrs Reed', 'message-2': true});
  await press(page, 'Ask them to contact me');
  for (let look = 0; look < 30; ++look) {
    await page.goto('/safeguarding');
    const request = page.locator('tbody tr', {hasText: 'Apart from any answer'}).locator('a').first();
    if (await request.count()) {
      await request.click();
      await page.waitForLoadState();
      return;
    }
    await page.waitForTimeout(1000);
  }
  throw new Error('what was written has not been found within half a minute');
}

// `seen` is told the path at which one ends up.
export async function openPage(page, {path, as, then = []}, server, seen = () => {}) {
  let status = 0;
  page.on('response', (response) => {
    if (response.request().isNavigationRequest()) status = response.status();
  });
  if (as === 'nobody') await page.context().clearCookies();
  if (path === oneToRead) await openOneToRead(page, server);
  else await page.goto(addressOf(path, server));
  for (const step of then)
    await (isPressed(step) ? press(page, step)
      : typeof step === 'function' ? step(page) : type(page, step));
  seen(new URL(page.url()).pathname);
  return status;
}

// How a row is called in reports and names of pictures.
export function nameOf({path, as = 'nobody', then = []}) {
  const steps = then.filter(isPressed).map((step) => `, ${step}`).join('');
  return `${path}${steps} as ${as}`;
}
