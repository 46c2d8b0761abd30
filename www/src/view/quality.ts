import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Example, FileQuality, Message, Quality, Reason } from '../engine/report.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { define } from './define.js';
import { icon } from './icon.js';
import { InTurn } from './in-turn.js';
import styles from './quality.css?inline';
import { rowsBar } from './rows-bar.js';
import { tell } from './tell.js';

/** What was read of each file, and what was set aside and why: every row accounted for. */
export class QualityView extends InTurn {
  static override readonly styles = sheets(styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) quality!: Quality;
  @property({ attribute: false }) open = false;
  /** Whether the data is still at hand, so that rows can be fetched from it. */
  @property({ attribute: false }) canDownload = false;

  override render(): TemplateResult {
    const { texts, quality } = this;
    const sum = (count: (file: FileQuality) => number): number =>
      quality.files.reduce((total, file) => total + count(file), 0);
    const aside = sum((file) => file.rowsSetAside);
    return html`
      <p>
        ${texts.t('quality-summary', { read: sum((file) => file.rowsRead), used: sum((file) => file.rowsUsed) })}.
        ${aside > 0 ? texts.t('quality-set-aside', { count: aside }) : texts.t('quality-nothing-aside')}.
      </p>
      ${quality.notices.map((notice) => html`<p class="notice small soft">${texts.say(notice)}</p>`)}
      <details ?open=${this.open || aside > 0 || quality.files.some((file) => file.problem)}>
        <summary class="link">${texts.t('quality-open')} ${icon('down')}</summary>
        ${quality.files.map((file, index) => this.file(file, index))}
      </details>
    `;
  }

  private file(file: FileQuality, index: number): TemplateResult {
    const { texts } = this;
    return html`<section>
      <header>
        <h4>${file.name}</h4>
        <span class="small soft">${texts.t(`role-${file.role ?? 'unknown'}`)}</span>
      </header>
      ${file.problem ? html`<p class="problem">${texts.say(file.problem)}</p>` : nothing}
      ${file.rowsRead > 0 ? html`${rowsBar(file, texts)}` : nothing}
      ${this.shape(file)}
      ${file.columns.length > 0 ? this.columns(file) : nothing}
      ${file.reasons.length > 0 ? this.reasons(file, index) : nothing}
    </section>`;
  }

  private shape(file: FileQuality): TemplateResult {
    const { texts } = this;
    const facts: [string, string | null][] = [
      ['quality-size', texts.format.bytes(file.bytes)],
      ['quality-encoding', file.encoding],
      ['quality-delimiter', file.delimiter && this.delimiter(file.delimiter)],
      ['quality-header', file.headerLine === null ? null : texts.format.count(file.headerLine)],
    ];
    return html`<dl class="facts">
      ${facts.map(([label, value]) =>
        value
          ? html`<div>
              <dt class="tiny soft">${texts.t(label)}</dt>
              <dd class="small">${value}</dd>
            </div>`
          : nothing,
      )}
    </dl>`;
  }

  private columns(file: FileQuality): TemplateResult {
    const { texts } = this;
    return html`<h5 class="tiny soft">${texts.t('quality-columns')}</h5>
      <ul class="columns small">
        ${file.columns.map(
          ({ header, field }) => html`<li class=${field ? '' : 'soft'}>
            <span class="header">${header}</span>
            <span class="soft"
              >${field ? `→ ${texts.t(`field-${field}`)}` : `· ${texts.t('quality-unused')}`}</span
            >
          </li>`,
        )}
      </ul>`;
  }

  private reasons(file: FileQuality, index: number): TemplateResult {
    const { texts } = this;
    return html`<ul class="reasons small">
        ${file.reasons.map(
          (reason) => html`<li>
            <p>${texts.say(reasonMessage(reason))}</p>
            <p class="soft">${reason.examples.map((example) => this.example(example)).join('; ')}</p>
          </li>`,
        )}
      </ul>
      ${
        this.canDownload
          ? html`<button type="button" class="button screen" @click=${() => tell(this, 'lc-set-aside', index)}>
              ${icon('save')} ${texts.t('quality-download')}
            </button>`
          : nothing
      }`;
  }

  private example({ line, value }: Example): string {
    return value === ''
      ? this.texts.t('quality-example-empty', { line })
      : this.texts.t('quality-example', { line, value });
  }

  private delimiter(delimiter: string): string {
    const names: Record<string, string> = {
      ',': 'comma',
      ';': 'semicolon',
      '\t': 'tab',
      '|': 'pipe',
    };
    const name = names[delimiter];
    return name ? this.texts.t(`delimiter-${name}`) : delimiter;
  }
}

/** The sentence of a reason says how many rows and which column. */
function reasonMessage({ id, column, count }: Reason): Message {
  return {
    id,
    args: { column: { kind: 'text', value: column }, count: { kind: 'count', value: count } },
  };
}

define('lc-quality', QualityView);
