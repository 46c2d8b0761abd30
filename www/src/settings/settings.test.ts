import { describe, expect, it } from 'vitest';
import { changes } from './changes.js';
import { DEFAULTS, reset, same, usual } from './defaults.js';
import { fromDocument, toDocument } from './document.js';
import { History } from './history.js';
import { presets } from './period.js';
import { definitionOf } from './ways.js';

describe('a document of settings', () => {
  it('comes back as it was written', () => {
    const settings = {
      ...DEFAULTS,
      margin: 0.4,
      from: '2025-01-01',
      norms: { 'member-revenue-share': { low: 0.5, high: 0.7 } },
    };
    expect(fromDocument(toDocument(settings)).settings).toEqual(settings);
  });

  it('may leave out what is as usual', () => {
    const { settings } = fromDocument('{"definitions":{"revenue":"withPoints"}}');
    expect(settings?.definitions).toEqual({ ...DEFAULTS.definitions, revenue: 'withPoints' });
    expect(settings?.currency).toBe('RUB');
  });

  it('is refused by the key that the engine would not take', () => {
    const why = (text: string): string => {
      const { refusal } = fromDocument(text, ['revenue']);
      return `${refusal?.id} ${refusal?.key}`.trim();
    };
    expect(why('nonsense')).toBe('json');
    expect(why('[]')).toBe('json');
    expect(why('{"version":2}')).toBe('version');
    expect(why('{"toString":1}')).toBe('key toString');
    expect(why('{"margin":40}')).toBe('value margin');
    expect(why('{"activeDays":1.5}')).toBe('value activeDays');
    expect(why('{"from":"2025-02-30"}')).toBe('value from');
    expect(why('{"compare":"yearAgo"}')).toBe('undefined undefined');
    expect(why('{"compare":"tomorrow"}')).toBe('value compare');
    expect(why('{"segments":{"sleepingDays":1.5}}')).toBe('value segments');
    expect(why('{"segments":{"sleepingDays":-1}}')).toBe('value segments');
    expect(why('{"segments":{"sleepingDays":90,"lostDays":60}}')).toBe('value segments');
    const rfm = (days: string): string =>
      `{"segments":{"rfm":{"days":${days},"purchases":[1,2,3,4],"revenue":[0.5,1,2,2]}}}`;
    expect(why(rfm('[1,2,3,4]'))).toBe('undefined undefined');
    expect(why(rfm('[1,2,2.5,4]'))).toBe('value segments');
    expect(why(rfm('[4,3,2,1]'))).toBe('value segments');
    expect(why(rfm('[1,2,3]'))).toBe('value segments');
    expect(why('{"from":"2025-03-01","to":"2025-02-01"}')).toBe('value to');
    expect(why('{"definitions":{"revenue":"gross"}}')).toBe('value definitions');
    expect(why('{"norms":{"revenue":{"low":2,"high":1}}}')).toBe('value norms');
    expect(why('{"norms":{"nothing":{"low":1,"high":2}}}')).toBe('key norms.nothing');
  });
});

describe('settings', () => {
  it('are reset but for what is said of the files', () => {
    const settings = {
      ...DEFAULTS,
      industry: 'fashion' as const,
      margin: 0.4,
      keepDuplicates: true,
    };
    expect(reset(settings)).toEqual({ ...DEFAULTS, industry: 'fashion', keepDuplicates: true });
  });

  it('have what the engine takes instead', () => {
    const fashion = { ...DEFAULTS, industry: 'fashion' as const, pointValue: 0.5 };
    expect(usual('activeDays', fashion)).toBe(365);
    expect(usual('costPerPoint', fashion)).toBe(0.5);
    expect(usual('margin', fashion)).toBeNull();
  });

  it('go back and forth step by step', () => {
    const [one, two, three] = [0.1, 0.2, 0.3].map((margin) => ({ ...DEFAULTS, margin }));
    const history = new History(DEFAULTS);
    if (!one || !two || !three) throw new Error('three');
    expect([history.take(one), history.take({ ...one }), history.take(two)]).toEqual([
      true,
      false,
      true,
    ]);
    expect(history.undo()).toBe(one);
    expect(history.take(one)).toBe(false);
    expect(history.redo()).toBe(two);
    expect(history.undo()).toBe(one);
    history.take(three);
    expect([history.canRedo, history.redo()]).toEqual([false, null]);
    expect([history.undo(), history.undo(), history.undo()]).toEqual([one, DEFAULTS, null]);
  });

  it('are the same in any order', () => {
    expect(same({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toBe(true);
    expect(same([1, 2], [2, 1])).toBe(false);
  });

  it('are counted one by one, the period as one', () => {
    expect(changes(DEFAULTS)).toBe(0);
    const only = { store: 'Центр', rfm: 'champions' };
    expect(changes({ ...DEFAULTS, industry: 'fashion', only })).toBe(2);
    const definitions = { ...DEFAULTS.definitions, revenue: 'withPoints' as const };
    const days = { from: '2025-01-01', to: '2025-06-30' };
    const norms = { returns: { low: 0, high: 0.1 } };
    expect(changes({ ...DEFAULTS, ...days, definitions, norms, margin: 0.2 })).toBe(4);
    expect(changes({ ...DEFAULTS, ...days, compare: 'yearAgo' })).toBe(2);
  });

  it('tell which definition a list of ways is about', () => {
    const ways = (['net', 'withPoints'] as const).map((revenue) => ({
      ...DEFAULTS.definitions,
      revenue,
    }));
    expect(definitionOf(ways)).toBe('revenue');
    expect(definitionOf(ways.slice(1))).toBeNull();
  });
});

describe('periods that have names', () => {
  const days = (asOf: string): string[] =>
    presets(asOf).map(({ from, to }) => [from ?? '', to ?? ''].join('…'));

  it('end with a month that is whole', () => {
    expect(days('2026-01-19')).toEqual([
      '…',
      '2025-10-01…2025-12-31',
      '2025-01-01…2025-12-31',
      '2026-01-01…',
    ]);
    expect(days('2025-12-31')[1]).toBe('2025-10-01…2025-12-31');
    expect(days('2024-02-28')[1]).toBe('2023-11-01…2024-01-31');
    expect(days('2024-02-29')[1]).toBe('2023-12-01…2024-02-29');
  });
});
