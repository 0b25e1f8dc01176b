import { simpleParser } from 'mailparser';
import type { ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';

/** A real SMTP server on loopback that keeps what it accepted. */
export interface SmtpMailbox {
  url: string;
  port: number;
  received: ParsedMail[];
  close: () => Promise<void>;
}

/** How the server misbehaves; each may be changed while it runs. */
export interface SmtpBehaviour {
  /** Answer to a recipient (by default to all): a code and sentence, as mail servers give. */
  refuseRecipient?: { code: number; text: string; address?: string };
  /** Takes the message, then hangs up before saying so. */
  dropAfterData?: boolean;
  /** Waits before accepting the message. */
  delayMs?: number;
}

function refusal({ code, text }: { code: number; text: string }): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

/** @param port 0 for any free one */
export async function openSmtpMailbox(behaviour: SmtpBehaviour = {}, port = 0): Promise<SmtpMailbox> {
  const received: ParsedMail[] = [];
  const options: SMTPServerOptions = {
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const refused = behaviour.refuseRecipient;
      const concerned = refused !== undefined && (refused.address ?? address) === address;
      done(concerned ? refusal(refused) : undefined);
    },
    onData: (stream, session, done) => {
      void simpleParser(stream).then(async (message) => {
        received.push(message);
        await new Promise((resolve) => setTimeout(resolve, behaviour.delayMs ?? 0));
        if (behaviour.dropAfterData === true) {
          const connections = (server as unknown as { connections: Set<{ id: string; _socket: { destroy(): void } }> })
            .connections;
          for (const connection of connections) if (connection.id === session.id) connection._socket.destroy();
          return;
        }
        done();
      });
    },
  };
  const server = new SMTPServer(options);
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    port: address.port,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
