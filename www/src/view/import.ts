import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { remember, remembered } from '../element/recipe-memory.js';
import { recipesOf } from '../element/recipe-of.js';
import type { Looked } from '../element/state.js';
import { unturned } from '../engine/unturned.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { columnOrder } from './column-order.js';
import type { Correction } from './corrections.js';
import { define } from './define.js';
import { download } from './download.js';
import { icon } from './icon.js';
import styles from './import.css?inline';
import { importChoices } from './import-choices.js';
import { found, lacking, leftOut, type Note, notes } from './import-state.js';
import { importTable } from './import-table.js';
import { pickFiles } from './pick-files.js';
import rating from './rating.css?inline';
import { ratingShape } from './rating.js';
import table from './table.css?inline';
import { tell } from './tell.js';

/** Columns that are shown at a time. */
const COLUMNS = 40;

/** How each file would be read, shown and corrected before it is. */
export class ImportStep extends LitElement {
  static override readonly styles = sheets(rating, table, styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) files!: readonly Looked[];
  @property({ attribute: false }) canUndo = false;
  @property({ attribute: false }) canRestore = false;
  /** Whether recipes are kept on this device; `null` where the browser keeps nothing. */
  @state() private keeps = this.kept();
  @query('h2') private heading!: HTMLElement;
  /** The file that was corrected last: what it came to is said aloud. */
  private last = 0;
  /** The file that is open at first. */
  private first: number | null = null;
  /** The columns of a file stay where they first stood, whatever is said of them. */
  private readonly orders = new WeakMap<File, readonly number[]>();
  /** How many columns of a file are shown, where more were asked for. */
  private readonly shown = new WeakMap<File, number>();

  override firstUpdated(): void {
    this.heading.focus({ preventScroll: true });
  }

  /** A select takes its value once all its options are there. */
  override updated(): void {
    for (const select of this.renderRoot.querySelectorAll('select')) {
      select.value = select.dataset.value ?? '';
    }
  }

  override render(): TemplateResult {
    const { texts, files } = this;
    const sure = files.every(({ preview }) => preview.certain);
    return html`
      <h2 class="headline" tabindex="-1">${texts.t('import-title')}</h2>
      <p class="about">${texts.t(sure ? 'import-sure' : 'import-unsure')}</p>
      <div class="files">
        ${files.map((looked, at) => this.file(looked, at))}
      </div>
      <p class="hidden" role="status">${this.said()}</p>
      ${this.bar()} ${this.rest()}
    `;
  }

  private file(looked: Looked, at: number): TemplateResult {
    const { preview } = looked;
    const { texts, files } = this;
    const said = notes(preview, texts);
    // A file that is answered stays open: the focus is in it.
    this.first ??= Math.max(
      0,
      files.findIndex((other) => !other.preview.certain),
    );
    const correct = (correction: Correction): void => {
      this.last = at;
      tell(this, 'lc-correct', { at, correction });
    };
    return html`<details ?open=${at === this.first}>
      <summary>
        ${ratingShape(said[0]?.rating ?? 'good')}
        <span>
          <span class="name">${unturned(preview.name)}</span>
          <span class="small soft">${preview.problem ? texts.say(preview.problem) : found(preview, texts)}</span>
        </span>
        ${icon('down')}
      </summary>
      ${
        preview.problem
          ? nothing
          : html`${said.length > 0 ? this.notes(said) : nothing}
              ${importChoices(preview, texts, correct)}
              ${this.table(looked, correct)}`
      }
      <button type="button" class="link" @click=${() => tell(this, 'lc-remove', at)}>
        ${texts.t('import-remove')}
      </button>
    </details>`;
  }

  /** Its first columns, those that are used among them; a file may have thousands. */
  private table(
    { file, preview }: Looked,
    correct: (correction: Correction) => void,
  ): TemplateResult {
    const { texts } = this;
    const order = this.order(file, preview);
    const shown = this.shown.get(file) ?? COLUMNS;
    const count = Math.min(COLUMNS, order.length - shown);
    return html`${importTable(preview, order.slice(0, shown), texts, correct)}
      ${
        count > 0
          ? html`<div class="ways small">
              <span class="soft">${texts.t('import-columns', { shown, count: order.length })}</span>
              <button type="button" class="link" @click=${() => this.showMore(file, shown + COLUMNS)}>
                ${texts.t('import-columns-more', { count })}
              </button>
            </div>`
          : nothing
      }`;
  }

  private showMore(file: File, columns: number): void {
    this.shown.set(file, columns);
    this.requestUpdate();
  }

  private notes(said: readonly Note[]): TemplateResult {
    return html`<ul class="notes small">
      ${said.map(({ rating, text }) => html`<li>${ratingShape(rating)}<span>${text}</span></li>`)}
    </ul>`;
  }

  /** The one filled button, and what it waits for. */
  private bar(): TemplateResult {
    const { texts, files } = this;
    const lack = lacking(files, texts);
    const without = lack === null ? leftOut(files) : [];
    return html`<div class="bar ways">
      <button
        type="button"
        part="button"
        class="button primary"
        aria-disabled=${lack !== null}
        aria-describedby="lack"
        @click=${() => (lack === null ? this.go() : this.ask())}
      >
        ${texts.t('import-go')}
      </button>
      <p id="lack" class="small">
        ${lack ?? (without.length > 0 ? texts.t('import-without', { files: without.join(', ') }) : '')}
      </p>
      ${
        this.canUndo
          ? html`<button type="button" class="link" @click=${() => this.undo()}>
              ${icon('back')} ${texts.t('import-undo')}
            </button>`
          : nothing
      }
    </div>`;
  }

  private rest(): TemplateResult {
    const { texts, keeps } = this;
    return html`<div class="ways rest">
        <button type="button" class="link" @click=${() => pickFiles((files) => tell(this, 'lc-files', files))}>
          ${texts.t('import-add')}
        </button>
        <button type="button" class="link" @click=${() => this.save()}>
          ${icon('save')} ${texts.t('import-save')}
        </button>
        ${
          this.canRestore
            ? html`<button type="button" class="link" @click=${() => tell(this, 'lc-restore')}>
                ${texts.t('restore')}
              </button>`
            : html`<button type="button" class="link" @click=${() => tell(this, 'lc-new')}>
                ${texts.t('other-files')}
              </button>`
        }
      </div>
      ${
        keeps === null
          ? nothing
          : html`<label class="keep small">
              <input
                type="checkbox"
                .checked=${keeps}
                @change=${(event: Event) => this.keep(event)}
              />
              <span
                >${texts.t('import-remember')}
                <span class="soft">${texts.t('import-remember-about')}</span></span
              >
            </label>`
      }`;
  }

  private said(): string {
    const { texts } = this;
    const preview = this.files[this.last]?.preview;
    if (!preview || !this.hasUpdated) return '';
    return [found(preview, texts), ...notes(preview, texts).map(({ text }) => text)].join('. ');
  }

  private order(file: File, { columns }: Looked['preview']): readonly number[] {
    const known = this.orders.get(file);
    const order = known?.length === columns.length ? known : columnOrder(columns);
    this.orders.set(file, order);
    return order;
  }

  private go(): void {
    if (this.keeps) remember(recipesOf(this.files));
    tell(this, 'lc-read');
  }

  /** Goes to where the answer is to be given. */
  private ask(): void {
    const open = this.renderRoot.querySelector<HTMLElement>('[data-asked]');
    const details = open?.closest('details');
    if (details) details.open = true;
    open?.focus();
  }

  /** The button goes with the last change, and the focus with it. */
  private async undo(): Promise<void> {
    tell(this, 'lc-undo');
    await this.updateComplete;
    if (!this.canUndo) this.heading.focus({ preventScroll: true });
  }

  private save(): void {
    const recipes = JSON.stringify(recipesOf(this.files), null, 2);
    download('loyalty-recipe.json', 'application/json', new TextEncoder().encode(recipes));
  }

  private keep({ target }: Event): void {
    const wanted = target instanceof HTMLInputElement && target.checked;
    remember(wanted ? recipesOf(this.files) : null);
    this.keeps = wanted;
  }

  private kept(): boolean | null {
    const recipes = remembered();
    return recipes && Object.keys(recipes).length > 0;
  }
}

define('lc-import', ImportStep);
