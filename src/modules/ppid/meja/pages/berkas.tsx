// What is known of one request, until when, and what can be done with it now? (the unit never sees who asks)
import type { VNode } from 'preact';
import { formatBytes, formatDay, formatInstant, formatInt } from '#kernel/format';
import { type Sentence, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import { Details, Timeline } from '#design/answers';
import { DeskHead, Facts } from '#design/desk';
import { Button, ErrorSummary } from '#design/forms';
import { Tag } from '#design/marks';
import { Note, Section } from '#design/page';
import { useReader } from '#design/reader';
import type { ClockRow } from '#platform/clocks';
import type { Butir, Catatan, LangkahRow, Tugas } from '../../permohonan/store/berkas.ts';
import { jalurText } from '../../permohonan/text-jalur.ts';
import { bentukText, jenisText, kanalText, keadaanText, langkahText, penyampaianText } from '../../permohonan/text-keadaan.ts';
import type { SuratRow } from '../../surat/store/surat.ts';
import { type JenisSurat } from '../../surat/surat.ts';
import { suratText } from '../../surat/text.ts';
import { berkasPath, jawabPath } from '../address.ts';
import type { Baris } from '../store/meja.ts';
import { mejaText as text } from '../text.ts';
import { Langkah, type LangkahView } from './langkah.tsx';
import { judulOf } from './pagi.tsx';

export interface BerkasView extends LangkahView {
  readonly samar: string;
  readonly butir: readonly Butir[];
  readonly jam: readonly { readonly jam: ClockRow; readonly nama: Sentence; readonly baris: readonly string[] }[];
  readonly tugas: readonly Tugas[];
  readonly catatan: readonly Catatan[];
  readonly riwayat: readonly LangkahRow[];
  readonly surat: readonly SuratRow[];
  readonly files: readonly { readonly id: string; readonly nama: string; readonly bytes: number; readonly purpose: string }[];
  readonly mirip: readonly Baris[];
  readonly kait: readonly string[];
  readonly error: string | undefined;
}

export function BerkasPage(view: BerkasView): VNode {
  const { lang, p, error } = view;
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#langkah', text: error }]} />}
      <DeskHead
        title={p.judul === '' ? p.nomor : p.judul}
        eyebrow={`${say(lang, text.berkas)} ${p.nomor}`}
        actions={view.boleh.putus && ['TERDAFTAR', 'DIPROSES', 'DIPERPANJANG'].includes(p.keadaan) ? <Button href={jawabPath(p.id)}>{say(lang, text.jawabTautan)}</Button> : undefined}
      >
        <Tag kind={p.terlambat ? 'terlambat' : 'diproses'}>{say(lang, keadaanText[p.keadaan])}</Tag> {p.jalur === null ? say(lang, text.jalurBelum, { usul: say(lang, jalurText[p.jalurUsul]) }) : say(lang, jalurText[p.jalur])}
      </DeskHead>
      <Section id="pertanyaan" title={say(lang, text.pertanyaan)} tight>
        {view.butir.map(({ no, teks }) => (
          <p class="govuk-body" key={no}>
            {view.butir.length > 1 && <strong>{formatInt(lang, no)}. </strong>}
            {teks}
          </p>
        ))}
      </Section>
      <Jam {...view} />
      <Langkah {...view} />
      <Section id="fakta" title={say(lang, text.fakta)}>
        <Facts items={factsOf(view)} />
        {view.kait.map((line) => (
          <Note key={line}>{line}</Note>
        ))}
      </Section>
      <Beside {...view} />
      <Section id="riwayat" title={say(lang, text.riwayat)}>
        <Timeline items={riwayatOf(view)} />
      </Section>
    </>
  );
}

function Jam({ lang, jam }: BerkasView): VNode {
  return (
    <Section id="jam" title={say(lang, text.jam)} tight>
      {jam.length === 0 && <Note>{say(lang, text.jamTiada)}</Note>}
      {jam.map(({ jam: one, nama, baris }) => (
        <Details key={one.id} summary={`${say(lang, nama)}: ${formatDay(lang, one.jatuhTempo)}`}>
          {baris.map((line) => (
            <p class="govuk-body" key={line}>
              {line}
            </p>
          ))}
        </Details>
      ))}
    </Section>
  );
}

function factsOf({ lang, p, samar }: BerkasView): { term: string; value: string }[] {
  const fact = (term: Sentence, value: string) => ({ term: say(lang, term), value });
  return [
    fact(text.diterima, formatInstant(lang, p.diterimaPada, zoneOf(p.kantor) ?? 'WIB')),
    fact(text.kanal, say(lang, kanalText[p.kanal])),
    fact(text.jenis, say(lang, jenisText[p.jenisPemohon])),
    fact(text.samar, samar),
    fact(text.identitas, p.identitasCara ?? p.identitas),
    fact(text.bentuk, say(lang, bentukText[p.bentuk])),
    fact(text.penyampaian, say(lang, penyampaianText[p.penyampaian])),
    fact(text.izinArsip, say(lang, p.izinArsip ? text.ya : text.tidak)),
  ];
}

function Beside({ lang, p, tugas, catatan, surat, files, mirip }: BerkasView): VNode {
  const { href } = useReader();
  return (
    <>
      {tugas.length > 0 && (
        <Section id="tugas" title={say(lang, text.tugas)} tight>
          <Facts items={tugas.map((one) => ({ term: `${one.unit}, ${say(lang, text.unitBatas, { batas: formatDay(lang, one.batas) })}`, value: one.jawaban === null ? one.pesan : `${say(lang, one.jawaban === 'dokumen' ? text.unitDokumen : text.unitTidakAda)}. ${one.keterangan}` }))} />
        </Section>
      )}
      {files.length > 0 && (
        <Section id="file" title={say(lang, text.berkasFile)} tight>
          <Facts items={files.map(({ nama, bytes, purpose }) => ({ term: purpose, value: `${nama}, ${formatBytes(lang, bytes)}` }))} />
        </Section>
      )}
      <Section id="surat" title={say(lang, text.surat)} tight>
        {surat.length === 0 && <Note>{say(lang, text.suratKosong)}</Note>}
        {surat.map((one) => (
          <p class="govuk-body" key={one.id}>
            <a href={href(`${berkasPath(p.id)}/surat/${one.id}.pdf`)}>
              {say(lang, suratText[one.jenis as JenisSurat])} {one.nomor}
            </a>
          </p>
        ))}
      </Section>
      {mirip.length > 0 && (
        <Section id="mirip" title={say(lang, text.mirip)} tight>
          <Note>{say(lang, text.miripKeterangan)}</Note>
          {mirip.map((one) => (
            <p class="govuk-body" key={one.id}>
              <a href={href(berkasPath(one.id))}>{one.nomor}</a> {judulOf(lang, one)}
            </p>
          ))}
        </Section>
      )}
      <Section id="catatan" title={say(lang, text.catatan)} tight>
        {catatan.length === 0 && <Note>{say(lang, text.catatanKosong)}</Note>}
        {catatan.map((one) => (
          <p class="govuk-body" key={one.id}>
            {formatInstant(lang, one.pada, zoneOf(p.kantor) ?? 'WIB')}: {one.teks}
          </p>
        ))}
      </Section>
    </>
  );
}

/** Values of a step as its row keeps them; a reason or a question stands below it. */
function riwayatOf({ lang, p, riwayat }: BerkasView) {
  const zone = zoneOf(p.kantor) ?? 'WIB';
  return riwayat
    .map((step, at) => {
      const isi = JSON.parse(step.isi) as Readonly<Record<string, string | undefined>>;
      const words = [isi['alasan'], isi['tanya'], isi['jawab'], isi['unit'], isi['judul'], isi['bukti'], isi['surat']].filter((one) => one !== undefined && one !== '').join(' ');
      return { title: say(lang, langkahText[step.langkah]), when: formatInstant(lang, step.pada, zone), ...(at === riwayat.length - 1 ? { state: 'now' as const } : {}), ...(words === '' ? {} : { children: words }) };
    })
    .reverse();
}
