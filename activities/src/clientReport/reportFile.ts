import { createHash, randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { ApplicationFailure } from '@temporalio/common';
import { zipSync } from 'fflate';
import { findReportContents, isMailQueued, recordReportPackage } from '@cartera/database/clientReport';
import type { ReportContents } from '@cartera/database/clientReport';
import type { Connection } from '@cartera/database/connection';
import type { FileStore } from '@cartera/database/fileStore';
import { deterministicId } from '@cartera/database/identity';
import { UnsafeMailError } from '@cartera/database/mail';
import type { MailAttachment } from '@cartera/database/mail';
import type { document } from '@cartera/database/schema';
import { keepDocument, renderPdf } from '../document/index.js';
import type { Agency } from '../document/index.js';
import { layoutFile, layoutTotal } from './layoutFile.js';
import { reportCover } from './reportCover.js';
import { reportMail } from './reportMail.js';
import { assertTied, codedRulings, figuresOf } from './reportTotals.js';
import type { CodedRuling } from './reportTotals.js';

/** More rulings than these travel in one ZIP: some mail programs show every attachment as a line. */
const maxLooseAttachments = 20;

export interface ReportWriter {
  connection: Connection;
  files: FileStore;
  agency: Agency;
  /** Where clients reach us, without a slash at the end: the start of the acknowledgement link. */
  publicUrl: string;
}

/** A new file of the report: its row and its name in the mail. */
interface ReportPart {
  row: typeof document.$inferInsert;
  attachment: MailAttachment;
}

/** The page of a ruling, proven to be the one that was sealed. */
async function sealedBytes(files: FileStore, { document: page, rulingId }: CodedRuling): Promise<Buffer> {
  const bytes = await buffer(await files.open(page.sha256));
  if (createHash('sha256').update(bytes).digest('hex') !== page.sha256)
    throw ApplicationFailure.nonRetryable(rulingId, 'report.documentAltered');
  return bytes;
}

/** Draws, checks and records everything that leaves with one edition of a report. Nothing is recorded unless all of it ties. */
export async function writeReport(
  { connection, files, agency, publicUrl }: ReportWriter,
  { reportId, edition, at }: { reportId: string; edition: number; at: Date },
): Promise<{ mailId: string }> {
  const mailId = deterministicId('clientReportMail', reportId, edition);
  if (await isMailQueued(connection.db, mailId)) return { mailId };
  const contents = await contentsOf(connection, reportId);
  const { report, client, rules } = contents;

  const rulings = codedRulings(contents);
  const figures = figuresOf(rulings);
  const layout = layoutFile(rulings, rules.layout);
  assertTied(figures.currency, {
    registro: { rulings: report.rulings, balanceCents: report.balanceCents },
    carátula: figures.total,
    archivo: layoutTotal(layout, rules.layout),
  });
  const cover = await renderPdf(reportCover(contents, rulings, figures, agency, at));

  const name = `${client.code}-${report.period}`;
  const part = async (kind: string, bytes: Buffer, mediaType: string, fileName: string): Promise<ReportPart> => {
    const stored = await keepDocument(files, bytes);
    const id = deterministicId(kind, reportId, edition);
    const row = {
      id,
      clientId: client.id,
      kind: 'clientReport' as const,
      mediaType,
      fileName,
      createdAt: at,
      ...stored,
    };
    return { row, attachment: { documentId: id, fileName } };
  };
  const coverPart = await part('clientReportCover', cover, 'application/pdf', `reporte-${name}.pdf`);
  const layoutPart = await part('clientReportLayout', layout, 'text/csv', `devolucion-${name}.csv`);
  const pages = await rulingPages(files, rulings, at);
  const bundle =
    pages.zip === undefined
      ? []
      : [await part('clientReportRulings', pages.zip, 'application/zip', `dictamenes-${name}.zip`)];

  const parts = [coverPart, layoutPart, ...bundle];
  const attachments = [...parts.map(({ attachment }) => attachment), ...pages.loose];
  const token = randomBytes(32).toString('base64url');
  const text = reportMail(
    contents,
    figures,
    agency,
    attachments.map(({ fileName }) => fileName),
    `${publicUrl}/api/v1/acknowledgements/${token}`,
  );
  try {
    await recordReportPackage(connection.db, {
      reportId,
      documents: parts.map(({ row }) => row),
      coverId: coverPart.row.id,
      layoutId: layoutPart.row.id,
      acknowledgementSha256: createHash('sha256').update(token).digest('hex'),
      mail: {
        id: mailId,
        clientId: client.id,
        kind: 'clientReport',
        recipient: client.reportEmail,
        ...text,
        attachments,
        createdAt: at,
      },
    });
  } catch (error) {
    if (error instanceof UnsafeMailError) throw ApplicationFailure.nonRetryable(error.message, error.code);
    throw error;
  }
  return { mailId };
}

/** The pages of all rulings: one by one, or as one ZIP when they are many. Each is read and proven either way. */
async function rulingPages(
  files: FileStore,
  rulings: readonly CodedRuling[],
  at: Date,
): Promise<{ loose: MailAttachment[]; zip?: Buffer }> {
  const numbered: { documentId: string; fileName: string; bytes: Buffer }[] = [];
  // One after the other: a few hundred open files at once would gain nothing.
  for (const [index, ruling] of rulings.entries())
    numbered.push({
      documentId: ruling.document.id,
      fileName: `${String(index + 1).padStart(3, '0')}-${ruling.document.fileName}`,
      bytes: await sealedBytes(files, ruling),
    });
  if (numbered.length <= maxLooseAttachments)
    return { loose: numbered.map(({ documentId, fileName }) => ({ documentId, fileName })) };
  const entries = Object.fromEntries(numbered.map(({ fileName, bytes }) => [fileName, new Uint8Array(bytes)]));
  // PDFs are compressed already.
  return { loose: [], zip: Buffer.from(zipSync(entries, { level: 0, mtime: at })) };
}

/** A report's contents. @throws ApplicationFailure `report.unknown`, not to be repeated */
export async function contentsOf(connection: Connection, reportId: string): Promise<ReportContents> {
  const contents = await findReportContents(connection.db, reportId);
  if (contents === undefined) throw ApplicationFailure.nonRetryable('report.unknown', 'report.unknown');
  return contents;
}
