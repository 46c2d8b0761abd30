// The benchmark in the browser: `cargo xtask bench` calls it, see docs/performance.md.
// node run.mjs [--lines N] [--wide] [--quoted] [--rounds N] [--engines ours,duckdb,papaparse]
//              (`alone` is ours with one worker, whatever the cores)
//              [--file PATH --columns '{"date": …, "receipt": …, "card": …, "quantity": …, "amount": …}']
import { mkdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { differences } from './differences.mjs';
import { generate } from './generate.mjs';
import { peakMemory } from './memory.mjs';
import { serve } from './serve.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
// The browser that the page's own tests drive.
const { chromium } = createRequire(resolve(root, 'www/package.json'))('@playwright/test');
const GENERATED = {
  date: 'date',
  receipt: 'receipt',
  card: 'card',
  quantity: 'quantity',
  amount: 'amount',
};

const { values: options } = parseArgs({
  options: {
    lines: { type: 'string', default: '1000000' },
    wide: { type: 'boolean', default: false },
    quoted: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    engines: { type: 'string', default: 'ours,duckdb,papaparse' },
    file: { type: 'string' },
    columns: { type: 'string' },
  },
});
const engines = options.engines.split(',');
const rounds = Number(options.rounds);
const columns = options.columns ? JSON.parse(options.columns) : GENERATED;
const path = options.file ? resolve(options.file) : await made();

const server = await serve(root, here);
const executablePath = process.env.LC_BROWSER;
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-background-networking'],
});
try {
  const pages = new Map();
  for (const name of engines) pages.set(name, await opened(name));
  const times = new Map(engines.map((name) => [name, []]));
  const phases = new Map();
  const found = new Map();
  // In turn, so that a machine whose speed drifts is the same for all.
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, page] of pages) {
      const { milliseconds, figures, measured } = await page.evaluate(
        ([engine, names]) => globalThis.bench(engine, names),
        [name, columns],
      );
      times.get(name).push(milliseconds);
      found.set(name, figures);
      for (const [phase, spent] of name === 'alone' ? [] : measured) {
        if (!phases.has(phase)) phases.set(phase, []);
        phases.get(phase).push(spent);
      }
    }
  }
  tell(times, phases, found, await peakMemory(browser));
} finally {
  await browser.close();
  server.close();
}

async function made() {
  const folder = resolve(root, 'target/bench');
  mkdirSync(folder, { recursive: true });
  const { lines, wide, quoted } = options;
  const file = `${folder}/${lines}${wide ? '-wide' : ''}${quoted ? '-quoted' : ''}.csv`;
  await generate(file, { lines: Number(lines), wide, quoted });
  return file;
}

async function opened(name) {
  const page = await (await browser.newContext()).newPage();
  if (name === 'alone') {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'hardwareConcurrency', { value: 1 });
    });
  }
  page.on('pageerror', (error) => process.stderr.write(`${name}: ${error}\n`));
  await page.goto(server.address);
  await page.setInputFiles('input', path);
  await page.evaluate((engine) => globalThis.warm(engine), name);
  return page;
}

function tell(times, phases, found, memory) {
  const { size } = statSync(path);
  const median = (list) => [...list].sort((one, two) => one - two)[list.length >> 1];
  const round = (value) => Math.round(value * 100) / 100;
  const own = median(times.get('ours') ?? [Number.NaN]);
  console.log(`${(size / 1e6).toFixed(1)} MB, ${rounds} rounds, whole report against nine figures`);
  for (const [name, list] of times) {
    const middle = median(list);
    const ratio = name === 'ours' ? '' : `, ${round(middle / own)} × ours`;
    console.log(
      `  ${name.padEnd(10)} ${Math.round(middle)} ms (${Math.round(Math.min(...list))}–${Math.round(Math.max(...list))})${ratio}`,
    );
  }
  for (const [phase, list] of phases) {
    const part = `${Math.round((median(list) / own) * 100)} %`;
    console.log(`    ${phase.padEnd(10)} ${Math.round(median(list))} ms, ${part}`);
  }
  if (memory)
    console.log(`  peak memory of the tabs: ${memory.map((mb) => `${mb} MB`).join(', ')}`);
  const figures = found.get('ours');
  for (const [name, other] of found) {
    if (name === 'ours' || !figures) continue;
    const told = differences(figures, other);
    if (told.length > 0) {
      console.error(`${name} and ours differ:\n  ${told.join('\n  ')}`);
      process.exitCode = 1;
    }
  }
  if (process.exitCode !== 1 && found.size > 1) console.log('  all nine figures are equal');
}
