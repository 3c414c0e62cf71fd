// How many requests, how fast, from memory or made anew? (by route pattern: no address, no query, no person)
import { Counter, Histogram, Registry as Gauges, collectDefaultMetrics } from 'prom-client';

export interface Meter {
  /** Begin of a request; call the result with its end. */
  start(route: string): (status: number, source: 'hit' | 'miss' | 'stale') => void;
  count(route: string, status: number): void;
  /** Text in the exposition format that monitoring reads. */
  read(): Promise<string>;
  readonly type: string;
}

export function makeMeter(): Meter {
  const gauges = new Gauges();
  collectDefaultMetrics({ register: gauges });
  const requests = new Counter({
    name: 'web_requests_total',
    help: 'Requests by route, status and source of the answer',
    labelNames: ['route', 'status', 'source'] as const,
    registers: [gauges],
  });
  const duration = new Histogram({
    name: 'web_render_seconds',
    help: 'Time to make an answer that was not in memory',
    labelNames: ['route'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [gauges],
  });
  return {
    start: (route) => {
      const begun = performance.now();
      return (status, source) => {
        requests.inc({ route, status, source });
        if (source === 'miss') duration.observe({ route }, (performance.now() - begun) / 1000);
      };
    },
    count: (route, status) => requests.inc({ route, status, source: 'miss' }),
    read: () => gauges.metrics(),
    type: gauges.contentType,
  };
}
