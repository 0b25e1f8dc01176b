import { useTranslate } from 'react-admin';
import { dateOfDay } from '@cartera/domain/calendar';
import { dayText, moneyText } from '../format/index.js';
import type { TimelineEntry } from './caseSource.js';

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A timeline entry in words: what happened, and the facts of it that its own record holds. */
export function useEntryWords(): (entry: TimelineEntry, currency: string) => { title: string; facts: string } {
  const translate = useTranslate();
  const known = (key: string, fallback: string): string => translate(key, { _: fallback });
  return ({ kind, data }, currency) => {
    const facts: (string | undefined)[] = [];
    const medium = text(data.medium);
    const result = text(data.result);
    if (medium !== undefined) facts.push(known(`medium.${medium}`, medium));
    if (result !== undefined) facts.push(known(`result.${result}`, result));
    const who = text(data.whoAnswered);
    if (who !== undefined) facts.push(known(`whoAnswered.${who}`, who));
    const amount = text(data.amountCents) ?? text(data.balanceCents);
    if (amount !== undefined) facts.push(moneyText(Number(amount), currency));
    if (typeof data.dueDay === 'number') facts.push(`${translate('case.due')} ${dayText(dateOfDay(data.dueDay))}`);
    const state = text(data.state) ?? text(data.outcome);
    if (state !== undefined) facts.push(known(`promiseState.${state}`, known(`disputeOutcome.${state}`, state)));
    const type = text(data.type);
    if (type !== undefined) facts.push(known(`rulingType.${type}`, type));
    const own = text(data.kind);
    if (own !== undefined)
      facts.push(known(`task.kinds.${own}`, known(`disputeKind.${own}`, known(`agreement.kinds.${own}`, own))));
    const grade = text(data.grade);
    if (grade !== undefined) facts.push(known(`grade.${grade}`, grade));
    const title = known(`timeline.${kind}`, translate('timeline.other', { kind }));
    return { title, facts: facts.filter((fact) => fact !== undefined).join(' · ') };
  };
}
