// biome-ignore-all lint/suspicious/noTemplateCurlyInString: code as text
import { expect, it } from 'vitest';
import { compact } from '../build-plugins.js';

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
