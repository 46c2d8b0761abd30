import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { sourceLabel } from '../element/source-label.js';
import type { Done } from '../element/state.js';
import { isTyped } from '../engine/source.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { define } from '../view/define.js';
import { download } from '../view/download.js';
import { drawNow } from '../view/draw-now.js';
import { icon } from '../view/icon.js';
import { figuresCsv } from './csv.js';
import { htmlFile } from './html-file.js';
import { markdown } from './markdown.js';
import { printAlone } from './print.js';
import './privacy.js';
import './share-link.js';
import styles from './take-away.css?inline';

/** The report as it is rendered: it can be put into the form that is printed. */
export interface Printable extends LitElement {
  printing: boolean;
}

type Kind = 'print' | 'html' | 'markdown' | 'csv' | 'json';

const KINDS: readonly Kind[] = ['print', 'html', 'markdown', 'csv', 'json'];

/** The ways to take the report along: as a file, on paper, as a link; and what the network heard of it. */
export class TakeAway extends LitElement {
  static override readonly styles = sheets(styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) done!: Done;
  /** The report around it. */
  @property({ attribute: false }) page!: Printable;
  /** When the data was chosen, by the page's own clock. */
  @property({ attribute: false }) since = 0;
  @state() private said = '';

  override render(): TemplateResult {
    const { texts, done } = this;
    const isLink = done.source.kind === 'link';
    return html`<section aria-labelledby="title">
        <h3 id="title" class="section" tabindex="-1">${texts.t('take-label')}</h3>
        <div class="ways">
          <div>
            <h4>${texts.t('take-file')}</h4>
            <ul>
              ${KINDS.map((kind) => this.way(kind))}
            </ul>
            ${isLink ? nothing : html`<p class="hint small soft">${texts.t('take-file-about')}</p>`}
            <p class="said small soft" role="status">${this.said}</p>
          </div>
          ${isLink ? nothing : html`<lc-share-link .texts=${texts} .done=${done}></lc-share-link>`}
        </div>
      </section>
      ${
        isLink
          ? nothing
          : html`<lc-privacy .texts=${texts} .since=${this.since} .source=${done.source}></lc-privacy>`
      }`;
  }

  private way(kind: Kind): TemplateResult {
    const { texts } = this;
    const about =
      kind === 'json' && this.done.source.kind === 'link'
        ? 'take-shared-about'
        : `take-${kind}-about`;
    return html`<li>
      <button type="button" class="link" data-take=${kind} aria-describedby=${kind} @click=${() => this.take(kind)}>
        ${icon('save')} ${texts.t(`take-${kind}`)}
      </button>
      <span id=${kind} class="small soft">${texts.t(about)}</span>
    </li>`;
  }

  private async take(kind: Kind): Promise<void> {
    if (kind === 'print') {
      printAlone(this.outside());
      return;
    }
    this.said = this.texts.t('take-working');
    try {
      const name = await this.save(kind);
      this.said = this.texts.t('take-done', { name });
    } catch {
      this.said = this.texts.t('take-failed');
    }
  }

  private async save(kind: Exclude<Kind, 'print'>): Promise<string> {
    const { texts, done } = this;
    const { report, json } = done.reported;
    const [ending, type] = TYPES[kind];
    const name = `loyalty-report.${ending}`;
    const saved = (text: string): void => download(name, type, new TextEncoder().encode(text));
    if (kind === 'json') download(name, type, json);
    if (kind === 'csv') saved(figuresCsv(report));
    if (kind === 'markdown') {
      saved(markdown(report, sourceLabel(done.source, texts), isTyped(done.source), texts));
    }
    if (kind === 'html') saved(this.htmlFile());
    return name;
  }

  /** The report as it would be printed, then as it was. */
  private htmlFile(): string {
    const { page, texts, done } = this;
    const app = this.around();
    if (!app) throw new Error('outside of the widget');
    page.printing = true;
    try {
      drawNow(page);
      const title = `${texts.t('report-label')}: ${sourceLabel(done.source, texts)}`;
      return htmlFile(page, app, this.outside(), title, texts);
    } finally {
      page.printing = false;
    }
  }

  /** The component around the report, which has the colours. */
  private around(): Element | null {
    const root = this.page.getRootNode();
    return root instanceof ShadowRoot ? root.host : null;
  }

  /** The element on the host page. */
  private outside(): Element {
    const root = this.around()?.getRootNode();
    return root instanceof ShadowRoot ? root.host : this;
  }
}

const TYPES = {
  html: ['html', 'text/html'],
  markdown: ['md', 'text/markdown'],
  csv: ['csv', 'text/csv'],
  json: ['json', 'application/json'],
} as const;

define('lc-take-away', TakeAway);
