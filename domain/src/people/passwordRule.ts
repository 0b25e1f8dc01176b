/** Why a password is refused. The rules are few and about guessing, as NIST SP 800-63B asks: no forced mixtures of signs. */
export const passwordFaults = [
  'password.tooShort',
  'password.tooLong',
  'password.tooUniform',
  'password.namesItsOwner',
  'password.unchanged',
] as const;

export type PasswordFault = (typeof passwordFaults)[number];

export const passwordLength = { least: 12, most: 200 } as const;

/** Fewer different characters than this are a pattern, not a password. */
const leastDifferent = 6;
/** Shorter parts of a name occur in words by chance. */
const shortestNamePart = 4;

/** The letters and digits of a text, in lower case and without accents. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Everything that is wrong with a new password; an empty list when it may be used.
 *
 * @param owner whose names must not be most of it
 * @param current the password it replaces, where that is known
 */
export function passwordFaultsOf(
  password: string,
  owner: { username: string; fullName: string },
  current?: string,
): PasswordFault[] {
  const faults: PasswordFault[] = [];
  const characters = [...password.normalize('NFKC')];
  if (characters.length < passwordLength.least) faults.push('password.tooShort');
  if (characters.length > passwordLength.most) faults.push('password.tooLong');
  if (new Set(characters).size < leastDifferent) faults.push('password.tooUniform');
  const parts = plain(`${owner.username} ${owner.fullName}`)
    .split(' ')
    .filter((part) => part.length >= shortestNamePart);
  const rest = parts.reduce((text, part) => text.replaceAll(part, ''), plain(password));
  if (rest.length < plain(password).length && rest.length < passwordLength.least - shortestNamePart)
    faults.push('password.namesItsOwner');
  if (password === current) faults.push('password.unchanged');
  return faults;
}
