import '../index.js';
import { EVENTS, type Look, messageFrom, post, type ToFrame, type ToHost } from './protocol.js';

// The page inside a frame: the element over its whole width, and what the host is told.

/** How long the look is waited for that an element of ours is to send. */
const LOOK_MS = 5000;

/** Where the host is, once it has spoken. Only it hears more than a height. */
let host: string | null = null;
const untold: ToHost[] = [];

const asked = new URLSearchParams(location.search);
const widget = document.createElement('loyalty-calculator');
const heading = document.createElement('span');
const lead = document.createElement('button');
heading.slot = 'heading';
lead.slot = 'cta';
lead.hidden = true;
// A click comes through once the visitor has answered what the host may know.
lead.addEventListener('click', () => tell({ kind: 'go' }));
widget.append(lead);

const sheet = new CSSStyleSheet();
sheet.replaceSync('body{margin:0}');
document.adoptedStyleSheets = [sheet];

for (const name of ['lang', 'industry', 'theme']) set(name, asked.get(name));

for (const name of EVENTS) {
  widget.addEventListener(name, (event) => {
    if (event instanceof CustomEvent) tell({ kind: 'event', name, detail: event.detail });
  });
}

new ResizeObserver(() => {
  // No secret, and for every host: one without our script may listen for it too.
  const height = Math.ceil(widget.getBoundingClientRect().height);
  if (isFramed()) post(window.parent, { kind: 'height', height }, '*');
}).observe(widget);

const looked = new Promise<void>((resolve) => {
  window.addEventListener('message', (event) => {
    const message = isFramed() ? messageFrom<ToFrame>(event, window.parent) : null;
    if (!message) return;
    if (message.kind === 'look') {
      wear(message.look);
      // A page of no origin can't be named.
      host = event.origin === 'null' ? '*' : event.origin;
      for (const one of untold.splice(0)) tell(one);
      resolve();
    } else if (event.origin === host || host === '*') {
      if (message.kind === 'load') void widget.load(message.files);
      else lead.click();
    }
  });
  if (isFramed()) post(window.parent, { kind: 'hello' }, '*');
  setTimeout(resolve, asked.has('element') ? LOOK_MS : 0);
});

// Not awaited at the top: the build would then cut what the chunks share into a file each.
void looked.then(() => document.body.append(widget));

function isFramed(): boolean {
  return window.parent !== window;
}

function tell(message: ToHost): void {
  if (host === null) untold.push(message);
  else post(window.parent, message, host);
}

function wear({ lang, industry, theme, heading: words, custom }: Look): void {
  document.documentElement.lang = lang;
  set('lang', lang);
  set('industry', industry);
  set('theme', theme);
  for (const [name, value] of Object.entries(custom)) {
    document.documentElement.style.setProperty(name, value);
  }
  heading.textContent = words;
  if (words) widget.append(heading);
}

function set(name: string, value: string | null): void {
  if (value === null || value === '') return;
  if (widget.getAttribute(name) !== value) widget.setAttribute(name, value);
}
