/** Something only a person can mend. Its message is the whole sentence they read, with the way out in it. */
export class OperatorProblem extends Error {
  override name = 'OperatorProblem';
}
