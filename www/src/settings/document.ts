import type { Settings } from '../engine/report.js';
import { DEFAULTS, type NumberSetting, RANGES } from './defaults.js';
import { WAYS } from './ways.js';

/** Why a document can't be taken: message `panel-file-<id>`, and the key that it is about. */
export interface Refusal {
  readonly id: 'json' | 'version' | 'key' | 'value';
  readonly key: string;
}

/** What a document comes to. */
export type Read =
  | { readonly settings: Settings; readonly refusal: null }
  | { readonly settings: null; readonly refusal: Refusal };

/** The settings as the command line reads them. */
export function toDocument(settings: Settings): string {
  return `${JSON.stringify(settings, null, 2)}\n`;
}

/** The settings in a document; what it leaves out is the engine's own. `kpis` are the known ids. */
export function fromDocument(text: string, kpis: readonly string[] | null = null): Read {
  const refuse = (id: Refusal['id'], key = ''): Read => ({ settings: null, refusal: { id, key } });
  const found = parsed(text);
  if (!isRecord(found)) return refuse('json');
  if ((found.version ?? DEFAULTS.version) !== DEFAULTS.version) return refuse('version');
  for (const [key, value] of Object.entries(found)) {
    const fits = CHECKS[key as keyof Settings];
    if (!Object.hasOwn(CHECKS, key)) return refuse('key', key);
    if (!fits(value)) return refuse('value', key);
  }
  const settings: Settings = { ...DEFAULTS, ...found };
  if (settings.from !== null && settings.to !== null && settings.to < settings.from) {
    return refuse('value', 'to');
  }
  const unknown = Object.keys(settings.norms).find((id) => kpis && !kpis.includes(id));
  if (unknown !== undefined) return refuse('key', `norms.${unknown}`);
  settings.segments = { ...DEFAULTS.segments, ...settings.segments };
  settings.definitions = { ...DEFAULTS.definitions, ...settings.definitions };
  return { settings, refusal: null };
}

type Check = (value: unknown) => boolean;

const optional =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

const isDay = optional(
  (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isDate(value),
);

const isBoolean: Check = (value) => typeof value === 'boolean';

/** Whether each key's value can be what the engine takes. */
const CHECKS: Readonly<Record<keyof Settings, Check>> = {
  version: (value) => value === DEFAULTS.version,
  industry: (value) => ['grocery', 'fashion', 'electronics', 'other'].some((one) => one === value),
  currency: (value) => typeof value === 'string' && /^[A-Z]{3}$/.test(value),
  launch: isDay,
  from: isDay,
  to: isDay,
  compare: (value) => ['previous', 'yearAgo'].some((one) => one === value),
  activeDays: number('activeDays'),
  maturityDays: number('maturityDays'),
  margin: number('margin'),
  pointValue: number('pointValue'),
  costPerPoint: number('costPerPoint'),
  fixedCost: number('fixedCost'),
  rewardCost: number('rewardCost'),
  incrementalShare: number('incrementalShare'),
  definitions: (value) =>
    isRecord(value) &&
    Object.entries(value).every(([name, way]) =>
      Object.entries(WAYS).some(
        ([known, ways]) => known === name && ways.some((one) => one === way),
      ),
    ),
  segments: isSegments,
  keepDuplicates: isBoolean,
  excludeMembers: (value) =>
    Array.isArray(value) && value.every((member) => typeof member === 'string'),
  only: (value) =>
    isRecord(value) && Object.values(value).every((part) => typeof part === 'string'),
  norms: (value) => isRecord(value) && Object.values(value).every(isNorm),
};

function number(id: NumberSetting): Check {
  return optional((value) => typeof value === 'number' && fits(id, value));
}

/** Whether a number can be this setting. */
export function fits(id: NumberSetting, value: number): boolean {
  const { unit, least, most } = RANGES[id];
  return value >= least && value <= most && (unit !== 'days' || Number.isInteger(value));
}

/** Limits of segments rise; four of each kind part the scores. */
function isSegments(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { sleepingDays = null, lostDays = null, rfm = null, ...rest } = value;
  const days = [sleepingDays, lostDays].filter((limit) => limit !== null);
  return (
    Object.keys(rest).length === 0 &&
    rising(days, days.length, isWhole) &&
    (rfm === null || isScores(rfm))
  );
}

function isScores(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { days, purchases, revenue, ...rest } = value;
  return (
    Object.keys(rest).length === 0 &&
    rising(days, 4, isWhole) &&
    rising(purchases, 4, isWhole) &&
    rising(revenue, 4, Number.isFinite)
  );
}

/** As the engine counts: 32 bits, none of them for a sign. */
function isWhole(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < 2 ** 32;
}

function rising(value: unknown, count: number, fits: Check): boolean {
  return (
    Array.isArray(value) &&
    value.length === count &&
    value.every((one, at) => fits(one) && (at === 0 || one >= value[at - 1]))
  );
}

function isNorm(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { low, high, ...rest } = value;
  const edges = typeof low === 'number' && typeof high === 'number' && low <= high;
  return edges && Object.keys(rest).length === 0;
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
