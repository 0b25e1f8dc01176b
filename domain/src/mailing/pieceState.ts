/**
 * Where one letter of a mailing run stands. `withdrawn` pieces were taken out before the deposit: the account froze or ended,
 * its address may no longer be used, or the page could not be read.
 */
export const pieceStates = ['batched', 'printed', 'deposited', 'delivered', 'returned', 'withdrawn'] as const;

export type PieceState = (typeof pieceStates)[number];

const next: Record<PieceState, readonly PieceState[]> = {
  batched: ['printed', 'withdrawn'],
  printed: ['deposited', 'withdrawn'],
  deposited: ['delivered', 'returned'],
  delivered: [],
  returned: [],
  withdrawn: [],
};

/** Whether a piece may go from one state to another. Nothing moves it otherwise. */
export function pieceMayBecome(from: PieceState, to: PieceState): boolean {
  return next[from].includes(to);
}

/** States in which a piece is still in the hands of the agency and can be taken out of its run. */
export const pieceStatesInHouse = pieceStates.filter((state) => pieceMayBecome(state, 'withdrawn'));
