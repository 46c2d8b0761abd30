// The nine figures in one form, so that results can be held against each other.

/**
 * @typedef {object} Figures
 * @property {number} revenue in hundredths
 * @property {number} receipts
 * @property {number} customers
 * @property {number} average a receipt, in hundredths
 * @property {number} items
 * @property {number} repeat share of customers with two receipts or more
 * @property {Record<string, number>} actives customers by month
 * @property {Record<string, number[]>} cohorts customers by month of the first receipt, then by age in months
 * @property {number[][]} rfm customers by scores of recency (5 first) and of receipts (1 first)
 */

/** Figures from rows of receipts: each a customer (empty if unknown), a day number, a month. */
export function figuresOf(receipts, revenue, items) {
  const customers = new Map();
  const actives = new Map();
  for (const { customer, day, month } of receipts) {
    if (customer === '') continue;
    let known = customers.get(customer);
    if (known === undefined)
      customers.set(customer, (known = { count: 0, last: day, months: new Set() }));
    known.count += 1;
    if (day > known.last) known.last = day;
    if (!known.months.has(month)) {
      known.months.add(month);
      actives.set(month, (actives.get(month) ?? 0) + 1);
    }
  }
  const months = [...actives.keys()].sort((one, two) => one - two);
  const cohorts = {};
  let repeat = 0;
  for (const { count, months: seen } of customers.values()) {
    if (count > 1) repeat += 1;
    const first = Math.min(...seen);
    const row = (cohorts[monthName(first)] ??= new Array(months.at(-1) - first + 1).fill(0));
    for (const month of seen) row[month - first] += 1;
  }
  const all = [...customers.values()];
  const byDay = ranks(all.map(({ last }) => last));
  const byCount = ranks(all.map(({ count }) => count));
  const rfm = Array.from({ length: 5 }, () => new Array(5).fill(0));
  all.forEach((_, at) => {
    rfm[5 - score(byDay[at], all.length)][score(byCount[at], all.length) - 1] += 1;
  });
  return {
    revenue,
    receipts: receipts.length,
    customers: customers.size,
    average: revenue / receipts.length,
    items,
    repeat: repeat / customers.size,
    actives: Object.fromEntries(months.map((month) => [monthName(month), actives.get(month)])),
    cohorts,
    rfm,
  };
}

/** How many values are smaller. */
function ranks(values) {
  const sorted = Float64Array.from(values).sort();
  const first = new Map();
  sorted.forEach((value, at) => {
    if (!first.has(value)) first.set(value, at);
  });
  return values.map((value) => first.get(value));
}

function score(rank, count) {
  return 1 + Math.floor((5 * rank) / count);
}

/** Months since year 0 → `2025-01`. */
export function monthName(month) {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
