// The demo page around the widget: its theme follows the system until the visitor says otherwise.
const button = document.querySelector('#theme');
const widget = document.querySelector('loyalty-calculator');
const system = matchMedia('(prefers-color-scheme: dark)');
const asked = new URLSearchParams(location.search).get('theme');

function show(dark: boolean): void {
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  widget?.setAttribute('theme', dark ? 'dark' : 'light');
  button?.setAttribute('aria-pressed', String(dark));
}

show(asked ? asked === 'dark' : system.matches);
system.addEventListener('change', () => show(system.matches));
button?.addEventListener('click', () => show(document.documentElement.dataset.theme !== 'dark'));
