// Which duplicate cases are mine to work on, and where does each stand?
import type { VNode } from 'preact';
import { NATION } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Counters, DeskHead, Queue, type QueueRow, StateTag } from '#design/desk';
import { Button } from '#design/forms';
import { Lead, SubNav } from '#design/page';
import { useReader } from '#design/reader';
import { type SignedIn, scopeOf } from '#platform/identity';
import type { DeskRequest, DeskTask, Deps, Outcome } from '#platform/module';
import { areaNames } from '../../daftar/words.ts';
import { CARI_PATH, MEJA_GANDA, hakimPath, kasusPath, putusPath, sisiPath } from '../address.ts';
import { kantorBanding } from '../kantor.ts';
import { boleh } from '../load.ts';
import { BANDING_GANDA, DAFTAR_GANDA, LAPOR_GANDA, TUGAS_GANDA, USUL_GANDA } from '../permissions.ts';
import { KEADAAN_GANDA, type KeadaanGanda } from '../perkara.ts';
import { type Kasus, type SaringKasus, countKasus, listKasus } from '../store/perkara.ts';
import { cari } from '../text-umum.ts';
import { form } from '../text-langkah.ts';
import { text } from '../text.ts';
import { asalWords, kasusState, stateKind, stateWords } from './words.ts';

const BARIS = 50;
const PITA = ['OTOMATIS_USUL', 'TINJAU'] as const;

export interface ListQuery {
  readonly keadaan?: string | undefined;
  readonly pita?: string | undefined;
  readonly sesudah?: string | undefined;
}

export function nodesOf(deps: Pick<Deps, 'registry' | 'clock'>, who: SignedIn): SaringKasus['nodes'] {
  const permission = deps.registry.permissions.get(DAFTAR_GANDA);
  return permission === undefined ? [] : scopeOf(who, permission, deps.clock.now());
}

interface Saring {
  readonly keadaan: KeadaanGanda | undefined;
  readonly pita: (typeof PITA)[number] | undefined;
}

function listPath({ keadaan, pita }: Saring, sesudah?: number): string {
  const query = new URLSearchParams(Object.entries({ keadaan, pita, sesudah: sesudah?.toString() }).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]])));
  return query.size === 0 ? MEJA_GANDA : `${MEJA_GANDA}?${query.toString()}`;
}

export async function showList({ deps, lang, who, query }: DeskRequest<unknown, ListQuery, unknown>): Promise<Outcome> {
  const { db } = deps.database;
  const nodes = nodesOf(deps, who);
  const saring: Saring = { keadaan: KEADAAN_GANDA.find((one) => one === query.keadaan), pita: PITA.find((one) => one === query.pita) };
  const sesudah = /^[0-9]{1,9}$/.test(query.sesudah ?? '') ? Number(query.sesudah) : 0;
  const found = await listKasus(db, { nodes, ...only(saring), sesudah, banyak: BARIS + 1 });
  const shown = found.slice(0, BARIS);
  const counts = await countKasus(db, nodes);
  const nameOf = await areaNames(db, shown.flatMap(({ pemutus, sisi }) => [pemutus, ...sisi.flatMap(({ desa }) => [desa, desa.slice(0, 4)])]));
  const last = shown.at(-1);
  const more = found.length > BARIS && last !== undefined ? listPath(saring, last.no) : undefined;
  const mayCari = who.mandates.some(({ node }) => boleh(deps, who, TUGAS_GANDA, { kind: 'ganda', id: 'cari', node }));
  const body = <List lang={lang} saring={saring} counts={counts} rows={shown.map((one) => rowOf(lang, one, nameOf))} more={more} cari={mayCari} />;
  return { kind: 'page', title: say(lang, text.gandaJudul), body, nav: 'sidalih.ganda', scripts: ['desk'] };
}

function only({ keadaan, pita }: Saring): Pick<SaringKasus, 'keadaan' | 'pita'> {
  return { ...(keadaan === undefined ? {} : { keadaan: [keadaan] }), ...(pita === undefined ? {} : { pita: [pita] }) };
}

interface ListProps {
  readonly lang: Lang;
  readonly saring: Saring;
  readonly counts: ReadonlyMap<string, number>;
  readonly rows: readonly QueueRow[];
  readonly more: string | undefined;
  readonly cari: boolean;
}

function List({ lang, saring, counts, rows, more, cari: mayCari }: ListProps): VNode {
  const { href } = useReader();
  const states = KEADAAN_GANDA.map((one) => ({ n: counts.get(one) ?? 0, label: stateWords(lang, one), href: listPath({ ...saring, keadaan: one }), current: saring.keadaan === one }));
  const whole = { n: states.reduce((sum, { n }) => sum + n, 0), label: say(lang, cari.gandaSemua), href: listPath({ ...saring, keadaan: undefined }), current: saring.keadaan === undefined };
  const bands = [undefined, ...PITA].map((pita) => ({ href: listPath({ ...saring, pita }), label: say(lang, pita === undefined ? cari.gandaSemuaPita : text[`ganda${pita}`]), current: saring.pita === pita }));
  const open = [...counts].filter(([state]) => state !== 'SELESAI').reduce((sum, [, n]) => sum + n, 0);
  return (
    <>
      <DeskHead
        title={say(lang, text.gandaJudul)}
        actions={
          mayCari && (
            <Button kind="second" href={CARI_PATH}>
              {say(lang, cari.gandaCariJudul)}
            </Button>
          )
        }
      >
        {say(lang, cari.gandaTerbuka, { n: formatInt(lang, open) })}
      </DeskHead>
      <Lead>{say(lang, text.gandaMaksud)}</Lead>
      <Counters label={say(lang, text.gandaKeadaan)} items={[...states, whole]} />
      <SubNav label={say(lang, text.gandaPita)} items={bands} />
      <Queue caption={say(lang, text.gandaJudul)} heads={{ title: say(lang, text.gandaKolom) }} groups={[{ id: 'perkara', title: say(lang, text.gandaJudul), rows }]} empty={say(lang, text.gandaKosong)} />
      {more !== undefined && (
        <p class="govuk-body">
          <a href={href(more)} rel="next">
            {say(lang, text.gandaBerikut)}
          </a>
        </p>
      )}
    </>
  );
}

function rowOf(lang: Lang, kasus: Kasus, nameOf: (kode: string) => string): QueueRow {
  const href = kasusPath(kasus.id);
  const places = [...new Set(kasus.sisi.map(({ desa }) => `${nameOf(desa)} (${nameOf(desa.slice(0, 4))})`))].join(' | ');
  return {
    id: kasus.id,
    title: say(lang, text.gandaNomor, { no: formatInt(lang, kasus.no) }),
    href,
    note: `${say(lang, text.gandaCatatanBaris, { tempat: places, kantor: nameOf(kasus.pemutus) })}. ${asalWords(lang, kasus.asal)}`,
    state: <StateTag state={stateKind(kasus.keadaan)}>{kasusState(lang, kasus)}</StateTag>,
    act: { label: say(lang, text.gandaBuka), href },
  };
}

const TASKS = 40;

/** What waits for this officer in each case; counts of an office with very many stand on its list. */
export async function gandaTasks(deps: Deps, lang: Lang, who: SignedIn): Promise<readonly DeskTask[]> {
  const nodes = nodesOf(deps, who);
  if (nodes.length === 0) return [];
  const keadaan = KEADAAN_GANDA.filter((one) => one !== 'SELESAI');
  const open = await listKasus(deps.database.db, { nodes, keadaan, banyak: TASKS });
  return open.flatMap((kasus) => taskOf(deps, lang, who, kasus) ?? []);
}

function taskOf(deps: Deps, lang: Lang, who: SignedIn, kasus: Kasus): DeskTask | undefined {
  const title = say(lang, text.gandaNomor, { no: formatInt(lang, kasus.no) });
  const task = (act: string, href: string, node = kasus.pemutus, rest: Partial<DeskTask> = {}): DeskTask => ({ id: `sidalih.ganda-${kasus.id}`, group: 'saya', title, detail: kasusState(lang, kasus), node, href, act, ...rest });
  const at = (node: typeof kasus.pemutus, excluded: readonly string[] = []) => ({ kind: 'ganda', id: kasus.id, node, excluded });
  const { isi } = kasus;
  const due = isi.sisi.findIndex((one, ke) => {
    const side = kasus.sisi[ke];
    const letter = one.nasib === 'AKAN_DICORET' && one.akhir === null && one.banding === null;
    return side !== undefined && (isi.hasil === null ? !one.lapor : letter) && boleh(deps, who, LAPOR_GANDA, at(side.desa));
  });
  const side = kasus.sisi[due];
  if (side !== undefined && kasus.keadaan !== 'TERDETEKSI') return task(say(lang, isi.hasil === null ? form.gandaIsiLaporan : form.gandaSurat), sisiPath(kasus.id, due), side.desa);
  if (kasus.keadaan === 'TERDETEKSI' && boleh(deps, who, TUGAS_GANDA, at(kasus.pemutus))) return task(say(lang, form.gandaTugaskan), kasusPath(kasus.id));
  if (kasus.keadaan === 'PUTUSAN' && boleh(deps, who, USUL_GANDA, at(kasus.pemutus, isi.pelapor))) return task(say(lang, form.gandaPutuskan), putusPath(kasus.id), kasus.pemutus, { group: isi.usul?.oleh === who.account ? 'lain' : 'saya' });
  const appeal = isi.sisi.findIndex(({ banding }) => banding?.putusan === null);
  const judge = at(kantorBanding(kasus.pemutus), [...isi.pelapor, ...isi.pemutus]);
  if (appeal >= 0 && boleh(deps, who, BANDING_GANDA, judge)) {
    return task(say(lang, form.gandaPeriksaKeberatan), hakimPath(kasus.id, appeal), judge.node, { group: isi.sisi[appeal]?.banding?.usul?.oleh === who.account ? 'lain' : 'saya' });
  }
  return undefined;
}

/** The own node of a reader whose page lists within the own mandates alone. */
export function ownNode(_deps: unknown, _params: unknown, who: SignedIn | undefined): { kind: string; id: string; node: SignedIn['mandates'][number]['node'] } {
  return { kind: 'meja', id: 'ganda', node: who?.mandates[0]?.node ?? NATION };
}
