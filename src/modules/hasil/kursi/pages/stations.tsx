// Which stations could still turn a seat of this dapil, and what if some were left out? (hasil.md 6; a question, never an accusation)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { Details } from '#design/answers';
import { AskForm, Textarea } from '#design/forms';
import { Note, Section } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import { dapilPath, queriesOf, sourceQuery } from '../address.ts';
import { MOST_NAMED, SEBAB_TERTUNDA, type Tertunda, type TpsLuar } from '../outstanding.ts';
import { stations as words } from '../text-dapil.ts';
import { type View, count, nameIn } from '../view.ts';
import type { Kertas } from '../votes-of.ts';
import { MOST_STATIONS } from '../what-if.ts';
import { contestPath } from '../../pages/address.ts';

interface StationsProps {
  readonly view: View;
  readonly kode: string;
  /** Null where only sums exist. */
  readonly kertas: Kertas | null;
  /** Null in a what if. */
  readonly tertunda: Tertunda | null;
}

export function Stations({ view, kode, kertas, tertunda }: StationsProps): VNode {
  const { lang } = view;
  return (
    <>
      {(kertas === null || tertunda !== null) && (
        <Section id="tps" title={say(lang, words.judul)}>
          {kertas === null || tertunda === null ? <Note>{say(lang, words.hanyaJumlah)}</Note> : <Outstanding view={view} kertas={kertas} tertunda={tertunda} />}
        </Section>
      )}
      <LeaveOut view={view} kode={kode} kertas={kertas} />
    </>
  );
}

function Outstanding({ view, kertas: { kontes }, tertunda: { banyak, tps, hasil } }: { readonly view: View; readonly kertas: Kertas; readonly tertunda: Tertunda }): VNode {
  const { lang, meja } = view;
  const all = SEBAB_TERTUNDA.reduce((sum, sebab) => sum + banyak[sebab], 0);
  if (all === 0) return <p>{say(lang, words.semua)}</p>;
  const at = contestPath({ pemilu: kontes.pemilu.slug, kontes: kontes.pack.kode });
  const columns: Column<TpsLuar>[] = [
    { kind: 'link', key: 'tps', title: say(lang, words.tps), get: (one) => ({ text: one.kode, href: `${at}/${one.kode}` }) },
    { kind: 'text', key: 'sebab', title: say(lang, words.sebab), get: ({ sebab }) => say(lang, words[sebab]) },
    { kind: 'number', key: 'paling', title: say(lang, words.paling), get: ({ paling }) => paling },
    { kind: 'text', key: 'sendiri', title: say(lang, words.sendiri), get: ({ sendiri }) => say(lang, sendiri ? words.ya : words.bukan) },
  ];
  const { pemilihMaks, dasar } = meja.pack.tps;
  return (
    <>
      <p class="pd-strong">{verdict(view, hasil)}</p>
      <p>
        {say(lang, words.sisa, { n: count(view, hasil.sisa), tps: count(view, all) })} {SEBAB_TERTUNDA.filter((sebab) => banyak[sebab] > 0).map((sebab) => say(lang, words.cacah, { n: count(view, banyak[sebab]), sebab: say(lang, words[sebab]) })).join(', ')}.
      </p>
      {hasil.tanpaPemilih > 0 && <Note>{say(lang, words.batas, { maks: count(view, pemilihMaks), dasar: dasar.ketentuan })}</Note>}
      <Details id="daftar-tps" summary={say(lang, words.daftar, { n: count(view, tps.length) })}>
        {tps.length < all && <Note>{say(lang, words.sebagian, { n: String(MOST_NAMED) })}</Note>}
        <DataTable id="tabel-tps" caption={say(lang, words.judul)} quietCaption columns={columns} rows={tps} rowKey={({ kode, sebab }) => `${sebab} ${kode}`} />
      </Details>
    </>
  );
}

function verdict(view: View, { dapat, palingSedikit, terdekat }: Tertunda['hasil']): string {
  const { lang } = view;
  if (!dapat) return say(lang, words.tidak);
  if (palingSedikit === null || terdekat === null) return say(lang, words.terbuka);
  return say(lang, words.dapat, { n: count(view, palingSedikit), partai: nameIn(view, terdekat.partai), dari: nameIn(view, terdekat.dari) });
}

/** A plain form by GET: codes of stations, at most 200. */
function LeaveOut({ view, kode, kertas }: Pick<StationsProps, 'view' | 'kode' | 'kertas'>): VNode {
  const { lang, meja, asked, satu } = view;
  const left = satu?.ditinggal ?? null;
  return (
    <Section id="tanpa-tps" title={say(lang, words.tanpaJudul)}>
      {left !== null && <p>{say(lang, words.dikeluarkan, { n: count(view, left.tps.length), suara: formatInt(lang, left.partai.reduce((sum, { suara }) => sum + suara, 0)) })}</p>}
      {left !== null && left.tanpaAngka.length > 0 && <Note>{say(lang, words.tanpaAngka, { tps: left.tanpaAngka.join(', ') })}</Note>}
      {kertas === null ? (
        <Note>{say(lang, words.tanpaHanyaJumlah)}</Note>
      ) : (
        <AskForm action={dapilPath(meja.at, kode)} button={say(lang, words.tanpaTombol)} keep={{ ...queriesOf(asked?.pilihan ?? {}, 'tanpa'), ...sourceQuery(meja.dari) }}>
          <Textarea id="tanpa" name="tanpa" rows={3} label={say(lang, words.tanpaLabel)} hint={say(lang, words.tanpaPetunjuk, { n: String(MOST_STATIONS) })} value={asked?.pilihan.tanpa.join(', ')} />
        </AskForm>
      )}
    </Section>
  );
}
