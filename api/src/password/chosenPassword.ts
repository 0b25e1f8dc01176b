import { passwordFaultsOf } from '@cartera/domain/people';
import { passwordFaultWords } from '@cartera/domain/problem';
import { ProblemError } from '../problem/index.js';
import { hashPassword } from './password.js';

/**
 * The hash of a password that somebody chose, for themselves or for another.
 *
 * @param field JSON pointer of the password, named with everything that is wrong with it
 * @param current the password it replaces, where that is known
 * @throws {ProblemError} `request.invalid` when the rules refuse it
 */
export async function chosenPassword(
  password: string,
  owner: { username: string; fullName: string },
  field: string,
  current?: string,
): Promise<string> {
  const faults = passwordFaultsOf(password, owner, current);
  if (faults.length > 0)
    throw new ProblemError('request.invalid', {
      faults: faults.map((code) => ({ field, code, message: passwordFaultWords[code] })),
    });
  return hashPassword(password);
}
