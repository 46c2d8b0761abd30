// The page for site owners: what is to be pasted names the place that this page is served from, and is copied by a button.
const here = new URL('.', location.href).href;

for (const code of document.querySelectorAll('code[id]')) {
  if (location.protocol.startsWith('http')) {
    code.textContent = (code.textContent ?? '')
      .replaceAll('https://cdn.example.com/', here)
      .replaceAll('https://cdn.example.com', location.origin)
      .replaceAll('"ru"', `"${document.documentElement.lang}"`)
      .replaceAll('lang=ru', `lang=${document.documentElement.lang}`);
  }
  if (document.documentElement.lang === 'en') {
    code.textContent = (code.textContent ?? '').replaceAll('Обсудить отчёт', 'Talk it over');
  }
}

/** Where the clipboard is refused, the text is marked for the visitor to copy. */
async function copy(code: HTMLElement, button: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
    button.toggleAttribute('data-done', true);
    setTimeout(() => button.toggleAttribute('data-done', false), 2000);
  } catch {
    getSelection()?.selectAllChildren(code);
  }
}

for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  const code = document.getElementById(button.dataset.copy ?? '');
  if (code) button.addEventListener('click', () => void copy(code, button));
}
