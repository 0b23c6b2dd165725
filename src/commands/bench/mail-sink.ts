/** A mail server as small as can be, in a process of its own: takes everything, keeps nothing but the count. */
import { createServer, type Socket } from 'node:net';

let taken = 0;

const server = createServer((socket) => {
  socket.on('error', () => {});
  socket.write('220 sink\r\n');
  readLines(socket);
});
server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
process.on('message', () => process.send?.(taken));

function readLines(socket: Socket): void {
  let rest = '';
  let isInMail = false;
  socket.setEncoding('latin1');
  socket.on('data', (text: string) => {
    const lines = (rest + text).split('\r\n');
    rest = lines.pop()!;
    for (const line of lines) {
      if (isInMail) {
        if (line !== '.') continue;
        isInMail = false;
        taken++;
        socket.write('250 taken\r\n');
      } else if (line === 'DATA') {
        isInMail = true;
        socket.write('354 go on\r\n');
      } else socket.write('250 ok\r\n');
    }
  });
}
