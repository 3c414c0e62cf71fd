// What is known of one request, until when, and what can be done with it now? (the unit never sees who asks)
import type { VNode } from 'preact';
import { formatBytes, formatDay, formatInstant, formatInt } from '#kernel/format';
import { type Sentence, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import { Details, Timeline } from '#design/answers';
import { DeskHead, Facts } from '#design/desk';
import { Button, ErrorSummary, PostForm } from '#design/forms';
import { Tag } from '#design/marks';
import { Grid, Note, Section, Span } from '#design/page';
import { useReader } from '#design/reader';
import type { Explanation } from '#platform/clocks';
import type { Butir, Catatan, LangkahRow, Tugas } from '../../permohonan/store/berkas.ts';
import { jalurText } from '../../permohonan/text-jalur.ts';
import { bentukText, jenisText, kanalText, keadaanText, langkahText, penyampaianText } from '../../permohonan/text-keadaan.ts';
import type { SuratRow } from '../../surat/store/surat.ts';
import { type JenisSurat } from '../../surat/surat.ts';
import { suratText } from '../../surat/text.ts';
import { Baris as Naskah } from '../../warga/baris.tsx';
import { Hitungan } from '../../warga/hitung.tsx';
import { AnggotaDari, type AnggotaView } from '../../gabung/pages/anggota.tsx';
import { type Saudara, SaudaraJawab } from '../../gabung/pages/saudara.tsx';
import { GabungTaut } from '../../gabung/pages/usul.tsx';
import { berkasPath, filePath, filePribadiPath, jawabPath } from '../address.ts';
import { mejaText as text } from '../text.ts';
import { PRIBADI } from './file.ts';
import { Langkah, type LangkahView } from './langkah.tsx';

export interface BerkasView extends LangkahView {
  readonly samar: string;
  readonly butir: readonly Butir[];
  /** With the sum of each clock. */
  readonly jam: readonly { readonly nama: Sentence; readonly hitungan: Explanation }[];
  readonly tugas: readonly Tugas[];
  readonly catatan: readonly Catatan[];
  readonly riwayat: readonly LangkahRow[];
  readonly surat: readonly SuratRow[];
  readonly files: readonly { readonly id: string; readonly nama: string; readonly bytes: number; readonly purpose: string }[];
  readonly kait: readonly string[];
  readonly bersama: AnggotaView;
  readonly saudara: readonly Saudara[];
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
      <Grid>
        <Span cols={8}>
          <Section id="pertanyaan" title={say(lang, text.pertanyaan)} tight>
            {view.butir.map(({ no, teks }) => (
              <p class="govuk-body" key={no}>
                {view.butir.length > 1 && <strong>{formatInt(lang, no)}. </strong>}
                <Naskah>{teks}</Naskah>
              </p>
            ))}
          </Section>
          <Jam {...view} />
          <Langkah {...view} />
          <Section id="riwayat" title={say(lang, text.riwayat)}>
            <Timeline items={riwayatOf(view)} />
          </Section>
        </Span>
        <Span cols={4}>
          <Section id="fakta" title={say(lang, text.fakta)} tight>
            <Facts items={factsOf(view)} />
            {view.kait.map((line) => (
              <Note key={line}>{line}</Note>
            ))}
            <GabungTaut {...view} />
          </Section>
          <Beside {...view} />
        </Span>
      </Grid>
    </>
  );
}

function Jam({ lang, jam }: BerkasView): VNode {
  return (
    <Section id="jam" title={say(lang, text.jam)}>
      {jam.length === 0 && <Note>{say(lang, text.jamTiada)}</Note>}
      {jam.map(({ nama, hitungan }, at) => (
        <Details key={hitungan.clock.id} open={at === 0 && hitungan.clock.keadaan === 'BERJALAN'} summary={`${say(lang, nama)}: ${formatDay(lang, hitungan.clock.jatuhTempo)}`}>
          <Hitungan lang={lang} explained={hitungan} small />
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
    fact(text.identitas, p.identitasCara ?? say(lang, text[`bukti-${p.identitas}`])),
    fact(text.bentuk, say(lang, bentukText[p.bentuk])),
    fact(text.penyampaian, say(lang, penyampaianText[p.penyampaian])),
    fact(text.izinArsip, say(lang, p.izinArsip ? text.ya : text.tidak)),
  ];
}

function Beside(view: BerkasView): VNode {
  const { lang, p, tugas, catatan, surat, files } = view;
  const { href } = useReader();
  return (
    <>
      {tugas.length > 0 && (
        <Section id="tugas" title={say(lang, text.tugas)}>
          <Facts items={tugas.map((one) => ({ term: `${one.unit}, ${say(lang, text.unitBatas, { batas: formatDay(lang, one.batas) })}`, value: one.jawaban === null ? one.pesan : `${say(lang, one.jawaban === 'dokumen' ? text.unitDokumen : text.unitTidakAda)}. ${one.keterangan}` }))} />
        </Section>
      )}
      {files.length > 0 && (
        <Section id="file" title={say(lang, text.berkasFile)}>
          <Files {...view} />
        </Section>
      )}
      <Section id="surat" title={say(lang, text.surat)}>
        {surat.length === 0 && <Note>{say(lang, text.suratKosong)}</Note>}
        {surat.map((one) => (
          <p class="govuk-body" key={one.id}>
            <a href={href(`${berkasPath(p.id)}/surat/${one.id}.pdf`)}>
              {say(lang, suratText[one.jenis as JenisSurat])} {one.nomor}
            </a>
          </p>
        ))}
      </Section>
      <SaudaraJawab {...view} />
      <AnggotaDari {...view} />
      <Section id="catatan" title={say(lang, text.catatan)}>
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

/** Each opens by a link that works once; what the applicant brought opens for those alone who may see who asks. */
function Files({ lang, p, files, boleh, fields }: BerkasView): VNode {
  return (
    <>
      {files.some(({ purpose }) => PRIBADI.includes(purpose)) && <Note>{say(lang, text.filePribadi)}</Note>}
      {files.map(({ id, nama, bytes, purpose }) => {
        const pribadi = PRIBADI.includes(purpose);
        const path = pribadi ? filePribadiPath(p.id) : filePath(p.id);
        return (
          <PostForm key={id} action={path} fields={[...fields(path), { name: 'file', value: id }]}>
            <p class="govuk-body">
              {say(lang, text[`file-${purpose as JenisFile}`])}, {formatBytes(lang, bytes)}
            </p>
            {(!pribadi || boleh.identitas) && (
              <Button kind="second" icon="download">
                {say(lang, text.fileBuka, { nama })}
              </Button>
            )}
          </PostForm>
        );
      })}
    </>
  );
}

type JenisFile = 'bukti' | 'kuasa' | 'lampiran' | 'unit' | 'jawaban';

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
