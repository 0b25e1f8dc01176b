import { describe, expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { VideoRoomButton } from '../../src/videoRoom/index.js';
import { answering, problem } from '../support/answering.js';
import { failOnComplaints, rendered, supervisor } from '../support/rendered.js';

const accountId = '00000000-0000-4000-8000-00000000000a';
const subject = { kind: 'account', id: accountId } as const;
const open = { id: '00000000-0000-4000-8000-00000000000b', subject };

describe('the call about a case', () => {
  failOnComplaints();

  test('where no video server is set up, the dialog says so, and may be closed', async () => {
    const asked = answering({
      'GET /api/v1/video-rooms': { body: { items: [] } },
      'POST /api/v1/video-rooms': problem(
        503,
        'videoRoom.noServer',
        'No hay servidor de video.',
        'Llame por teléfono.',
      ),
    });
    rendered(<VideoRoomButton subject={subject} about="4152-1000" />);
    await userEvent.click(screen.getByRole('button', { name: 'Videollamada' }));
    await screen.findByText('No hay servidor de video. Llame por teléfono.');
    expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({ subject });
    await userEvent.click(screen.getByRole('button', { name: 'Cerrar' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('a room that somebody has opened is entered, not opened again', async () => {
    const asked = answering({
      'GET /api/v1/video-rooms': { body: { items: [open] } },
      [`POST /api/v1/video-rooms/${open.id}/enter`]: problem(409, 'videoRoom.ended', 'La sala ya terminó.'),
    });
    rendered(<VideoRoomButton subject={subject} about="4152-1000" />);
    await userEvent.click(await screen.findByRole('button', { name: 'Entrar a la videollamada' }));
    await screen.findByText(/La sala ya terminó/);
    expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  test('who may not enter rooms has no button', () => {
    answering({});
    rendered(<VideoRoomButton subject={subject} about="4152-1000" />, { ...supervisor, role: 'phoneAgent' });
    expect(screen.queryByRole('button')).toBeNull();
  });
});
