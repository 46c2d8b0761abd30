import { html, LitElement, type nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Entry } from '../engine/source.js';
import { checked, type Drafts, draftsOf, FIGURES, type Name } from '../settings/typed.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { define } from './define.js';
import fields from './field.css?inline';
import { field } from './field.js';
import { tell } from './tell.js';
import styles from './typed-form.css?inline';

const GROUPS: readonly (readonly [id: string, names: readonly Name[]])[] = [
  ['sales', ['days', 'receipts', 'memberReceipts', 'revenue', 'memberRevenue']],
  ['members', ['members', 'activeMembers', 'pointsIssued', 'pointsRedeemed']],
  ['money', ['costs', 'margin']],
];

/** The way in for who has no files: a few figures of one period, typed by hand. */
export class TypedForm extends LitElement {
  static override readonly styles = sheets(fields, styles);

  @property({ attribute: false }) texts!: Texts;
  /** What was typed before; `null` at first. */
  @property({ attribute: false }) figures: Entry | null = null;
  @state() private drafts: Drafts = {};
  /** Whether it was tried to send: then what is missing is said. */
  @state() private asked = false;
  @query('h2') private heading!: HTMLElement;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.figures) this.drafts = draftsOf(this.figures, this.texts);
  }

  override firstUpdated(): void {
    this.heading.focus({ preventScroll: true });
  }

  override render(): TemplateResult {
    const { texts } = this;
    const { errors, remarks, missing } = checked(this.drafts, texts);
    return html`<h2 class="headline" tabindex="-1">${texts.t('form-title')}</h2>
      <p class="about">${texts.t('form-about')}</p>
      <form novalidate @submit=${this.submit}>
        ${GROUPS.map(
          ([id, names]) => html`<fieldset>
            <legend class="name">${texts.t(`form-group-${id}`)}</legend>
            <div class="fields">
              ${names.map((name) => {
                const lack = this.asked && missing.includes(name) ? texts.t('form-missing') : null;
                return this.figure(name, errors[name] ?? lack);
              })}
            </div>
          </fieldset>`,
        )}
        <div>
          <div class="small" role="status">${remarks.map((remark) => html`<p>${remark}</p>`)}</div>
          <div class="ways">
          <button class="button primary">${texts.t('form-submit')}</button>
          <button type="button" class="link" @click=${() => tell(this, 'lc-cancel')}>
            ${texts.t('form-back')}
          </button>
        </div></div>
      </form>`;
  }

  private figure(name: Name, error: string | null): TemplateResult | typeof nothing {
    const { texts } = this;
    const { unit, needed } = FIGURES[name];
    const sign = {
      money: texts.format.column('money', []).unit,
      share: '%',
      count: '',
      points: '',
    };
    const label = texts.t(`form-${name}`);
    return field({
      id: name,
      label: sign[unit] ? `${label}, ${sign[unit]}` : label,
      hint: texts.maybe(`form-${name}`, 'hint', {}),
      value: this.drafts[name] ?? '',
      placeholder: needed ? '' : texts.t('form-optional'),
      error,
      typed: ({ value }) => {
        this.drafts = { ...this.drafts, [name]: value };
      },
    });
  }

  private readonly submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { figures } = checked(this.drafts, this.texts);
    if (figures) {
      tell(this, 'lc-figures', figures);
      return;
    }
    this.asked = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  };
}

define('lc-typed-form', TypedForm);
