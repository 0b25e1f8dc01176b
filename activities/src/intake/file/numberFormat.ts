/** Whether a built-in number format shows a date or a time (ECMA-376 18.8.30; 27-36 and 50-58 are its East Asian ones). */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/**
 * Whether a cell style shows its number as a date.
 *
 * @param id of the number format
 * @param code its text, for one that the workbook defines
 */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDate(id);
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');
  return /[dy]/i.test(bare) || /m{3,}/i.test(bare);
}
