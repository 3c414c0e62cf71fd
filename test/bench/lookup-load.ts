// Who asks while the look-up is measured? (100 connections from a process of their own; each question is asked once)
import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';

const [url = '', bodies = '', from = '0', amount = '0'] = process.argv.slice(2);
const CONNECTIONS = 100;
const each = Number(amount) / CONNECTIONS;
const lines = bodies === '' ? [] : readFileSync(bodies, 'utf8').split('\n').slice(Number(from), Number(from) + Number(amount));
const path = new URL(url).pathname;
let client = 0;
const post = { method: 'POST', path, headers: { 'content-type': 'application/json' } } as const;
const done = await autocannon({
  url,
  connections: CONNECTIONS,
  amount: Number(amount),
  ...(bodies === ''
    ? {}
    : {
        setupClient: (one) => {
          const own = lines.slice(client * each, (client + 1) * each);
          client += 1;
          one.setRequests(own.map((body) => ({ ...post, body })));
        },
      }),
});
process.stdout.write(JSON.stringify({ perSecond: done.requests.total / done.duration, p99: done.latency.p99, errors: done.errors + done.non2xx }));
