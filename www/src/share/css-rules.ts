/** A rule of a style sheet: with rules of its own (`@media`), or with declarations. */
export interface Rule {
  readonly prelude: string;
  readonly body: string;
}

/**
 * The rules of a style sheet as they were written: the browser's own model of them forgets
 * what stands in `font` beside a custom property. The sheets are ours, without braces in strings.
 */
export function rulesOf(css: string): Rule[] {
  const found: Rule[] = [];
  const text = css.replace(/\/\*.*?\*\//gs, '');
  let [start, open, depth] = [0, 0, 0];
  for (const [at, letter] of [...text].entries()) {
    if (letter === '{' && depth++ === 0) open = at;
    if (letter === '}' && --depth === 0) {
      const prelude = text.slice(start, open).trim();
      found.push({ prelude, body: text.slice(open + 1, at).trim() });
      start = at + 1;
    }
  }
  return found;
}

/** What a rule's declarations say of one property; `null` if nothing. */
export function declared({ body }: Rule, property: string): string | null {
  const all = body.split(';').map((one) => one.split(':'));
  const own = all.filter(([name]) => name?.trim() === property);
  return own.at(-1)?.slice(1).join(':').trim() ?? null;
}
