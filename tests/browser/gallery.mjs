// SPDX-License-Identifier: Apache-2.0
// Pages that the server does not have: the gallery of parts, and a page with faults planted in it.
// They are shown under the server's own address, with its own headers and style sheet.
import {execFileSync} from 'node:child_process';

export function galleryPages(program) {
  const all = JSON.parse(execFileSync(program, {maxBuffer: 1 << 26}).toString());
  return Object.entries(all).map(([name, body]) => ({path: `/gallery/${name}`, body}));
}

export async function showInstead(context, origin, {path, body, type}) {
  const headers = (await context.request.get(`${origin}/`)).headers();
  if (type) headers['content-type'] = type;
  delete headers['content-length'];
  await context.route(origin + path, (route) => route.fulfill({status: 200, headers, body}));
}

export const faultyStyle = {
  path: '/faulty.css', type: 'text/css',
  body: '.unseen:focus { outline: none } .one-sided { margin-left: 3rem }'};

// Each fault that the looking should find, once.
export const faulty = {
  path: '/faulty',
  body: `<!doctype html><html lang="en"><head><title>Faulty</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/faulty.css"></head><body>
<button>First</button><a href="#nowhere" class="govuk-skip-link">Skip</a>
<main><h1>Faulty</h1><h3>A level is left out</h3>
<p><input name="no-label"></p><p><img src="https://elsewhere.example/x.png"></p>
<p>مرحبا</p><p lang="ar" dir="rtl">Not <b>Arabic</b></p>
<p class="one-sided">Only from the left</p>
<p><a href="/" tabindex="-1">Not reached</a> <a href="/" class="unseen">Unseen</a></p>
<pre>${'a-very-wide-line-'.repeat(40)}</pre>
<style>body { color: red }</style></main></body></html>`,
};
export const faultsToFind = [
  'axe label', 'axe heading-order', 'axe image-alt', 'scrolls sideways because of main, pre',
  'the skip link leads nowhere', 'Tab does not reach',
  'nobody sees that <a href="/" class="unseen">',
  '"مرحبا" is not marked as Arabic', '"Not" is marked as Arabic',
  'p.one-sided does not turn round', 'stop 1 of Tab', 'Applying inline style violates', 'asks somebody else',
];
