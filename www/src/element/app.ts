import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Industry } from '../engine/report.js';
import { type BytesFile, type Source, sourceOf } from '../engine/source.js';
import { sheets } from '../style/sheet.js';
import tokens from '../style/tokens.css?inline';
import { LANGUAGES, type Language, languageOf } from '../text/language.js';
import { loadTexts } from '../text/load.js';
import type { Texts } from '../text/texts.js';
import { define } from '../view/define.js';
import { InTurn } from '../view/in-turn.js';
import '../view/problem.js';
import '../view/reading.js';
import '../view/report.js';
import '../view/start.js';
import { turn } from '../view/turn.js';
import styles from './app.css?inline';
import { send, summaryOf } from './events.js';
import { industryOf } from './industry.js';
import { listen } from './inputs.js';
import { type Happening, next, runsOf, START, type State } from './state.js';
import { Work } from './work.js';

/** What stands behind the door: the states of the widget and what moves it between them. */
export class App extends InTurn {
  static override readonly styles = sheets(tokens, styles);

  @property({ reflect: true }) theme: 'light' | 'dark' = 'light';
  @state() private texts: Texts | null = null;
  @state() private state: State = START;
  @state() private industry: Industry = 'grocery';
  /** The visitor's own choice, to which the page returns after a sample. */
  private ownIndustry: Industry = 'grocery';
  @state() private dragging = false;
  private chosenLanguage: Language | null = null;
  private readonly work: Work;
  private readonly darkness = matchMedia('(prefers-color-scheme: dark)');

  constructor(private readonly host: HTMLElement) {
    super();
    this.work = new Work(host, (happening) => this.happen(happening));
    listen(host, {
      files: (files) => this.load(files),
      cells: (text) => this.readCells(text),
      dragging: (over) => {
        this.dragging = over;
      },
    });
    this.darkness.addEventListener('change', () => this.followTheme());
    void this.work.warm();
  }

  /** Takes over the attributes of the element that the host page sees. */
  async follow(): Promise<void> {
    this.followTheme();
    const industry = industryOf(this.host.getAttribute('industry'));
    if (industry && industry !== this.industry) this.setIndustry(industry);
    const around = this.host.closest('[lang]')?.getAttribute('lang') ?? null;
    await this.speak(this.chosenLanguage ?? languageOf(around));
  }

  /** Reads files, or bytes that the host page has at hand. */
  load(files: readonly File[] | readonly BytesFile[]): void {
    if (files.length > 0) this.read(sourceOf(files));
    else this.happen({ kind: 'failed', problem: { kind: 'empty' }, source: null });
  }

  override render(): TemplateResult | typeof nothing {
    const { texts } = this;
    if (!texts) return nothing;
    return html`<div class="frame" lang=${texts.language}>
      ${this.languageSwitch(texts)}
      <div class="place">${this.view(texts)}</div>
    </div>`;
  }

  private followTheme(): void {
    const wanted = this.host.getAttribute('theme');
    const dark = wanted === 'dark' || (wanted !== 'light' && this.darkness.matches);
    this.theme = dark ? 'dark' : 'light';
  }

  private view(texts: Texts): TemplateResult {
    const { state } = this;
    switch (state.kind) {
      case 'start':
        return html`<lc-start
          part="start"
          exportparts="drop, samples, button"
          .texts=${texts}
          .industry=${this.industry}
          .dragging=${this.dragging}
          .cancelled=${state.cancelled}
          .canRestore=${state.previous !== null}
          @lc-files=${(event: CustomEvent<File[]>) => this.load(event.detail)}
          @lc-cells=${(event: CustomEvent<string>) => this.readCells(event.detail)}
          @lc-sample=${(event: CustomEvent<Source>) => this.read(event.detail)}
          @lc-industry=${(event: CustomEvent<Industry>) => this.setIndustry(event.detail)}
          @lc-restore=${() => this.happen({ kind: 'restored' })}
          ><slot name="heading" slot="heading">${texts.t('start-title')}</slot></lc-start
        >`;
      case 'reading':
        return html`<lc-reading
          part="reading"
          exportparts="button"
          .texts=${texts}
          .source=${state.source}
          .progress=${state.progress}
          @lc-cancel=${() => {
            this.work.cancel();
            this.happen({ kind: 'cancelled' });
          }}
        ></lc-reading>`;
      case 'problem':
        return html`<lc-problem
          part="problem"
          exportparts="quality, button"
          .texts=${texts}
          .problem=${state.problem}
          .canRetry=${state.source !== null}
          .canRestore=${state.previous !== null}
          @lc-retry=${() => state.source && this.read(state.source)}
          @lc-new=${() => this.happen({ kind: 'new' })}
          @lc-restore=${() => this.happen({ kind: 'restored' })}
        ></lc-problem>`;
      case 'report':
        return html`<lc-report
          part="report"
          exportparts="verdict, findings, kpis, card, definition, quality, button"
          .texts=${texts.in(state.done.reported.report.settings.currency)}
          .done=${state.done}
          .industry=${this.industry}
          .updating=${state.updating}
          .canRestore=${state.previous !== null}
          @lc-industry=${(event: CustomEvent<Industry>) => this.setIndustry(event.detail)}
          @lc-new=${() => this.happen({ kind: 'new' })}
          @lc-restore=${() => this.happen({ kind: 'restored' })}
          ><slot
            name="cta"
            slot="cta"
            @click=${() => send(this.host, 'lc-cta', summaryOf(state.done.reported.report))}
          ></slot
        ></lc-report>`;
    }
  }

  private languageSwitch(texts: Texts): TemplateResult {
    return html`<div class="languages" role="group" aria-label=${texts.t('language-label')}>
      ${LANGUAGES.map(
        (language) => html`<button
          type="button"
          class="language"
          lang=${language}
          aria-pressed=${language === texts.language}
          @click=${() => {
            this.chosenLanguage = language;
            void this.speak(language);
          }}
        >
          ${texts.t(`language-${language}`)}
        </button>`,
      )}
    </div>`;
  }

  private async speak(language: Language): Promise<void> {
    this.texts = await loadTexts(language);
    void this.prepare(this.texts);
  }

  private async prepare(texts: Texts): Promise<void> {
    await this.updateComplete;
    for (const preparation of texts.format.preparations()) {
      await turn();
      preparation();
    }
  }

  private happen(happening: Happening): void {
    const before = this.state;
    const after = next(before, happening);
    if (before.kind !== after.kind) this.holdPlace(after);
    this.state = after;
    const held = runsOf(after);
    for (const run of runsOf(before)) if (!held.includes(run)) run.close();
    if (happening.kind === 'done' && !held.includes(happening.done.run)) happening.done.run.close();
    if (happening.kind === 'restored' && after.kind === 'report') {
      this.industry = after.done.reported.report.settings.industry;
    }
    if (after.kind === 'start' && before.kind !== 'start') this.industry = this.ownIndustry;
    if (happening.kind === 'failed') send(this.host, 'lc-error', { kind: happening.problem.kind });
  }

  /** The page around must not jump while the same place is filled anew. */
  private holdPlace(after: State): void {
    if (!this.hasUpdated) return;
    const place = this.renderRoot.querySelector<HTMLElement>('.place');
    if (place) place.style.minBlockSize = after.kind === 'reading' ? `${place.offsetHeight}px` : '';
  }

  private read(source: Source): void {
    this.industry = source.kind === 'sample' ? source.industry : this.ownIndustry;
    void this.work.read(source, { industry: this.industry });
  }

  private readCells(text: string): void {
    const name = this.texts?.t('paste-name') ?? '';
    this.read({ kind: 'bytes', files: [{ name, bytes: new TextEncoder().encode(text) }] });
  }

  private setIndustry(industry: Industry): void {
    this.industry = industry;
    this.ownIndustry = industry;
    if (this.state.kind !== 'report') return;
    const { run, source } = this.state.done;
    void this.work.update(run, source, { industry });
  }
}

define('lc-app', App);

/** Puts the widget behind its door. */
export async function mount(host: HTMLElement, parts: string): Promise<App> {
  const app = new App(host);
  app.setAttribute('exportparts', parts);
  await app.follow();
  for (const name of ['heading', 'cta']) {
    // A slot passed on counts as content even when empty, and would hide our own heading.
    if (!host.querySelector(`:scope > [slot="${name}"]`)) continue;
    const slot = document.createElement('slot');
    slot.name = name;
    slot.slot = name;
    app.append(slot);
  }
  host.shadowRoot?.append(app);
  return app;
}
