import { Box, Button, Dialog, DialogActions, DialogTitle, Skeleton, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useOperation } from '../asking/index.js';
import { Nothing } from '../layout/index.js';
import { usePermitted } from '../session/index.js';
import { openFrame } from './openFrame.js';
import { enterRoom, leaveRoom } from './videoRoomSource.js';
import type { OpenRoom, RoomSubject } from './videoRoomSource.js';

interface VideoCallProps {
  subject: RoomSubject;
  /** What the call is about, in words. */
  about: string;
  onClose: () => void;
}

/** A call in a dialog: its entry is asked for, its frame shown, and what stops it is told in words. */
export function VideoCall({ subject, about, onClose }: VideoCallProps) {
  const translate = useTranslate();
  const heading = useId();
  const queries = useQueryClient();
  const mayEnd = usePermitted('alert.attend');
  const place = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<OpenRoom>();
  const [state, setState] = useState<'opening' | 'joined' | 'failed'>('opening');
  const { mutate, error } = useOperation(enterRoom, setRoom);

  const enter = (): void => {
    setState('opening');
    mutate({ subject });
  };
  const begun = useRef(false);
  useEffect(() => {
    // Once, also where effects are run twice to find faults: a second entry would be a second guest.
    if (begun.current) return;
    begun.current = true;
    mutate({ subject });
  }, [mutate, subject]);

  const leave = (everybody: boolean): void => {
    // Whoever closes the dialog is out of it: that the API could not be told ends with the room itself.
    if (room !== undefined)
      void leaveRoom(room.id, everybody)
        .catch(() => undefined)
        .finally(() => void queries.invalidateQueries({ queryKey: ['videoRooms'] }));
    onClose();
  };
  const left = useRef(leave);
  useEffect(() => {
    left.current = leave;
  });

  useEffect(() => {
    const into = place.current;
    if (room === undefined || into === null) return;
    let gone = false;
    let close: (() => void) | undefined;
    openFrame(into, room.pass, (event) => {
      if (gone) return;
      if (event === 'left') left.current(false);
      else setState(event);
    }).then(
      (closing) => {
        if (gone) closing();
        else close = closing;
      },
      () => {
        if (!gone) setState('failed');
      },
    );
    return () => {
      gone = true;
      close?.();
    };
  }, [room]);

  const trouble =
    error !== null
      ? { title: translate('videoRoom.notEntered'), help: error.message }
      : state === 'failed'
        ? { title: translate('videoRoom.noAnswer'), help: translate('videoRoom.noAnswerHelp') }
        : undefined;
  return (
    <Dialog open onClose={() => leave(false)} maxWidth="md" fullWidth aria-labelledby={heading}>
      <DialogTitle id={heading} sx={{ pb: 0.5 }}>
        {translate('videoRoom.title')}
        <Typography color="text.secondary">{about}</Typography>
      </DialogTitle>
      <Box sx={{ position: 'relative', height: { xs: '60vh', md: 480 }, mx: 2 }}>
        {trouble === undefined ? (
          <>
            {state === 'opening' ? (
              <Box role="status" aria-busy sx={{ position: 'absolute', inset: 0 }}>
                <Skeleton variant="rectangular" sx={{ height: '100%', borderRadius: 1 }} />
                <Typography sx={{ position: 'absolute', top: 16, left: 16 }}>
                  {translate('videoRoom.opening')}
                </Typography>
              </Box>
            ) : null}
            <Box ref={place} sx={{ position: 'absolute', inset: 0 }} />
          </>
        ) : (
          <Nothing
            title={trouble.title}
            help={trouble.help}
            action={
              <Button variant="outlined" onClick={enter}>
                {translate('shown.retry')}
              </Button>
            }
          />
        )}
      </Box>
      <DialogActions>
        {room !== undefined && mayEnd ? (
          <Button color="inherit" onClick={() => leave(true)}>
            {translate('videoRoom.endForAll')}
          </Button>
        ) : null}
        <Button variant="contained" onClick={() => leave(false)}>
          {translate(room === undefined ? 'shown.close' : 'videoRoom.leave')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
