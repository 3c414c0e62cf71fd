// Where do the journeys of the visits happen? (a small voter list in its visits, the whole site, phones)
import { systemClock } from '#platform/clock';
import { type SmallList, smallList } from '../../src/modules/sidalih/daftar/daftar-fixture.ts';
import { type TestSite, testSite } from '../site.ts';
import { type Phones, phonesOf } from './phones.ts';

export interface CoklitSite extends Phones {
  readonly site: TestSite;
  readonly list: SmallList;
}

export async function coklitSite(): Promise<CoklitSite> {
  const site = await testSite(false);
  const list = await smallList(site.deps.database, { keadaan: 'COKLIT', at: new Date(systemClock.now()).toISOString() });
  const phones = await phonesOf(site.deps);
  const close = async (): Promise<void> => {
    await phones.close();
    await site.close();
  };
  return { ...phones, site, list, close };
}
