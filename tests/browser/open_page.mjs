// SPDX-License-Identifier: Apache-2.0
// Opens a page of the table and goes on from there as its row says; gives the last status.

import {invite} from './sign_in.mjs';

export const invitation = 'a new invitation';  // a path that is made when the page is opened

async function press(page, words) {
  const exact = {name: words, exact: true};
  await page.getByRole('link', exact).or(page.getByRole('button', exact)).first().click();
  await page.waitForLoadState();
}

// Fields by their ids: a text, or true for a tick.
async function type(page, fields) {
  for (const [id, value] of Object.entries(fields)) {
    const field = page.locator(`[id="${id}"]`);
    if (value === true) await field.check();
    else if (await field.evaluate((it) => it.tagName === 'SELECT')) await field.selectOption(value);
    else await field.fill(value);
  }
}

export async function openPage(page, {path, then = []}, server) {
  let status = 0;
  page.on('response', (response) => {
    if (response.request().isNavigationRequest()) status = response.status();
  });
  await page.goto(path === invitation ? invite(server, 'Tom Okafor', 'training-lead') : path);
  for (const step of then) await (typeof step === 'string' ? press(page, step) : type(page, step));
  return status;
}

// How a row is called in reports and names of pictures.
export function nameOf({path, as = 'nobody', then = []}) {
  const steps = then.filter((step) => typeof step === 'string').map((step) => `, ${step}`).join('');
  return `${path}${steps} as ${as}`;
}
