import type { Entry } from '../engine/source.js';
import type { Texts } from '../text/texts.js';
import { numberIn, numberText } from './number.js';

/** One of the figures that are typed by hand. */
export type Name = keyof Entry;

/** The figures as they stand in their fields. */
export type Drafts = Readonly<Partial<Record<Name, string>>>;

interface Kind {
  readonly unit: 'count' | 'money' | 'share' | 'points';
  /** Without it nothing is worked out. */
  readonly needed: boolean;
}

const count = (needed: boolean): Kind => ({ unit: 'count', needed });

/** The figures, in the order in which they are asked for. */
export const FIGURES: Readonly<Record<Name, Kind>> = {
  days: count(true),
  receipts: count(true),
  memberReceipts: count(true),
  revenue: { unit: 'money', needed: true },
  memberRevenue: { unit: 'money', needed: true },
  members: count(false),
  activeMembers: count(false),
  pointsIssued: { unit: 'points', needed: false },
  pointsRedeemed: { unit: 'points', needed: false },
  costs: { unit: 'money', needed: false },
  margin: { unit: 'share', needed: false },
};

/** All of them. */
export const NAMES = Object.keys(FIGURES) as Name[];

/** No shop sells more, and the engine takes no more. */
const MOST = 1e13;

/** Ten years. */
const MOST_DAYS = 3660;

/** Pairs of which the first is part of the second; what is said of them is the message `form-part-<first>`. */
const PARTS: readonly (readonly [Name, Name])[] = [
  ['memberReceipts', 'receipts'],
  ['memberRevenue', 'revenue'],
  ['activeMembers', 'members'],
];

/** What the fields come to: what is wrong by field, what is only strange, and the figures if nothing is wrong. */
export interface Checked {
  readonly errors: Readonly<Partial<Record<Name, string>>>;
  readonly remarks: readonly string[];
  readonly missing: readonly Name[];
  readonly figures: Entry | null;
}

/** Reads the fields and holds them against each other. */
export function checked(drafts: Drafts, texts: Texts): Checked {
  const values = Object.fromEntries(
    NAMES.map((name) => [name, numberIn(drafts[name] ?? '', texts.language)]),
  ) as Record<Name, number | null>;
  const errors: Partial<Record<Name, string>> = {};
  for (const name of NAMES) {
    const error = wrong(name, values[name]);
    if (error) errors[name] = texts.t(error);
  }
  for (const [part, whole] of PARTS) {
    const [less, more] = [values[part], values[whole]];
    if (!errors[part] && !errors[whole] && less !== null && more !== null && less > more) {
      errors[part] = texts.t(`form-part-${part}`);
    }
  }
  const missing = NAMES.filter((name) => FIGURES[name].needed && values[name] === null);
  const sound = Object.keys(errors).length === 0;
  const { margin } = values;
  // 38 % is the fraction 0.38.
  const share = margin === null ? null : Number((margin / 100).toPrecision(12));
  return {
    errors,
    remarks: sound ? remarks(values, texts) : [],
    missing,
    figures: sound && missing.length === 0 ? ({ ...values, margin: share } as Entry) : null,
  };
}

/** The figures as their fields show them, when the form is opened again. */
export function draftsOf(figures: Entry, texts: Texts): Drafts {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = figures[name];
      if (value === null) return [];
      const shown = FIGURES[name].unit === 'share' ? value * 100 : value;
      return [[name, numberText(Number(shown.toPrecision(12)), texts.language)]];
    }),
  );
}

function wrong(name: Name, value: number | null): string | null {
  if (value === null) return null;
  if (Number.isNaN(value)) return 'panel-not-number';
  const { unit } = FIGURES[name];
  if (unit === 'share') return value < 0 || value > 100 ? 'panel-not-share' : null;
  if (value < 0) return 'form-negative';
  if (value > MOST) return 'form-too-large';
  if (unit === 'count' && !Number.isInteger(value)) return 'form-not-whole';
  if (name === 'days' && (value < 1 || value > MOST_DAYS)) return 'form-days-range';
  if ((name === 'receipts' || name === 'revenue') && value === 0) return 'form-zero';
  return null;
}

/** What is possible, but rather a slip. */
function remarks(values: Record<Name, number | null>, texts: Texts): string[] {
  const { revenue, receipts, memberReceipts, memberRevenue } = values;
  const { pointsIssued, pointsRedeemed, costs } = values;
  const said: string[] = [];
  if (revenue !== null && receipts) {
    said.push(
      texts.t('form-average', { money: texts.format.money(Math.round(revenue / receipts)) }),
    );
  }
  const above = (one: number | null, other: number | null): boolean =>
    one !== null && other !== null && one > other;
  if (memberReceipts === 0 && (memberRevenue ?? 0) > 0) said.push(texts.t('form-no-card'));
  if (above(pointsRedeemed, pointsIssued)) said.push(texts.t('form-redeemed-above-issued'));
  if (above(costs, memberRevenue)) said.push(texts.t('form-costs-above-revenue'));
  return said;
}
