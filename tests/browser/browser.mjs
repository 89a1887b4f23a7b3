// SPDX-License-Identifier: Apache-2.0
// One Chromium for the whole run. Whatever its pages complain of (the console, the policy,
// something that could not be fetched) is kept as a finding.
import {createHash} from 'node:crypto';
import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {connect} from 'node:tls';
import axe from 'axe-core';
import {chromium} from 'playwright-core';

export function openBrowser(more = []) {
  const found = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
  if (!found) throw new Error('Chromium is not installed: script/install tests');
  return chromium.launch({executablePath: found, args: ['--disable-dev-shm-usage', ...more]});
}

// A browser that takes this server's certificate for a good one, so that it keeps pages for "Back" as
// people's browsers do. Where only the error is passed over, it keeps none.
export async function openBrowserThatTrusts(origin) {
  const {hostname, port} = new URL(origin);
  const line = connect({host: hostname, port, rejectUnauthorized: false});
  await once(line, 'secureConnect');
  const key = line.getPeerX509Certificate().publicKey.export({type: 'spki', format: 'der'});
  line.destroy();
  const known = createHash('sha256').update(key).digest('base64');
  return openBrowser([`--ignore-certificate-errors-spki-list=${known}`]);
}

// Scripts are off, so whatever is reached here is reached without.
export function newContext(browser, origin) {
  return contextWith(browser, origin, false);
}

// axe is a script itself: it looks at what the browser had, shown once more where scripts run.
export async function newLens(browser, origin) {
  const page = await (await contextWith(browser, origin, true)).newPage();
  let seen = '';
  await page.route((url) => url.origin !== origin, (route) => route.abort());
  await page.route(`${origin}/as-seen`, (route) =>
    route.fulfill({status: 200, contentType: 'text/html; charset=utf-8', body: seen}));
  return {
    async show(other) {
      seen = await other.content();
      await page.goto('/as-seen');
      await page.evaluate(axe.source);  // once for all widths: it is half a megabyte
      return page;
    },
  };
}

async function contextWith(browser, origin, scripts) {
  const context = await browser.newContext({
    baseURL: origin, ignoreHTTPSErrors: true, javaScriptEnabled: scripts,
    viewport: {width: 390, height: 900}});
  context.setDefaultTimeout(30_000);
  return context;
}

export async function newPage(context, origin) {
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => {
    const isOwnStatus = message.text().startsWith('Failed to load resource') &&
      message.location().url === page.url();  // of a page that is meant to be a 404 or 422
    if (message.type() === 'error' && !isOwnStatus)
      complaints.push(`the browser complains: ${message.text()}`);
  });
  page.on('requestfailed', (request) => complaints.push(`could not be fetched: ${request.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin))
      complaints.push(`asks somebody else: ${request.url()}`);
  });
  return {page, complaints};
}
