/** How many judges share the units of the agency. Each holds a connection and looks around once a second even when nobody moves. */
export const fenceShards = 2;
