import type { ScenarioView, SchemeView, SegmentsView, Table } from '../engine/report.js';
import { isWords, withoutWords } from './reduce.js';
import { isFew, untold } from './small-groups.js';

/** Days over which it is averaged how many join a list. */
const JOINED_DAYS = 30;

/** The sizes of segments without names from files, without small ones, and without lists of members. */
export function reduceSegments(segments: SegmentsView): SegmentsView {
  return {
    schemes: segments.schemes.flatMap(reduceScheme),
    grids: reduceGrids(segments.grids),
    scenarios: segments.scenarios.filter(({ members }) => !isFew(members)).map(reduceScenario),
    movement: null,
    movementDays: null,
    rfmLimits: null,
    crossings: [],
    cellsBehind: [],
    assortment: [],
  };
}

function reduceScheme(scheme: SchemeView): SchemeView[] {
  // The name of a column is a word of the files.
  if (scheme.why || scheme.id.startsWith('column:')) return [];
  if (scheme.classes.some(({ label }) => isWords(label))) return [];
  const hidden = untold(scheme.classes.map(({ members }) => members));
  const classes = scheme.classes
    .filter((_, at) => !hidden[at])
    .map((one) =>
      // What a few bought in a class of many.
      isFew(one.buyers) || isFew(one.members - one.buyers)
        ? { ...one, buyers: 0, purchases: null, averageReceipt: null }
        : one,
    );
  const told = classes.some(({ members }) => members > 0);
  return !told ? [] : [{ ...scheme, classes, notes: withoutWords(scheme.notes) }];
}

/** The first grid has the members of each cell: where they are few, the money is theirs too. */
function reduceGrids(grids: readonly Table[]): Table[] {
  const sizes = grids[0]?.rows.flatMap(({ values }) => values.map((value) => value ?? 0)) ?? [];
  const hidden = untold(sizes);
  return grids.map((grid) => {
    let at = 0;
    const rows = grid.rows.map((row) => ({
      ...row,
      values: row.values.map((value) => (hidden[at++] ? null : value)),
    }));
    return { ...grid, rows };
  });
}

function reduceScenario(scenario: ScenarioView): ScenarioView {
  const { members, joinedADay, reachable } = scenario;
  const joined = joinedADay === null ? 0 : Math.round(joinedADay * JOINED_DAYS);
  const apart = reachable === null || isFew(reachable) || isFew(members - reachable);
  return {
    ...scenario,
    joinedADay: isFew(joined) ? null : joinedADay,
    reachable: apart ? null : reachable,
  };
}
