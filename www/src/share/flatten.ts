import type { LitElement } from 'lit';
import { type Scope, scopedCss } from './scoped-css.js';

/** What a document without scripts has no use for. */
const LEFT_OUT =
  'button, input, select, textarea, script, style, link, template, .screen, [hidden]';

/** Attributes that speak of what could be done on the page. */
const DROPPED =
  /^(?:on.*|part|exportparts|style|data-(?:before|after)|aria-(?:live|expanded|controls|busy|pressed)|open)$/;

/** Attributes that name other elements by their ids. */
const NAMING = new Set(['id', 'for', 'aria-labelledby', 'aria-describedby']);

/** Where a node stands: in which component, and what stood around that. */
interface Place {
  readonly scope: Scope;
  /** Ids are told apart by the component's number. */
  readonly number: number;
  readonly outer: Place | null;
}

/** Rendered components as flat markup with one style sheet, without shadow roots or scripts. */
export class Flattening {
  private readonly scopes = new Map<string, Scope>();
  private readonly sheets: string[] = [];
  private count = 0;

  /** The rules for all that was taken in so far. */
  get css(): string {
    return this.sheets.join('\n');
  }

  /** The element and all within it. */
  take(element: Element): string {
    return this.node(element, { scope: ROOT, number: 0, outer: null });
  }

  /** The mark of a component's host, its rules taken in. */
  host(element: Element): string {
    return this.scopeOf(element).host;
  }

  private node(node: Node, place: Place): string {
    if (node instanceof Text) return escaped(node.data.replace(/[ \t\r\n]+/g, ' '));
    if (!(node instanceof Element) || node.matches(LEFT_OUT)) return '';
    const name = node.localName;
    if (name === 'slot') return this.slotted(node as HTMLSlotElement, place);
    const marks = [place.scope.own];
    let inner: string;
    if (node.shadowRoot) {
      const scope = this.scopeOf(node);
      marks.push(scope.host);
      this.count += 1;
      inner = this.all(node.shadowRoot.childNodes, { scope, number: this.count, outer: place });
    } else {
      inner = this.all(node.childNodes, place);
    }
    const open = `<${name}${marks
      .filter(Boolean)
      .map((mark) => ` ${mark}`)
      .join('')}${attributes(node, place)}>`;
    return VOID.has(name) ? open : `${open}${inner}</${name}>`;
  }

  /** What the host page put into a slot of ours is not ours to take along. */
  private slotted(slot: HTMLSlotElement, place: Place): string {
    const given = slot.assignedNodes();
    if (given.length === 0) return this.all(slot.childNodes, place);
    return place.outer?.outer
      ? given.map((node) => this.node(node, place.outer ?? place)).join('')
      : '';
  }

  private all(nodes: Iterable<Node>, place: Place): string {
    return [...nodes].map((node) => this.node(node, place)).join('');
  }

  private scopeOf(element: Element): Scope {
    const known = this.scopes.get(element.localName);
    if (known) return known;
    const at = this.scopes.size + 1;
    const scope = { host: `h${at}`, own: `s${at}` };
    this.scopes.set(element.localName, scope);
    for (const css of stylesOf(element)) this.sheets.push(scopedCss(css, scope));
    return scope;
  }
}

/** The style sheets of a component as they were written. */
function stylesOf(element: Element): string[] {
  const { elementStyles = [] } = element.constructor as Partial<typeof LitElement>;
  return elementStyles.flatMap((style) => ('cssText' in style ? [style.cssText] : []));
}

const ROOT: Scope = { host: '', own: '' };

const VOID = new Set(['br', 'hr', 'img', 'col', 'wbr']);

/** The text of markup: nothing in it is markup. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function attributes(element: Element, { number }: Place): string {
  const inChart = element instanceof SVGElement;
  return (
    [...element.attributes]
      .filter(({ name }) => !DROPPED.test(name))
      // A chart on paper has no keys.
      .filter(({ name }) => !(inChart && name === 'tabindex'))
      .filter(({ name }) => !(name === 'aria-label' && element.matches('svg[role="group"]')))
      .map(({ name, value }) => {
        const named = NAMING.has(name)
          ? value
              .split(/\s+/)
              .map((id) => `${id}-${number}`)
              .join(' ')
          : value.replace(/url\(#([\w-]+)\)|^#([\w-]+)$/g, (found, id) =>
              id ? `url(#${id}-${number})` : `${found}-${number}`,
            );
        return named === '' ? ` ${name}` : ` ${name}="${escaped(named)}"`;
      })
      .join('')
  );
}
