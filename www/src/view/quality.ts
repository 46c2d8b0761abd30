import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Case, Example, FileQuality, Problem, Quality, Settings } from '../engine/report.js';
import type { Run } from '../engine/run.js';
import type { Files } from '../engine/source.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { ANSWERS, changeBy } from './answer.js';
import { define } from './define.js';
import { delimiterName } from './delimiter.js';
import { download } from './download.js';
import { icon } from './icon.js';
import { InTurn } from './in-turn.js';
import { pickFiles } from './pick-files.js';
import styles from './quality.css?inline';
import rating from './rating.css?inline';
import { ratingShape } from './rating.js';
import { hasOtherKinds, KINDS, proposedOffset, type Said } from './read-again.js';
import { rowsBar } from './rows-bar.js';
import { tell } from './tell.js';

/** Columns without a use that are named. */
const UNUSED = 60;

/** What was read of each file, and what was set aside and why: every row accounted for. */
export class QualityView extends InTurn {
  static override readonly styles = sheets(rating, styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) quality!: Quality;
  @property({ attribute: false }) open = false;
  /** Under which the report was made; `null` if there is none, and nothing to choose. */
  @property({ attribute: false }) settings: Settings | null = null;
  /** The visitor's data, still at hand: rows can be fetched from it, files can join it. */
  @property({ attribute: false }) run: Run | null = null;
  /** What was said of the files, by their place in the list. */
  @property({ attribute: false }) maps: Files['maps'] = [];

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
      ${LEVELS.map(([level, shape]) => {
        const problems = quality.problems.filter((problem) => problem.level === level);
        return problems.length > 0
          ? html`<h4 class="level">${ratingShape(shape)} ${texts.t(`level-${level}`)}</h4>
              <ul class="problems small">
                ${problems.map((problem) => this.problem(problem))}
              </ul>`
          : nothing;
      })}
      <details ?open=${this.open || aside > 0 || this.hasToShow(quality)}>
        <summary class="link">${texts.t('quality-open')} ${icon('down')}</summary>
        ${quality.files.map((file, index) => this.file(file, index))}
      </details>
      ${this.run ? this.more(aside > 0) : nothing}
    `;
  }

  /** Something went wrong with a file, or was said of its rows: then it stands open. */
  private hasToShow({ files }: Quality): boolean {
    return files.some(({ problem }, at) => problem || this.maps[at]?.otherKinds);
  }

  private file(file: FileQuality, index: number): TemplateResult {
    const { texts } = this;
    return html`<section>
      <header>
        <h4>${file.name}</h4>
        <span class="small soft">${this.kind(file)}</span>
      </header>
      ${file.rowsRead > 0 ? html`${rowsBar(file, texts)}` : nothing}
      ${this.facts(file)} ${this.run ? this.otherKinds(file, index) : nothing}
      ${file.columns.length > 0 ? this.columns(file) : nothing}
      ${file.reasons.length > 0 && this.run ? this.download(this.run, index) : nothing}
    </section>`;
  }

  /** What it holds, and whose export it is. */
  private kind({ role, shape }: FileQuality): string {
    const { texts } = this;
    const holds = texts.t(`role-${role ?? 'unknown'}`);
    if (!shape) return holds;
    const words = shape.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return `${holds} · ${texts.t(`shape-${words}`)}`;
  }

  private facts(file: FileQuality): TemplateResult {
    const { texts } = this;
    const facts: [string, string | null][] = [
      ['quality-size', texts.format.bytes(file.bytes)],
      ['quality-encoding', file.encoding],
      ['quality-delimiter', file.delimiter && delimiterName(file.delimiter, texts)],
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
    const unused = file.columns.filter(({ field, kept }) => !field && !kept);
    const passed = new Set(unused.slice(UNUSED));
    const named = file.columns.filter((column) => !passed.has(column));
    return html`<h5 class="tiny soft">${texts.t('quality-columns')}</h5>
      <ul class="columns small">
        ${named.map(
          ({ header, field, kept }) => html`<li class=${field || kept ? '' : 'soft'}>
            <span class="header">${header}</span>
            <span class="soft"
              >${field ? `→ ${texts.t(`field-${field}`)}` : kept ? `→ ${texts.t('column-kept')}` : `· ${texts.t('quality-unused')}`}</span
            >
          </li>`,
        )}
        ${
          passed.size > 0
            ? html`<li class="soft">${texts.t('import-columns-unused', { count: passed.size })}</li>`
            : nothing
        }
      </ul>`;
  }

  /** What it is, where it shows and what can be chosen. */
  private problem(problem: Problem): TemplateResult {
    const { texts, settings } = this;
    const cases = problem.examples.map((one) => this.case(one)).filter((words) => words !== '');
    return html`<li>
      <p>${texts.say(problem)}</p>
      ${cases.length > 0 ? html`<p class="soft">${cases.join('; ')}</p>` : nothing}
      ${
        settings && problem.choice
          ? html`<div class="answers screen" role="group">
              ${ANSWERS[problem.choice].map((answer) => {
                const change = changeBy(answer, problem, settings);
                return html`<button
                  type="button"
                  class="button"
                  aria-pressed=${change === null}
                  @click=${() => change && tell(this, 'lc-answer', change)}
                >
                  ${texts.t(`answer-${answer}`)}
                </button>`;
              })}
            </div>`
          : nothing
      }
      ${this.offset(problem)}
    </li>`;
  }

  /** Times that look like UTC are moved with one click: the file is read again. */
  private offset(problem: Problem): TemplateResult | typeof nothing {
    const { texts, quality } = this;
    const offset = proposedOffset(problem);
    const at = quality.files.findIndex(({ name }) => name === problem.args['file']?.value);
    if (offset === null || at < 0 || !this.maps[at]) return nothing;
    return html`<div class="answers screen">
      <button type="button" class="button" @click=${() => this.say(at, { utcOffset: offset })}>
        ${texts.t('utc-move', { offset })}
      </button>
    </div>`;
  }

  private say(at: number, of: Said['of']): void {
    tell<Said>(this, 'lc-said', { at, of });
  }

  /** What rows are that the till names by a word of its own: then the files are read again. */
  private otherKinds(file: FileQuality, at: number): TemplateResult | typeof nothing {
    const { texts } = this;
    const said = this.maps[at]?.otherKinds ?? null;
    if (!said && !hasOtherKinds(file)) return nothing;
    const label = texts.t('other-kinds');
    return html`<div class="answers screen" role="group" aria-label=${label}>
      <p class="small">${label}</p>
      ${KINDS.map(
        (kind) => html`<button
          type="button"
          class="button"
          aria-pressed=${kind === said}
          @click=${() => kind !== said && this.say(at, { otherKinds: kind })}
        >
          ${texts.t(`other-kinds-${kind ?? 'aside'}`)}
        </button>`,
      )}
    </div>`;
  }

  private case({ file, column, line, value, day }: Case): string {
    const shown = line === null ? value : this.example({ line, value: value ?? '' });
    const parts = [file, column, shown, day && this.texts.format.date(day)];
    return parts.filter((part) => part).join(', ');
  }

  private download(run: Run, at: number): TemplateResult {
    return html`<button type="button" class="button screen" @click=${() => this.save(run, at)}>
      ${icon('save')} ${this.texts.t('quality-download')}
    </button>`;
  }

  private async save(run: Run, at: number): Promise<void> {
    const name = this.quality.files[at]?.name ?? '';
    const csv = await run.setAsideCsv(at);
    download(`${name.replace(/\.\w+$/, '')}-set-aside.csv`, 'text/csv', csv);
  }

  /** More files to those that were read, and how these were. */
  private more(mend: boolean): TemplateResult {
    const { texts } = this;
    return html`<div class="screen">
      ${mend ? html`<p class="small soft mend">${texts.t('import-mend')}</p>` : nothing}
      <div class="ways">
        <button type="button" class="link" @click=${() => tell(this, 'lc-import')}>
          ${texts.t('import-title')}
        </button>
        <button
          type="button"
          class="link"
          @click=${() => pickFiles((files) => tell(this, 'lc-files', files))}
        >
          ${texts.t('import-add')}
        </button>
      </div>
    </div>`;
  }

  private example({ line, value }: Example): string {
    return value === ''
      ? this.texts.t('quality-example-empty', { line })
      : this.texts.t('quality-example', { line, value });
  }
}

/** Levels in their order, each with its sign. */
const LEVELS = [
  ['error', 'bad'],
  ['warning', 'watch'],
  ['info', 'unknown'],
] as const;

define('lc-quality', QualityView);
