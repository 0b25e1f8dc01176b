/** A Mexican number in groups as people say it, `55 1234 5678`; another country's as it is. */
export function phoneText(number: string): string {
  const national = /^\+52(\d{10})$/.exec(number)?.[1];
  if (national === undefined) return number;
  const isMetropolitan = /^(55|56|33|81)/.test(national);
  return isMetropolitan
    ? national.replace(/^(\d{2})(\d{4})(\d{4})$/, '$1 $2 $3')
    : national.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');
}
