/** What somebody looks for in a timeline. */
export const entryFamilies = ['all', 'contact', 'money', 'commitment', 'paper', 'course'] as const;
export type EntryFamily = (typeof entryFamilies)[number];

const prefixes: readonly (readonly [RegExp, Exclude<EntryFamily, 'all'>])[] = [
  [/^(contact|visit|call)/, 'contact'],
  [/^(balance|coverage|payment)/, 'money'],
  [/^(promise|agreement|dispute|offer)/, 'commitment'],
  [/^(letter|message|document|visitForm|rulingDocument)/, 'paper'],
];

/** The family of an entry; what is none of the others is a decision about the account's course. */
export function familyOf(kind: string): Exclude<EntryFamily, 'all'> {
  return prefixes.find(([pattern]) => pattern.test(kind))?.[1] ?? 'course';
}
