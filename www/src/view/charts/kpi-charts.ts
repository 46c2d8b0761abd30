import { html, nothing, type TemplateResult } from 'lit';
import '../../chart/bar-chart.js';
import '../../chart/chart-frame.js';
import '../../chart/heat-chart.js';
import '../../chart/step-chart.js';
import type { KpiView, Table } from '../../engine/report.js';
import type { Texts } from '../../text/texts.js';
import type { Members } from '../people/chosen.js';
import { chartOf, type KpiChart, ownChart } from './chart-of.js';
import './deviation.js';

/** The tables of a figure: as charts where those say it better, with the table a key away. */
export function chartsAndTables(
  kpi: KpiView,
  members: Members | null,
  texts: Texts,
): TemplateResult | typeof nothing {
  const own = ownChart(kpi, texts);
  if (!own && kpi.tables.length === 0) return nothing;
  return html`<div class="charts">
    ${own ? framed(own, texts) : nothing}
    ${kpi.tables.map((table) => {
      if (table.id.startsWith('deviation-')) {
        return html`<lc-deviation class="chart" .texts=${texts} .table=${table} .kpi=${kpi}></lc-deviation>`;
      }
      const chart = chartOf(table, kpi, texts);
      return chart
        ? framed(chart, texts, { cells: kpi.cellsBehind, members })
        : plainTable(table, kpi, members, texts);
    })}
  </div>`;
}

/** A table as such. */
export function plainTable(
  table: Table,
  { cellsBehind, partsBehind }: Pick<KpiView, 'cellsBehind' | 'partsBehind'>,
  members: Members | null,
  texts: Texts,
): TemplateResult {
  return html`<lc-kpi-table
    .texts=${texts}
    .table=${table}
    .cells=${cellsBehind}
    .parts=${partsBehind}
    .of=${members}
  ></lc-kpi-table>`;
}

/** A chart with its words, its table and ways to take it away. */
export function framed(
  chart: KpiChart,
  texts: Texts,
  behind: Pick<Behind, 'cells' | 'members'> = { cells: [], members: null },
): TemplateResult {
  const { model, table } = chart;
  return html`<lc-chart-frame
    class=${chart.table.id.startsWith('plan-') ? 'chart half' : 'chart'}
    .texts=${texts}
    .heading=${model.title}
    .about=${model.subtitle}
    .table=${table}
    .cells=${behind.cells}
    .of=${behind.members}
    name=${table.id}
  >
    ${drawing(chart, texts)}
  </lc-chart-frame>`;
}

interface Behind {
  readonly cells: KpiView['cellsBehind'];
  readonly members: Members | null;
}

function drawing(chart: KpiChart, texts: Texts): TemplateResult {
  switch (chart.kind) {
    case 'bars':
      return html`<lc-bar-chart
        .texts=${texts}
        .model=${chart.model}
        .height=${chart.table.id.startsWith('plan-') ? 160 : 240}
      ></lc-bar-chart>`;
    case 'steps':
      return html`<lc-step-chart .texts=${texts} .model=${chart.model}></lc-step-chart>`;
    case 'heat':
      return html`<lc-heat-chart .texts=${texts} .model=${chart.model}></lc-heat-chart>`;
  }
}
