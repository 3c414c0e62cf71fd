// How is what a station recorded said in words? (the fixed sentence of hasil.md 10; figures as the reader's language writes them)
import type { AreaCode } from '#kernel/area-code';
import { formatInt, formatPercent } from '#kernel/format';
import { percent2 } from '#kernel/share';
import { say } from '#kernel/text';
import { pilihanOf } from '#modules/pemilu';
import type { Area } from '#platform/offices';
import { isoOf } from '../instants.ts';
import { type Scene, timeAt } from '../pages/scene.ts';
import { stationTitle } from '../pages/station-state.ts';
import type { Cerita } from './cerita.ts';
import { type AturanTanya, ambangOf } from './rules.ts';
import { fakta } from './text-aturan.ts';
import { text } from './text.ts';
import { type Tanyaku, jumlahOf } from './timbang.ts';

export type Names = ReadonlyMap<AreaCode, Area>;

/** "TPS 003 Pulau Panggang", from the names of what lies above. */
export function tpsName(scene: Scene, names: Names, kode: AreaCode, short = false): string {
  const up = [kode.slice(0, 6), kode.slice(0, 10)].flatMap((code) => names.get(code as AreaCode) ?? []);
  return stationTitle(scene, kode, up, short);
}

/** "Kec. Kedurang, Bengkulu Selatan": enough to tell two desa of one name apart. */
export function wayUp(names: Names, kode: AreaCode): string {
  return [kode.slice(0, 6), kode.slice(0, 4)].flatMap((code) => names.get(code as AreaCode)?.nama ?? []).join(', ');
}

/** What is recorded: "0 suara untuk semua pilihan". */
export function faktaWords(scene: Scene, t: Tanyaku, one: Cerita, names: Names): string {
  const { lang, kontes } = scene;
  const n = (value: number | null): string => (value === null ? '–' : formatInt(lang, value));
  const { suara, sel } = one.isi;
  const votes = (suara ?? []).slice(0, t.utama);
  const [a, b2, b3, b4] = [t.a, t.b2, t.b3, t.b4].map((at) => sel?.[at] ?? null);
  const share = (part: number, whole: number): string => formatPercent(lang, percent2(part, whole) ?? 0);
  const choices = pilihanOf(kontes.pack);
  const nameOf = (at: number): string => choices[at]?.singkat ?? '';
  switch (one.id) {
    case 'AN01':
      return say(lang, fakta.faktaAN01, { b4: n(b4 ?? null), a: n(a ?? null), b2: n(b2 ?? null), b3: n(b3 ?? null) });
    case 'AN02':
      return say(lang, fakta.faktaAN02, { b4: n(b4 ?? null), a: n(a ?? null), persen: share(b4 ?? 0, a ?? 1) });
    case 'AN03': {
      const none = zeros(t, votes, (at) => nameOf(at));
      return say(lang, fakta.faktaAN03, { pilihan: joined(scene, none), n: n(jumlahOf(votes)) });
    }
    case 'AN04':
      return say(lang, fakta.faktaAN04);
    case 'AN05':
      return say(lang, fakta.faktaAN05, { suara: votes.length <= t.paket.pilihanSedikit ? votes.map(n).join(', ') : n(jumlahOf(votes)), lain: twins(scene, one, names) });
    case 'AN06': {
      const most = Math.max(...votes.map((value) => value ?? 0));
      const all = jumlahOf(votes);
      return say(lang, fakta.faktaAN06, { n: n(most), semua: n(all), persen: share(most, all), pilihan: nameOf(votes.indexOf(most)) });
    }
    case 'AN07':
      return say(lang, fakta.faktaAN07, { a: n(a ?? null) });
    case 'AN08':
      return suara === null ? say(lang, fakta.faktaDitarik, { dulu: n(one.dulu) }) : say(lang, fakta.faktaAN08, { n: n(jumlahOf(votes)), dulu: n(one.dulu) });
  }
}

/** On a paper of few choices each zero is named; of many, how many there are would say nothing: the first few. */
function zeros(t: Tanyaku, votes: readonly (number | null)[], nameOf: (at: number) => string): string[] {
  return votes.flatMap((value, at) => (value === 0 ? [nameOf(at)] : [])).slice(0, t.paket.pilihanSedikit);
}

function twins(scene: Scene, { kembar }: Cerita, names: Names): string {
  return kembar.length === 0 ? say(scene.lang, fakta.faktaLain) : joined(scene, kembar.map((kode) => tpsName(scene, names, kode, true)));
}

function joined({ lang }: Scene, all: readonly string[]): string {
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : say(lang, fakta.dan, { a: all.slice(0, -1).join(', '), b: last });
}

/** The fixed sentence; of a settled question, what settled it. */
export function kalimat(scene: Scene, t: Tanyaku, one: Cerita, kode: AreaCode, names: Names): string {
  const values = { tps: tpsName(scene, names, kode), angka: faktaWords(scene, t, one, names) };
  if (one.keadaan !== 'SELESAI') return say(scene.lang, text.kalimatTetap, values);
  return say(scene.lang, text.kalimatSelesai, { ...values, waktu: one.hingga === null ? '' : timeAt(scene.lang, isoOf(one.hingga), kode) });
}

/** A sentence of a rule with its thresholds. */
export function aturanWords(scene: Scene, t: Tanyaku, rule: AturanTanya, which: 'arti' | 'rumus'): string {
  const values = Object.fromEntries(Object.entries(ambangOf(t)).map(([key, value]) => [key, formatInt(scene.lang, value)]));
  return say(scene.lang, rule[which], values);
}
