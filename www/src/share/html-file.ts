import type { Texts } from '../text/texts.js';
import { escaped, Flattening } from './flatten.js';

/** What a host page may have set, see docs/embedding.md. */
const LOOKS = [
  'accent',
  'accent-dark',
  'on-accent',
  'on-accent-dark',
  'font',
  'radius',
  'surface',
  'surface-soft',
  'ink',
  'ink-soft',
  'hairline',
];

/** A page that reads by itself: its own width and margins, a colour behind it, A4 on paper. */
const PAGE = `
@page{size:A4;margin:14mm 15mm}
html{container-type:normal;background:var(--surface)}
body{margin:0}
main{container-type:inline-size;max-inline-size:1120px;margin-inline:auto;padding:24px 16px 64px}
@media (min-width:720px){main{padding-inline:32px}}
@media print{main{max-inline-size:none;padding:0}}
h1{margin:0;color:var(--ink-soft);font:500 14px/20px var(--font)}
a{color:var(--accent)}
`;

/**
 * The report as it stands on the page, in one file: no script, nothing fetched, light or dark as
 * the reader's system is. `report` is the rendered report, `app` the component around it, `host`
 * the element on the host page.
 */
export function htmlFile(
  report: Element,
  app: Element,
  host: Element,
  title: string,
  texts: Texts,
): string {
  const flat = new Flattening();
  const root = flat.host(app);
  const body = flat.take(report);
  const css = [bothThemes(flat.css, root), looksOf(host), PAGE].join('\n');
  return `<!doctype html>
<html lang="${texts.language}" ${root}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>${css.replaceAll('</', '<\\/')}</style>
</head>
<body><main><h1>${escaped(texts.t('report-label'))}</h1>${body}</main></body>
</html>
`;
}

/** On the page a theme is an attribute; in a file it is the reader's system that decides. */
function bothThemes(css: string, root: string): string {
  return css.replace(
    new RegExp(`(?<=^|\\})\\[${root}\\]\\[theme="?dark"?\\](\\{[^}]*\\})`, 'm'),
    `@media (prefers-color-scheme:dark){[${root}]$1}`,
  );
}

/** The looks that the host page has set, but for values that are more than a value. */
function looksOf(host: Element): string {
  const style = getComputedStyle(host);
  const set = LOOKS.flatMap((name) => {
    const value = style.getPropertyValue(`--lc-${name}`).trim();
    return value === '' || /[<>{};]/.test(value) ? [] : [`--lc-${name}:${value}`];
  });
  return set.length === 0 ? '' : `html{${set.join(';')}}`;
}
