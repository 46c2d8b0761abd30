/** Receipts of a small shop, the same every time. */
export function receipts() {
  const rows = Array.from({ length: 600 }, (_, at) => {
    const day = new Date(Date.UTC(2025, 0, 1) + Math.floor((at * 181) / 600) * 86_400_000);
    const date = day.toISOString().slice(0, 10).split('-').reverse().join('.');
    const member = at % 2 === 0 ? `7700${100 + (at % 40)}` : '';
    return `${date};${at + 1};${member};${120 + ((at * 37) % 900)},50`;
  });
  return ['Дата;Номер чека;Карта;Сумма', ...rows].join('\r\n');
}

/** What the journey comes to in every engine. */
export const expected = {
  receipts: 600,
  revenue: 338_400,
  cards: true,
  segments: true,
  norm: 'Norm 40–50%',
  aside: 'nothing',
};

/**
 * Runs inside the page: a file is dropped, its report comes, the industry changes. On its own,
 * since it is sent there as text.
 */
export async function journey(csv) {
  const until = async (find) => {
    for (let tries = 0; tries < 400; tries += 1) {
      const found = find();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`waited in vain for ${find}`);
  };
  const within = (selector, root = document) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(selector)) return element;
      const found = element.shadowRoot && within(selector, element.shadowRoot);
      if (found) return found;
    }
    return null;
  };
  const words = (element) => element.textContent.replace(/\s+/g, ' ').trim();
  const widget = document.querySelector('loyalty-calculator');
  const reports = [];
  widget.addEventListener('lc-report', ({ detail }) => reports.push(detail));
  const input = await until(() => within('input[type=file]'));
  const files = new DataTransfer();
  files.items.add(new File([csv], 'receipts.csv'));
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
  await until(() => reports.length === 1 && within('lc-kpi-card'));
  const fashion = await until(() => within('input[type=radio][value=fashion]'));
  fashion.click();
  await until(() => reports.length === 2);
  const card = '[data-kpi=member-revenue-share]';
  const norm = await until(() => {
    const found = within('.norm', within(card).shadowRoot);
    return found && /40/.test(words(found)) && words(found);
  });
  const quality = await until(() => within('lc-quality')?.shadowRoot?.querySelector('p'));
  return {
    receipts: reports[0].totals.receipts,
    revenue: reports[0].totals.revenue,
    cards: Boolean(within('lc-kpi-card').shadowRoot.querySelector('svg')),
    segments: Boolean(within('lc-segments')),
    norm,
    aside: /Nothing|No row/i.test(words(quality)) ? 'nothing' : words(quality),
  };
}
