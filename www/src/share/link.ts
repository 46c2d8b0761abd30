import type { KpiView, Report } from '../engine/report.js';
import { fromBase64, packed, toBase64, unpacked } from './compress.js';
import { shareable } from './reduce.js';
import { REPORT } from './report-shape.js';
import { flag, oneOf, record } from './shape.js';

/** The version of the document in a link; it stands before the document. */
const VERSION = 1;

/** Messengers cut longer addresses. */
export const SHORT_MOST = 2000;

/** Longer documents are not opened, nor such as would unpack to more. */
export const MOST_CHARACTERS = 200_000;
export const MOST_BYTES = 2_000_000;

/** The whole report, or its headline alone. */
export type Form = 'full' | 'short';

/** What a link holds. */
export interface Shared {
  readonly form: Form;
  /** Whether the figures were typed by hand: then nothing is told of the calendar. */
  readonly typed: boolean;
  readonly report: Report;
}

const SHARED = record<Shared>({
  form: oneOf<Form>(['full', 'short']),
  typed: flag,
  report: REPORT,
});

/** What a link opens, or why it does not. */
export type Opened = { readonly shared: Shared } | { readonly refusal: 'link' | 'newer' };

/** The report as a document for an address; `null` where it is about too few members. */
export async function linkOf(report: Report, typed: boolean): Promise<string | null> {
  const reduced = shareable(report);
  return reduced && written({ form: 'full', typed, report: reduced });
}

/** As many of the headline figures as leave an address of at most so many characters. */
export async function shortLinkOf(
  report: Report,
  typed: boolean,
  most = SHORT_MOST,
): Promise<string | null> {
  const reduced = shareable(report);
  if (!reduced) return null;
  const order = byImportance(reduced);
  let [fits, tooMany] = [-1, order.length + 1];
  let best: string | null = null;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    const kept = new Set(order.slice(0, middle).map(({ id }) => id));
    const document = await written({ form: 'short', typed, report: headline(reduced, kept) });
    if (document.length <= most) [fits, best] = [middle, document];
    else tooMany = middle;
  }
  return best;
}

/** Opens a document from an address. */
export async function opened(document: string): Promise<Opened> {
  const [, version, data] = /^(\d{1,6})\.([\w-]+)$/.exec(document) ?? [];
  if (!version || !data || document.length > MOST_CHARACTERS) return { refusal: 'link' };
  if (Number(version) > VERSION) return { refusal: 'newer' };
  if (Number(version) !== VERSION) return { refusal: 'link' };
  try {
    const text = await unpacked(fromBase64(data), MOST_BYTES);
    return { shared: SHARED.unpack(JSON.parse(text)) };
  } catch {
    // Cut short, changed, or never ours.
    return { refusal: 'link' };
  }
}

async function written(shared: Shared): Promise<string> {
  return `${VERSION}.${toBase64(await packed(JSON.stringify(SHARED.pack(shared))))}`;
}

/** Figures that a finding is about come first, then those with a norm, then the rest. */
function byImportance({ kpis, findings }: Report): KpiView[] {
  const found = findings.map(({ kpi }) => kpi);
  const rank = ({ id, rating, norm }: KpiView): number => {
    const place = found.indexOf(id);
    if (place >= 0) return place;
    return found.length + (rating !== 'unknown' ? 0 : norm ? 1 : 2);
  };
  return kpis.filter(({ value }) => value !== null).sort((one, other) => rank(one) - rank(other));
}

/** Values without months, parts and arithmetic. */
function headline(report: Report, kept: ReadonlySet<string>): Report {
  return {
    ...report,
    kpis: report.kpis
      .filter(({ id }) => kept.has(id))
      .map((kpi) => ({
        ...kpi,
        sources: [],
        figures: {},
        parts: {},
        furtherNorms: [],
        notes: [],
        previous: null,
        yearAgo: null,
        series: [],
      })),
    findings: report.findings
      .filter(({ kpi }) => kept.has(kpi))
      .slice(0, 3)
      .map((finding) => ({ ...finding, checks: [] })),
    segments: { ...report.segments, schemes: [], grids: [], scenarios: [] },
    calculator: null,
    normConflicts: [],
  };
}
