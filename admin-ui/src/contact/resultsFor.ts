import { resultCode, resultCodes, whoAnsweredCodes } from '@cartera/domain/contact';
import type { ContactMedium, ResultCodeName, WhoAnswered } from '@cartera/domain/contact';

const names = Object.keys(resultCodes) as ResultCodeName[];

/**
 * The results that a contact by a medium can have, given who answered: nobody's for nobody, a third's for somebody else, and
 * the debtor's own for who answers with them. In the order of the catalogue, which is the order of the number keys.
 */
export function resultsFor(medium: ContactMedium, who: WhoAnswered): ResultCodeName[] {
  return names.filter((name) => {
    const code = resultCode(name);
    if (code === undefined || !code.media.includes(medium)) return false;
    if (who === 'nobody') return !code.contact;
    if (who === 'third' || who === 'minorOrElder') return code.contact && !code.rightParty;
    return code.contact && code.rightParty;
  });
}

/** Whether the result is a promise, whose amount and day go with it. */
export function carriesPromise(name: ResultCodeName): boolean {
  return resultCode(name)?.promise === true;
}

/** Who can have answered, for an account with these people. */
export function answersFor(roles: readonly string[]): WhoAnswered[] {
  return whoAnsweredCodes.filter(
    (who) => who === 'nobody' || who === 'third' || who === 'minorOrElder' || roles.includes(who),
  );
}
