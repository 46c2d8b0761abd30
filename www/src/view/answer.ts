import type { Choice, Problem, Settings } from '../engine/report.js';

/** What the visitor can say to a problem. */
export type Answer = 'drop' | 'keep' | 'member' | 'exclude';

/** The answers of each choice; the first is what holds if nothing is said. */
export const ANSWERS: Record<Choice, readonly Answer[]> = {
  duplicates: ['drop', 'keep'],
  excludeMember: ['member', 'exclude'],
};

/** The change of the settings that an answer makes; `null` if it holds already. */
export function changeBy(
  answer: Answer,
  { args }: Pick<Problem, 'args'>,
  settings: Settings,
): Partial<Settings> | null {
  if (answer === 'drop' || answer === 'keep') {
    const keepDuplicates = answer === 'keep';
    return settings.keepDuplicates === keepDuplicates ? null : { keepDuplicates };
  }
  const { excludeMembers } = settings;
  const member = String(args['member']?.value);
  if (excludeMembers.includes(member) === (answer === 'exclude')) return null;
  const others = excludeMembers.filter((other) => other !== member);
  return { excludeMembers: answer === 'exclude' ? [...others, member] : others };
}
