import { createServer } from 'node:net';

/** Fails as listening would (EADDRINUSE), before a start has taken pains that a taken port would waste. */
export function checkPortIsFree(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
