// What is due or waits at the desk of the list and of the archive? (counts and names of duties, never who asked)
import type { AreaCode } from '#kernel/area-code';
import { addDays } from '#kernel/day';
import { formatInt } from '#kernel/format';
import { type Lang, type Sentence, say } from '#kernel/text';
import type { SignedIn } from '#platform/identity';
import type { Deps, DeskTask } from '#platform/module';
import { hariDi } from './hari.ts';
import { placesOf } from './may.ts';
import { boardOf } from './papan.ts';
import { MEJA_ARSIP, MEJA_DIP, MEJA_WAJIB } from './pages/address.ts';
import { ARSIP_PUTUS, ARSIP_USUL, DIP_TERBIT } from './permissions.ts';
import type { KeadaanArsip } from './states.ts';
import { countArsip } from './store/arsip.ts';
import { countDrafts } from './store/dip.ts';
import { mejaArsip } from './text-arsip-meja.ts';
import { mejaDip } from './text-dip-meja.ts';

/** Days before the due day on which a periodic duty enters the list of tasks. */
const SOON = 30;

export async function dipTasks(deps: Deps, lang: Lang, who: SignedIn): Promise<readonly DeskTask[]> {
  const own = (permission: string): AreaCode[] => placesOf(deps, who, permission).map(({ node }) => node as AreaCode);
  const tasks = await Promise.all([
    ...own(ARSIP_USUL).map((node) => waiting(deps, lang, node, 'BAHAN', mejaArsip.tugasUsul)),
    ...own(ARSIP_PUTUS).map((node) => waiting(deps, lang, node, 'DIUSULKAN', mejaArsip.tugasSetuju)),
    ...own(ARSIP_PUTUS).map((node) => waiting(deps, lang, node, 'TERSEMBUNYI', mejaArsip.tugasNilai)),
    ...own(DIP_TERBIT).map((node) => ofList(deps, lang, node)),
  ]);
  return tasks.flat();
}

async function waiting({ database }: Deps, lang: Lang, node: AreaCode, keadaan: KeadaanArsip, words: Sentence): Promise<DeskTask[]> {
  const n = await countArsip(database.db, node, keadaan);
  return n === 0 ? [] : [{ id: `ppid.arsip/${node}/${keadaan}`, group: 'saya', title: say(lang, words, { n: formatInt(lang, n) }), node, href: MEJA_ARSIP, act: say(lang, mejaArsip.buka) }];
}

async function ofList({ database: { db }, clock }: Deps, lang: Lang, node: AreaCode): Promise<DeskTask[]> {
  const [drafts, board] = await Promise.all([countDrafts(db, node), boardOf(db, clock, node)]);
  const act = say(lang, mejaDip.buka);
  const today = hariDi(clock, node);
  const duties = board.flatMap(({ wajib, jatuh, lewat }): DeskTask[] => {
    // A duty that was never fulfilled stands red on the board; its clock has not begun.
    if (jatuh === undefined || (!lewat && jatuh > addDays(today, SOON))) return [];
    const title = say(lang, lewat ? mejaDip.tugasLewat : mejaDip.tugasSegera, { nama: say(lang, wajib.nama) });
    return [{ id: `ppid.wajib/${node}/${wajib.kode}`, group: lewat ? 'lewat' : jatuh === today ? 'hari-ini' : 'saya', title, node, href: MEJA_WAJIB, act }];
  });
  const dead = board.filter(({ tautan }) => tautan?.hasil === 'mati').length;
  return [
    ...duties,
    ...(drafts === 0 ? [] : [{ id: `ppid.dip/${node}/draf`, group: 'saya' as const, title: say(lang, mejaDip.tugasDraf, { n: formatInt(lang, drafts) }), node, href: MEJA_DIP, act }]),
    ...(dead === 0 ? [] : [{ id: `ppid.dip/${node}/mati`, group: 'lewat' as const, title: say(lang, mejaDip.tugasMati, { n: formatInt(lang, dead) }), node, href: MEJA_WAJIB, act }]),
  ];
}
