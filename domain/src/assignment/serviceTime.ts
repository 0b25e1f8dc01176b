import { resultCode } from '../contact/index.js';

/** Minutes at the door when nothing has been learned yet: nobody answers, somebody else does, the debtor does. */
const usualSeconds = { nobody: 180, third: 300, rightParty: 720 } as const;

export type DoorAnswer = keyof typeof usualSeconds;

/** Who a result says was met. */
export function doorAnswerOf(result: string): DoorAnswer {
  const meaning = resultCode(result);
  if (meaning?.contact !== true) return 'nobody';
  return meaning.rightParty ? 'rightParty' : 'third';
}

/** How often each answer came, and how long it took where that was measured. */
export interface ServiceHistory {
  visits: Record<DoorAnswer, number>;
  /** Seconds at the door, by answer; absent where nobody measured. */
  measured: Partial<Record<DoorAnswer, number>>;
}

/** As many invented visits as weigh against what was seen: a unit's first day must not be planned by its first visit. */
const priorVisits: Record<DoorAnswer, number> = { nobody: 10, third: 6, rightParty: 4 };

const leastSeconds = 120;
const mostSeconds = 2_700;

/** Seconds that a visit is expected to take, by what came of the visits before it. */
export function expectedServiceSeconds({ visits, measured }: ServiceHistory): number {
  const answers = Object.keys(usualSeconds) as DoorAnswer[];
  let seconds = 0;
  let count = 0;
  for (const answer of answers) {
    const times = visits[answer] + priorVisits[answer];
    const took = Math.min(mostSeconds, Math.max(leastSeconds, measured[answer] ?? usualSeconds[answer]));
    seconds += times * took;
    count += times;
  }
  return Math.round(seconds / count);
}
