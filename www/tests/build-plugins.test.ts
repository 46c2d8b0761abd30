// biome-ignore-all lint/suspicious/noTemplateCurlyInString: code as text
import { FluentResource } from '@fluent/bundle';
import { expect, it } from 'vitest';
import { callsFunction, compact } from '../build-plugins.js';

it('takes the indentation out of templates, nested ones too', () => {
  const code = [
    'const view = html`<p',
    '    class="a  b">',
    '  ${list.map((x) => html`<b>',
    '      ${x}</b>`)} and <i>${1}</i>',
    '</p>`;',
  ].join('\n');
  expect(compact(code)).toBe(
    'const view = html`<p\nclass="a  b">\n${list.map((x) => html`<b>\n${x}</b>`)} and <i>${1}</i>\n</p>`;',
  );
});

it('leaves other texts as they are', () => {
  const code = 'const pasted = `a\n  b`;\nconst shape = svg`<g>\n  ${`c\n  d`}</g>`;';
  expect(compact(code)).toBe('const pasted = `a\n  b`;\nconst shape = svg`<g>\n${`c\n  d`}</g>`;');
});

it('tells a text that calls a function from one that chooses by a number', () => {
  const calls = (text: string): boolean => callsFunction(new FluentResource(text).body);
  expect(calls('a = { NUMBER($count) }')).toBe(true);
  expect(calls('a = { $count ->\n    [one] NUMBER\n   *[other] { $count }\n }')).toBe(false);
});
