import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs axe without adding it as a script, which the policy of the page would refuse. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const found = await Reflect.get(window, 'axe').run(document);
    return found.violations.flatMap(
      (rule: { id: string; nodes: { target: unknown[]; failureSummary: string }[] }) =>
        rule.nodes.map(
          (node) => `${rule.id}: ${JSON.stringify(node.target)} ${node.failureSummary}`,
        ),
    );
  });
}
