import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { FindingView, Rating } from '../engine/report.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { define } from './define.js';
import styles from './findings.css?inline';
import { InTurn } from './in-turn.js';
import rating from './rating.css?inline';
import { ratingShape } from './rating.js';

/** What the data shows, most important first: the figure, its meaning, what to check and to do. */
export class Findings extends InTurn {
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
    const [check, action] = [text('check'), text('action')];
    if (!check && !action) {
      return html`<article class="brief">
        ${this.headline(finding.rating, text('title'))}
        <p>${text('meaning')}</p>
      </article>`;
    }
    return html`<article>
      <div>
        ${this.headline(finding.rating, text('title'))}
        <p class="meaning">${text('meaning')}</p>
      </div>
      <dl class="small">${this.step('finding-check', check)} ${this.step('finding-action', action)}</dl>
    </article>`;
  }

  private headline(rating: Rating, title: string | null): TemplateResult {
    return html`<h4>
      ${ratingShape(rating)}
      <span><span class="hidden">${this.texts.t(`status-${rating}`)}: </span>${title}</span>
    </h4>`;
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
