import { readdirSync, readFileSync } from 'node:fs';
import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { folder, texts } from '../../tests/texts.js';
import type { Arg } from '../engine/report.js';
import { LANGUAGES } from './language.js';

describe('messages of the engine', () => {
  it('have their arguments formatted by kind', () => {
    const said = texts('ru').say({
      id: 'finding-member-receipt-share-low',
      args: {},
    });
    expect(said).toBe('{finding-member-receipt-share-low}');
    const title = texts('ru').attribute('finding-member-receipt-share-low', 'title', {
      value: { kind: 'share', value: 0.524 },
      low: { kind: 'share', value: 0.7 },
      high: { kind: 'share', value: 0.85 },
    });
    expect(title?.replaceAll('\u00a0', ' ')).toContain('52,4 %');
  });

  it('put the name of another message in', () => {
    const said = texts('ru').say({
      id: 'why-no-field',
      args: { field: { kind: 'name', value: 'field-quantity' } },
    });
    expect(said).toContain(texts('ru').t('field-quantity'));
  });

  it('choose the plural by the number', () => {
    const reason = (count: number): string =>
      texts('ru').say({
        id: 'row-no-date',
        args: { count: { kind: 'count', value: count }, column: { kind: 'text', value: 'Дата' } },
      });
    expect([1, 2, 5, 21].map((count) => reason(count).split(' ').slice(0, 2).join(' '))).toEqual([
      '1 строка',
      '2 строки',
      '5 строк',
      '21 строка',
    ]);
  });

  it('keep text from a file as it is', () => {
    const said = texts('en').say({
      id: 'why-no-field',
      args: { field: { kind: 'text', value: '<b>{ $x }</b>' } },
    });
    expect(said).toContain('<b>{ $x }</b>');
  });

  it('have arguments that can stand alone', () => {
    const alone = (arg: Arg): string => texts('ru').arg(arg).replaceAll('\u00a0', ' ');
    expect(alone({ kind: 'text', value: 'Магазин 1' })).toBe('Магазин 1');
    expect(alone({ kind: 'month', value: '2026-01' })).toBe('январь 2026');
    expect(alone({ kind: 'count', value: 1234 })).toBe('1 234');
    expect(alone({ kind: 'name', value: 'role-points' })).toBe('Баллы');
  });

  it('speak of money in the currency of the data', () => {
    expect(texts('en').in('EUR').format.money(5)).toBe('€5');
  });
});

describe('texts of the page', () => {
  it('are the same in every language, and none is there twice', () => {
    const [first, ...others] = LANGUAGES.map((language) => idsOf(language));
    for (const ids of [first, ...others]) {
      expect(new Set(ids).size).toBe(ids?.length);
      expect([...(ids ?? [])].sort()).toEqual([...(first ?? [])].sort());
    }
  });

  it('are there for every id that the page names', () => {
    const known = new Set(idsOf('ru'));
    const named = sources().flatMap((source) =>
      [...source.matchAll(/\bt\(\s*'([\w-]+)'/g)].map((match) => match[1] ?? ''),
    );
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});

function idsOf(language: (typeof LANGUAGES)[number]): string[] {
  return readdirSync(folder(language))
    .filter((name) => name !== 'report.ftl')
    .flatMap(
      (name) => new FluentResource(readFileSync(new URL(name, folder(language)), 'utf8')).body,
    )
    .map((entry) => entry.id);
}

function sources(): string[] {
  const root = new URL('../', import.meta.url);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('pkg') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(new URL(name, root), 'utf8'));
}
