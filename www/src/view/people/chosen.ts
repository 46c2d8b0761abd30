import type { Rule, SegmentsView, Settings } from '../../engine/report.js';
import type { Run } from '../../engine/run.js';

/** What a list of members is asked from. */
export interface Members {
  readonly segments: SegmentsView;
  readonly run: Run;
  readonly settings: Settings;
}

/** Members that the visitor asked to see: who they are called, and who they are. */
export interface Chosen {
  /** Tells one choice from another. */
  readonly id: string;
  readonly name: string;
  readonly rule: Rule;
  /** The column that sorts their list first. */
  readonly sort: string;
}

/** No condition at all. */
export const unconditional: Rule = {
  all: null,
  any: null,
  not: null,
  earlier: null,
  scheme: null,
  classes: null,
  column: null,
  from: null,
  to: null,
  cohort: null,
  marked: null,
};

export function inClasses(scheme: string, classes: readonly string[]): Rule {
  return { ...unconditional, scheme, classes: [...classes] };
}

export function between(column: string, from: number | null, to: number | null): Rule {
  return { ...unconditional, column, from, to };
}

export function allOf(rules: readonly Rule[]): Rule {
  return { ...unconditional, all: [...rules] };
}

export function anyOf(rules: readonly Rule[]): Rule {
  return { ...unconditional, any: [...rules] };
}

export function not(rule: Rule): Rule {
  return { ...unconditional, not: rule };
}
