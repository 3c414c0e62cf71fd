// Which seats follow from each version of a dapil's figures, and what changed from one to the next? (hasil.md 2, versi_hukum; 9.3)
import type { VNode } from 'preact';
import { formatDate, formatInstant, formatInt } from '#kernel/format';
import { day } from '#kernel/day';
import { say } from '#kernel/text';
import { Breadcrumbs, Lead, Note, PageHead, Section } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import { SEBAB_WORDS } from '../../keputusan/reasons.ts';
import { dapilPath } from '../address.ts';
import { versions as words } from '../text-dapil.ts';
import { text } from '../text.ts';
import { type View, count, dapilIn, nameIn } from '../view.ts';
import { type Versi, beforeOf } from '../versions.ts';
import { Party, StateTags, crumbsOf } from './parts.tsx';

interface VersionsProps {
  readonly view: View;
  readonly kode: string;
  /** By line, each oldest first. */
  readonly versions: readonly Versi[];
}

export function VersionsPage({ view, kode, versions: all }: VersionsProps): VNode {
  const { lang, meja } = view;
  const dapil = dapilIn(view, kode);
  const title = say(lang, words.judul, { dapil });
  const parties = [...new Set(all.flatMap(({ suara }) => suara.map(({ id }) => id)))].sort((a, b) => Number(a) - Number(b));
  const seats = (one: Versi, id: string): number => one.pembagian.peserta.find((party) => party.id === id)?.kursi ?? 0;
  const seated = parties.filter((id) => all.some((one) => seats(one, id) > 0));
  return (
    <>
      <Breadcrumbs items={crumbsOf(lang, meja, [{ label: dapil, href: dapilPath(meja.at, kode) }, { label: title }])} />
      <PageHead title={title} tags={<StateTags view={view} />} />
      <Lead>{say(lang, words.maksud)}</Lead>
      {all.map((one, at) => (
        <Note key={at}>{said(view, one)}</Note>
      ))}
      <Section id="kursi" title={say(lang, words.kursi)}>
        <Side view={view} id="tabel-kursi" caption={say(lang, words.kursi)} all={all} parties={seated} get={seats} />
      </Section>
      <Section id="suara" title={say(lang, words.suara)}>
        <Side view={view} id="tabel-suara" caption={say(lang, words.suara)} all={all} parties={parties} get={votesOf} />
      </Section>
      <Section id="beda" title={say(lang, words.beda)}>
        {all.length < 2 && <Note>{say(lang, words.satu)}</Note>}
        {all.map((one, at) => (
          <Changes key={at} view={view} at={at} before={beforeOf(all, at)} after={one} />
        ))}
      </Section>
    </>
  );
}

function votesOf({ suara }: Versi, id: string): number | null {
  return suara.find((one) => one.id === id)?.suara ?? null;
}

function nameOf({ lang }: View, { asal }: Versi): string {
  if (asal.jenis === 'TPS') return say(lang, words.nama_TPS, { seq: formatInt(lang, asal.seq) });
  if (asal.jenis === 'DAPIL') return say(lang, words.nama_DAPIL, { versi: String(asal.versi) });
  if (asal.jenis === 'KECAMATAN') return say(lang, words.nama_KECAMATAN);
  return say(lang, words.nama_SK, { nomor: String(asal.isi.nomor), tahun: String(asal.isi.tahun), sebab: say(lang, SEBAB_WORDS[asal.isi.sebab]) });
}

/** For the head of a column; the whole name stands above. */
function shortOf({ lang }: View, { asal }: Versi): string {
  if (asal.jenis === 'SK') return say(lang, words.pendek_SK, { nomor: String(asal.isi.nomor), tahun: String(asal.isi.tahun) });
  return say(lang, words[`pendek_${asal.jenis}`], { versi: asal.jenis === 'DAPIL' ? String(asal.versi) : '' });
}

/** Name, basis and time of a version. */
function said(view: View, one: Versi): string {
  const { lang } = view;
  const { asal, pada } = one;
  const basis = asal.jenis === 'DAPIL' || asal.jenis === 'KECAMATAN' ? say(lang, words.rinci_DAPIL, { berkas: asal.berkas }) : asal.jenis === 'SK' && asal.isi.dasar !== null ? say(lang, words.rinci_SK, { nomor: asal.isi.dasar.nomor, uraian: asal.isi.dasar.uraian }) : null;
  const time = pada === null ? null : say(lang, words.pada, { waktu: asal.jenis === 'SK' ? formatDate(lang, day(pada)) : formatInstant(lang, pada, 'WIB') });
  return [nameOf(view, one), basis, time].filter((part) => part !== null).join('. ');
}

interface SideProps {
  readonly view: View;
  readonly id: string;
  readonly caption: string;
  readonly all: readonly Versi[];
  readonly parties: readonly string[];
  readonly get: (one: Versi, party: string) => number | null;
}

function Side({ view, id, caption, all, parties, get }: SideProps): VNode {
  const { lang } = view;
  const columns: Column<string>[] = [
    { kind: 'text', key: 'partai', title: say(lang, text.partai), get: (party) => <Party view={view} id={party} /> },
    ...all.map((one, at): Column<string> => ({ kind: 'number', key: `v${at}`, title: shortOf(view, one), get: (party) => get(one, party) })),
  ];
  return parties.length === 0 ? <Note>{say(lang, words.satu)}</Note> : <DataTable id={id} caption={caption} quietCaption scroll columns={columns} rows={parties} rowKey={(party) => party} />;
}

/** Votes, seats and elected that differ between a version and the one before it. */
function Changes({ view, at, before, after }: { readonly view: View; readonly at: number; readonly before: Versi | undefined; readonly after: Versi }): VNode | null {
  if (before === undefined) return null;
  const lines = [...votesChanged(view, before, after), ...seatsChanged(view, before, after), ...peopleChanged(view, before, after)];
  const { lang } = view;
  return (
    <Section id={`beda-${at}`} level={3} tight title={say(lang, words.bedaAntara, { baru: nameOf(view, after), lama: nameOf(view, before) })}>
      {lines.length === 0 ? (
        <Note>{say(lang, words.sama)}</Note>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function votesChanged(view: View, before: Versi, after: Versi): string[] {
  const { lang } = view;
  return after.suara.flatMap(({ id, suara }) => {
    const old = votesOf(before, id);
    if (old === null || old === suara) return [];
    const selisih = `${suara > old ? '+' : '−'}${formatInt(lang, Math.abs(suara - old))}`;
    return [say(lang, words.bedaSuara, { partai: nameIn(view, id), lama: count(view, old), baru: count(view, suara), selisih })];
  });
}

function seatsChanged(view: View, before: Versi, after: Versi): string[] {
  return after.pembagian.peserta.flatMap(({ id, kursi }) => {
    const old = before.pembagian.peserta.find((party) => party.id === id)?.kursi ?? 0;
    return old === kursi ? [] : [say(view.lang, words.bedaKursi, { partai: nameIn(view, id), lama: count(view, old), baru: count(view, kursi) })];
  });
}

/** Only where both name their elected. */
function peopleChanged(view: View, before: Versi, after: Versi): string[] {
  const [old, now] = [before.terpilih, after.terpilih];
  if (old === null || now === null) return [];
  const without = (of: typeof old, others: typeof old) => of.filter((one) => !others.some(({ partai, nama }) => partai === one.partai && nama === one.nama));
  const tell = (sentence: typeof words.masuk) => ({ nama, partai }: (typeof old)[number]) => say(view.lang, sentence, { nama, partai: nameIn(view, partai) });
  return [...without(now, old).map(tell(words.masuk)), ...without(old, now).map(tell(words.keluar))];
}
