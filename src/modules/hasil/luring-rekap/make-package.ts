// What was done on this laptop, in which order, and over what? (the order is that of its own trail, which only grows)
import type { AreaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import { type Json, listEntries } from '#platform/audit';
import type { Db } from '#platform/db';
import type { Kontes } from '../contest.ts';
import { ACCEPT_EVENTS } from '../desk/actions/accept-forms.ts';
import { type BarisBacaan, readBacaan } from '../desk/store/reading.ts';
import { RECAP_EVENTS } from '../recap/actions/record-event.ts';
import { findFormulir } from '../recap/store/plenary.ts';
import { berlakuPada } from '../station.ts';
import { findNomor } from '../store/columns.ts';
import { type BarisLog, readStations } from '../store/log.ts';
import type { Butir, ButirC, ButirRapat } from './package-shape.ts';
import { type Tercatat, readTercatat } from './store/act.ts';
import type { BekalIni } from './store/seed.ts';

interface Tindakan {
  readonly uuid: string;
  /** By the laptop's clock. */
  readonly waktu: string;
}

const PAGE = 1_000;
const ACTS: readonly string[] = [...ACCEPT_EVENTS, ...RECAP_EVENTS];

/** Acts of the desk and of the plenary, the oldest first; their place is their count. */
async function listActs(db: Db): Promise<Tindakan[]> {
  const acts: Tindakan[] = [];
  for (let before: number | undefined; ; ) {
    const page = await listEntries(db, { limit: PAGE, ...(before === undefined ? {} : { before }) });
    for (const { aksi, isi, waktu } of page) {
      const uuid = ACTS.includes(aksi) ? uuidIn(isi) : undefined;
      if (uuid !== undefined) acts.push({ uuid, waktu });
    }
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return acts.reverse();
    before = last.urutan;
  }
}

function uuidIn(isi: Json): string | undefined {
  const found = typeof isi === 'object' && isi !== null && !Array.isArray(isi) ? (isi as Readonly<Record<string, Json>>)['uuid'] : undefined;
  return typeof found === 'string' ? found : undefined;
}

/** All acts of this laptop, counted from 1. */
export async function collectActs(db: Db, kontes: Kontes, bekal: BekalIni): Promise<Butir[]> {
  const acts = await listActs(db);
  const uuids = acts.map(({ uuid }) => uuid);
  const forms = await readBacaan(db, uuids);
  const notes = await readTercatat(db, uuids);
  const log = await logOf(db, kontes, [...forms.values()]);
  const out: Butir[] = [];
  for (const [at, { uuid, waktu }] of acts.entries()) {
    const [form, note] = [forms.get(uuid), notes.get(uuid)];
    assert(form !== undefined || note !== undefined, `act ${uuid} of the trail stands in its table`);
    const cacah = at + 1;
    if (form !== undefined) out.push(formItem(cacah, waktu, form, log, forms, bekal));
    else if (note !== undefined) out.push(await noteItem(db, cacah, waktu, note));
  }
  return out;
}

async function logOf(db: Db, kontes: Kontes, forms: readonly BarisBacaan[]): Promise<Map<AreaCode, BarisLog[]>> {
  const no = await findNomor(db, kontes);
  assert(no !== undefined, 'the tree of the seed is laid');
  const log = new Map<AreaCode, BarisLog[]>();
  for (const row of await readStations(db, no, kontes, [...new Set(forms.map(({ kode }) => kode))])) log.set(row.kode, [...(log.get(row.kode) ?? []), row]);
  return log;
}

function formItem(
  cacah: number,
  dicatat: string,
  one: BarisBacaan,
  log: ReadonlyMap<AreaCode, readonly BarisLog[]>,
  forms: ReadonlyMap<string, BarisBacaan>,
  bekal: BekalIni,
): ButirC {
  const { uuid, kode, jenis, akun, peran, peranNode, per, isi } = one;
  const { suara, sel, huruf } = jenis === 'FOTO' ? { suara: [], sel: null, huruf: null } : figuresOf(one, log.get(kode) ?? []);
  // A version made here is named by the form that made it; any other came from the centre under the centre's number.
  const maker = [...forms.values()].find((other) => other.kode === kode && other.seq !== null && other.versi === isi.dasar && other.jenis !== 'FOTO');
  return {
    jenis: 'C',
    cacah,
    uuid,
    akun,
    peran,
    simpul: peranNode,
    pada: per,
    dicatat,
    kode,
    tugas: isi.peran,
    bentuk: jenis,
    dasar: maker === undefined ? { versi: bekal.dasar[kode] ?? 0 } : { uuid: maker.uuid },
    suara: [...suara],
    sel: sel === null ? null : [...sel],
    huruf: huruf ?? null,
    kata: { ...isi.kata },
    dipertahankan: [...isi.dipertahankan],
    sebab: isi.sebab,
    foto: isi.foto.map(({ halaman, foto }) => ({ halaman, sha256: foto })),
  };
}

/** As the form said it; one that said again what was in force made no event of its own. */
function figuresOf({ seq, versi }: BarisBacaan, log: readonly BarisLog[]) {
  const event = log.find((row) => row.seq === seq);
  if (event !== undefined) return event;
  const { suara, sel, huruf } = berlakuPada(log.filter((row) => row.versi <= versi));
  return { suara: suara ?? [], sel, huruf };
}

async function noteItem(db: Db, cacah: number, dicatat: string, one: Tercatat): Promise<ButirRapat> {
  const form = one.jenis === 'SETUJU_TUTUP' ? await findFormulir(db, one.rapat) : undefined;
  return {
    jenis: 'RAPAT',
    cacah,
    uuid: one.uuid,
    akun: one.akun,
    peran: one.peran,
    simpul: one.simpul,
    pada: one.pada,
    dicatat,
    node: one.node,
    langkah: one.jenis,
    versi: one.versi,
    urut: one.urut,
    isi: { ...one.isi },
    formulir: form === undefined ? null : { sha256: form.sha256, pdfSha256: form.pdfSha256 },
  };
}
