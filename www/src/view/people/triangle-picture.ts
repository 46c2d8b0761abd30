import '../../chart/heat-chart.js';
import type { HeatChart } from '../../chart/heat-chart.js';
import type { HeatModel } from '../../chart/heat-model.js';
import { standalone } from '../../chart/save-svg.js';
import type { CohortRow, CohortsView } from '../../engine/report.js';
import type { Texts } from '../../text/texts.js';
import { type HeatCell, heat, type Shown, valuesOf } from './cohort-model.js';
import { short, unitOf } from './triangle.js';

/** Room for the name of a cohort, and for a cell, in pixels. */
const [NAME, CELL] = [160, 48];

/** The triangle as a drawing that stands alone; drawn beside the screen, within `root`. */
export async function trianglePicture(
  root: DocumentFragment | HTMLElement,
  view: CohortsView,
  shown: Shown,
  heading: string,
  about: string,
  texts: Texts,
): Promise<SVGSVGElement | null> {
  const chart = document.createElement('lc-heat-chart') as HeatChart;
  chart.className = 'picture';
  chart.texts = texts;
  chart.model = triangleModel(view, shown, heading, about, texts);
  chart.style.inlineSize = `${NAME + view.whole.n.length * CELL}px`;
  chart.ariaHidden = 'true';
  root.append(chart);
  try {
    const svg = await drawn(chart);
    return svg && standalone(svg, heading, about);
  } finally {
    chart.remove();
  }
}

/** A chart draws once the page has laid it out, a frame or two later. */
async function drawn(chart: HeatChart): Promise<SVGSVGElement | null> {
  for (let frames = 0; frames < 10; frames += 1) {
    await new Promise(requestAnimationFrame);
    await chart.updateComplete;
    const svg = chart.shadowRoot?.querySelector('svg');
    if (svg?.querySelector('rect')) return svg;
  }
  return null;
}

function triangleModel(
  view: CohortsView,
  shown: Shown,
  title: string,
  subtitle: string,
  texts: Texts,
): HeatModel {
  const unit = unitOf(view, shown);
  const mark = (value: number, step: number): HeatModel['cells'][number][number] => ({
    step,
    label: short(value, unit, texts),
    told: { head: '', lines: [] },
  });
  const cells = heat(view, shown).map((row) =>
    row.flatMap((cell: HeatCell) => (cell ? [mark(cell.value, cell.few ? 0 : cell.step)] : [])),
  );
  const named = ({ label, members }: CohortRow): string =>
    `${texts.arg(label)} · ${texts.format.count(members)}`;
  return {
    title,
    subtitle,
    rows: [...view.rows, view.whole].map(named),
    columns: view.whole.n.map((_, age) => String(age)),
    cells: [...cells, valuesOf(view.whole, shown).map((value) => mark(value, 0))],
  };
}
