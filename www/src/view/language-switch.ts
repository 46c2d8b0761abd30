import { html, type TemplateResult } from 'lit';
import { LANGUAGES, type Language } from '../text/language.js';
import type { Texts } from '../text/texts.js';

/** The languages of the page, the one in use pressed. */
export function languageSwitch(texts: Texts, choose: (language: Language) => void): TemplateResult {
  return html`<div class="languages" role="group" aria-label=${texts.t('language-label')}>
    ${LANGUAGES.map(
      (language) => html`<button
        type="button"
        class="language"
        lang=${language}
        aria-pressed=${language === texts.language}
        @click=${() => choose(language)}
      >
        ${texts.t(`language-${language}`)}
      </button>`,
    )}
  </div>`;
}
