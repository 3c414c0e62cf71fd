// What happens to a form that a device signed, maybe hours ago? (hasil.md 2 "Offline": by uuid, order-free, nothing overwritten)
import { assert } from '#kernel/result';
import type { Deps } from '#platform/module';
import type { AreaCode } from '#kernel/area-code';
import type { Kontes } from '../contest.ts';
import { acceptForm } from '../desk/accept.ts';
import { filled } from '../desk/fields.ts';
import type { AcceptRefusal, Accepted, FormulirC } from '../desk/form.ts';
import { type Putusan, isReady, judgeForm } from '../desk/judge.ts';
import { paperOf } from '../desk/paper.ts';
import { findStation } from '../desk/resource.ts';
import { tidySentence } from '../desk/sentence.ts';
import { loadTercatat, selTercatat, suaraTercatat } from '../desk/standing.ts';
import { keepMessage } from './actions/keep-message.ts';
import type { Jawaban, Kiriman, PesanIsian, Tolak } from './message.ts';
import { readIsian } from './shape.ts';
import { type Penanda, hindranceOf, signerOf } from './signer.ts';
import { type BarisLuring, readLuring } from './store/message.ts';

type Hands = Pick<Deps, 'database' | 'clock'>;

/** A device whose clock is further off than this is not asked what time it was. */
const AHEAD_SECONDS = 300;
/** The last plenary of a kecamatan is over by then. */
const BEHIND_SECONDS = 35 * 86_400;

const no = (kode: Tolak): Jawaban => ({ keadaan: 'ditolak', kode });

/**
 * Takes a signed form. The same message again gets the same answer; a form that came second (somebody changed the
 * station since `dasar`) overwrites nothing, is kept as signed and answered with the figures on record. Signature
 * before content, content before authority, so that a stranger learns nothing about a station.
 */
export async function receiveEntry(deps: Hands, kiriman: Kiriman): Promise<Jawaban> {
  const signer = await signerOf(deps, kiriman);
  if (typeof signer === 'string') return no(signer);
  const read = readIsian(kiriman);
  if (!read.ok) return no('BENTUK');
  const pesan = read.value;
  const found = await findStation(deps, pesan);
  if (found === undefined) return no('TPS_TIADA');
  const said = await readLuring(deps.database.db, pesan.uuid, pesan.perangkat, pesan.cacah);
  const replay = replayOf(said, kiriman, pesan);
  if (replay !== undefined) return no(replay);
  const hindrance = await hindranceOf(deps, found.kontes, found.kode, signer);
  // What was taken once stays taken, also when it is asked again after the stage or the mandate's work is over.
  if (hindrance !== undefined && said.length === 0) return no(hindrance);
  const putusan = judgeForm(found.kontes.pack, found.kode, filled(pesan.isian), null);
  if (!isReady(putusan)) return no('BELUM_LENGKAP');
  const now = Math.floor(deps.clock.now() / 1000);
  const taken = await acceptForm(deps, formOf(found.kontes, found.kode, pesan, signer, putusan, now));
  if (taken.ok) return accepted(deps, found.kontes, signer, kiriman, pesan, taken.value);
  return refused(deps, found.kontes, signer, kiriman, pesan, putusan, taken.refusal);
}

/** The same uuid or the same number may only say the same again. */
function replayOf(said: readonly BarisLuring[], { berkas }: Kiriman, { uuid }: PesanIsian): Tolak | undefined {
  const other = said.find((one) => one.berkas !== berkas);
  if (other === undefined) return undefined;
  return other.uuid === uuid ? 'UUID_LAIN' : 'CACAH_LAIN';
}

async function accepted(deps: Hands, kontes: Kontes, signer: Penanda, kiriman: Kiriman, pesan: PesanIsian, { versi, diterima }: Accepted): Promise<Jawaban> {
  await keep(deps, kontes, signer, kiriman, pesan, 'TERIMA', diterima);
  return { keadaan: 'terkirim', diterima, versi };
}

async function refused(deps: Hands, kontes: Kontes, signer: Penanda, kiriman: Kiriman, pesan: PesanIsian, putusan: Putusan, { code }: AcceptRefusal): Promise<Jawaban> {
  switch (code) {
    case 'PENUH':
      return { keadaan: 'nanti' };
    case 'BENTROK':
      await keep(deps, kontes, signer, kiriman, pesan, 'BENTROK', Math.floor(deps.clock.now() / 1000));
      return conflictOf(deps, kontes, pesan.kode as AreaCode, putusan);
    case 'TANPA_ANGKA':
      return no('BELUM_LENGKAP');
    default:
      return no(code);
  }
}

/** Both sides, so that the officer can look at them beside the paper without another question. */
async function conflictOf(deps: Hands, kontes: Kontes, kode: AreaCode, { terbaca }: Putusan): Promise<Jawaban> {
  const tercatat = await loadTercatat(deps.database.db, kontes, kode);
  assert(tercatat !== undefined, 'a form came second at a station that is laid');
  const { opsi, form } = kontes.pack;
  const angka = [...suaraTercatat(tercatat, opsi.length), ...selTercatat(tercatat, form.sel.length)];
  return { keadaan: 'bentrok', versi: tercatat.dasar, angka, sama: angka.every((n, at) => n === terbaca.angka[at]) };
}

async function keep(deps: Hands, kontes: Kontes, { actor }: Penanda, { berkas, tanda }: Kiriman, pesan: PesanIsian, hasil: BarisLuring['hasil'], diterima: number): Promise<void> {
  const tercatat = await loadTercatat(deps.database.db, kontes, pesan.kode as AreaCode);
  assert(tercatat !== undefined, 'a form was judged at a station that is laid');
  const { uuid, perangkat, cacah, pada } = pesan;
  await keepMessage(deps, kontes, actor, { uuid, kontes: tercatat.no, kode: pesan.kode as AreaCode, perangkat, cacah, hasil, berkas, tanda, pada, diterima });
}

function formOf(kontes: Kontes, kode: AreaCode, pesan: PesanIsian, { actor, peran }: Penanda, putusan: Putusan, now: number): FormulirC {
  const { suara, sel, huruf, jawaban } = putusan;
  const { uuid, perangkat, cacah, pada, isian } = pesan;
  return {
    uuid,
    kontes,
    kode,
    dasar: pesan.dasar,
    jenis: 'ISI',
    actor,
    peran,
    suara,
    sel,
    huruf,
    kata: wordsIn(kontes, isian),
    dipertahankan: jawaban.dipertahankan,
    sebab: null,
    foto: [],
    perangkat: { id: perangkat, cacah },
    per: pada > now + AHEAD_SECONDS || pada < now - BEHIND_SECONDS ? null : pada,
  };
}

function wordsIn({ pack }: Kontes, isian: PesanIsian['isian']): Record<string, string> {
  return Object.fromEntries(
    paperOf(pack).kotak.flatMap(({ huruf }) => {
      const said = huruf === null ? '' : tidySentence(isian[huruf] ?? '');
      return huruf === null || said === '' ? [] : [[huruf, said] as const];
    }),
  );
}
