// Which copies are due, and which wait for a second person? (the office that decided the list)
import { properName } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { isoInstant } from '#platform/clock';
import type { SignedIn } from '#platform/identity';
import type { Deps, DeskTask } from '#platform/module';
import { BASE_TREE, findAreas } from '#platform/offices';
import { listDaftar } from '../daftar/store/daftar.ts';
import { salinanPath } from './address.ts';
import { keadaanOf } from './pages/parts.tsx';
import { type Terbit, findTerbit, sisaHari } from './terbit.ts';
import { text } from './text.ts';

const OFFICE = new Set(['pimpinan', 'kasubbag', 'operator_bidang']);

export async function salinanTasks({ database: { db }, clock }: Deps, lang: Lang, who: SignedIn): Promise<DeskTask[]> {
  const nodes = new Set(who.mandates.filter(({ role, node }) => OFFICE.has(role) && node.length === 4).map(({ node }) => node));
  const lists = (await Promise.all([...nodes].map((node) => listDaftar(db, { node })))).flat().filter(({ versi }) => versi > 0);
  const found = (await Promise.all(lists.map(({ id }) => findTerbit(db, id)))).filter((one) => one !== undefined && !['SIAP', 'DISIAPKAN'].includes(keadaanOf(one)));
  const names = new Map<string, string>((await findAreas(db, BASE_TREE, [...nodes])).map((area) => [area.kode, properName(area.nama)]));
  return found.flatMap((one) => (one === undefined ? [] : [taskOf(lang, who, one, names.get(one.kab) ?? one.kab, sisaHari(one, isoInstant(clock)))]));
}

function taskOf(lang: Lang, who: SignedIn, { list, paket, kab, salinan, batas }: Terbit, tempat: string, sisa: number): DeskTask {
  const mine = salinan === undefined || salinan.pengusul !== who.account;
  return {
    id: `sidalih.salinan-${list.id}`,
    group: !mine ? 'lain' : sisa < 0 ? 'lewat' : sisa === 0 ? 'hari-ini' : 'saya',
    title: say(lang, salinan === undefined ? text.salTugas : text.salTugasSetujui, { tempat }),
    node: kab,
    due: `${batas}T16:59:59Z`,
    href: salinanPath({ paket: paket.id, kab }),
    act: say(lang, text.salBuka),
  };
}
