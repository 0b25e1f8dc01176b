import type { Content } from 'pdfmake/interfaces.js';
import type { VisitFormSubject } from '@cartera/database/visitForm';
import { colour, sheet } from '../document/index.js';
import type { Agency, PdfContent } from '../document/index.js';
import { formMargin } from './formSheet.js';
import { insideOfForm } from './insideOfForm.js';
import { outsideOfForm } from './outsideOfForm.js';

/**
 * Two pages for each visit, to be printed on both sides of one sheet and folded in three with the first page inward: what is
 * seen of a folded form is whom it is for, and a code that says nothing.
 */
export function visitFormPages(subjects: readonly VisitFormSubject[], agency: Agency, at: Date): PdfContent {
  const content = subjects.flatMap((subject, index): Content[] => [
    { stack: insideOfForm(subject, at), pageBreak: index === 0 ? undefined : 'before' },
    { stack: outsideOfForm(subject), pageBreak: 'before' },
  ]);
  return {
    title: subjects.length === 1 ? 'Formato de visita' : 'Formatos de visita',
    author: agency.name,
    at,
    pageMargins: [formMargin, 28, formMargin, 14],
    content,
    // The folds, where the sheet is folded by hand.
    background: () =>
      [sheet.height / 3, (2 * sheet.height) / 3].map((y): Content => ({
        absolutePosition: { x: 10, y },
        canvas: [{ type: 'line', x1: 0, y1: 0, x2: 10, y2: 0, lineWidth: 0.5, lineColor: colour.line }],
      })),
  };
}
