// SPDX-License-Identifier: Apache-2.0
// Turns left and right in a style sheet into start and end, so that a page in Arabic or Urdu is laid
// out from the right by the same rules. GOV.UK Frontend writes for languages that run from the left.

// A triangle drawn by a border points where it points (_other_way.scss turns it); what is centred by
// "left: 50%" is centred either way.
const stays = [/^border-left-color:inherit$/, /^left:50%$/];
const sides = {left: 'start', right: 'end'};

const rules = [
  [/^(margin|padding)-(left|right):/, (_, of, side) => `${of}-inline-${sides[side]}:`],
  [/^border-(left|right)((?:-(?:width|style|color))?):/,
   (_, side, part) => `border-inline-${sides[side]}${part}:`],
  [/^(left|right):/, (_, side) => `inset-inline-${sides[side]}:`],
  [/^(text-align|justify-content):(left|right)$/, (_, what, side) => `${what}:${sides[side]}`],
  // Four sides of which the left is not as the right.
  [/^(margin|padding):(\S+) (\S+) (\S+) (\S+)$/, (all, of, top, right, bottom, left) =>
    (right === left ? all : `${of}-block:${top} ${bottom};${of}-inline:${left} ${right}`)],
];

function turned(declaration) {
  if (stays.some((one) => one.test(declaration))) return declaration;
  return rules.reduce((so, [what, by]) => so.replace(what, by), declaration);
}

// Of compressed CSS. Text in quotes has no braces or semicolons in it here; a test of the pages'
// layout would show it if it had.
export function logical(css) {
  return css.replace(/([{;])([a-z-]+:[^{};]+)(?=[;}])/g, (_, before, declaration) =>
    before + turned(declaration));
}
