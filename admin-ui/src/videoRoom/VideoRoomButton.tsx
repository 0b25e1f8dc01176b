import Videocam from '@mui/icons-material/VideocamOutlined';
import { Button, IconButton, Tooltip } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { usePermitted } from '../session/index.js';
import { VideoCall } from './VideoCall.js';
import { readOpenRooms } from './videoRoomSource.js';
import type { RoomSubject } from './videoRoomSource.js';

interface VideoRoomButtonProps {
  subject: RoomSubject;
  /** What the call is about, in words. */
  about: string;
  /** Only the icon, where there is little room. */
  compact?: boolean;
}

/** Opens the call about a case, a collector's shift or an alert; where somebody is already in it, says so. */
export function VideoRoomButton({ subject, about, compact = false }: VideoRoomButtonProps) {
  const translate = useTranslate();
  const permitted = usePermitted('videoRoom.enter');
  const [isIn, setIn] = useState(false);
  // The resource's own key: the feed makes it stale. All buttons of a screen share one reading.
  const rooms = useQuery({ queryKey: ['videoRooms', 'open'], queryFn: readOpenRooms, enabled: permitted }).data ?? [];
  if (!permitted) return null;
  const isOpen = rooms.some((room) => room.subject.kind === subject.kind && room.subject.id === subject.id);
  const label = translate(isOpen ? 'videoRoom.enter' : 'videoRoom.open');
  return (
    <>
      {compact ? (
        <Tooltip title={label}>
          <IconButton
            aria-label={`${label}: ${about}`}
            color={isOpen ? 'primary' : 'default'}
            onClick={() => setIn(true)}
          >
            <Videocam fontSize="small" />
          </IconButton>
        </Tooltip>
      ) : (
        <Button
          variant={isOpen ? 'outlined' : 'text'}
          color={isOpen ? 'primary' : 'inherit'}
          startIcon={<Videocam />}
          onClick={() => setIn(true)}
        >
          {label}
        </Button>
      )}
      {isIn ? <VideoCall subject={subject} about={about} onClose={() => setIn(false)} /> : null}
    </>
  );
}
