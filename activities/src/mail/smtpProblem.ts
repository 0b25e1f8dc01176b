/** Why a try to send failed, in words that hold no address: servers like to repeat the recipient in theirs. */
export interface SmtpProblem {
  /** The server refused this message or this recipient for good. */
  permanent: boolean;
  /** For example `550 EENVELOPE RCPT TO`. */
  summary: string;
}

interface SmtpError {
  code?: unknown;
  responseCode?: unknown;
  command?: unknown;
}

/**
 * Judges an error of nodemailer.
 *
 * Only a 5xx to the recipient or to the message itself is final. A 5xx to the greeting or to our sign-in speaks of the
 * server or of our settings: the mail is good and must wait for them.
 */
export function smtpProblem(error: unknown): SmtpProblem {
  const { code, responseCode, command } = (typeof error === 'object' && error !== null ? error : {}) as SmtpError;
  const parts = [responseCode, code, command].filter(
    (part): part is string | number => typeof part === 'string' || typeof part === 'number',
  );
  const permanent =
    typeof responseCode === 'number' && responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
  return { permanent, summary: parts.length > 0 ? parts.join(' ') : 'unknown' };
}
