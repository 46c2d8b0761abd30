import { html, type TemplateResult } from 'lit';

/** What a line may break after by Unicode's rules; short, since names out of files are in texts too. */
const INTERVAL = /([+−]?[\d.,]{1,9}[–…][+−]?[\d.,]{1,9})/;

/** Running text whose intervals stay on one line; what is copied or saved has no mark of it. */
export function unbroken(text: string | null): (string | TemplateResult)[] {
  return (text ?? '')
    .split(INTERVAL)
    .map((piece, at) => (at % 2 === 1 ? html`<span class="unbroken">${piece}</span>` : piece));
}
