import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { colour, size } from './visualLanguage.js';

const require = createRequire(import.meta.url);
const weight = (file: string): string => require.resolve(`@expo-google-fonts/ibm-plex-sans/${file}`);

const typeface = {
  normal: weight('400Regular/IBMPlexSans_400Regular.ttf'),
  bold: weight('600SemiBold/IBMPlexSans_600SemiBold.ttf'),
  italics: weight('400Regular_Italic/IBMPlexSans_400Regular_Italic.ttf'),
  bolditalics: weight('600SemiBold_Italic/IBMPlexSans_600SemiBold_Italic.ttf'),
};

pdfmake.setFonts({ Plex: typeface });
// A document is made of what we hand over: no text in it may make this process read a file or call an address.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(typeface).includes(path));

/** A page description, without the parts that every document shares. */
export type PdfContent = Pick<TDocumentDefinitions, 'content' | 'header' | 'footer' | 'background' | 'pageMargins'> & {
  title: string;
  author: string;
  /** The moment the document speaks of; also the file's creation date, so that equal facts give equal bytes. */
  at: Date;
};

/** Draws a PDF on US Letter paper. The same content gives the same bytes. */
export async function renderPdf({ title, author, at, ...pages }: PdfContent): Promise<Buffer> {
  const definition: TDocumentDefinitions = {
    ...pages,
    pageSize: 'LETTER',
    language: 'es-MX',
    displayTitle: true,
    info: { title, author, creator: 'Cartera', producer: 'Cartera', creationDate: at },
    defaultStyle: { font: 'Plex', fontSize: size.body, color: colour.ink, lineHeight: 1.2 },
  };
  return pdfmake.createPdf(definition).getBuffer();
}
