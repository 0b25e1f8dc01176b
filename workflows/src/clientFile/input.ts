/** What a client's file is started with, under `workflowId.clientFile(fileId)`; its content and rows are in the database. */
export interface ClientFileInput {
  fileId: string;
}

/** What the telling of one release is started with, under `workflowId.noticeDelivery(releaseId)`. */
export interface NoticeDeliveryInput {
  /** The assignment that released a row of the file. */
  releaseId: string;
  fileId: string;
}
