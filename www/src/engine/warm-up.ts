import { Session } from './pkg/loyalty_calculator.js';

const ROWS = 60;

/**
 * Reads and reports on a few made-up rows, and tells of some members of them. Browsers compile a function when it is called first:
 * for a small file that takes longer than all the work, and can be done before there is a file.
 */
export function warmUp(): void {
  const session = new Session(undefined);
  session.openBytes('receipts.csv', new TextEncoder().encode(rows()));
  while (!session.step().fileDone);
  if (session.finish()) {
    session.report({});
    session.people({}, { portrait: { column: 'receipts', from: 3 } });
  }
  session.free();
}

/** Receipts of a few members over some months, in lines. */
function rows(): string {
  let text = 'date,receipt,card,store,product,category,quantity,amount\n';
  for (let row = 0; row < ROWS; row += 1) {
    const receipt = row >> 1;
    const day = `2025-0${1 + (receipt >> 2)}-1${receipt % 4} 12:${10 + receipt}:00`;
    text += `${day},${receipt + 1},${100 + (receipt % 7)},${receipt % 2},${row % 9},${row % 3},1,${row}.50\n`;
  }
  return text;
}
