/** A catalogue that cannot be taken as it is. The message is the whole sentence for the operator; nothing was changed. */
export class PostalCatalogueProblem extends Error {
  override name = 'PostalCatalogueProblem';
}
