// SPDX-License-Identifier: Apache-2.0
// Words in Arabic letters are marked as Arabic and run from the right, and nothing else is: so that a
// screen reader speaks each in its own voice. What somebody typed may be in any language, and so may
// the names in tables of people.
function strangers() {
  const arabic = /\p{Script=Arabic}/u;
  const latin = /\p{Script=Latin}/u;
  const findings = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const words = text.data.trim();
    const it = text.parentElement;
    if (!words || it.closest('textarea, .app-as-written, table, style, script')) continue;
    const marked = it.closest('[lang]')?.lang.startsWith('ar') ?? false;
    const right = getComputedStyle(it).direction === 'rtl';
    const short = words.slice(0, 40);
    if (arabic.test(words) && !marked) findings.push(`"${short}" is not marked as Arabic`);
    if (!arabic.test(words) && latin.test(words) && marked)
      findings.push(`"${short}" is marked as Arabic`);
    if (marked && !right && !it.matches('[lang]')) findings.push(`"${short}" runs from the left`);
    if (!marked && right) findings.push(`"${short}" runs from the right`);
  }
  return [...new Set(findings)].slice(0, 5);
}

export const tongueFindings = (page) => page.evaluate(strangers);
