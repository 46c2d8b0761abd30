import type { ClassView, SchemeView, Table, Unit } from '../engine/report.js';
import { schemeName } from '../text/scheme-name.js';
import type { Texts } from '../text/texts.js';

/** What the tiles are as large as. */
export type Measured = 'members' | 'revenue';

/** A class as a tile. */
export interface Tile {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  /** The value and its share, short. */
  readonly size: string;
  readonly share: string;
  /** 1 to 4: the more revenue a member, the stronger the colour. */
  readonly step: number;
  /** In words, for the eye and for a screen reader. */
  readonly said: string;
  /** Whether its members can be listed. */
  readonly opens: boolean;
}

/** What a treemap draws: the classes of a division, the largest first. */
export interface TreemapModel {
  readonly title: string;
  readonly subtitle: string;
  readonly tiles: readonly Tile[];
  /** The same as a table. */
  readonly table: Table;
}

/** Steps of colour that a text stands on. */
const STEPS = 4;

/** The classes of a scheme as tiles; `null` with fewer than two to compare. */
export function treemapModel(
  { id, classes }: SchemeView,
  by: Measured,
  texts: Texts,
): TreemapModel | null {
  const sizeOf = (one: ClassView): number => (by === 'members' ? one.members : one.revenue);
  // Money given back is no area.
  const some = classes.filter((one) => sizeOf(one) > 0);
  if (some.length < 2) return null;
  const ordered = some.sort((one, other) => sizeOf(other) - sizeOf(one));
  const each = ordered.map(perMember);
  const total = ordered.reduce((all, one) => all + sizeOf(one), 0);
  const { format } = texts;
  const tiles = ordered.map((one): Tile => {
    const [name, value] = [texts.arg(one.label), sizeOf(one)];
    const share = format.share(value / total);
    return {
      key: one.key,
      name,
      value,
      size: by === 'members' ? format.count(value) : format.moneyShort(value),
      share,
      // By rank: one class that spends far more would leave all others pale.
      step:
        1 + Math.floor((each.filter((less) => less < perMember(one)).length * STEPS) / each.length),
      said: texts.t('treemap-tile', {
        name,
        members: format.count(one.members),
        share: format.share(one.share),
        revenue: format.money(Math.round(one.revenue)),
        each: format.money(Math.round(perMember(one))),
      }),
      opens: one.key !== '',
    };
  });
  const [first] = tiles;
  const scheme = schemeName(texts, id);
  return {
    title: texts.t(`treemap-title-${by}`, { name: first?.name ?? '', share: first?.share ?? '' }),
    subtitle: texts.t(`treemap-about-${by}`, { scheme }),
    tiles,
    table: tableOf(ordered),
  };
}

function perMember({ revenue, members }: ClassView): number {
  return Math.max(0, revenue) / members;
}

function tableOf(classes: readonly ClassView[]): Table {
  const columns: readonly (readonly [string, Unit, (one: ClassView) => number | null])[] = [
    ['people-count', 'members', (one) => one.members],
    ['people-share', 'share', (one) => one.share],
    ['people-revenue', 'money', (one) => one.revenue],
    ['people-revenue-share', 'share', (one) => one.revenueShare],
  ];
  return {
    id: 'segment-sizes',
    columns: columns.map(([value, unit]) => ({ head: { kind: 'name', value }, unit })),
    rows: classes.map((one) => ({
      label: one.label,
      values: columns.map(([, , of]) => of(one)),
    })),
  };
}
