import type { Industry, Settings } from '../engine/report.js';

/** The engine's own settings, see src/settings.rs. */
export const DEFAULTS: Settings = {
  version: 1,
  industry: 'grocery',
  currency: 'RUB',
  launch: null,
  from: null,
  to: null,
  compare: 'previous',
  activeDays: null,
  maturityDays: null,
  margin: null,
  pointValue: null,
  costPerPoint: null,
  fixedCost: null,
  rewardCost: null,
  incrementalShare: null,
  definitions: {
    revenue: 'net',
    purchases: 'receipts',
    redemption: 'period',
    enrolment: 'customers',
    lifetime: 'observed',
    pointsCost: 'redeemed',
  },
  segments: { sleepingDays: null, lostDays: null, rfm: null },
  keepDuplicates: false,
  excludeMembers: [],
  only: {},
  norms: {},
};

/** A setting that is a number. */
export type NumberSetting =
  | 'activeDays'
  | 'maturityDays'
  | 'margin'
  | 'pointValue'
  | 'costPerPoint'
  | 'fixedCost'
  | 'rewardCost'
  | 'incrementalShare';

/** What a setting is counted in, and between what it may lie; shares are fractions. */
export interface Range {
  readonly unit: 'days' | 'share' | 'money';
  readonly least: number;
  readonly most: number;
}

const SHARE: Range = { unit: 'share', least: 0, most: 1 };
const MONEY: Range = { unit: 'money', least: 0, most: 1e12 };

/** What each number is. */
export const RANGES: Readonly<Record<NumberSetting, Range>> = {
  activeDays: { unit: 'days', least: 1, most: 3650 },
  maturityDays: { unit: 'days', least: 0, most: 3650 },
  margin: SHARE,
  pointValue: MONEY,
  costPerPoint: MONEY,
  fixedCost: MONEY,
  rewardCost: SHARE,
  incrementalShare: SHARE,
};

const ACTIVE_DAYS: Readonly<Record<Industry, number>> = {
  grocery: 30,
  fashion: 365,
  electronics: 365,
  other: 90,
};

/** What the engine takes where the visitor sets nothing; `null` where it takes nothing. */
export function usual(id: NumberSetting, { industry, pointValue }: Settings): number | null {
  switch (id) {
    case 'activeDays':
      return ACTIVE_DAYS[industry];
    case 'maturityDays':
      return 90;
    case 'pointValue':
      return 1;
    case 'costPerPoint':
      return pointValue ?? 1;
    default:
      return null;
  }
}

/** What the panel resets: not the trade, nor what was answered about the files. */
export function reset(settings: Settings): Settings {
  const { industry, keepDuplicates, excludeMembers } = settings;
  return { ...DEFAULTS, industry, keepDuplicates, excludeMembers };
}

/** Whether two documents say the same, in whatever order. */
export function same(one: unknown, other: unknown): boolean {
  return sorted(one) === sorted(other);
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
