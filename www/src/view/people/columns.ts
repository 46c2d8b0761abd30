import type { ScenarioView, SegmentsView } from '../../engine/report.js';
import { headerOf, schemeName } from '../../text/scheme-name.js';
import type { Texts } from '../../text/texts.js';
import type { Chosen } from './chosen.js';

/** Figures of a member that a list can show, in the order in which they are offered. */
export const figureColumns: readonly string[] = [
  'days-since',
  'purchases',
  'revenue',
  'average-receipt',
  'points',
  'points-issued',
  'points-redeemed',
  'points-expired',
  'points-expire',
  'points-expiring',
  'days-to-expiry',
  'enrolled',
  'days-enrolled',
  'first-purchase',
  'last-purchase',
  'purchases-ever',
  'deep-share',
  'favourite-share',
  'variation',
  'contacts',
  'answered',
  'nps-score',
  'sleeping-after',
  'lost-after',
];

/** What a list shows until the visitor chooses. */
export function usualColumns({ schemes }: SegmentsView): string[] {
  const known = (id: string): boolean => schemes.some((scheme) => scheme.id === id && !scheme.why);
  return [
    'days-since',
    'purchases',
    'revenue',
    'average-receipt',
    'points',
    ...['life-cycle', 'rfm'].filter(known),
  ];
}

/** What a ready list is about, and what a message to its members needs: the columns that it comes with. */
const OF_READY_LISTS: Record<string, readonly string[]> = {
  'points-expire': [
    'points-expiring',
    'points-expire',
    'days-to-expiry',
    'points',
    'days-since',
    'revenue',
  ],
  'top-declining': [
    'revenue',
    'life-cycle',
    'days-since',
    'last-purchase',
    'average-receipt',
    'points',
  ],
  'silent-60': ['revenue', 'days-since', 'last-purchase', 'points', 'average-receipt', 'rfm'],
  'silent-90': ['revenue', 'days-since', 'last-purchase', 'points', 'average-receipt', 'rfm'],
  'bought-once': ['revenue', 'first-purchase', 'days-since', 'points'],
  'never-bought': ['days-enrolled', 'enrolled', 'points'],
};

/** The columns of a ready list, that which sorts it among them. */
export function readyColumns({ id, sort }: ScenarioView): string[] {
  return [...new Set([...(OF_READY_LISTS[id] ?? []), sort])];
}

/** Figures of points, by the column that tells what they count. */
const OF_POINTS: Record<string, string> = {
  'behind-points-issued': 'points-issued',
  'behind-points-redeemed': 'points-redeemed',
  'behind-points-expired': 'points-expired',
  'behind-points-outstanding': 'points',
  'behind-redemption-rate': 'points-redeemed',
  'behind-expired-share': 'points-expired',
  'behind-points-to-purchase': 'points-issued',
  'behind-redemption-frequency': 'points-redeemed',
  'behind-points-liability': 'points',
};

/** How the list behind a figure comes: by what is summed up in it, the most first. */
export function listBehind(id: string): Pick<Chosen, 'sort' | 'columns'> {
  const sort = OF_POINTS[id];
  if (!sort) return { sort: 'revenue' };
  const points = ['points-issued', 'points-redeemed', 'points-expired', 'points'];
  return { sort, columns: [...points, 'revenue', 'days-since'] };
}

export function columnName(texts: Texts, id: string): string {
  return figureColumns.includes(id) ? texts.t(`member-${id}`) : schemeName(texts, id);
}

/** What is said of a scheme. */
export function schemeAbout(texts: Texts, id: string): string | null {
  return texts.attribute(headerOf(id) === null ? `scheme-${id}` : 'scheme-column', 'about');
}

/** The words that a saved list is written in. */
export function wordsOf(
  texts: Texts,
  { schemes }: SegmentsView,
  columns: readonly string[],
): Record<string, string> {
  const classes = schemes.flatMap(({ classes }) => classes.map(({ label }) => label));
  const ids = [
    'member-id',
    'list-group',
    'list-control',
    'list-target',
    ...columns
      .filter((id) => headerOf(id) === null)
      .map((id) => (figureColumns.includes(id) ? `member-${id}` : `scheme-${id}`)),
    ...classes.flatMap((label) => (label.kind === 'name' ? [label.value] : [])),
  ];
  return Object.fromEntries(ids.map((id) => [id, texts.t(id)]));
}
