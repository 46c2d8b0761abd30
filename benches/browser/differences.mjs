/** Where the nine figures of two engines differ, in words; sums exactly, ratios to the last digits. */
export function differences(ours, other) {
  const found = [];
  const differ = (what, one, two) => {
    if (JSON.stringify(one) !== JSON.stringify(two)) {
      found.push(`${what}: ${JSON.stringify(one)} against ${JSON.stringify(two)}`);
    }
  };
  for (const what of ['revenue', 'receipts', 'customers', 'items', 'actives', 'rfm']) {
    differ(what, ours[what], other[what]);
  }
  for (const what of ['average', 'repeat']) {
    if (!(Math.abs(ours[what] - other[what]) <= 1e-9 * Math.abs(other[what])))
      differ(what, ours[what], other[what]);
  }
  // Ours leaves out cohorts of the first months, whose members may have bought before the data begin.
  const [first, ...months] = Object.keys(ours.cohorts);
  if (first === undefined) found.push('cohorts: none');
  for (const month of months) differ(`cohort ${month}`, ours.cohorts[month], other.cohorts[month]);
  return found;
}
