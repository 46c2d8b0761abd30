import { expect, it } from 'vitest';
import type { SchemeView } from '../../engine/report.js';
import { inOrder } from './scheme-order.js';

it('what is used most comes first, columns of the files last and as they were', () => {
  const given = ['evenness', 'column:Пол', 'tier', 'column:Авто', 'life-cycle', 'rfm'];
  const schemes = given.map((id) => ({ id }) as SchemeView);
  expect(inOrder(schemes).map(({ id }) => id)).toEqual([
    'rfm',
    'life-cycle',
    'tier',
    'evenness',
    'column:Пол',
    'column:Авто',
  ]);
});
