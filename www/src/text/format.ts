import type { Unit } from '../engine/report.js';
import type { Language } from './language.js';
import {
  columnDigits,
  decimals,
  decimalsOf,
  digitsOf,
  isCount,
  isSigned,
  isWhole,
  scaleOf,
  signed,
  signOf,
  written,
} from './units.js';

/** A piece of a figure; small pieces are units, set smaller than the digits. */
export interface Piece {
  readonly text: string;
  readonly small: boolean;
}

const NBSP = '\u00a0';
const MINUS = '\u2212';

/** Words that Intl does not have, by language. */
export interface UnitWords {
  /** Percentage points. */
  readonly points: string;
  readonly perMonth: string;
  readonly perYear: string;
  readonly items: string;
  readonly members: string;
  /** What follows a number of these things. */
  readonly counted: (unit: Counted, count: number) => string;
}

/** Things that are counted, each with a word of its own beside a number. */
export type Counted = 'receipts' | 'points' | 'days';

/** The cells of a column, with their unit said once. */
export interface ColumnText {
  /** Empty where the numbers need none. */
  readonly unit: string;
  readonly cells: readonly (string | null)[];
}

/** Numbers and dates as people of the language write them. */
export class Format {
  private readonly locale: string;

  constructor(
    readonly language: Language,
    readonly currency: string,
    private readonly words: UnitWords,
  ) {
    this.locale = language === 'ru' ? 'ru-RU' : 'en-GB';
  }

  /**
   * What is better done while the page waits for the visitor: a browser takes
   * some 40 ms to load a language's tables when they are first used.
   */
  preparations(): readonly (() => unknown)[] {
    const day = '2000-01-01';
    return [() => this.count(0), () => this.date(day), () => this.moneyShort(0)];
  }

  /** A whole number of things. */
  count(value: number): string {
    return this.number(value, { maximumFractionDigits: 0 });
  }

  /** A plain number, at most two decimals. */
  plain(value: number): string {
    return this.number(value, { maximumFractionDigits: 2 });
  }

  /** A plain difference with its sign. */
  signed(value: number): string {
    return this.number(value, { maximumFractionDigits: 2, ...signed });
  }

  /** A fraction as a percentage, `58,1 %`. */
  share(value: number): string {
    return this.number(value, { style: 'percent', maximumFractionDigits: 1 });
  }

  /** A fraction as whole percent, for what moves. */
  wholeShare(value: number): string {
    return this.number(value, { style: 'percent', maximumFractionDigits: 0 });
  }

  /** A relative change with its sign, `+5,3 %`. */
  change(value: number): string {
    return this.number(value, { style: 'percent', maximumFractionDigits: 1, ...signed });
  }

  /** A difference of fractions in percentage points, `+2,1 п. п.` */
  sharePoints(value: number): string {
    const digits = this.number(value * 100, { ...oneDecimal, ...signed });
    return `${digits}${NBSP}${this.words.points}`;
  }

  /** Money with its minor units where it has any, `1 234,50 ₽`. */
  money(value: number, digits = Number.isInteger(value) ? 0 : 2): string {
    return this.number(value, { ...this.inMoney(), ...decimals(digits) });
  }

  /** Money shortened, `4,6 млн ₽`. */
  moneyShort(value: number): string {
    return this.number(value, {
      ...this.inMoney(),
      notation: 'compact',
      maximumSignificantDigits: 3,
    });
  }

  /** A size of a file. */
  bytes(value: number): string {
    const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
    const power = Math.min(3, Math.floor(Math.log10(Math.max(value, 1)) / 3));
    return this.number(value / 1000 ** power, {
      style: 'unit',
      unit: units[power] ?? 'byte',
      unitDisplay: power === 0 ? 'long' : 'short',
      maximumSignificantDigits: 3,
    });
  }

  /** A day, `12 янв. 2026`. */
  date(iso: string): string {
    return this.day(iso, true);
  }

  /** A day for an axis, `12 янв.` */
  dayShort(iso: string): string {
    return this.day(iso, false);
  }

  /** Two days, the year said once where it is the same: `1 янв. – 31 дек. 2025`. */
  period(from: string, to: string): string {
    const sameYear = from.slice(0, 4) === to.slice(0, 4);
    return `${this.day(from, !sameYear)}${NBSP}– ${this.day(to, true)}`;
  }

  /** A month, `январь 2026`. */
  month(iso: string): string {
    const name = dateFormatter(this.locale, { month: 'long' });
    return `${name.format(midMonth(iso))}${NBSP}${iso.slice(0, 4)}`;
  }

  /** A month for an axis, `янв`. */
  monthShort(iso: string): string {
    return shortMonth(this.language, iso, {}).replace('.', '');
  }

  /** A value for a table or a sentence. */
  value(unit: Unit, value: number): string {
    return joined(this.pieces(unit, value));
  }

  /**
   * A value for a card: three significant digits, but never less than the whole
   * number below 10 000, so that a figure does not fall out of its own interval.
   */
  pieces(unit: Unit, value: number): Piece[] {
    const digits = digitsOf(unit, value);
    return this.inUnit(unit, value, { ...digits, ...signOf(unit) });
  }

  /** A value at the end of a line: its unit only where it is short. */
  label(unit: Unit, value: number): string {
    const digits = digitsOf(unit, value);
    return joined(this.bare(unit, value, { ...digits, ...signOf(unit) }));
  }

  /** The values of a table's column, all with as many decimals, so that these stand below each other. */
  column(unit: Unit, values: readonly (number | null)[]): ColumnText {
    const digits = {
      ...columnDigits(
        unit,
        values.filter((value) => value !== null),
      ),
    };
    const options = { ...digits, ...signOf(unit) };
    return {
      unit: this.columnUnit(unit),
      cells: values.map((value) =>
        value === null ? null : this.number(value * scaleOf(unit), options),
      ),
    };
  }

  /** The two ends of an interval with as many decimals as show that they differ, `57,6–58,6`. */
  interval(unit: Unit, [low, high]: readonly [number, number]): string {
    const scale = scaleOf(unit);
    // As many as the value itself has, more only where the ends would look the same.
    const least = scale === 1 ? decimalsOf(high) : Math.min(1, decimalsOf(high * 10));
    const width = (high - low) * scale;
    const wanted = width > 0 ? Math.max(least, Math.min(3, Math.ceil(-Math.log10(width)))) : least;
    const short = unit === 'money' && this.isShort(low, high);
    const digits =
      short || isWhole(unit) || isCount(unit) ? digitsOf(unit, high) : decimals(wanted);
    const [from, to] = [low, high].map((end) =>
      this.split(end * scale, { ...digits, ...signOf(unit) }),
    ) as [Piece[], Piece[]];
    // Where both are thousands, or millions, that is said once.
    const once = tail(from) === tail(to) ? from.filter(({ small }) => !small) : from;
    return joined(once) + (low < 0 || isSigned(unit) ? '…' : '–') + joined(to);
  }

  /** Whether both ends are shortened as the value is, and still differ. */
  private isShort(low: number, high: number): boolean {
    return low >= 10_000 && this.moneyShort(low) !== this.moneyShort(high);
  }

  /** A norm's two edges with their unit once, `60–80 %`. */
  range(unit: Unit, [low, high]: readonly [number, number]): string {
    const digits = (most: number): Intl.NumberFormatOptions =>
      isWhole(unit) ? decimals(0) : { maximumSignificantDigits: most };
    const from = this.number(low * scaleOf(unit), { ...digits(2), ...signOf(unit) });
    const to = joined(this.inUnit(unit, high, digits(3)));
    return isSigned(unit) ? `${from}…${to}` : `${from}–${to}`;
  }

  /** A tick of an axis: short, its unit said elsewhere. */
  tick(unit: Unit, value: number): string {
    if (unit === 'share' || unit === 'gap') {
      return this.number(value, { style: 'percent', maximumFractionDigits: 1 });
    }
    return this.number(value, { notation: 'compact', maximumFractionDigits: 2 });
  }

  private inMoney(): Intl.NumberFormatOptions {
    return { style: 'currency', currency: this.currency, currencyDisplay: 'narrowSymbol' };
  }

  private inUnit(unit: Unit, value: number, digits: Intl.NumberFormatOptions): Piece[] {
    const pieces = this.bare(unit, value, digits);
    const word = this.word(unit, value);
    return word === null ? pieces : [...pieces, { text: `${NBSP}${word}`, small: true }];
  }

  /** Without the words of its unit. Percent is a style of Intl's, percentage points are a word. */
  private bare(unit: Unit, value: number, digits: Intl.NumberFormatOptions): Piece[] {
    const shown = unit === 'sharePoints' ? value * scaleOf(unit) : value;
    return this.split(shown, { ...this.style(unit), ...digits });
  }

  /** Units that Intl has. */
  private style(unit: Unit): Intl.NumberFormatOptions {
    if (unit === 'money') return this.inMoney();
    return unit === 'share' || unit === 'gap' ? { style: 'percent' } : {};
  }

  /** Units that it has not. */
  private word(unit: Unit, value: number): string | null {
    switch (unit) {
      case 'perMonth':
        return this.words.perMonth;
      case 'perYear':
        return this.words.perYear;
      case 'items':
        return this.words.items;
      case 'sharePoints':
        return this.words.points;
      case 'members':
        return this.words.members;
      case 'receipts':
      case 'points':
      case 'days':
        return this.words.counted(unit, written(value));
      default:
        return null;
    }
  }

  /** What the numbers of a column are, said in its header. */
  private columnUnit(unit: Unit): string {
    if (unit === 'share' || unit === 'gap') return '%';
    // A column of receipts or members is called so.
    if (unit === 'receipts' || unit === 'members' || unit === 'sharePoints') return '';
    if (unit !== 'money') return this.word(unit, 0) ?? '';
    const parts = formatter(this.locale, this.inMoney()).formatToParts(0);
    return parts.find(({ type }) => type === 'currency')?.value ?? '';
  }

  private number(value: number, options: Intl.NumberFormatOptions): string {
    return joined(this.split(value, options));
  }

  private split(value: number, options: Intl.NumberFormatOptions): Piece[] {
    return formatter(this.locale, options)
      .formatToParts(value)
      .map(({ type, value: text }) => ({
        text: type === 'minusSign' ? MINUS : text.replace(' ', NBSP),
        small: smallParts.has(type),
      }));
  }

  private day(iso: string, withYear: boolean): string {
    const day = `${Number(iso.slice(8, 10))}${NBSP}${shortMonth(this.language, iso)}`;
    return withYear ? `${day}${NBSP}${iso.slice(0, 4)}` : day;
  }
}

const smallParts = new Set(['percentSign', 'currency', 'compact', 'unit', 'literal']);
const oneDecimal = decimals(1);

function joined(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}

function tail(pieces: readonly Piece[]): string {
  return joined(pieces.filter(({ small }) => small));
}

/** Making a formatter costs far more than using it. */
const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return kept(numbers, locale, options, () => new Intl.NumberFormat(locale, options));
}

function dateFormatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const utc = { ...options, timeZone: 'UTC' };
  return kept(dates, locale, utc, () => new Intl.DateTimeFormat(locale, utc));
}

function kept<Made>(
  all: Map<string, Made>,
  locale: string,
  options: object,
  make: () => Made,
): Made {
  const key = locale + JSON.stringify(options);
  const known = all.get(key) ?? make();
  all.set(key, known);
  return known;
}

function midMonth(iso: string): Date {
  return new Date(`${iso.slice(0, 7)}-15T00:00:00Z`);
}

/** The month of a day; with the day beside it Russian takes the genitive. */
function shortMonth(
  language: Language,
  iso: string,
  beside: Intl.DateTimeFormatOptions = { day: 'numeric' },
): string {
  // British months are not all of three letters.
  const format = dateFormatter(language === 'ru' ? 'ru-RU' : 'en-US', {
    month: 'short',
    ...beside,
  });
  return format.formatToParts(midMonth(iso)).find((part) => part.type === 'month')?.value ?? '';
}
