import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Rule {
  readonly id: string;
  readonly nodes: { target: unknown[]; failureSummary: string }[];
}

/**
 * What axe finds in the page, or in a part of it: a whole report takes it seconds, so a test of
 * one part asks about that part. axe is not added as a script, which the page's policy would refuse.
 */
export async function violations(where: Page | Locator): Promise<string[]> {
  const part = 'goto' in where ? where.locator('html') : where;
  await part.page().evaluate(axe);
  return part.evaluate(async (element) => {
    const whole = element === document.documentElement;
    const found = await Reflect.get(window, 'axe').run(whole ? document : element);
    return found.violations.flatMap((rule: Rule) =>
      rule.nodes.map((node) => `${rule.id}: ${JSON.stringify(node.target)} ${node.failureSummary}`),
    );
  });
}
