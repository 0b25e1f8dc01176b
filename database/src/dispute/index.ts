export * from './complaintList.js';
export * from './dispute.js';
export * from './disputeList.js';
