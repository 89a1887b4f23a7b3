// SPDX-License-Identifier: Apache-2.0
// Looks at one page as people would: on a telephone and a large screen, with a screen reader's
// rules, by keyboard alone. Gives sentences about what is wrong; none is good.
import {otherWayFindings} from './other_way.mjs';
import {tongueFindings} from './tongues.mjs';

export const widths = [320, 390, 1280];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export async function axeFindings(page, width) {
  const {violations} = await page.evaluate((values) => window.axe.run(document,
    {runOnly: {type: 'tag', values}, resultTypes: ['violations']}), rules);
  return violations.flatMap(({id, help, nodes}) =>
    nodes.map(({target}) => `${width} px: axe ${id} (${help}) at ${target.join(' ')}`));
}

// Names at most three culprits: what stands out to the right, or holds what does, outside of frames
// that scroll by themselves.
export async function overflowFindings(page, width) {
  const culprits = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return null;
    const scrolls = (it) => ['auto', 'scroll'].includes(getComputedStyle(it).overflowX);
    const isInFrame = (it) => {
      for (let at = it; at && at !== document.body; at = at.offsetParent)
        if (scrolls(at)) return true;
      return false;
    };
    return [...document.querySelectorAll('body *')]
      .filter((it) => it.getBoundingClientRect().left + it.scrollWidth > room + 1 && !isInFrame(it))
      .map((it) => it.tagName.toLowerCase() + [...it.classList].map((name) => '.' + name).join(''))
      .slice(-3);
  });
  return culprits ? [`${width} px: scrolls sideways because of ${culprits.join(', ')}`] : [];
}

// Runs in the page. A radio group is one stop of Tab; its ring is drawn by its label.
function listStops() {
  const reachable =
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
  const groups = new Set();
  const looks = (it) => {
    const parts = [[it, null]];
    const label = it.nextElementSibling;
    if (label && label.tagName === 'LABEL') parts.push([label, null], [label, '::before']);
    return parts.map(([of, pseudo]) => {
      const style = getComputedStyle(of, pseudo);
      return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow,
              style.backgroundColor, style.borderWidth].join(' ');
    }).join(' | ');
  };
  window.earshotLooks = looks;
  const stops = [...document.querySelectorAll(reachable)].filter((it) => {
    if (it.disabled || !it.getClientRects().length) return false;
    // What Enter presses in a field, which nobody is meant to see.
    if (it.type === 'submit' && it.tabIndex < 0) return false;
    if (it.closest('details:not([open]) > :not(summary)')) return false;  // folded away
    if (it.type !== 'radio') return true;
    const first = !groups.has(it.name);
    groups.add(it.name);
    return first;
  });
  window.earshotStops = stops.map((it) => [it, looks(it)]);
  return stops.map((it) => (it.type === 'radio' ? `radios ${it.name}` :
    it.outerHTML.slice(0, it.outerHTML.indexOf('>') + 1)));
}

// Runs in the page: which stop has the focus, whether that can be seen, and whether on screen.
function whereFocusIs() {
  const it = document.activeElement;
  const at = window.earshotStops.findIndex(([stop]) =>
    stop === it || (stop.type === 'radio' && it.type === 'radio' && stop.name === it.name));
  if (at < 0) return {at};
  const same = window.earshotStops[at][0] === it ? window.earshotStops[at][1] : '';
  const box = it.getBoundingClientRect();
  return {at, seen: window.earshotLooks(it) !== same,
          onScreen: box.bottom > 0 && box.top < window.innerHeight && box.right > 0 &&
                    box.left < window.innerWidth};
}

export async function keyboardFindings(page) {
  const findings = [];
  const stops = await page.evaluate(listStops);
  // A child leaves with one press; everybody else meets the way past the navigation first.
  const first = stops.some((stop) => stop.includes('href="/exit"')) ? ['href="/exit"', 'skip-link']
    : ['skip-link'];
  const reached = new Set();
  for (let presses = 0; presses < stops.length + 2; ++presses) {
    await page.keyboard.press('Tab');
    const {at, seen, onScreen} = await page.evaluate(whereFocusIs);
    if (at < 0 || reached.has(at)) break;
    if (presses < first.length && !stops[at].includes(first[presses]))
      findings.push(`stop ${presses + 1} of Tab is ${stops[at]}, not the ${first[presses]}`);
    if (!seen) findings.push(`nobody sees that ${stops[at]} has the focus`);
    if (!onScreen) findings.push(`${stops[at]} has the focus outside the screen`);
    reached.add(at);
  }
  stops.forEach((stop, at) => {
    if (!reached.has(at)) findings.push(`Tab does not reach ${stop}`);
  });
  return findings;
}

// The skip link moves on to the main part, past the navigation.
export async function skipFindings(page) {
  const skips = await page.evaluate(() => {
    const link = document.querySelector('.govuk-skip-link');
    const to = link && document.querySelector(link.getAttribute('href'));
    return Boolean(to && to.tagName === 'MAIN');
  });
  return skips ? [] : ['the skip link leads nowhere'];
}

// Everything about a page that is already open.
export async function lookAt(page, lens) {
  const findings = [...await skipFindings(page), ...await keyboardFindings(page),
                    ...await tongueFindings(page)];
  const seen = await lens.show(page);
  for (const width of widths) {
    for (const each of [page, seen]) await each.setViewportSize({width, height: 900});
    findings.push(...await overflowFindings(page, width), ...await axeFindings(seen, width));
    if (width !== 390) findings.push(...await otherWayFindings(page, width));
  }
  return findings;
}
