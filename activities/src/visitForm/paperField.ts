import type { CanvasLine, Column, Content } from 'pdfmake/interfaces.js';
import { colour, size } from '../document/index.js';

/** A line to write on, `length` points long, `y` points down. */
export const writingLine = (length: number, y: number): CanvasLine => ({
  type: 'line',
  x1: 0,
  y1: y,
  x2: length,
  y2: y,
  lineWidth: 0.5,
  lineColor: colour.muted,
});

/** A box to tick and what it says. */
export function tick(label: string, mark = ''): Content {
  return {
    margin: [0, 1, 0, 1],
    columnGap: 0,
    columns: [
      { width: 13, canvas: [{ type: 'rect', x: 0, y: 1.5, w: 8, h: 8, lineWidth: 0.75, lineColor: colour.muted }] },
      { width: '*', text: [{ text: label }, { text: mark, color: colour.accent, bold: true }], lineHeight: 1.05 },
    ],
  };
}

/** Boxes to tick under a quiet heading. */
export function tickList(title: string, ticks: readonly Content[]): Content {
  const head: Content = {
    text: title,
    bold: true,
    fontSize: size.small,
    color: colour.muted,
    margin: [0, 0, 0, 1],
  };
  return { margin: [0, 0, 0, 5], stack: [head, ...ticks] };
}

/** Boxes to tick side by side, each as wide as its words. */
export function tickRow(title: string, labels: readonly string[]): Content {
  const widthOf = (label: string): number => 22 + 5 * label.length;
  return {
    margin: [0, 4, 0, 2],
    columnGap: 0,
    columns: [
      { width: 74, text: title, bold: true, margin: [0, 1, 0, 0] },
      ...labels.map((label): Column => ({ width: widthOf(label), stack: [tick(label)] })),
    ],
  };
}

export interface Blank {
  label: string;
  labelWidth: number;
  /** In points, of label and line together. */
  width: number;
}

/** Labels side by side, each with its line to write on. */
export function blanks(...fields: readonly Blank[]): Content {
  return {
    margin: [0, 0, 0, 3],
    columnGap: 0,
    columns: fields.map(({ label, labelWidth, width }): Column => ({
      width,
      columnGap: 0,
      columns: [
        { width: labelWidth, text: label, color: colour.muted, margin: [0, 4, 0, 0] },
        { width: width - labelWidth, canvas: [writingLine(width - labelWidth - 10, 15)] },
      ],
    })),
  };
}
