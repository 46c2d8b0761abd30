import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../../chart/chart-frame.js';
import '../../chart/treemap-chart.js';
import { type Measured, treemapModel } from '../../chart/treemap-model.js';
import type { SchemeView } from '../../engine/report.js';
import { sheets } from '../../style/sheet.js';
import type { Texts } from '../../text/texts.js';
import { define } from '../define.js';
import fields from '../field.css?inline';
import { tell } from '../tell.js';
import styles from './segment-map.css?inline';

const MEASURES: readonly Measured[] = ['members', 'revenue'];

/** The classes of a division as tiles, by members or by money; a tile that is chosen is told as `lc-open`. */
export class SegmentMap extends LitElement {
  static override readonly styles = sheets(fields, styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) scheme!: SchemeView;
  /** The class whose members are shown. */
  @property({ attribute: false }) open: string | null = null;
  @state() private by: Measured = 'members';

  override render(): TemplateResult | typeof nothing {
    const { texts, scheme } = this;
    const model = treemapModel(scheme, this.by, texts);
    if (!model) return nothing;
    return html`<div class="choices screen" role="group" aria-label=${texts.t('treemap-by')}>
        ${MEASURES.map(
          (by) => html`<button
            type="button"
            aria-pressed=${by === this.by}
            data-by=${by}
            @click=${() => this.measure(by)}
          >
            ${texts.t(by === 'members' ? 'people-count' : 'people-revenue')}
          </button>`,
        )}
      </div>
      <lc-chart-frame
        name=${`${scheme.id}-${this.by}`}
        .texts=${texts}
        .heading=${model.title}
        .about=${model.subtitle}
        .table=${model.table}
      >
        <lc-treemap-chart
          .texts=${texts}
          .model=${model}
          .open=${this.open}
          @lc-open=${(event: CustomEvent<string>) => tell(this, 'lc-open', event.detail)}
        ></lc-treemap-chart>
      </lc-chart-frame>`;
  }

  private measure(by: Measured): void {
    this.by = by;
  }
}

define('lc-segment-map', SegmentMap);
