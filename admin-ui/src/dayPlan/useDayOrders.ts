import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, useOperation } from '../asking/index.js';
import { changesNothing, isToldAtOnce, orderAfter } from './dayBoard.js';
import type { DayBoard, Move } from './dayBoard.js';
import { askForPlan, lockStop } from './dayPlanSource.js';
import type { DayPlan, PlanWish, UnitDay } from './dayPlanSource.js';

/** What the planner was asked for and said no to, in its own words. */
export interface Refusal {
  title: string;
  action: string;
}

function refusalOf(error: Error): Refusal {
  return error instanceof ApiProblem
    ? { title: error.title, action: error.action }
    : { title: error.message, action: '' };
}

export interface DayOrders {
  /** The visit that is being moved. */
  moving: Move | undefined;
  /** Something is being asked of the planner, or of a stop. */
  isAsking: boolean;
  refusal: Refusal | undefined;
  forget: () => void;
  ask: (wish: PlanWish, onDone?: () => void) => void;
  move: (board: DayBoard, move: Move) => void;
  lock: (routeId: string, stopId: string, locked: boolean) => void;
}

/** Orders about a day. One at a time; what the planner refuses is told in words, and the day stays as it was. */
export function useDayOrders(of: UnitDay): DayOrders {
  const queries = useQueryClient();
  const [moving, setMoving] = useState<Move>();
  const [refusal, setRefusal] = useState<Refusal>();
  // What is shown as moved stays so until the day itself has been read again.
  const settled = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey: ['dayPlans'] });
    setMoving(undefined);
  };
  const plan = useOperation<PlanWish, DayPlan>(async (id, wish) => {
    const made = await askForPlan(id, of, wish);
    if (made.failure !== null) setRefusal({ title: made.failure.title, action: made.failure.action });
    return made;
  });
  const lock = useMutation<unknown, Error, { routeId: string; stopId: string; locked: boolean }>({
    mutationFn: ({ routeId, stopId, locked }) => lockStop(routeId, stopId, locked),
    onError: (error) => setRefusal(refusalOf(error)),
    onSettled: settled,
  });
  const ask = (wish: PlanWish, onDone?: () => void): void => {
    setRefusal(undefined);
    plan.mutate(wish, {
      onError: (error) => setRefusal(refusalOf(error)),
      onSuccess: () => onDone?.(),
      onSettled: () => void settled(),
    });
  };
  return {
    moving,
    isAsking: plan.isPending || lock.isPending,
    refusal,
    forget: () => setRefusal(undefined),
    ask,
    move: (board, move) => {
      const lane = board.lanes.find(({ collectorId }) => collectorId === move.collectorId);
      if (lane === undefined || plan.isPending || changesNothing(lane, move)) return;
      const stays = lane.stops.find(({ stop }) => stop.taskId === move.taskId);
      setMoving(move);
      ask({
        kind: 'move',
        taskId: move.taskId,
        collectorId: move.collectorId,
        // Somebody else's visit, put here by hand, stays here; one's own is only in another place.
        lock: stays === undefined || stays.stop.locked,
        order: orderAfter(lane, move),
        publish: isToldAtOnce(board, move),
      });
    },
    lock: (routeId, stopId, locked) => {
      setRefusal(undefined);
      lock.mutate({ routeId, stopId, locked });
    },
  };
}
