import { plainText } from '../address/index.js';

/**
 * What a party may be asked besides the name before anything of the case is shown. Each is something that a neighbour or a
 * child at the door does not know, and none of them names the debt.
 */
export const identityProofKinds = ['birthday', 'rfcEnding', 'curpEnding', 'phoneEnding', 'officialId'] as const;

export type IdentityProofKind = (typeof identityProofKinds)[number];

/** As the screen asks for each. */
export const identityProofWords: Record<IdentityProofKind, { title: string; ask: string; hint: string }> = {
  birthday: {
    title: 'Fecha de nacimiento',
    ask: '¿Me confirma su fecha de nacimiento?',
    hint: 'Día, mes y año: 07/03/1981',
  },
  rfcEnding: { title: 'RFC', ask: '¿Me confirma los últimos 3 caracteres de su RFC?', hint: 'Por ejemplo: K41' },
  curpEnding: { title: 'CURP', ask: '¿Me confirma los últimos 4 caracteres de su CURP?', hint: 'Por ejemplo: LR09' },
  phoneEnding: {
    title: 'Teléfono',
    ask: '¿Me confirma los últimos 4 dígitos de su teléfono?',
    hint: 'Por ejemplo: 4821',
  },
  officialId: {
    title: 'Identificación oficial',
    ask: '¿Me permite ver una identificación oficial?',
    hint: 'Escriba el nombre completo como aparece en ella',
  },
};

/** What is known of a party by which it can be recognised. */
export interface RecognisableParty {
  fullName: string;
  rfc: string | null;
  curp: string | null;
  /** As E.164. */
  phones: readonly string[];
}

const personRfc = /^[A-ZÑ&]{4}(\d{2})(\d{2})(\d{2})([A-Z0-9]{3})$/;
const personCurp = /^[A-Z]{4}(\d{2})(\d{2})(\d{2})[A-Z0-9]{8}$/;

const code = (value: string | null): string => (value ?? '').toUpperCase().replace(/[^A-ZÑ&0-9]/g, '');
const digits = (value: string): string => value.replace(/\D/g, '');

/**
 * What somebody typed, in the form in which it is compared: case, accents, blanks and the order of a name do not matter. Empty when
 * it cannot be an answer of that kind.
 */
export function readProof(kind: IdentityProofKind, typed: string): string {
  switch (kind) {
    case 'birthday': {
      const [, day = '', month = '', year = ''] = /^\s*(\d{1,2})\D+(\d{1,2})\D+(\d{2}|\d{4})\s*$/.exec(typed) ?? [];
      if (day !== '') return `${day.padStart(2, '0')}${month.padStart(2, '0')}${year.slice(-2)}`;
      const plain = digits(typed);
      return plain.length === 6 || plain.length === 8 ? `${plain.slice(0, 4)}${plain.slice(-2)}` : '';
    }
    case 'rfcEnding':
      return lastOf(code(typed), 3);
    case 'curpEnding':
      return lastOf(code(typed), 4);
    case 'phoneEnding':
      return lastOf(digits(typed), 4);
    case 'officialId':
      return plainText(typed).split(' ').filter(Boolean).sort().join(' ');
  }
}

function lastOf(text: string, count: number): string {
  return text.length < count ? '' : text.slice(-count);
}

/** Every proof a party can give, with its answer as {@link readProof} writes it. An official id can always be shown. */
export function proofsOf({ fullName, rfc, curp, phones }: RecognisableParty): [IdentityProofKind, string][] {
  const rfcParts = personRfc.exec(code(rfc));
  const curpParts = personCurp.exec(code(curp));
  const born = curpParts ?? rfcParts;
  const proofs: [IdentityProofKind, string][] = [];
  if (born !== null) proofs.push(['birthday', `${born[3] ?? ''}${born[2] ?? ''}${born[1] ?? ''}`]);
  if (rfcParts !== null) proofs.push(['rfcEnding', readProof('rfcEnding', code(rfc))]);
  if (curpParts !== null) proofs.push(['curpEnding', readProof('curpEnding', code(curp))]);
  for (const phone of phones) proofs.push(['phoneEnding', readProof('phoneEnding', phone)]);
  proofs.push(['officialId', readProof('officialId', fullName)]);
  return proofs.filter(([, answer]) => answer !== '');
}
