/** A label as high as `room` at each place, kept within the ends, and off the others in their order. */
export function apart(
  places: readonly number[],
  room: number,
  [top, bottom]: readonly [number, number],
): number[] {
  const lowest = bottom - room;
  const order = places.map((_, index) => index);
  order.sort((one, other) => (places[one] ?? 0) - (places[other] ?? 0));
  const found = [...places];
  let free = top;
  for (const index of order) {
    found[index] = Math.max(Math.min(places[index] ?? 0, lowest), free);
    free = (found[index] ?? 0) + room;
  }
  // What was pushed out at the bottom pushes back up, as far as there is room.
  let ceiling = bottom;
  for (const index of order.reverse()) {
    found[index] = Math.max(top, Math.min(found[index] ?? 0, ceiling - room));
    ceiling = found[index] ?? 0;
  }
  return found;
}
