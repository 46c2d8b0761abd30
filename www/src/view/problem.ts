import { html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Problem } from '../element/state.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { define } from './define.js';
import { icon } from './icon.js';
import { InTurn } from './in-turn.js';
import { pickFiles } from './pick-files.js';
import styles from './problem.css?inline';
import rating from './rating.css?inline';
import { ratingShape } from './rating.js';
import { tell } from './tell.js';

/** What went wrong, and the ways on from there. */
export class ProblemView extends InTurn {
  static override readonly styles = sheets(rating, styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) problem!: Problem;
  @property({ attribute: false }) canRetry = false;
  @property({ attribute: false }) canRestore = false;
  @query('h2') private heading!: HTMLElement;

  override firstUpdated(): void {
    void this.takeFocus(this.heading);
  }

  override render(): TemplateResult {
    const { texts, problem } = this;
    const lacks = lacksReceipts(problem);
    const kind = lacks ? 'no-receipts' : problem.kind;
    // Data that could not be read stays so; what is worth another try is our own trouble.
    const retry = this.canRetry && problem.kind !== 'nothing';
    return html`
      <div class="head" role="alert">
        <h2 class="headline" tabindex="-1">${texts.t(`problem-${kind}`)}</h2>
        <p class="about">${texts.t(`problem-${kind}-about`, this.sizes(problem))}</p>
      </div>
      ${problem.kind === 'nothing' ? this.files(problem) : nothing}
      <div class="ways">
        ${
          retry
            ? html`<button type="button" part="button" class="button primary" @click=${() => tell(this, 'lc-retry')}>
                ${texts.t(problem.kind === 'big' ? 'try-anyway' : 'try-again')}
              </button>`
            : nothing
        }
        ${
          lacks
            ? html`<button
                type="button"
                part="button"
                class="button primary"
                @click=${() => pickFiles((files) => tell(this, 'lc-files', files))}
              >
                ${texts.t('add-receipts')}
              </button>`
            : nothing
        }
        <button
          type="button"
          part="button"
          class="button ${retry || lacks ? '' : 'primary'}"
          @click=${() => tell(this, 'lc-new')}
        >
          ${texts.t('other-files')}
        </button>
        ${
          this.canRestore
            ? html`<button type="button" class="link" @click=${() => tell(this, 'lc-restore')}>
                ${icon('back')} ${texts.t('restore')}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  private sizes(problem: Problem): Record<string, string> {
    const { format } = this.texts;
    if (problem.kind !== 'big') return {};
    return { size: format.bytes(problem.size), room: format.bytes(problem.room) };
  }

  private files({ quality }: Extract<Problem, { kind: 'nothing' }>): TemplateResult {
    const { texts } = this;
    // Where rows were read, the account of them tells what is wrong with each file too.
    if (quality.files.some((file) => file.rowsRead > 0)) {
      return html`<lc-quality part="quality" .texts=${texts} .quality=${quality} .open=${true}></lc-quality>`;
    }
    return html`<ul>
      ${quality.files.map(
        (file) => html`<li>
          <span class="shape">${ratingShape('bad')}</span>
          <div>
            <p class="name">${file.name}</p>
            ${file.problem ? html`<p>${texts.say(file.problem)}</p>` : nothing}
          </div>
        </li>`,
      )}
    </ul>`;
  }
}

/** Tables were read, and none of them is of receipts: nothing is wrong with them. */
function lacksReceipts(problem: Problem): boolean {
  if (problem.kind !== 'nothing') return false;
  const read = problem.quality.files.filter(({ rowsUsed }) => rowsUsed > 0);
  return read.length > 0 && read.every(({ role }) => role !== 'receipts');
}

define('lc-problem', ProblemView);
