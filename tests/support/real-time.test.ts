import { createServer, connect } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { inRealTime } from './real-time.ts';
import { useVirtualTime } from './use-virtual-time.ts';

useVirtualTime();

it('waits for a socket, while timers follow the real clock', async () => {
  const server = createServer((socket) => setTimeout(() => socket.end('hello'), 5)).listen(0, '127.0.0.1');
  const text = await inRealTime(async () => {
    await once(server, 'listening');
    let received = '';
    for await (const chunk of connect((server.address() as AddressInfo).port, '127.0.0.1'))
      received += String(chunk);
    return received;
  });
  server.close();
  expect(text).toBe('hello');
});

it('passes errors on', async () => {
  await expect(inRealTime(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
});

it('gives up after its limit', async () => {
  const never = inRealTime(() => new Promise(() => undefined), { limitMs: 5, last: () => 'No line came.' });
  await expect(never).rejects.toMatchObject({
    diagnosis: 'stuck',
    message: 'No line came.\nAfter 5 real milliseconds it is still not over.',
  });
});
