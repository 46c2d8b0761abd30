// Receipts by line, the same bytes for the same options: what the benchmark reads.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const LINES_A_RECEIPT = 10;
const FIRST_DAY = Date.UTC(2025, 0, 1);
const DAYS = 365;

/**
 * Writes a file of so many lines. One receipt in five is anonymous; a member has some 15 lines a
 * month. `wide` adds columns that nobody needs, `quoted` puts every text into quotes.
 */
export async function generate(path, { lines, wide = false, quoted = false, seed = 1 }) {
  const file = createWriteStream(path, { highWaterMark: 1 << 20 });
  const random = generator(seed);
  const members = Math.max(30, Math.round(lines / 150));
  const receipts = Math.ceil(lines / LINES_A_RECEIPT);
  const text = quoted ? (value) => `"${value}"` : (value) => value;
  const heads = ['date', 'receipt', 'card', 'store', 'product', 'quantity', 'amount'];
  const more = [
    'comment',
    'cash desk model',
    'operator note',
    'vat rate',
    'tariff',
    'batch',
    'shelf',
    'label',
  ];
  let part = `${[...heads, ...(wide ? more : [])].map(text).join(',')}\n`;
  let left = lines;
  for (let receipt = 0; receipt < receipts; receipt += 1) {
    const day = Math.floor((receipt * DAYS) / receipts);
    const minute = 540 + Math.floor(random() * 780);
    const when = new Date(FIRST_DAY + day * 86_400_000 + minute * 60_000).toISOString();
    // Squared, so that some come often and many seldom.
    const member = Math.floor(random() ** 2 * members);
    const start = [
      `${when.slice(0, 10)} ${when.slice(11, 16)}:00`,
      String(5_000_000_000 + receipt),
      random() < 0.2 ? '' : String(2_900_000_000_000 + member),
      text(`Store ${Math.floor(random() * 40) + 1}`),
    ].join(',');
    const count = Math.min(
      left,
      1 + Math.floor(random() * (2 * LINES_A_RECEIPT - 1)),
      LINES_A_RECEIPT * 2,
    );
    const taken =
      receipt === receipts - 1 ? left : Math.min(count, left - (receipts - 1 - receipt));
    for (let line = 0; line < taken; line += 1) {
      const kopecks = 1_000 + Math.floor(random() * 50_000);
      const product = String(100_000 + Math.floor(random() ** 2 * 30_000));
      const row = `${start},${product},${1 + Math.floor(random() * 3)},${(kopecks / 100).toFixed(2)}`;
      part += wide
        ? `${row},${more.map((head) => text(`${head} ${line}`)).join(',')}\n`
        : `${row}\n`;
    }
    left -= taken;
    if (part.length > 1 << 20) {
      if (!file.write(part)) await once(file, 'drain');
      part = '';
    }
  }
  file.end(part);
  await once(file, 'finish');
}

/** Mulberry32: small, seeded, the same everywhere. */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
