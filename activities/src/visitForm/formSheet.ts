/** In points; narrower than a letter's, because a form needs room to write. */
export const formMargin = 40;
