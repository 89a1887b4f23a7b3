// SPDX-License-Identifier: Apache-2.0
// People who work here, one for each role. Each opens their account as they would themselves: from
// the link that an administrator hands them, with a telephone where their role asks for one.
import {createHmac} from 'node:crypto';
import {newContext} from './browser.mjs';

export const password = 'kettle orbit mustard lawn';
export const people = {
  'administrator': 'Nia Evans',
  'partnership-team': 'Ann Lewis',
  'training-lead': 'Priya Patel',
  'workforce-group': 'Joan Reed',
  'safeguarding-reader': 'Sam Okoye',
  'scrutineer': 'Ruth Hale',
};
// Who signs in with a code though their role does not ask for one.
const byChoice = ['workforce-group'];
export const addressOf = (name) => `${name.toLowerCase().replace(' ', '.')}@example.org`;

// The path of a link with which somebody opens their account.
export function invite(server, name, role) {
  server.invited = (server.invited ?? 0) + 1;  // an address and a name have one account
  const known = Object.values(people).includes(name);
  const address = known ? addressOf(name) : `${server.invited}.${addressOf(name)}`;
  const whole = known ? name : `${name} ${server.invited}`;
  const said = server.run('user', 'add', whole, address, '--role', role, '--json');
  return new URL(JSON.parse(said).link).pathname;
}

function fromBase32(letters) {
  const bits = [...letters].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
}

// What an authenticator app would show now (RFC 6238).
function codeOf(secret) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const at = digest[digest.length - 1] & 15;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

async function openAccount(context, server, role) {
  const page = await context.newPage();
  await page.goto(invite(server, people[role], role));
  await page.fill('#password', password);
  await page.fill('#again', password);
  await page.click('main button');
  const where = () => new URL(page.url()).pathname;
  if (byChoice.includes(role)) {
    await page.goto('/account/second-step');
    await page.fill('#password', password);
  }
  if (where() === '/account/second-step') {
    const secret = (await page.textContent('.app-unbroken')).replaceAll(' ', '');
    await page.fill('#code', codeOf(secret));
    await page.click('main button');
  }
  if (!(await page.getByText('Sign out').count()))
    throw new Error(`${role} is not signed in but at: ${await page.title()}`);
  await page.close();
}

// A browser in which one of them is signed in.
export async function contextOf(role, browser, server) {
  const context = await newContext(browser, server.origin);
  await openAccount(context, server, role);
  return context;
}

// A browser for each of them, and one for nobody.
export async function contextsOfPeople(browser, server) {
  const contexts = {nobody: await newContext(browser, server.origin)};
  for (const role of Object.keys(people))
    contexts[role] = await contextOf(role, browser, server);
  return contexts;
}
