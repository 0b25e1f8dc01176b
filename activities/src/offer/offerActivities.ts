import { agreementRefusal, offerTerms } from '@cartera/domain/agreement';
import { centralZone, dateOfDay, isMexicanZone, localTime } from '@cartera/domain/calendar';
import { isTemplateOf, lifeRulesOf, readLifeRules } from '@cartera/domain/strategy';
import { findOfferFacts } from '@cartera/database/offer';
import { refuse } from '../account/refuse.js';
import { readStrategy } from '../account/readStrategy.js';
import { writeLetter } from '../letter/index.js';
import type { LetterDependencies, LetterOrder } from '../letter/index.js';
import { offerPage } from './offerPage.js';

/** Activities of task queue `documents`. */
export interface OfferActivities {
  /**
   * Writes the offer of one strategy step as a letter, with its amounts as they stand today. Asked again it answers with the
   * first document.
   *
   * Fails, not to be repeated, as `produceLetter`, and with `letter.unknownTemplate`, `offer.stepUnknown`, `offer.nothingToPay`
   * or the code of the client's limit that its terms exceed (`agreement.forgivesTooMuch`): nobody is offered what would be
   * refused when accepted.
   */
  produceOffer: (order: LetterOrder) => Promise<{ documentId: string }>;
}

/** @returns the activities that write offers */
export function createOfferActivities(dependencies: LetterDependencies): OfferActivities {
  const { connection, agency } = dependencies;
  return {
    produceOffer: async (order) => {
      const { accountId, stepKey, template, letterId } = order;
      if (!isTemplateOf('offer', template)) throw refuse('letter.unknownTemplate');
      return writeLetter(dependencies, order, 'propuesta', async (subject, at) => {
        const facts = await findOfferFacts(connection.db, accountId);
        if (facts === undefined) throw refuse('account.unknown');
        const offer = readStrategy(facts.strategy).steps.find(({ key }) => key === stepKey)?.offer;
        if (offer === undefined) throw refuse('offer.stepUnknown');
        const today = localTime(at.getTime(), isMexicanZone(facts.timeZone) ? facts.timeZone : centralZone).day;
        const { balanceCents } = subject.account;
        const terms = offerTerms(offer, balanceCents, today);
        if (terms === undefined) throw refuse('offer.nothingToPay');
        const limits = lifeRulesOf({ rules: readLifeRules(facts.rules) }).agreement;
        const refusal = agreementRefusal(terms, balanceCents, today, limits);
        if (refusal !== undefined) throw refuse(refusal);
        const { forgivenPercent } = offer;
        return {
          page: offerPage({ letterId, template, subject, agency, at, terms, forgivenPercent }),
          facts: {
            offer: {
              balanceCents: String(balanceCents),
              payableCents: String(terms.payableCents),
              forgivenCents: String(terms.forgivenCents),
              instalments: terms.instalments.length,
              validUntil: dateOfDay(terms.validUntilDay),
            },
          },
        };
      });
    },
  };
}
