import { expect, it } from 'vitest';
import { LANGUAGES } from './language.js';
import { completeTexts, loadTexts } from './load.js';

it('what is said of figures and of files comes after the first screen, in every language', async () => {
  for (const language of LANGUAGES) {
    const texts = await loadTexts(language);
    const later = ['kpi-average-receipt', 'family-receipt', 'trend-any', 'import-title'];
    expect(texts.t('start-title')).not.toContain('{');
    expect(later.map((id) => texts.t(id))).toEqual(later.map((id) => `{${id}}`));
    expect(texts.attribute('finding-average-receipt-low', 'title')).toBeNull();
    await completeTexts(language);
    expect(later.filter((id) => texts.t(id).includes('{'))).toEqual([]);
    expect(texts.attribute('finding-average-receipt-low', 'title')).not.toBeNull();
  }
});
