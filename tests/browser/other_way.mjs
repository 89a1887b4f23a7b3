// SPDX-License-Identifier: Apache-2.0
// The page as a language that runs from the right would have it: everything stands where a mirror
// would show it, nothing stands over the words of something else, nothing scrolls sideways.

// Runs in the page, at the width it has. A line's own parts go by the words in them, so only boxes;
// and of those only what is seen: what is for ears only stands where its words would.
function turnRound() {
  const root = document.documentElement;
  const was = root.getAttribute('dir');
  const isInFrame = (it) => it !== document.body &&
    (['auto', 'scroll'].includes(getComputedStyle(it).overflowX) || isInFrame(it.parentElement));
  const boxes = [...document.querySelectorAll('body *')].filter((it) =>
    !getComputedStyle(it).display.startsWith('inline') && it.getClientRects().length &&
    !it.closest('svg, [dir], pre, .govuk-visually-hidden') && !isInFrame(it));
  const room = root.clientWidth;
  const places = () => boxes.map((it) => it.getBoundingClientRect());
  const called = (it) => it.tagName.toLowerCase() + [...it.classList].map((name) => '.' + name).join('');

  // Words, by the lines they are set in, that a control stands on.
  const covered = () => {
    const controls = [...document.querySelectorAll('input, select, textarea, img')]
      .filter((it) => it.getClientRects().length && getComputedStyle(it).opacity !== '0' &&
        !it.closest('details:not([open]) > :not(summary)'))  // folded away
      .map((it) => [it, it.getBoundingClientRect()]);
    const found = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const around = text.parentElement.closest('textarea, option, .govuk-visually-hidden, script, ' +
        'details:not([open]) > :not(summary)');  // folded away, too
      if (!text.data.trim() || around) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const line of range.getClientRects())
        for (const [it, box] of controls)
          if (Math.min(line.right, box.right) - Math.max(line.left, box.left) > 1 &&
              Math.min(line.bottom, box.bottom) - Math.max(line.top, box.top) > 1)
            found.push(`${called(it)} stands on "${text.data.trim().slice(0, 40)}"`);
    }
    return found;
  };

  const before = places();
  root.setAttribute('dir', 'rtl');
  const findings = [...covered()];
  places().forEach(({right, width}, at) => {
    const aside = Math.abs(room - right - before[at].left);
    // Words that run the other way may make a box wider that is as wide as its words.
    if (width > 0 && aside > 2 && Math.abs(width - before[at].width) <= 2)
      findings.push(`${called(boxes[at])} does not turn round`);
  });
  if (root.scrollWidth > room) findings.push('scrolls sideways');
  if (was === null) root.removeAttribute('dir');
  else root.setAttribute('dir', was);
  return [...new Set(findings)].slice(0, 5);
}

export async function otherWayFindings(page, width) {
  const findings = await page.evaluate(turnRound);
  return findings.map((finding) => `${width} px, from the right: ${finding}`);
}
