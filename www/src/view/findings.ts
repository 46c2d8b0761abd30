import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { FindingView } from '../engine/report.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { define } from './define.js';
import styles from './findings.css?inline';
import { ratingShape } from './rating.js';
import rating from './rating.css?inline';

/** What the data shows, most important first: the figure, its meaning, what to check and to do. */
export class Findings extends LitElement {
  static override readonly styles = sheets(rating, styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) findings: readonly FindingView[] = [];

  override render(): TemplateResult {
    if (this.findings.length === 0) return html`<p>${this.texts.t('findings-none')}</p>`;
    return html`<ol>
      ${this.findings.map((finding) => html`<li>${this.finding(finding)}</li>`)}
    </ol>`;
  }

  private finding(finding: FindingView): TemplateResult {
    const { texts } = this;
    const text = (name: string): string | null =>
      texts.attribute(`finding-${finding.id}`, name, finding.args);
    return html`<article>
      <div class="what">
        <span class="shape">${ratingShape(finding.rating)}</span>
        <div>
          <h4>
            <span class="hidden">${texts.t(`status-${finding.rating}`)}: </span>${text('title')}
          </h4>
          <p class="meaning">${text('meaning')}</p>
        </div>
      </div>
      <dl class="small">
        ${this.step('finding-check', text('check'))} ${this.step('finding-action', text('action'))}
      </dl>
    </article>`;
  }

  private step(label: string, text: string | null): TemplateResult | typeof nothing {
    if (!text) return nothing;
    return html`<div>
      <dt class="tiny soft">${this.texts.t(label)}</dt>
      <dd>${text}</dd>
    </div>`;
  }
}

define('lc-findings', Findings);
