import type {
  AssortmentView,
  ClassView,
  Compare,
  FindingView,
  KpiView,
  Report,
  SchemeView,
} from '../engine/report.js';
import { schemeName } from '../text/scheme-name.js';
import type { Texts } from '../text/texts.js';
import { cautionsSaid } from '../view/cautions.js';
import { changeInWords } from '../view/change.js';
import { normInWords, normWithSource } from '../view/norm.js';
import { ratingWord } from '../view/rating.js';
import { readableUnit } from '../view/readable-unit.js';
import { familiesOf } from '../view/report-parts.js';

/** Rows of a table of goods that are told. */
const TOLD = 12;

/** The report in the page's own words, for a document or a task: no rows, no account of the files. */
export function markdown(report: Report, source: string, typed: boolean, texts: Texts): string {
  const { period, verdict, cautions } = report;
  const days = texts.t('period-days', { count: period.days });
  const when = typed ? days : `${texts.format.period(period.from, period.to)}, ${days}`;
  const blocks = [
    `# ${texts.t('report-label')}: ${plain(source)}`,
    when,
    `**${plain(texts.say(verdict))}**`,
    totalsTable(report, typed, texts),
    ...cautionsSaid(cautions, texts).map((caution) => `> ${plain(caution)}`),
    `## ${texts.t('findings-label')}`,
    ...(report.nothingFound ? [plain(texts.say(report.nothingFound))] : []),
    ...report.findings.map((finding) => findingBlock(finding, texts)),
    ...familiesOf(report).flatMap(({ id, valued, waiting }) => [
      `## ${texts.t(`family-${id}`)}`,
      ...(valued.length > 0 ? [figuresTable(valued, report.settings.compare, texts)] : []),
      ...(waiting.length > 0 ? [waiting.map((kpi) => missing(kpi, texts)).join('\n')] : []),
    ]),
    ...segmentBlocks(report, texts),
    ...formulaBlocks(report, texts),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** No word of a file becomes markup. */
function plain(text: string): string {
  return text
    .replace(/[\\`*_[\]|#]/g, '\\$&')
    .replaceAll('<', '&lt;')
    .replaceAll(/\s*\n\s*/g, ' ');
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(plain).join(' | ')} |`;
  const rule = `|${heads.map((_, at) => (at === 0 ? '---|' : '---:|')).join('')}`;
  return [line(heads), rule, ...rows.map(line)].join('\n');
}

function totalsTable({ totals }: Report, typed: boolean, texts: Texts): string {
  const { format } = texts;
  const all = [
    ['total-revenue', format.money(totals.revenue)],
    ['total-receipts', format.count(totals.receipts)],
    ['total-members', format.count(totals.membersWithPurchase)],
    ['total-returned', format.money(totals.returned)],
  ] as const;
  const known = typed ? all.slice(0, 2) : all;
  return table(
    known.map(([id]) => texts.t(id)),
    [known.map(([, value]) => value)],
  );
}

function findingBlock(finding: FindingView, texts: Texts): string {
  const text = (name: string): string =>
    plain(texts.attribute(`finding-${finding.id}`, name, finding.args) ?? '');
  const { stake } = finding;
  const money =
    stake &&
    `**${texts.t('stake-a-year', { money: texts.format.moneyShort(stake.money) })}** ` +
      plain(texts.attribute(`finding-${finding.id}`, 'stake', stake.args) ?? '');
  const [check, action] = [text('check'), text('action')];
  return [
    `### ${texts.t(`status-${finding.rating}`)}: ${text('title')}`,
    text('meaning'),
    money,
    check && `- ${texts.t('finding-check')}: ${check}`,
    action && `- ${texts.t('finding-action')}: ${action}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function figuresTable(kpis: readonly KpiView[], compare: Compare, texts: Texts): string {
  const heads = ['figure', 'value', 'interval', 'change', 'norm', 'status', 'rows'].map((id) =>
    texts.t(`take-head-${id}`),
  );
  const rows = kpis.map((one) => {
    const kpi = readableUnit(one);
    const { unit, value, interval, n } = kpi;
    const told = kpi[compare];
    return [
      texts.t(`kpi-${kpi.id}`),
      value === null ? '' : texts.format.value(unit, value),
      interval ? texts.format.interval(unit, interval) : '',
      told ? changeInWords(told, unit, texts) : '',
      normInWords(kpi, texts) ?? '',
      ratingWord(kpi, texts),
      texts.format.count(n),
    ];
  });
  return table(heads, rows);
}

function missing({ id, why }: KpiView, texts: Texts): string {
  const reason = why ? ` ${plain(texts.say(why))}` : '';
  return `- ${texts.t(`kpi-${id}`)}: ${texts.t('no-value')}${reason}`;
}

function segmentBlocks({ segments }: Report, texts: Texts): string[] {
  const schemes = segments.schemes.filter(({ why }) => why === null);
  if (schemes.length === 0) return [];
  const lists = segments.scenarios.map(
    ({ id, members }) =>
      `- ${texts.t(`scenario-${id}`)}: ${texts.format.count(members)}. ${texts.attribute(`scenario-${id}`, 'idea') ?? ''}`,
  );
  return [
    `## ${texts.t('people-label')}`,
    lists.join('\n'),
    ...schemes.flatMap((scheme) => [
      `### ${schemeName(texts, scheme.id)}`,
      schemeTable(scheme, texts),
    ]),
    ...(segments.assortment.length > 0 ? [`## ${texts.t('goods-label')}`] : []),
    ...segments.assortment.flatMap((view) => goodsBlocks(view, texts)),
  ];
}

/** By class, and those with the most revenue. */
function goodsBlocks({ tables, top, goods }: AssortmentView, texts: Texts): string[] {
  return tables.flatMap(({ id, columns, rows }) => {
    const told = rows.slice(0, TOLD);
    const isFew = id === top && told.length < goods;
    const count = { shown: told.length, count: goods };
    const shown = columns.map(({ unit }, at) =>
      texts.format.column(
        unit,
        told.map(({ values }) => values[at] ?? null),
      ),
    );
    const heads = columns.map(({ head }, at) => {
      const unit = shown[at]?.unit;
      return `${texts.arg(head)}${unit ? `, ${unit}` : ''}`;
    });
    return [
      `### ${texts.t(`table-${id}`)}${isFew ? `: ${texts.t('goods-told', count)}` : ''}`,
      table(
        ['', ...heads],
        told.map(({ label }, row) => [
          texts.arg(label),
          ...shown.map(({ cells }) => cells[row] ?? '–'),
        ]),
      ),
    ];
  });
}

function schemeTable({ id, classes }: SchemeView, texts: Texts): string {
  const { format } = texts;
  const heads = [
    schemeName(texts, id),
    texts.t('people-count'),
    texts.t('people-of-all'),
    texts.t('people-revenue'),
    texts.t('people-revenue-share'),
  ];
  const row = ({ label, members, share, revenue, revenueShare }: ClassView): string[] => [
    texts.arg(label),
    format.count(members),
    format.share(share),
    format.money(revenue),
    revenueShare === null ? '' : format.share(revenueShare),
  ];
  return table(heads, classes.map(row));
}

function formulaBlocks({ kpis }: Report, texts: Texts): string[] {
  const all = kpis.filter(({ value }) => value !== null);
  if (all.length === 0) return [];
  const lines = all.map((kpi) => {
    const norm = normWithSource(readableUnit(kpi), texts);
    const formula = texts.attribute(`kpi-${kpi.id}`, 'formula') ?? '';
    return `- **${texts.t(`kpi-${kpi.id}`)}** = ${plain(formula)}${norm ? ` ${plain(norm)}` : ''}`;
  });
  return [`## ${texts.t('definitions-appendix')}`, lines.join('\n')];
}
