/**
 * A value read from a client's cell. `value` undefined with no `problem` is an empty cell. A problem may come with a
 * value, when the value can be used all the same.
 */
export interface Reading<T, P extends string> {
  value?: T;
  problem?: P;
}
