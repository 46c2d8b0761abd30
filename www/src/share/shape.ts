/** What a shared document is made of: lists in place of objects, since the names would cost most of it. */
export type Packed = null | boolean | number | string | readonly Packed[];

/** How a value is packed, and how it is checked when it comes back from a stranger. */
export interface Shape<Of> {
  pack(value: Of): Packed;
  /** @throws Unfit if it is not what `pack` writes. */
  unpack(packed: unknown): Of;
  /** What is the same in every document takes no place in it. */
  readonly absent?: boolean;
}

/** A packed value is not of its shape. */
export class Unfit extends Error {}

/** A value that no document holds: always this one. */
export function always<Of>(value: Of): Shape<Of> {
  return { pack: () => null, unpack: () => value, absent: true };
}

/** A number, rounded to significant digits. */
export function number(digits = 6): Shape<number> {
  return plain((value): value is number => typeof value === 'number' && Number.isFinite(value), {
    pack: (value) => Number(value.toPrecision(digits)),
  });
}

/** A number as it is. */
export const exact = number(17);

/** A whole number that counts something. */
export const count: Shape<number> = plain(
  (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0,
);

export const flag: Shape<boolean> = plain((value): value is boolean => typeof value === 'boolean');

/** A text of this form. */
export function text(fits: (value: string) => boolean): Shape<string> {
  return plain((value): value is string => typeof value === 'string' && fits(value));
}

/** One of a few words, packed as its place among them. */
export function oneOf<Of extends string>(words: readonly Of[]): Shape<Of> {
  return {
    pack: (value) => words.indexOf(value),
    unpack: (packed) => checked(typeof packed === 'number' ? words[packed] : undefined),
  };
}

export function nullable<Of>(shape: Shape<Of>): Shape<Of | null> {
  return {
    pack: (value) => (value === null ? null : shape.pack(value)),
    unpack: (packed) => (packed === null ? null : shape.unpack(packed)),
  };
}

/** A list of at most so many. */
export function list<Of>(shape: Shape<Of>, most: number): Shape<Of[]> {
  return {
    pack: (values) => values.map((value) => shape.pack(value)),
    unpack: (packed) => listed(packed, most).map((one) => shape.unpack(one)),
  };
}

/** Two values. */
export function pair<Of>(shape: Shape<Of>): Shape<[Of, Of]> {
  return {
    pack: ([one, other]) => [shape.pack(one), shape.pack(other)],
    unpack: (packed) => {
      const [one, other, ...rest] = listed(packed, 2);
      if (rest.length > 0) throw new Unfit();
      return [shape.unpack(one), shape.unpack(other)];
    },
  };
}

/** Values by name, of at most so many names. */
export function map<Of>(
  key: Shape<string>,
  shape: Shape<Of>,
  most: number,
): Shape<{ [name in string]: Of }> {
  return {
    pack: (values) =>
      Object.entries(values).flatMap(([name, value]) => [key.pack(name), shape.pack(value)]),
    unpack: (packed) => {
      const flat = listed(packed, 2 * most);
      const entries = Array.from({ length: Math.ceil(flat.length / 2) }, (_, at) => [
        key.unpack(flat[2 * at]),
        shape.unpack(flat[2 * at + 1]),
      ]);
      return Object.fromEntries(entries);
    },
  };
}

/** The shapes of an object's fields. */
export type Fields<Of> = { readonly [Name in keyof Of]-?: Shape<Of[Name]> };

/** An object as the list of its fields. */
export function record<Of extends object>(fields: Fields<Of>): Shape<Of> {
  const { here, whole } = fieldsOf(fields);
  return {
    pack: (value) => here.map(([name, shape]) => shape.pack(value[name])),
    unpack: (packed) => {
      const values = listed(packed, here.length);
      return whole(here.map(([, shape], at) => shape.unpack(values[at])));
    },
  };
}

/** Many objects field by field: what is alike stands together, and is compressed the better. */
export function columns<Of extends object>(fields: Fields<Of>, most: number): Shape<Of[]> {
  const { here, whole } = fieldsOf(fields);
  return {
    pack: (values) =>
      values.length === 0
        ? []
        : here.map(([name, shape]) => values.map((value) => shape.pack(value[name]))),
    unpack: (packed) => {
      const found = listed(packed, here.length);
      if (found.length === 0) return [];
      const all = here.map(([, shape], at) => list(shape, most).unpack(found[at]));
      const length = all[0]?.length ?? 0;
      if (all.some((column) => column.length !== length)) throw new Unfit();
      return Array.from({ length }, (_, row) => whole(all.map((column) => column[row])));
    },
  };
}

/** A shape that needs to name itself. */
export function lazy<Of>(shape: () => Shape<Of>): Shape<Of> {
  return { pack: (value) => shape().pack(value), unpack: (packed) => shape().unpack(packed) };
}

function fieldsOf<Of extends object>(fields: Fields<Of>) {
  const all = Object.entries(fields) as [keyof Of, Shape<Of[keyof Of]>][];
  const here = all.filter(([, { absent }]) => !absent);
  const fixed = all
    .filter(([, { absent }]) => absent)
    .map(([name, shape]) => [name, shape.unpack(null)]);
  const whole = (values: readonly unknown[]): Of =>
    Object.fromEntries([...here.map(([name], at) => [name, values[at]]), ...fixed]) as Of;
  return { here, whole };
}

function plain<Of extends Packed>(
  fits: (value: unknown) => value is Of,
  { pack = (value: Of): Of => value } = {},
): Shape<Of> {
  return {
    pack,
    unpack: (packed) => {
      if (!fits(packed)) throw new Unfit();
      return packed;
    },
  };
}

function listed(packed: unknown, most: number): readonly unknown[] {
  if (!Array.isArray(packed) || packed.length > most) throw new Unfit();
  return packed;
}

function checked<Of>(value: Of | undefined): Of {
  if (value === undefined) throw new Unfit();
  return value;
}
