import { nothing, type TemplateResult } from 'lit';

/**
 * A template as text, with what it does on events left out: enough to keep a picture of a
 * chart without a browser.
 */
export function drawn(value: unknown): string {
  if (value === nothing || value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(drawn).join('');
  if (!isTemplate(value)) return escaped(String(value));
  let text = '';
  value.strings.forEach((string, at) => {
    const next = value.values[at];
    const attribute = /\s([@.?]?)([\w-]+)=$/.exec(string);
    if (at >= value.values.length) text += string;
    else if (attribute && (attribute[1] !== '' || next === nothing)) {
      text += string.slice(0, attribute.index);
    } else if (attribute) text += `${string}"${escaped(String(next))}"`;
    else text += string + drawn(next);
  });
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ?(\/?>) ?/g, '$1')
    .replaceAll('><', '>\n<');
}

function isTemplate(value: unknown): value is TemplateResult {
  return typeof value === 'object' && value !== null && 'strings' in value;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
