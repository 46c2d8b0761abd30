import type { SegmentsView } from '../../engine/report.js';
import { headerOf, schemeName } from '../../text/scheme-name.js';
import type { Texts } from '../../text/texts.js';

/** Figures of a member that a list can show, in the order in which they are offered. */
export const figureColumns: readonly string[] = [
  'days-since',
  'purchases',
  'revenue',
  'average-receipt',
  'points',
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
