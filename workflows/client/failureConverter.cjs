const { DefaultFailureConverter } = require('@temporalio/common');

/**
 * Moves the message and stack of every failure into its encrypted attributes; the server keeps "Encoded failure" in clear.
 * CommonJS, because the SDK loads this file by `require` in processes and bundles it into the workflow sandbox.
 */
exports.failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
