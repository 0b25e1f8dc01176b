/** Where a spreadsheet may begin a formula, full-width forms and leading blanks included, behind any apostrophes. */
const runnable = /^'*\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^'*[\t\r]/;

/** Text that no spreadsheet runs: one apostrophe in front (OWASP, "CSV Injection"), which {@link rearmed} takes off again. */
export function disarmed(text: string): string {
  return runnable.test(text) ? `'${text}` : text;
}

/** The text behind the apostrophe that {@link disarmed} put in front of it. */
export function rearmed(text: string): string {
  return text.startsWith("'") && runnable.test(text) ? text.slice(1) : text;
}
