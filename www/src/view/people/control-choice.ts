import { html, nothing, type TemplateResult } from 'lit';
import type { ControlSplit } from '../../engine/report.js';
import type { Texts } from '../../text/texts.js';

const SHARES = [0.05, 0.1, 0.2] as const;
const USUAL: ControlSplit = { share: 0.1, seed: 1 };
/** So that a seed is written in a file's name and typed again. */
const SEEDS = 9999;

/** Whether a part of the list is left alone, which part, and by which draw: the same seed gives the same members. */
export function controlChoice(
  texts: Texts,
  control: ControlSplit | null,
  choose: (control: ControlSplit | null) => void,
): TemplateResult {
  return html`<label class="check small">
      <input
        type="checkbox"
        .checked=${control !== null}
        @change=${(event: Event) => choose((event.target as HTMLInputElement).checked ? USUAL : null)}
      />
      <span>${texts.t('list-control-some')}</span>
    </label>
    ${control ? details(texts, control, choose) : nothing}`;
}

function details(
  texts: Texts,
  control: ControlSplit,
  choose: (control: ControlSplit) => void,
): TemplateResult {
  const onShare = (event: Event): void => {
    choose({ ...control, share: Number((event.target as HTMLSelectElement).value) });
  };
  const onSeed = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const seed = field.value.trim() === '' ? Number.NaN : Number(field.value);
    if (Number.isInteger(seed) && seed >= 0 && seed <= SEEDS) choose({ ...control, seed });
    else field.value = String(control.seed);
  };
  return html`<div class="control">
    <div class="field">
      <label for="share" class="small">${texts.t('list-control-share')}</label>
      <select id="share" @change=${onShare}>
        ${SHARES.map(
          (share) =>
            html`<option value=${share} ?selected=${share === control.share}>${texts.format.share(share)}</option>`,
        )}
      </select>
    </div>
    <div class="field">
      <label for="seed" class="small">${texts.t('list-control-seed')}</label>
      <input
        id="seed"
        type="text"
        inputmode="numeric"
        maxlength="4"
        autocomplete="off"
        aria-describedby="seed-about"
        .value=${String(control.seed)}
        @change=${onSeed}
      />
    </div>
    <p id="seed-about" class="tiny soft">${texts.t('list-control-about')}</p>
  </div>`;
}

/** What the name of a saved file says of the group, so that it can be drawn again: `-control-10-seed-1`. */
export function controlName(control: ControlSplit | null): string {
  return control ? `-control-${Math.round(control.share * 100)}-seed-${control.seed}` : '';
}
