import type { State } from './state.js';

/** The page around must not jump while the same place is filled anew. */
export function holdPlace({ renderRoot }: { renderRoot?: ParentNode }, after: State): void {
  // None before the first screen.
  const place = renderRoot?.querySelector<HTMLElement>('.place');
  if (place) place.style.minBlockSize = after.kind === 'reading' ? `${place.offsetHeight}px` : '';
}
