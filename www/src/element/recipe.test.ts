import { describe, expect, it } from 'vitest';
import { preview } from '../../tests/report.js';
import { isRecipe, recipesIn } from './recipe.js';
import { recipesOf } from './recipe-of.js';

const looked = (name: string, mended = false) => ({
  file: new File([], name),
  preview: preview({ name, mended, map: { ...preview().map, columns: { kind: '' } } }),
});

describe('a recipe', () => {
  it('holds the columns as they are read, and the shape that it is for', () => {
    const { 'a.csv': recipe } = recipesOf([looked('a.csv')]);
    expect(recipe).toMatchObject({
      role: 'receipts',
      columns: { date: 'Дата', amount: 'Сумма', kind: '' },
      headers: ['Дата', '', 'Сумма'],
      encoding: null,
    });
  });

  it('is kept for each of two files of one name, and for none that was mended', () => {
    const files = [looked('a.csv'), looked('a.csv'), looked('b.csv', true)];
    expect(Object.keys(recipesOf(files))).toEqual(['a.csv', 'a.csv 2']);
  });

  it('comes back from its file, and nothing else does', async () => {
    const file = (text: string): File => new File([text], 'recipe.JSON');
    expect(isRecipe(file(''))).toBe(true);
    expect(await recipesIn(file('{"a.csv":{"role":"receipts"}}'))).toEqual({
      'a.csv': { role: 'receipts' },
    });
    for (const text of ['', 'x', '[]', 'null', '1']) expect(await recipesIn(file(text))).toBeNull();
  });
});
