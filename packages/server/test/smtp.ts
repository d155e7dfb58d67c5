import { createServer, type Socket } from 'node:net';

/** A letter as it came in, its text decoded. */
export interface Received {
  to: string[];
  headers: string;
  text: string;
}

/** A mail server that keeps what it is given. */
export interface PostOffice {
  url: string;
  letters: Received[];
  close(): Promise<void>;
}

/** Opens a small SMTP server on a free port of this machine (RFC 5321, without TLS). */
export async function openPostOffice(): Promise<PostOffice> {
  const letters: Received[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serve(socket, (letter) => letters.push(letter));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = Object(server.address());
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function serve(socket: Socket, keep: (letter: Received) => void): void {
  let given = '';
  let to: string[] = [];
  let inData = false;
  const answer = (line: string) => socket.write(`${line}\r\n`);
  const take = (line: string) => {
    const command = line.slice(0, 4).toUpperCase();
    if (command === 'EHLO' || command === 'HELO') answer('250 post office');
    else if (command === 'RCPT') {
      to.push(/<([^>]*)>/.exec(line)?.[1] ?? '');
      answer('250 known');
    } else if (command === 'DATA') {
      inData = true;
      answer('354 go on');
    } else if (command === 'QUIT') {
      answer('221 bye');
      socket.end();
    } else answer('250 well');
  };
  socket.on('error', () => undefined);
  answer('220 post office');
  socket.on('data', (bytes) => {
    given += bytes;
    for (;;) {
      const mark = inData ? '\r\n.\r\n' : '\r\n';
      const end = given.indexOf(mark);
      if (end < 0) return;
      const part = given.slice(0, end);
      given = given.slice(end + mark.length);
      if (!inData) {
        take(part);
        continue;
      }
      keep({ to, ...read(part) });
      to = [];
      inData = false;
      answer('250 kept');
    }
  });
}

function read(raw: string): Pick<Received, 'headers' | 'text'> {
  const [headers = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  const coding = /^content-transfer-encoding: *(\S+)/im.exec(headers)?.[1]?.toLowerCase();
  if (coding === 'base64') return { headers, text: Buffer.from(body, 'base64').toString() };
  if (coding !== 'quoted-printable') return { headers, text: body };
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return { headers, text: Buffer.from(bytes, 'latin1').toString() };
}
