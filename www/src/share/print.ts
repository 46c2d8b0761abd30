/** Marks what a print leaves out, and what stands around what it shows. */
const ASIDE = 'data-lc-aside';
const AROUND = 'data-lc-around';

const RULES = `@page{size:A4;margin:14mm 15mm}
@media print{
[${ASIDE}]{display:none!important}
[${AROUND}]{display:block!important;position:static!important;inset:auto!important;float:none!important;
inline-size:auto!important;max-inline-size:none!important;min-inline-size:0!important;
block-size:auto!important;max-block-size:none!important;min-block-size:0!important;
margin:0!important;padding:0!important;border:0!important;overflow:visible!important;
transform:none!important;background:none!important;box-shadow:none!important}}`;

/** Prints an element alone, not the host's page around it, and leaves the page as it was. */
export function printAlone(element: Element): void {
  const undo = setApart(element);
  addEventListener('afterprint', undo, { once: true });
  print();
}

/** Marks the page for a print of this element; tells how to take that back. */
export function setApart(element: Element): () => void {
  const marked: [Element, string][] = [];
  const roots = new Set<Document | ShadowRoot>();
  for (let at: Element | null = element; at; at = parentOf(at)) {
    mark(marked, at, AROUND);
    for (const beside of at.parentNode?.children ?? []) {
      if (beside !== at && !beside.matches('head, style, script, link'))
        mark(marked, beside, ASIDE);
    }
    const root = at.getRootNode();
    if (root instanceof Document || root instanceof ShadowRoot) roots.add(root);
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES);
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    for (const [one, name] of marked) one.removeAttribute(name);
    for (const root of roots) {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    }
  };
}

function mark(marked: [Element, string][], element: Element, name: string): void {
  element.setAttribute(name, '');
  marked.push([element, name]);
}

/** The element around it, across the border of a shadow root. */
function parentOf(element: Element): Element | null {
  const parent = element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : element.parentElement;
}
