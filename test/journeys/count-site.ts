// Where do the journeys of officers happen? (a small count behind a real socket, a browser, and phones that are signed in)
import { systemClock } from '#platform/clock';
import { modules } from '../../src/main.ts';
import { type SmallCount, smallCount } from '../small-count.ts';
import { type Phones, phonesOf } from './phones.ts';

export interface CountSite extends Phones {
  readonly count: SmallCount;
}

export async function countSite(): Promise<CountSite> {
  const count = await smallCount({ simulated: true, modules, clock: systemClock });
  const phones = await phonesOf(count.deps);
  const close = async (): Promise<void> => {
    await phones.close();
    await count.close();
  };
  return { ...phones, count, close };
}
