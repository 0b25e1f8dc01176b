import type { Content } from 'pdfmake/interfaces.js';
import { pieceCode } from '@cartera/domain/mailing';
import { count, lineBarcode, renderPdf, sheet, size } from '../document/index.js';

/**
 * Where the stamp stands, in points from the top left: in the foot, between the letter's own two entries. Folded, it is inside,
 * where the window of the envelope never shows it.
 */
const stamp = { width: 128, barsMm: 3.4, top: 751, textTop: 764 } as const;

export interface StampedPiece {
  serial: number;
  number: number;
}

/**
 * The marks of the mail room for some pieces, one a page on paper of the letters' size: number in the run, bars and their text.
 *
 * @param pieces of the run, all of them
 */
export async function pieceStamps(pieces: readonly StampedPiece[], total: number, at: Date): Promise<Buffer> {
  const left = (sheet.width - stamp.width) / 2;
  const content = pieces.flatMap(({ serial, number }, index): Content[] => {
    const code = pieceCode(serial);
    return [
      { text: '', pageBreak: index === 0 ? undefined : 'before' },
      { svg: lineBarcode(code, stamp.barsMm), width: stamp.width, absolutePosition: { x: left, y: stamp.top } },
      {
        absolutePosition: { x: 0, y: stamp.textTop },
        columns: [
          { width: sheet.width, alignment: 'center', text: `Pieza ${count(number)} de ${count(total)} · ${code}` },
        ],
        fontSize: size.small,
      },
    ];
  });
  return renderPdf({ title: 'Piezas', author: 'Cartera', at, pageMargins: [0, 0, 0, 0], content });
}
