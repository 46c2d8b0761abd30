import { declared, type Rule, rulesOf } from './css-rules.js';

/** What stands for a component in flat markup: the mark of its host and that of all within it. */
export interface Scope {
  readonly host: string;
  readonly own: string;
}

/**
 * The rules of a component's style sheet for a document without shadow roots: each holds only
 * for what bears the component's mark. What a print hides stays hidden, and what it alone shows
 * is shown, since the document is a print that can be read on a screen.
 */
export function scopedCss(css: string, scope: Scope): string {
  return rulesOf(css)
    .map((rule) => scopedRule(rule, scope))
    .join('');
}

function scopedRule(rule: Rule, scope: Scope): string {
  const { prelude, body } = rule;
  if (!prelude.startsWith('@')) return `${selectors(prelude, scope)}{${body}}`;
  // Steps of an animation are no selectors.
  if (!/^@(?:media|container|supports)/.test(prelude)) return `${prelude}{${body}}`;
  const shows = /^@media\s+print$/.test(prelude) ? shown(rulesOf(body), scope) : '';
  return `${shows}${prelude}{${scopedCss(body, scope)}}`;
}

/** Of the rules of a print, what they show and hide. */
function shown(all: readonly Rule[], scope: Scope): string {
  return all
    .map((rule) => [rule.prelude, declared(rule, 'display')] as const)
    .map(([list, display]) =>
      display === null ? '' : `${selectors(list, scope)}{display:${display}}`,
    )
    .join('');
}

/** Each selector of a list, held to the component. */
export function selectors(text: string, scope: Scope): string {
  return split(text, ',')
    .map((one) => selector(one.trim(), scope))
    .join(',');
}

function selector(text: string, { host, own }: Scope): string {
  const [, of, rest] = /^:host(?:\(((?:[^()]|\([^()]*\))*)\))?(.*)$/s.exec(text) ?? [];
  if (rest !== undefined) {
    const start = `[${host}]${of ?? ''}`;
    return rest.trim() === '' ? start : start + within(rest, own);
  }
  return within(text, own);
}

/** The mark goes to the last part, ahead of its pseudo-classes and pseudo-elements. */
function within(text: string, own: string): string {
  const start = lastCompound(text);
  const last = text.slice(start);
  const pseudo = split(last, ':')[0]?.length ?? last.length;
  return `${text.slice(0, start)}${last.slice(0, pseudo)}[${own}]${last.slice(pseudo)}`;
}

/** Where the last of the parts that stand beside each other begins. */
function lastCompound(text: string): number {
  let [depth, start] = [0, 0];
  for (const [at, letter] of [...text].entries()) {
    if ('(['.includes(letter)) depth += 1;
    else if (')]'.includes(letter)) depth -= 1;
    else if (depth === 0 && ' >+~'.includes(letter)) start = at + 1;
  }
  return start;
}

/** The pieces between a sign that stands in no brackets. */
function split(text: string, sign: string): string[] {
  const pieces = [''];
  let depth = 0;
  for (const letter of text) {
    if ('(['.includes(letter)) depth += 1;
    if (')]'.includes(letter)) depth -= 1;
    if (letter === sign && depth === 0) pieces.push('');
    else pieces[pieces.length - 1] += letter;
  }
  return pieces;
}
