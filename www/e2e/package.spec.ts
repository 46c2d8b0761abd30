import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { receiptsCsv } from './data.js';
import { DIST, expect, test } from './fixtures.js';
import { serve } from './server.js';

const tools = fileURLToPath(new URL('../node_modules', import.meta.url));

/** A project of someone else's, with every kind of use that the types should allow. */
const MAIN = `
import { analyze, type Figures, LoyaltyCalculator, type Report, type Summary } from 'loyalty-calculator';

const widget = document.querySelector('loyalty-calculator');
if (!(widget instanceof LoyaltyCalculator)) throw new Error('the element is not defined');
widget.industry = 'fashion';
widget.theme = 'auto';
// @ts-expect-error: no such industry
widget.industry = 'fashon';
widget.setAttribute('industry', 'fashion');

widget.addEventListener('lc-report', ({ detail }) => {
  const figures: Figures = detail;
  document.title = \`\${figures.settings.industry} \${figures.kpis.length > 0}\`;
});
window.addEventListener('lc-cta', ({ detail }) => {
  const summary: Summary = detail;
  console.log(summary.period.from, summary.kpis.map(({ id, value }) => [id, value]));
});

const bytes = new Uint8Array(await (await fetch('/receipts.csv')).arrayBuffer());
const report: Report = await analyze([{ name: 'receipts.csv', bytes }]);
document.documentElement.dataset.receipts = String(report.totals.receipts);
await widget.load([{ name: 'receipts.csv', bytes }]);
`;

const OPTIONS = {
  compilerOptions: {
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'bundler',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    types: [],
    strict: true,
    noEmit: true,
    skipLibCheck: false,
  },
  include: ['main.ts'],
};

test('a project installs the package, checks its types, builds with Vite and runs', async ({
  page,
  widget,
}) => {
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), 'consumer-'));
  const run = (program: string, ...given: string[]): string =>
    execFileSync(program, given, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  try {
    const packed = run('npm', 'pack', DIST, '--silent').trim();
    const files = {
      'package.json': JSON.stringify({
        name: 'consumer',
        type: 'module',
        dependencies: { 'loyalty-calculator': `file:${packed}` },
      }),
      'tsconfig.json': JSON.stringify(OPTIONS),
      'main.ts': MAIN,
      'index.html': `<!doctype html><html lang="en"><title>Shop</title><script type="module" src="./main.ts"></script>
        <loyalty-calculator></loyalty-calculator></html>`,
      'public/receipts.csv': receiptsCsv(400),
    };
    mkdirSync(join(folder, 'public'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    run('npm', 'install', '--offline', '--no-audit', '--no-fund', '--silent');
    const node = process.execPath;
    run(node, join(tools, 'typescript', 'bin', 'tsc'));
    run(
      node,
      join(tools, 'vite', 'bin', 'vite.js'),
      'build',
      '--logLevel',
      'error',
      '--target',
      'es2022',
    );
    const built = await serve(join(folder, 'dist'), { pages: { '/favicon.ico': '' } });
    await page.goto(built.url);
    await widget.reported();
    await expect(page).toHaveTitle('fashion true');
    await expect(page.locator('html')).toHaveAttribute('data-receipts', '400');
    await built.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
