import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { SegmentsView, Settings } from '../../engine/report.js';
import type { Run } from '../../engine/run.js';
import { sheets } from '../../style/sheet.js';
import type { Texts } from '../../text/texts.js';
import { define } from '../define.js';
import fields from '../field.css?inline';
import type { Chosen } from './chosen.js';
import './member-list.js';
import styles from './people.css?inline';
import './portrait.js';

/** The members behind a number: their portrait, and their list. */
export class People extends LitElement {
  static override readonly styles = sheets(fields, styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) segments!: SegmentsView;
  @property({ attribute: false }) run!: Run;
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) chosen!: Chosen;
  @state() private view: 'list' | 'portrait' = 'list';
  @query('h5') private heading!: HTMLElement;

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('chosen')) this.heading.scrollIntoView({ block: 'nearest' });
  }

  override render(): TemplateResult {
    const { texts, chosen } = this;
    return html`<h5 class="name">${chosen.name}</h5>
      ${chosen.part ? html`<p class="small soft">${texts.t('behind-of-part')}</p>` : nothing}
      <div class="choices" role="group" aria-label=${chosen.name}>
        ${(['list', 'portrait'] as const).map(
          (
            view,
          ) => html`<button type="button" aria-pressed=${view === this.view} @click=${() => this.turn(view)}>
            ${texts.t(`people-view-${view}`)}
          </button>`,
        )}
      </div>
      ${
        this.view === 'list'
          ? html`<lc-member-list
              .texts=${texts}
              .segments=${this.segments}
              .run=${this.run}
              .settings=${this.settings}
              .chosen=${chosen}
            ></lc-member-list>`
          : html`<lc-portrait
              .texts=${texts}
              .run=${this.run}
              .settings=${this.settings}
              .chosen=${chosen}
            ></lc-portrait>`
      }`;
  }

  private turn(view: 'list' | 'portrait'): void {
    this.view = view;
  }
}

define('lc-people', People);
