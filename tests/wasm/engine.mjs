// The built package and the command line, as the tests use them.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { initSync, Session } from '../../www/src/engine/pkg/loyalty_calculator.js';
import { initSync as initSample } from '../../www/src/engine/pkg/loyalty_sample.js';

export { Session } from '../../www/src/engine/pkg/loyalty_calculator.js';
export { sample } from '../../www/src/engine/pkg/loyalty_sample.js';

const wasm = (name) =>
  readFileSync(new URL(`../../www/src/engine/pkg/${name}.wasm`, import.meta.url));
const first = initSync({ module: wasm('loyalty_calculator_bg') });
// The rest of the engine fills the places that the first part keeps for it.
new WebAssembly.Instance(new WebAssembly.Module(wasm('loyalty_calculator_later')), {
  first: { ...first },
});
initSample({ module: wasm('loyalty_sample_bg') });

const exe = process.platform === 'win32' ? '.exe' : '';
const built = fileURLToPath(new URL(`../../target/debug/loyalty${exe}`, import.meta.url));

/** What the command line writes on standard output. */
export function commandLine(...options) {
  return execFileSync(process.env.LC_CLI ?? built, options, { maxBuffer: 1 << 28 });
}

/** Does the work in a folder that is gone afterwards. */
export function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'loyalty-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes files, each as `{name, bytes}`, and returns their paths. */
export function written(folder, files) {
  return files.map(({ name, bytes }) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  });
}

/** The files of a folder, by name. */
export function filesIn(folder) {
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

/** A session that has read the files, each as `{name, bytes}`. */
export function sessionOf(files, maps) {
  const session = new Session(maps);
  for (const { name, bytes } of files) {
    const { readable } = session.openBytes(name, bytes);
    while (readable && !session.step().fileDone);
  }
  session.finish();
  return session;
}

/** Two months, a return, a placeholder for a buyer without a card, a row that can't be read. */
export const RECEIPTS = {
  name: 'чеки.csv',
  bytes: new TextEncoder().encode(
    [
      'Дата;Номер чека;Карта;Магазин;Операция;Количество;Сумма',
      '05.01.2025 10:12;1;100001;Центр;Продажа;3;1 250,50',
      '06.01.2025 18:40;2;Аноним;Центр;Продажа;1;310,00',
      '17.01.2025 12:05;3;100002;Север;Продажа;2;890,90',
      '18.01.2025 13:00;4;100002;Север;Возврат;1;400,45',
      '02.02.2025 11:31;5;100001;Центр;Продажа;5;2 044,15',
      'вчера;6;100001;Центр;Продажа;1;100,00',
      '20.02.2025 19:59;7;;Центр;Продажа;2;615,00',
      '',
    ].join('\r\n'),
  ),
};
