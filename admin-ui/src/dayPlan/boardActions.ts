import { createContext, useContext } from 'react';
import type { DayBoard, Move } from './dayBoard.js';

/** What somebody may do with the board, and what they are looking at. */
export interface BoardActions {
  board: DayBoard;
  /** Absent where the day is over or the role may only look. */
  may: boolean;
  timeZone: string;
  /** Nothing else is asked while an answer is awaited. */
  isBusy: boolean;
  moving: Move | undefined;
  /** The visit that is chosen on the board or on the map. */
  chosen: string | undefined;
  choose: (taskId: string) => void;
  /** Moves a visit and says so to those who do not see it. */
  move: (move: Move) => void;
  lock: (routeId: string, stopId: string, locked: boolean) => void;
  urgent: (taskId: string) => void;
}

export const BoardContext = createContext<BoardActions | undefined>(undefined);

/** @throws outside of a board */
export function useBoard(): BoardActions {
  const actions = useContext(BoardContext);
  if (actions === undefined) throw new Error('There is no board around this.');
  return actions;
}

/** The kind of what is dragged: only visits of this screen are taken. */
const visitKind = 'application/x-cartera-visit';

export function dragVisit(transfer: DataTransfer, taskId: string): void {
  transfer.setData(visitKind, taskId);
  transfer.effectAllowed = 'move';
}

export function isVisit(transfer: DataTransfer): boolean {
  return transfer.types.includes(visitKind);
}

export function draggedVisit(transfer: DataTransfer): string {
  return transfer.getData(visitKind);
}
