// Who sits for each party, who follows, and how far was one candidate from a seat? (UU 7/2017 art 422, 426)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { Details, Roofed } from '#design/answers';
import { Note, Section } from '#design/page';
import { useReader } from '#design/reader';
import { type Column, DataTable } from '#design/tables';
import { kataHasil, kataStatus, kataTunggu } from '../../aturan/words.ts';
import type { CalonTerpilih } from '../../jumlah/record.ts';
import { candidatePath } from '../address.ts';
import { type CalonDapil, type DaftarPartai, calonId, seatHolders } from '../elected.ts';
import { people } from '../text-dapil.ts';
import { text } from '../text.ts';
import { type View, count, nameIn } from '../view.ts';
import { type CalonDilihat, candidateSentences } from './candidate-words.ts';
import type { DapilProps } from './last-seat.tsx';
import { Party } from './parts.tsx';

/** The answer for one candidate, above everything else. */
export function OneCandidate({ view, one, calon }: DapilProps & { readonly calon: CalonDilihat }): VNode {
  const { lang } = view;
  const nama = calon.dari === 'TPS' ? calon.orang.nama : calon.nama;
  const [answer, ...more] = candidateSentences(view, one, calon);
  return (
    <Section id="calon" title={say(lang, people.satuJudul, { nama })}>
      <Roofed>
        <p class="pd-strong">{answer}</p>
        {more.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {calon.dari === 'TPS' && <Note>{standing(view, calon)}</Note>}
      </Roofed>
    </Section>
  );
}

function standing(view: View, { orang, daftar }: Extract<CalonDilihat, { readonly dari: 'TPS' }>): string {
  const ahead = daftar.calon.filter(({ suara }) => suara > orang.suara).length;
  return say(view.lang, people.satuIsi, {
    nomor: String(orang.nomor), partai: nameIn(view, daftar.partai), suara: count(view, orang.suara), peringkat: count(view, ahead + 1), banyak: count(view, daftar.calon.length), kursi: count(view, daftar.kursi),
  });
}

interface ElectedProps extends DapilProps {
  readonly lists: readonly DaftarPartai[] | null;
}

/** From the stations where these tell the votes of candidates; else the list of the source. */
export function Elected({ view, one, lists }: ElectedProps): VNode {
  if (lists === null) return <SourceElected view={view} one={one} />;
  const { lang, meja } = view;
  return (
    <Section id="terpilih" title={say(lang, people.judul)}>
      <Note>{say(lang, people.isi, { dasar: meja.pack.dasar.caleg.ketentuan, kata: say(lang, view.asked === null ? kataHasil('TERPILIH', 'C', 'D_NAS') : text.andaian) })}</Note>
      <Holders view={view} one={one} lists={lists} />
      {lists.flatMap((list) => openWords(view, list)).map((sentence) => (
        <Note key={sentence}>{sentence}</Note>
      ))}
      {lists.map((list) => (
        <WholeList key={list.partai} view={view} kode={one.kode} list={list} />
      ))}
    </Section>
  );
}

interface Line {
  readonly ke: number;
  readonly orang: CalonDapil;
  readonly berikut: { readonly nama: string; readonly kurang: number } | null;
}

function Holders({ view, one, lists }: DapilProps & { readonly lists: readonly DaftarPartai[] }): VNode {
  const { lang, meja } = view;
  const rows = [...seatHolders(one, lists)].map(([ke, orang]): Line => {
    const list = lists.find(({ partai }) => partai === orang.partai);
    const [next] = list?.hasil.pengganti ?? [];
    return { ke, orang, berikut: next === undefined ? null : { nama: list?.calon.find(({ id }) => id === next.id)?.nama ?? next.id, kurang: orang.suara - next.suara } };
  });
  const columns: Column<Line>[] = [
    { kind: 'text', key: 'kursi', title: say(lang, people.kursi), get: ({ ke }) => say(lang, text.kursiNo, { n: count(view, ke) }) },
    { kind: 'link', key: 'calon', title: say(lang, people.calon), get: ({ orang }) => ({ text: orang.nama, href: candidatePath(meja.at, one.kode, orang.id), note: say(lang, people.nomor, { n: String(orang.nomor) }) }) },
    { kind: 'text', key: 'partai', title: say(lang, text.partai), get: ({ orang }) => <Party view={view} id={orang.partai} /> },
    { kind: 'number', key: 'suara', title: say(lang, people.suara), get: ({ orang }) => orang.suara },
    { kind: 'text', key: 'berikut', title: say(lang, people.berikut), get: ({ berikut }) => (berikut === null ? '' : say(lang, people.lebih, { nama: berikut.nama, n: count(view, berikut.kurang) })) },
  ];
  return <DataTable id="tabel-terpilih" caption={say(lang, people.judul)} quietCaption columns={columns} rows={rows} rowKey={({ ke }) => String(ke)} />;
}

/** Equal votes, an empty list, those who are passed over. */
function openWords(view: View, { partai: id, calon, hasil }: DaftarPartai): string[] {
  const { lang } = view;
  const partai = nameIn(view, id);
  const nameOf = (which: string): string => calon.find((one) => one.id === which)?.nama ?? which;
  const { seri, kurangCaleg, dilewati } = hasil;
  return [
    ...(seri === null ? [] : [say(lang, people.seri, { n: count(view, seri.kursi), partai, nama: seri.peserta.map(nameOf).join(', '), sebab: say(lang, kataTunggu(seri.tunggu)) })]),
    ...(kurangCaleg === 0 ? [] : [say(lang, people.kurang, { n: count(view, kurangCaleg), partai })]),
    ...dilewati.flatMap(({ id: who, status }) => (status === 'aktif' ? [] : [say(lang, people.lewat, { nama: nameOf(who), status: say(lang, kataStatus(status)) })])),
  ];
}

/** Everybody on a list by votes; closed until asked for, open on paper and without script alike. */
function WholeList({ view, kode, list }: { readonly view: View; readonly kode: string; readonly list: DaftarPartai }): VNode {
  const { href } = useReader();
  const { lang, meja } = view;
  const elected = new Set(list.hasil.terpilih.map(({ id }) => id));
  return (
    <Details id={`daftar-${list.partai}`} summary={say(lang, people.daftar, { partai: nameIn(view, list.partai), kursi: count(view, list.kursi) })}>
      <ol class="govuk-list govuk-list--number">
        {list.calon.map(({ id, nama, nomor, suara }) => (
          <li key={id}>
            <a href={href(candidatePath(meja.at, kode, id))}>{nama}</a> ({say(lang, people.nomor, { n: String(nomor) })}): <span class="pd-num">{count(view, suara)}</span>
            {elected.has(id) && <strong>, {say(lang, people.terpilih)}</strong>}
          </li>
        ))}
      </ol>
    </Details>
  );
}

/** The source's own list: names and personal votes. */
export function SourceElected({ view, one }: DapilProps): VNode {
  const { lang, meja } = view;
  const list = [...(meja.terpilih.get(one.kode)?.isi.calon ?? [])].sort((a, b) => a.urutan - b.urutan);
  const columns: Column<CalonTerpilih>[] = [
    { kind: 'link', key: 'nama', title: say(lang, text.calon), get: ({ nama, partai, nomor }) => ({ text: nama, href: candidatePath(meja.at, one.kode, calonId(partai, nomor)) }) },
    { kind: 'text', key: 'partai', title: say(lang, text.partai), get: ({ partai }) => <Party view={view} id={partai} /> },
    { kind: 'number', key: 'nomor', title: say(lang, text.nomorUrut), get: ({ nomor }) => nomor },
    { kind: 'number', key: 'suara', title: say(lang, text.suaraCalon), get: ({ suara }) => suara },
  ];
  return (
    <Section id="terpilih" title={say(lang, text.terpilih)}>
      {list.length === 0 ? (
        <Note>{say(lang, text.terpilihKosong)}</Note>
      ) : (
        <>
          <Note>{say(lang, text.terpilihIsi, { dasar: meja.pack.dasar.caleg.ketentuan, kata: say(lang, kataHasil('TERPILIH', 'C', 'D_NAS')) })}</Note>
          <DataTable id="tabel-terpilih" caption={say(lang, text.terpilih)} quietCaption columns={columns} rows={list} rowKey={({ urutan }) => String(urutan)} />
        </>
      )}
    </Section>
  );
}
