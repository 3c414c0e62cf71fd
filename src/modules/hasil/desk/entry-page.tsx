// How does a form become a page, with what was typed and what is found? (first look, after a question, back from the check)
import { randomUUID } from 'node:crypto';
import { say } from '#kernel/text';
import type { Boxes } from '#design/entry';
import type { HiddenField, PageOutcome } from '#platform/module';
import type { Actor } from '#platform/action';
import { KEADAAN, keadaanOf } from '../exceptions.ts';
import { noticeOf } from '../pages/scene.ts';
import { perbaikiPath, tpsPath } from './address.ts';
import { KEPT, keepField, reasonField } from './answers.ts';
import { draftName, heldVersion } from './draft.ts';
import type { Kiriman } from './fields.ts';
import { type Lama, type Putusan, judgeForm } from './judge.ts';
import { EntryBar, EntryPage } from './pages/entry.tsx';
import { paperOf } from './paper.ts';
import { reasonsOf } from './permissions.ts';
import { type MejaTps, clockWords } from './scene.ts';
import { isFilled, selTercatat, suaraTercatat } from './standing.ts';
import type { Draf } from './store/draft.ts';
import { text } from './text.ts';
import { type Terketik, typedFrom } from './typed.ts';

export type Cara = 'ISI' | 'PERBAIKI';

/** What the pages of one form have in common, whoever asks. */
export interface Meja {
  readonly tps: MejaTps;
  readonly cara: Cara;
  readonly actor: Actor;
  readonly account: string;
  readonly query: { readonly malam?: string | undefined; readonly kotak?: string | undefined };
  readonly ticket: (path: string) => readonly HiddenField[];
}

export function pathOf({ tps, cara }: Pick<Meja, 'tps' | 'cara'>): string {
  return cara === 'ISI' ? tpsPath(tps.scene.at, tps.kode) : perbaikiPath(tps.scene.at, tps.kode);
}

export function malamOf({ query }: Pick<Meja, 'query'>): '0' | '1' | undefined {
  return query.malam === '1' || query.malam === '0' ? query.malam : undefined;
}

/** The dress of every page of one form: narrow bar, night, script. */
export function dressed(meja: Meja, title: string, body: PageOutcome['body'], more: Partial<PageOutcome> = {}): PageOutcome {
  const { tps, cara } = meja;
  const malam = malamOf(meja);
  return {
    kind: 'page',
    title: `${title}, ${tps.nama}`,
    tone: 'entry',
    scripts: ['entry'],
    header: <EntryBar tps={tps} correction={cara === 'PERBAIKI'} path={pathOf(meja)} {...(isFilled(tps.tercatat) ? { back: 'tps' as const } : {})} />,
    ...(malam === undefined ? {} : { theme: malam === '1' ? ('dark' as const) : ('light' as const) }),
    ...noticeOf(tps.scene),
    ...more,
    body,
  };
}

/** What a correction corrects; null where nothing is in force, so that the form is a first one. */
export function lamaOf({ tps, cara, actor }: Meja): Lama | null {
  const { tercatat, scene } = tps;
  if (cara === 'ISI' || !isFilled(tercatat)) return null;
  const { opsi, form } = scene.kontes.pack;
  return { suara: suaraTercatat(tercatat, opsi.length), sel: selTercatat(tercatat, form.sel.length), huruf: tercatat.berlaku.huruf, sebab: reasonsOf(actor) };
}

/** Ticket, number of the form, version it is written over. */
export function hiddenOf(meja: Meja, { uuid, versi }: Pick<Kiriman, 'uuid' | 'versi'>, typed: Terketik = {}): HiddenField[] {
  const kept = Object.entries(typed).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
  return [...meja.ticket(pathOf(meja)), { name: 'uuid', value: uuid }, { name: 'versi', value: String(versi) }, ...kept];
}

interface Isian extends Pick<Kiriman, 'uuid' | 'versi' | 'typed'> {
  readonly putusan?: Putusan;
  /** It is the answer to a sending: everything that stops the form is said. */
  readonly ditegur?: boolean;
  readonly draf?: Draf | undefined;
}

export function entryPage(meja: Meja, { uuid, versi, typed, putusan, ditegur = false, draf }: Isian): PageOutcome {
  const { tps, account } = meja;
  const { scene, kode, tercatat } = tps;
  const { lang, kontes } = scene;
  const lama = lamaOf(meja);
  const judged = putusan ?? judgeForm(kontes.pack, kode, typed, lama);
  const waktu = draf === undefined ? null : clockWords(lang, draf.disimpan, kode);
  const catatan = draf === undefined || waktu === null || ditegur ? null : say(lang, draf.dasar === tercatat.dasar ? text.drafPulih : text.drafLama, { waktu });
  const body = (
    <EntryPage
      tps={tps}
      action={pathOf(meja)}
      perbaikan={lama === null ? null : { sebab: lama.sebab }}
      typed={typed}
      putusan={judged}
      ditegur={ditegur}
      hidden={hiddenOf(meja, { uuid, versi })}
      draft={{ name: draftName(scene, kode, account), version: heldVersion(tercatat.dasar, draf?.urut ?? 0), saved: draf?.urut ?? 0 }}
      tersimpan={waktu}
      catatan={catatan}
      boxes={boxesOf(meja, typed)}
      malam={malamOf(meja)}
    />
  );
  return dressed(meja, say(lang, meja.cara === 'ISI' ? text.isi : text.perbaiki), body, ditegur ? { state: 'invalid' } : {});
}

/** Three at a station; more where the paper has them, where the officer asked, or where more was typed. */
function boxesOf({ tps: { scene, kode }, query }: Meja, typed: Terketik): Boxes {
  const { pack } = scene.kontes;
  const wide = (keadaanOf(pack, kode) & (KEADAAN.KSK_POS | KEADAAN.NOKEN)) !== 0 ? 4 : 3;
  const asked = Number(query.kotak ?? 0);
  const longest = paperOf(pack).kotak.reduce((most, { nama }) => Math.max(most, (typed[nama] ?? '').trim().length), 0);
  const most = Math.max(wide, asked, longest);
  return most >= 6 ? 6 : most === 5 ? 5 : most === 4 ? 4 : 3;
}

/** A new number for a form that nobody has begun. */
export function newUuid(): string {
  return randomUUID();
}

/** Fields of what is on record, with the words and answers of the newest form. */
export function typedTercatat({ tps: { scene, tercatat } }: Meja): Terketik {
  const { pack } = scene.kontes;
  const last = tercatat.bacaan.find(({ jenis }) => jenis !== 'FOTO');
  const figures = typedFrom(pack, suaraTercatat(tercatat, pack.opsi.length), selTercatat(tercatat, pack.form.sel.length));
  if (last === undefined || last.versi < tercatat.dasar) return figures;
  const kept = last.isi.dipertahankan.flatMap(({ kunci, alasan }) => [
    [keepField(kunci), KEPT],
    [reasonField(kunci), alasan],
  ]);
  return { ...figures, ...last.isi.kata, ...(Object.fromEntries(kept) as Terketik) };
}
