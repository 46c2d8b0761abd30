import type { Arg, MovementView } from '../engine/report.js';
import { daysBetween } from '../settings/days.js';
import type { Texts } from '../text/texts.js';

/** What a movement means: to a better class, to a worse one, to an equal one, or into a first one. */
export type Turn = 'better' | 'worse' | 'same' | 'came';

/** A class at one of the two times. */
export interface FlowNode {
  readonly name: string;
  readonly count: number;
  /** What stands below the name: members, and now how many more or fewer. */
  readonly size: string;
}

/** Members who moved from one class to another; `from` and `to` are places among the nodes. */
export interface FlowRibbon {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly turn: Turn;
  /** In words, for the eye and for a screen reader. */
  readonly said: string;
}

/** What a flow chart draws: classes then on the left, now on the right, members between them. */
export interface FlowModel {
  readonly title: string;
  readonly subtitle: string;
  readonly left: readonly FlowNode[];
  readonly right: readonly FlowNode[];
  readonly ribbons: readonly FlowRibbon[];
  /** The words of the turns that are drawn. */
  readonly legend: readonly { readonly turn: Turn; readonly word: string }[];
}

const TURNS: readonly Turn[] = ['better', 'same', 'worse', 'came'];

/** The flow of a movement: the best classes first, those who were in none last. */
export function flowModel(movement: MovementView, texts: Texts): FlowModel {
  const { columns, rows } = movement.table;
  const standingOf = (label: Arg): number | null => {
    const at = columns.findIndex(({ head }) => head.value === label.value);
    return at < 0 || label.value === NOBODY ? null : (movement.standings[at] ?? 0);
  };
  const right = sorted(
    columns.map(({ head }, at) => ({
      name: texts.arg(head),
      standing: standingOf(head),
      cells: rows.map(({ values }) => values[at] ?? 0),
      place: at,
    })),
  );
  const left = sorted(
    rows.map(({ label, values }, at) => ({
      name: texts.arg(label),
      standing: standingOf(label),
      cells: values.map((value) => value ?? 0),
      place: at,
    })),
  );
  const before = new Map(left.map((side) => [side.name, sum(side.cells)]));
  const ribbons = left.flatMap((source, from) =>
    right.flatMap((target, to): FlowRibbon[] => {
      const count = source.cells[target.place] ?? 0;
      if (count === 0) return [];
      const said = texts.t('movement-ribbon', {
        from: source.name,
        to: target.name,
        count,
        share: texts.format.share(count / sum(source.cells)),
      });
      return [{ from, to, count, turn: turnOf(source.standing, target.standing), said }];
    }),
  );
  const drawn = TURNS.filter((turn) => ribbons.some((ribbon) => ribbon.turn === turn));
  return {
    title: title(movement, texts),
    subtitle: texts.t('movement-about', {
      from: texts.format.date(movement.from),
      to: texts.format.date(movement.to),
    }),
    left: left.map(({ name, cells }) => node(name, sum(cells), texts)),
    right: right.map(({ name, cells }) => node(name, sum(cells), texts, before.get(name) ?? 0)),
    ribbons,
    legend: drawn.map((turn) => ({ turn, word: texts.t(`movement-${turn}`) })),
  };
}

/** Who did not buy is in no class. */
const NOBODY = 'segment-no-purchase';

interface Side {
  readonly name: string;
  readonly standing: number | null;
  readonly cells: readonly number[];
  /** In the table. */
  readonly place: number;
}

function sorted(sides: readonly Side[]): Side[] {
  const some = sides.filter(({ cells }) => sum(cells) > 0);
  return some.sort((one, other) => (other.standing ?? -1) - (one.standing ?? -1));
}

function turnOf(from: number | null, to: number | null): Turn {
  if (from === null) return 'came';
  if (to === null || to < from) return 'worse';
  return to > from ? 'better' : 'same';
}

function node(name: string, count: number, texts: Texts, before: number | null = null): FlowNode {
  const size = texts.format.count(count);
  const change = before === null ? 0 : count - before;
  return { name, count, size: change === 0 ? size : `${size} (${texts.format.signed(change)})` };
}

/** What happened, in a sentence: those who stopped and came back, or who fell and rose. */
function title({ from, to, stopped, returned, better, worse }: MovementView, texts: Texts): string {
  const days = daysBetween(from, to);
  const [bad, good] =
    stopped === null || returned === null
      ? [texts.t('movement-fell', { count: worse }), texts.t('movement-rose', { count: better })]
      : [
          texts.t('movement-stopped', { count: stopped }),
          texts.t('movement-returned', { count: returned }),
        ];
  return texts.t('movement-title', { days, bad, good });
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
