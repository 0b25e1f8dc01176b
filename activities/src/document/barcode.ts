import { toSVG } from 'bwip-js/node';
import { colour } from './visualLanguage.js';

/**
 * A QR code as SVG, to be scaled by whoever draws it. On a returned letter it is read through the window of the closed
 * envelope, so it holds an id and nothing about the person.
 */
export function qrCode(text: string): string {
  return toSVG({ bcid: 'qrcode', text, barcolor: colour.ink, paddingwidth: 0, paddingheight: 0 });
}

/** A Code 128 as SVG, without its text, to be scaled by whoever draws it. Bars are `heightMm` high where a module is 0.35 mm wide. */
export function lineBarcode(text: string, heightMm: number): string {
  const size = { height: heightMm, paddingwidth: 0, paddingheight: 0 };
  return toSVG({ bcid: 'code128', text, includetext: false, barcolor: colour.ink, ...size });
}
