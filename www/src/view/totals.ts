import { html, type TemplateResult } from 'lit';
import type { Totals } from '../engine/report.js';
import type { Texts } from '../text/texts.js';

/** The whole in four numbers, or the two that were typed; the exact one on hover where it is shortened. */
export function totals(all: Totals, texts: Texts, typed: boolean): TemplateResult {
  const { format } = texts;
  const facts: [label: string, short: string, exact: string][] = [
    ['total-revenue', format.moneyShort(all.revenue), format.money(all.revenue)],
    ['total-receipts', format.count(all.receipts), ''],
    ['total-members', format.count(all.membersWithPurchase), ''],
    ['total-returned', format.moneyShort(all.returned), format.money(all.returned)],
  ];
  return html`<dl class="totals">
    ${(typed ? facts.slice(0, 2) : facts).map(
      ([label, short, exact]) => html`<div>
        <dt class="small soft">${texts.t(label)}</dt>
        <dd title=${exact}>${short}</dd>
      </div>`,
    )}
  </dl>`;
}
