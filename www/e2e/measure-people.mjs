// Opens the page that `cargo xtask demo` serves, gives it files, and prints how long the engine
// takes for questions about members and for changes of the settings: from the question to the
// worker to its answer, in milliseconds.
// node e2e/measure-people.mjs http://localhost:4180/ FILE…
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';

const TIMES = 7;

const QUESTIONS = {
  list: { list: { sort: 'revenue', descending: true, count: 50 } },
  'next page': { list: { sort: 'revenue', descending: true, from: 50, count: 50 } },
  'list of a class': { list: { rule: { scheme: 'rfm', classes: ['loyal'] }, count: 50 } },
  search: { list: { sort: 'revenue', search: '12', count: 50 } },
  'portrait of the silent': { portrait: { column: 'days-since', from: 31 } },
  'portrait of the best': { portrait: { scheme: 'value', classes: ['a'] } },
};

/** Each other than the one before it. */
const SETTINGS = {
  'the same settings': [{}, {}],
  'active days': [{ activeDays: 45 }, { activeDays: 60 }],
  definition: [{ definitions: { purchases: 'days' } }, { definitions: { purchases: 'receipts' } }],
  'a month shorter': [{ from: '2017-02-01' }, { from: '2017-03-01' }],
};

const [address, ...files] = process.argv.slice(2);
if (!address || files.length === 0) {
  throw new Error('usage: node e2e/measure-people.mjs ADDRESS FILE…');
}

const executablePath = process.env.LC_BROWSER;
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-background-networking'],
});
const page = await browser.newPage();
await page.addInitScript(watchTheWorker);
await page.goto(address);
await page.waitForFunction(() => document.querySelector('loyalty-calculator')?.shadowRoot);
await page.waitForLoadState('networkidle');
await page.evaluate(() => {
  for (const name of ['lc-report', 'lc-error']) {
    window.addEventListener(name, ({ detail }) => {
      window.told = detail.totals ?? detail;
    });
  }
});
const input = page.locator('loyalty-calculator input[type=file]').first();
await input.setInputFiles(files.map((file) => resolve(file)));
await page.waitForFunction(() => window.told, null, { timeout: 600_000 });

const facets = await page.evaluate(answered, {
  kind: 'people',
  settings: {},
  question: { facets: true },
});
const stores = facets.find(({ by }) => by === 'store')?.options ?? [];
if (stores.length > 1) {
  SETTINGS['a shop'] = stores.slice(0, 2).map(({ key }) => ({ only: { store: key } }));
}
SETTINGS['a segment'] = ['champions', 'loyal'].map((rfm) => ({ only: { rfm } }));

const measured = {};
const note = (name, times) => {
  const sorted = times.toSorted((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)];
  measured[name] = [times[0], sorted[0], median, sorted.at(-1)].map((time) => time.toFixed(1));
};
for (const [name, question] of Object.entries(QUESTIONS)) {
  const times = [];
  for (let time = 0; time < TIMES; time += 1) {
    times.push(await page.evaluate(asked, { kind: 'people', settings: {}, question }));
  }
  note(name, times);
}
for (const [name, settings] of Object.entries(SETTINGS)) {
  const times = [];
  for (let time = 0; time < TIMES; time += 1) {
    times.push(await page.evaluate(asked, { kind: 'report', settings: settings[time % 2] }));
  }
  note(name, times);
}
const rows = Object.entries(measured).map(
  ([name, times]) => `${name.padEnd(24)} ${times.join('  ')}`,
);
process.stdout.write(`${'first, fastest, median, longest'.padStart(56)}\n${rows.join('\n')}\n`);
await browser.close();

/** In the page: the engine's worker and the number of its data are kept for `asked`. */
function watchTheWorker() {
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    constructor(...given) {
      super(...given);
      // Before the page listens: an answer that it has not asked for is none of its business.
      this.addEventListener('message', (event) => {
        if (!window.onAnswer || event.data.run !== window.engineRun) return;
        event.stopImmediatePropagation();
        window.onAnswer(event.data);
      });
    }
    postMessage(request, ...rest) {
      // Others only help with reading.
      if (request.kind === 'read') {
        window.engineWorker = this;
        window.engineRun = request.run;
      }
      super.postMessage(request, ...rest);
    }
  };
}

/** In the page: what the worker says to a question. */
async function answered(request) {
  const answer = await new Promise((resolve) => {
    window.onAnswer = resolve;
    window.engineWorker.postMessage({ ...request, run: window.engineRun });
  });
  window.onAnswer = null;
  return JSON.parse(new TextDecoder().decode(answer.bytes));
}

/** In the page: one request to the worker; how long its answer took. */
async function asked(request) {
  const start = performance.now();
  const answer = await new Promise((resolve) => {
    window.onAnswer = resolve;
    window.engineWorker.postMessage({ ...request, run: window.engineRun });
  });
  window.onAnswer = null;
  if (answer.kind === 'failed') throw new Error(answer.detail);
  return performance.now() - start;
}
