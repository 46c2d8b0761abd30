import { html, type TemplateResult } from 'lit';
import type { Industry, Settings } from '../engine/report.js';
import type { Entry, Origin, Sample, Source } from '../engine/source.js';
import type { Texts } from '../text/texts.js';
import type { Correction } from '../view/corrections.js';
import '../view/problem.js';
import '../view/reading.js';
import type { Said } from '../view/read-again.js';
import '../view/start.js';
import type { Happening, Looked, State } from './state.js';
import { sourceFrom } from './work.js';

/** What the screens show beside the state. */
export interface Shown {
  readonly industry: Industry;
  /** Files are held over the widget. */
  readonly dragging: boolean;
  /** When the data was chosen, by the page's own clock. */
  readonly since: number;
}

/** What the screens can ask for. */
export interface Acts {
  happen(happening: Happening): void;
  load(files: readonly File[]): void;
  readCells(text: string): void;
  read(source: Source): void;
  /** The visitor points at a sample and may ask for it. */
  reach(source: Sample): void;
  type(figures: Entry): void;
  /** The form of figures, filled with these. */
  openForm(figures: Entry | null): void;
  again(source: Origin): void;
  cancel(): void;
  setIndustry(industry: Industry): void;
  change(settings: Partial<Settings>): void;
  correct(at: number, correction: Correction): void;
  leaveOut(files: readonly Looked[], at: number): void;
  readAgain(said: Said): void;
  /** Reads these files with those that are there. */
  join(files: File[]): void;
  /** How the files that are there were read. */
  showImport(): void;
}

/** What the visitor sees of each state, in the one place of the widget. */
export function screen(texts: Texts, state: State, shown: Shown, acts: Acts): TemplateResult {
  switch (state.kind) {
    case 'start':
      return html`<lc-start
        part="start"
        exportparts="drop, samples, button"
        .texts=${texts}
        .industry=${shown.industry}
        .dragging=${shown.dragging}
        .cancelled=${state.cancelled}
        .canRestore=${state.previous !== null}
        @lc-files=${(event: CustomEvent<File[]>) => acts.load(event.detail)}
        @lc-cells=${(event: CustomEvent<string>) => acts.readCells(event.detail)}
        @lc-reach=${(event: CustomEvent<Sample>) => acts.reach(event.detail)}
        @lc-sample=${(event: CustomEvent<Sample>) => acts.read(event.detail)}
        @lc-industry=${(event: CustomEvent<Industry>) => acts.setIndustry(event.detail)}
        @lc-type=${() => acts.openForm(null)}
        @lc-restore=${() => acts.happen({ kind: 'restored' })}
        ><slot name="heading" slot="heading">${texts.t('start-title')}</slot></lc-start
      >`;
    case 'reading':
      return html`<lc-reading
        part="reading"
        exportparts="button"
        .texts=${texts}
        .source=${state.source}
        .progress=${state.progress}
        @lc-cancel=${() => acts.cancel()}
      ></lc-reading>`;
    case 'typing':
      return html`<lc-typed-form
        part="typed"
        .texts=${texts}
        .figures=${state.figures}
        @lc-figures=${(event: CustomEvent<Entry>) => acts.type(event.detail)}
        @lc-cancel=${() => acts.happen({ kind: state.figures ? 'restored' : 'new' })}
      ></lc-typed-form>`;
    case 'import':
      return html`<lc-import
        part="import"
        exportparts="button"
        .texts=${texts}
        .files=${state.files}
        .canUndo=${state.before.length > 0}
        .canRestore=${state.previous !== null}
        @lc-files=${(event: CustomEvent<File[]>) => acts.load(event.detail)}
        @lc-correct=${({ detail }: CustomEvent<{ at: number; correction: Correction }>) =>
          acts.correct(detail.at, detail.correction)}
        @lc-remove=${({ detail }: CustomEvent<number>) => acts.leaveOut(state.files, detail)}
        @lc-undo=${() => acts.happen({ kind: 'undone' })}
        @lc-read=${() => acts.read(sourceFrom(state.files))}
        @lc-new=${() => acts.happen({ kind: 'new' })}
        @lc-restore=${() => acts.happen({ kind: 'restored' })}
      ></lc-import>`;
    case 'problem':
      return html`<lc-problem
        part="problem"
        exportparts="quality, button"
        .texts=${texts}
        .problem=${state.problem}
        .canRetry=${state.source !== null}
        .canRestore=${state.previous !== null}
        @lc-files=${(event: CustomEvent<File[]>) => acts.join(event.detail)}
        @lc-retry=${() => state.source && acts.again(state.source)}
        @lc-new=${() => acts.happen({ kind: 'new' })}
        @lc-restore=${() => acts.happen({ kind: 'restored' })}
      ></lc-problem>`;
    case 'report':
      return html`<lc-report
        part="report"
        exportparts="verdict, findings, kpis, card, definition, quality, button"
        .texts=${texts.in(state.done.reported.report.settings.currency)}
        .done=${state.done}
        .industry=${shown.industry}
        .updating=${state.updating}
        .canRestore=${state.previous !== null}
        .since=${shown.since}
        @lc-industry=${(event: CustomEvent<Industry>) => acts.setIndustry(event.detail)}
        @lc-answer=${(event: CustomEvent<Partial<Settings>>) => acts.change(event.detail)}
        @lc-said=${(event: CustomEvent<Said>) => acts.readAgain(event.detail)}
        @lc-files=${(event: CustomEvent<File[]>) => acts.join(event.detail)}
        @lc-import=${() => acts.showImport()}
        @lc-type=${(event: CustomEvent<Entry>) => acts.openForm(event.detail)}
        @lc-new=${() => acts.happen({ kind: 'new' })}
        @lc-restore=${() => acts.happen({ kind: 'restored' })}
        ><lc-consent
          slot="cta"
          exportparts="button"
          .texts=${texts.in(state.done.reported.report.settings.currency)}
          .report=${state.done.reported.report}
          ><slot name="cta"></slot></lc-consent
      ></lc-report>`;
  }
}
