import type { Content } from 'pdfmake/interfaces.js';
import type { VisitFormSubject } from '@cartera/database/visitForm';
import { qrCode, sheet } from '../document/index.js';
import { addressLines } from './addressLines.js';

/** The middle third of the back is outside however the sheet is folded. */
const panel = { left: 112, top: sheet.height / 3 + 96, codeLeft: 432, codeSide: 68 } as const;

/** What anybody may see of a folded form: a name, an address, and a code without meaning. No sender: its name alone would tell. */
export function outsideOfForm(subject: VisitFormSubject): Content[] {
  const [holder] = subject.parties;
  const lines = [holder?.fullName ?? '', ...addressLines(subject.address)].filter((line) => line !== '');
  return [
    {
      absolutePosition: { x: panel.left, y: panel.top },
      stack: lines.map((text, index) => ({ text, bold: index === 0 })),
    },
    { svg: qrCode(subject.formId), width: panel.codeSide, absolutePosition: { x: panel.codeLeft, y: panel.top } },
  ];
}
