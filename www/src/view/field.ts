import { html, nothing, type TemplateResult } from 'lit';

/** A field for a number or a day, with what it does and what is wrong with it. */
export interface Field {
  readonly id: string;
  readonly type?: 'text' | 'date';
  readonly label: string;
  readonly hint?: string | null;
  readonly value: string;
  /** What holds while the field is empty. */
  readonly placeholder?: string;
  readonly least?: string | null;
  readonly most?: string | null;
  /** What is wrong, in words. */
  readonly error: string | null;
  /** Every change, while it is typed. */
  typed(field: HTMLInputElement): void;
  /** The end of typing: Enter, or the field is left. */
  done?(): void;
}

/** The field; its styles are in field.css. */
export function field(of: Field): TemplateResult {
  const { id, type = 'text', hint = null, error } = of;
  const about = [hint ? `${id}-hint` : '', `${id}-error`].join(' ').trim();
  return html`<div class="field">
    <label for=${id} class="small">${of.label}</label>
    <input
      id=${id}
      name=${id}
      type=${type}
      inputmode=${type === 'text' ? 'decimal' : nothing}
      autocomplete="off"
      placeholder=${of.placeholder ?? nothing}
      min=${of.least ?? nothing}
      max=${of.most ?? nothing}
      .value=${of.value}
      aria-describedby=${about}
      aria-invalid=${error === null ? nothing : 'true'}
      @input=${(event: Event) => of.typed(event.target as HTMLInputElement)}
      @change=${() => of.done?.()}
    />
    ${hint ? html`<p id="${id}-hint" class="tiny soft">${hint}</p>` : nothing}
    <p id="${id}-error" class="tiny wrong" aria-live="polite">${error}</p>
  </div>`;
}
