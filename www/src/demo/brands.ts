// The page of brands: what is shown is the very sheet that is in force.
import brands from './brands.css?raw';

const shown = document.querySelector('#brand');
const widget = document.querySelector('loyalty-calculator');
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

/** Each brand's rule, by its name. */
const rules = new Map(
  brands
    .split(/\/\* brand: (\w+) \*\/\n/)
    .slice(1)
    .flatMap((name, at, parts) => (at % 2 === 0 ? [[name, (parts[at + 1] ?? '').trim()]] : [])),
);

function wear(name: string): void {
  const rule = rules.get(name) ?? '';
  sheet.replaceSync(rule);
  if (shown) shown.textContent = rule;
  widget?.setAttribute('theme', name === 'night' ? 'dark' : 'light');
  for (const button of document.querySelectorAll<HTMLElement>('[data-brand]')) {
    button.setAttribute('aria-pressed', String(button.dataset.brand === name));
  }
}

for (const button of document.querySelectorAll<HTMLElement>('[data-brand]')) {
  button.addEventListener('click', () => wear(button.dataset.brand ?? ''));
}
wear('forest');
