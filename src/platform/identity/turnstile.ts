// How are at most a few let in at once, and how long does the next one wait before being turned away?

export interface Turnstile {
  /** Runs the work when there is room within the waiting time; undefined = no room, the work was not begun. */
  pass<T>(work: () => Promise<T>): Promise<{ readonly done: T } | undefined>;
}

/** `places` at once, the rest waits in order, each at most `waitMs` milliseconds. */
export function makeTurnstile(places: number, waitMs: number): Turnstile {
  let free = places;
  const waiting = new Set<() => void>();
  const enter = async (): Promise<boolean> => {
    if (free > 0) {
      free -= 1;
      return true;
    }
    return new Promise((resolve) => {
      const late = setTimeout(() => {
        waiting.delete(come);
        resolve(false);
      }, waitMs);
      const come = (): void => {
        clearTimeout(late);
        resolve(true);
      };
      waiting.add(come);
    });
  };
  /** The place goes straight to the one who has waited longest. */
  const leave = (): void => {
    const [next] = waiting;
    if (next === undefined) {
      free += 1;
      return;
    }
    waiting.delete(next);
    next();
  };
  return {
    pass: async (work) => {
      if (!(await enter())) return undefined;
      try {
        return { done: await work() };
      } finally {
        leave();
      }
    },
  };
}
