import { expect, it } from 'vitest';
import { csv } from './csv.js';

const text = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

it('numbers have the decimal sign of the language, and nothing is empty', () => {
  expect(text(csv([['Чай', 0.25, null]], 'ru'))).toBe('\ufeffЧай;0,25;\r\n');
  expect(text(csv([['Tea', 0.25, null]], 'en'))).toBe('\ufeffTea,0.25,\r\n');
});

it('no cell is a formula, and none breaks its row', () => {
  expect(text(csv([['=1+1', 'a;b', 'c "d"']], 'ru'))).toBe(`\ufeff'=1+1;"a;b";"c ""d"""\r\n`);
});
