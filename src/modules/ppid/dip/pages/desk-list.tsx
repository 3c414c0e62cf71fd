// What waits at the desk of the list and of the archive? (work first: what is reported, proposed, in the making)
import { formatDay } from '#kernel/format';
import { say } from '#kernel/text';
import { DeskHead, Queue, type QueueRow, StateTag, type StateKind } from '#design/desk';
import { Button } from '#design/forms';
import { Section } from '#design/page';
import type { DeskRequest, Outcome } from '#platform/module';
import type { Arsip } from '../arsip.ts';
import { mayHere, officeOf, placesOf } from '../may.ts';
import { ARSIP_LIHAT, DIP_LIHAT, DIP_SUSUN } from '../permissions.ts';
import type { KeadaanArsip, KeadaanDip } from '../states.ts';
import { listArsip } from '../store/arsip.ts';
import { type Dip, listDip } from '../store/dip.ts';
import { mejaArsip } from '../text-arsip-meja.ts';
import { mejaDip } from '../text-dip-meja.ts';
import { MEJA_ARSIP, MEJA_DIP, MEJA_WAJIB, mejaArsipPath, mejaDipPath } from './address.ts';
import { kindWords } from './list.tsx';
import { officeNames } from './names.ts';

type Ask = Pick<DeskRequest<unknown, unknown, unknown>, 'deps' | 'who' | 'lang'>;
const MOST = 300;

export const DIP_TAG: Readonly<Record<KeadaanDip, StateKind>> = { DRAF: 'draf', TERBIT: 'terkirim', LAMA: 'ditutup', DIGANTI: 'ditutup', BATAL: 'ditutup' };
export const ARSIP_TAG: Readonly<Record<KeadaanArsip, StateKind>> = { BAHAN: 'draf', DIUSULKAN: 'menunggu', TERTUNDA: 'menunggu', TERBIT: 'terkirim', TERSEMBUNYI: 'bentrok', DITARIK: 'ditutup' };

export async function showDipDesk({ deps, who, lang }: Ask): Promise<Outcome> {
  const { db } = deps.database;
  const found = await listDip(db, placesOf(deps, who, DIP_LIHAT), MOST);
  const name = await officeNames(db, found.map(({ kantor }) => kantor));
  const row = (d: Dip): QueueRow => ({
    id: d.id,
    no: d.nomor ?? '',
    title: d.judul,
    href: mejaDipPath(d.id),
    note: say(lang, mejaDip.barisVersi, { kelas: kindWords(lang, 'dip', d.kelas), n: String(d.versi) }),
    state: <StateTag state={DIP_TAG[d.keadaan]}>{say(lang, mejaDip[d.keadaan])}</StateTag>,
    who: name(d.kantor),
    act: { label: say(lang, mejaDip.buka), href: mejaDipPath(d.id) },
  });
  const group = (id: string, title: string, keadaan: KeadaanDip) => ({ id, title, rows: found.filter((d) => d.keadaan === keadaan).map(row) });
  const title = say(lang, mejaDip.judul);
  const writes = mayHere(deps, who, DIP_SUSUN, officeOf(deps, who, DIP_SUSUN));
  const actions = (
    <>
      {writes && <Button href={`${MEJA_DIP}/baru`}>{say(lang, mejaDip.baru)}</Button>}
      <Button href={MEJA_WAJIB} kind="second">
        {say(lang, mejaDip.menuWajib)}
      </Button>
      {placesOf(deps, who, ARSIP_LIHAT).length > 0 && (
        <Button href={MEJA_ARSIP} kind="second">
          {say(lang, mejaArsip.menu)}
        </Button>
      )}
    </>
  );
  const body = (
    <>
      <DeskHead title={title} actions={actions} />
      <Queue caption={title} groups={[group('draf', say(lang, mejaDip.draf), 'DRAF'), group('terbit', say(lang, mejaDip.terbit), 'TERBIT')]} empty={say(lang, mejaDip.kosong)} />
    </>
  );
  return { kind: 'page', title, body, nav: 'ppid.dip', scripts: ['desk'] };
}

const GROUPS: readonly (readonly [KeadaanArsip, keyof typeof mejaArsip])[] = [
  ['TERSEMBUNYI', 'perluDinilai'],
  ['DIUSULKAN', 'perluSetuju'],
  ['BAHAN', 'perluJudul'],
  ['TERTUNDA', 'tertunda'],
  ['TERBIT', 'tampil'],
  ['DITARIK', 'ditarik'],
];

export async function showArsipDesk({ deps, who, lang }: Ask): Promise<Outcome> {
  const { db } = deps.database;
  const found = await listArsip(db, placesOf(deps, who, ARSIP_LIHAT), MOST);
  const row = (a: Arsip): QueueRow => ({
    id: a.id,
    no: a.nomor,
    title: a.judul === '' ? say(lang, mejaArsip.tanpaJudul) : a.judul,
    href: mejaArsipPath(a.id),
    note: `${kindWords(lang, 'arsip', a.hasil)}, ${formatDay(lang, a.dijawab)}`,
    state: <StateTag state={ARSIP_TAG[a.keadaan]}>{say(lang, mejaArsip[a.keadaan])}</StateTag>,
    act: { label: say(lang, mejaArsip.buka), href: mejaArsipPath(a.id) },
  });
  const groups = GROUPS.map(([keadaan, key]) => ({ id: keadaan.toLowerCase(), title: say(lang, mejaArsip[key]), rows: found.filter((a) => a.keadaan === keadaan).map(row) }));
  const title = say(lang, mejaArsip.judul);
  const body = (
    <>
      <DeskHead title={title} />
      <Section id="antrean" title={title} quiet>
        <Queue caption={title} groups={groups} empty={say(lang, mejaArsip.kosong)} />
      </Section>
    </>
  );
  return { kind: 'page', title, body, nav: 'ppid.arsip', scripts: ['desk'] };
}
