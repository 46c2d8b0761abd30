/** What a page may put into its call to action that leads on. */
const LEADS = 'a, button, [role="button"], input:is([type="submit"], [type="button"])';

/** What of a call to action was clicked; `null` for words around it, or a field of a form. */
export function leadOf(event: Event): HTMLElement | null {
  const target = event.composedPath()[0];
  return target instanceof Element ? target.closest<HTMLElement>(LEADS) : null;
}
