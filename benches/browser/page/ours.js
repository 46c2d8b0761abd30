// The product, as a site uses it: the whole report; the figures are read off it.

const { analyze } = await import('/dist/loyalty-calculator.js');

/** @returns {Promise<import('./figures.js').Figures>} */
export async function run(file) {
  const report = await analyze([file]);
  const kpi = (id) => report.kpis.find((one) => one.id === id);
  const { totals } = report;
  const triangle = kpi('cohort-retention').tables.find(({ id }) => id === 'cohorts');
  return {
    revenue: Math.round(totals.revenue * 100),
    receipts: totals.receipts,
    customers: totals.membersWithPurchase,
    average: (totals.revenue * 100) / totals.receipts,
    items: totals.quantity,
    repeat: kpi('repeat-member-share').value,
    actives: Object.fromEntries(
      kpi('members-with-purchase').series.map(({ month, value }) => [month, value]),
    ),
    cohorts: Object.fromEntries(
      triangle.rows.map(({ label, values: [members, ...shares] }) => [
        label.value,
        shares.filter((share) => share !== null).map((share) => Math.round(share * members)),
      ]),
    ),
    rfm: report.segments.grids[0].rows.map(({ values }) => values),
  };
}

/** Loads what it needs, so that only the work is timed. */
export async function warm() {
  const csv = 'date,receipt,card,amount\n2025-01-01,1,A,1\n2025-01-02,2,A,1\n';
  await analyze([{ name: 'a.csv', bytes: new TextEncoder().encode(csv) }]);
}
