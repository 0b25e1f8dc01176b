export * from './agency.js';
export * from './barcode.js';
export * from './keepDocument.js';
export * from './page.js';
export * from './paymentRuns.js';
export * from './pdf.js';
export * from './visualLanguage.js';
export * from './wording.js';
