// What happens when a form is kept, checked or sent? (two steps without script; the same number twice is the same form)
import { say } from '#kernel/text';
import { recordedRole } from '#platform/identity';
import type { Deps, Outcome } from '#platform/module';
import { acceptForm } from './accept.ts';
import { terimaPath, tpsPath } from './address.ts';
import { type Meja, dressed, entryPage, hiddenOf, lamaOf, malamOf, newUuid, pathOf } from './entry-page.tsx';
import { type Tersimpan, draftKey, heldVersion, openDraf, saveDraf } from './draft.ts';
import type { Kiriman } from './fields.ts';
import type { FormulirC } from './form.ts';
import { type Putusan, isReady, judgeForm } from './judge.ts';
import { BusyPage, ConflictPage } from './pages/conflict.tsx';
import { ReviewPage } from './pages/review.tsx';
import { paperOf } from './paper.ts';
import { tidySentence } from './sentence.ts';
import { loadTps } from './scene.ts';
import { isFilled } from './standing.ts';
import { findBacaan } from './store/reading.ts';
import { akhir } from './text.ts';
import type { Terketik } from './typed.ts';

type Hands = Pick<Deps, 'database' | 'clock'>;

export async function sendEntry(deps: Hands, meja: Meja, kiriman: Kiriman): Promise<Outcome> {
  const { tps, account } = meja;
  const { langkah, uuid, versi, typed } = kiriman;
  const key = draftKey(tps, account);
  if (langkah === 'simpan' && kiriman.draf !== undefined) return saveByItself(deps, meja, kiriman, kiriman.draf);
  if (langkah === 'simpan') {
    await saveDraf(deps, key, kiriman);
    const malam = malamOf(meja);
    return { kind: 'redirect', to: malam === undefined ? pathOf(meja) : `${pathOf(meja)}?malam=${malam}` };
  }
  if (langkah === 'ubah') return entryPage(meja, { uuid, versi, typed, draf: await openDraf(deps, key) });
  const { pack } = tps.scene.kontes;
  const lama = lamaOf(meja);
  const putusan = judgeForm(pack, tps.kode, typed, lama);
  // Sent twice, or sent and then looked at again by the way back: the form itself tells.
  const sent = await findBacaan(deps.database.db, uuid);
  if (sent === undefined) {
    if (langkah === 'periksa') await saveDraf(deps, key, kiriman);
    if (versi !== tps.tercatat.dasar || (meja.cara === 'ISI' && isFilled(tps.tercatat))) return conflict(meja, kiriman, putusan, false);
    if (!isReady(putusan)) return entryPage(meja, { uuid, versi, typed, putusan, ditegur: true, draf: await openDraf(deps, key) });
    if (langkah === 'periksa') return review(meja, kiriman, putusan, lama === null ? null : [...lama.suara, ...lama.sel]);
  }
  return accept(deps, meja, kiriman, putusan);
}

/** The answer to a page that saves while somebody types; of two pages the one that is behind hears so and stops. */
async function saveByItself(deps: Hands, { tps, cara, account }: Meja, kiriman: Kiriman, dari: number): Promise<Outcome> {
  const { dasar } = tps.tercatat;
  const late = kiriman.versi !== dasar || (cara === 'ISI' && isFilled(tps.tercatat));
  const urut = late ? undefined : await saveDraf(deps, draftKey(tps, account), kiriman, dari);
  const body: Tersimpan | null = urut === undefined ? null : { urut, versi: heldVersion(dasar, urut) };
  return { kind: 'json', body };
}

async function accept(deps: Hands, meja: Meja, kiriman: Kiriman, putusan: Putusan): Promise<Outcome> {
  const { tps } = meja;
  const taken = await acceptForm(deps, formOf(meja, kiriman, putusan));
  if (taken.ok) return { kind: 'redirect', to: terimaPath(tps.scene.at, tps.kode, taken.value.uuid) };
  switch (taken.refusal.code) {
    case 'PENUH': {
      const hidden = hiddenOf(meja, kiriman, kiriman.typed);
      return dressed(meja, say(tps.scene.lang, akhir.penuhJudul), <BusyPage tps={tps} action={pathOf(meja)} hidden={hidden} />, { state: 'busy' });
    }
    case 'UUID_LAIN':
      return conflict(meja, kiriman, putusan, true);
    case 'BENTROK': {
      // Somebody was faster between our look and the turn.
      const { kontes, lang, at } = tps.scene;
      const fresh = await loadTps(deps, lang, { ...at, kode: tps.kode });
      return conflict({ ...meja, tps: fresh }, kiriman, judgeForm(kontes.pack, tps.kode, kiriman.typed, null), false);
    }
    default:
      return { kind: 'redirect', to: tpsPath(tps.scene.at, tps.kode) };
  }
}

function review(meja: Meja, kiriman: Kiriman, putusan: Putusan, lama: readonly (number | null)[] | null): Outcome {
  const { tps } = meja;
  const hidden = hiddenOf(meja, kiriman, kiriman.typed);
  const body = <ReviewPage tps={tps} action={pathOf(meja)} typed={kiriman.typed} putusan={putusan} lama={lama} hidden={hidden} malam={malamOf(meja)} />;
  return dressed(meja, say(tps.scene.lang, akhir.periksaJudul), body);
}

/** Both sides; from here the form goes on as a correction over what stands now, with a number of its own if it was sent. */
function conflict(meja: Meja, { uuid, typed }: Kiriman, putusan: Putusan, own: boolean): Outcome {
  const { tps } = meja;
  const onward = { uuid: own ? newUuid() : uuid, versi: tps.tercatat.dasar };
  const hidden = hiddenOf({ ...meja, cara: 'PERBAIKI' }, onward, typed);
  const body = <ConflictPage tps={tps} angka={putusan.terbaca.angka} own={own} hidden={hidden} />;
  return dressed(meja, say(tps.scene.lang, akhir.bentrokJudul), body, { state: 'conflict' });
}

function formOf({ tps, cara, actor }: Meja, { uuid, versi, typed }: Kiriman, putusan: Putusan): FormulirC {
  const { kontes } = tps.scene;
  const { suara, sel, huruf, jawaban, sebab } = putusan;
  return {
    uuid,
    kontes,
    kode: tps.kode,
    dasar: versi,
    jenis: cara === 'PERBAIKI' && isFilled(tps.tercatat) ? 'PERBAIKI' : 'ISI',
    actor,
    peran: say('id', recordedRole(actor.role)),
    suara,
    sel,
    huruf,
    kata: wordsIn(tps, typed),
    dipertahankan: jawaban.dipertahankan,
    sebab,
    foto: [],
    perangkat: null,
    per: null,
  };
}

/** Words as typed, in one clean line each. */
function wordsIn({ scene }: Meja['tps'], typed: Terketik): Record<string, string> {
  return Object.fromEntries(
    paperOf(scene.kontes.pack).kotak.flatMap(({ huruf }) => {
      const said = huruf === null ? '' : tidySentence(typed[huruf] ?? '');
      return huruf === null || said === '' ? [] : [[huruf, said] as const];
    }),
  );
}
