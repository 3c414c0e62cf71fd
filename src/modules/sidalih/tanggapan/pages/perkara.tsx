// What does an officer see of one objection? (claim, record, notice, evidence, history; numbers masked)
import type { VNode } from 'preact';
import { parseDay } from '#kernel/day';
import { formatDay, formatInstant } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import { Timeline } from '#design/answers';
import { DeskHead, Facts } from '#design/desk';
import { Button, ErrorSummary, type HiddenField, PostForm, Select } from '#design/forms';
import { Tag } from '#design/marks';
import { Note, Section } from '#design/page';
import { EvidenceList } from '../../bukti/field.tsx';
import { hapusWords } from '../../retensi/hapus.ts';
import { bukaPath } from '../address.ts';
import { samarKontak, samarNik } from '../isi.ts';
import { BIDANG_WORDS, JENIS_WORDS, KEADAAN_WORDS, TENTANG_WORDS, alasanOf, peranOf } from '../text-jenis.ts';
import { LANGKAH_WORDS } from '../text-lacak.ts';
import { mejaText as text } from '../text-meja.ts';
import { ELEMEN_WORDS } from '../text-elemen.ts';
import { ELEMEN } from '../rencana-isian.ts';
import { type ActProps, Acts } from './acts.tsx';
import type { Calon, Kasus } from './load.ts';
import { tenggatWords } from './tanda.tsx';

const hari = (lang: Lang, day: string | null): string => {
  const read = parseDay(day ?? '');
  return read.ok ? formatDay(lang, read.value) : '';
};

export interface PerkaraProps {
  readonly lang: Lang;
  readonly kasus: Kasus;
  readonly acts: Omit<ActProps, 'lang' | 'id' | 'jenis' | 'paket' | 'calon' | 'terikat'>;
  /** Absent for those who may not unmask. */
  readonly buka: readonly HiddenField[] | undefined;
  readonly error: string | undefined;
}

export function calonLabel(lang: Lang, { nama, alamat, rt, rw, tps }: Calon, nik = ''): string {
  return say(lang, text.tmRekamSatu, { nama, alamat, rt, rw, tps, nik: nik === '' ? '…' : samarNik(nik) });
}

export function PerkaraPage({ lang, kasus, acts, buka, error }: PerkaraProps): VNode {
  const { row, paket, bukti, calon } = kasus;
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#langkah', text: error }]} />}
      <DeskHead title={row.nomor} eyebrow={say(lang, text.tmJudul)}>
        <Tag kind="diproses">{say(lang, KEADAAN_WORDS[row.keadaan])}</Tag> {say(lang, JENIS_WORDS[row.jenis].nama)}
      </DeskHead>
      {kasus.dihapus !== undefined && <Note>{hapusWords(lang, kasus.dihapus)}</Note>}
      <Facts items={factsOf(lang, kasus)} />
      <Acts lang={lang} id={row.id} jenis={row.jenis} paket={paket} terikat={row.pemilih !== null} calon={calon.map((one) => ({ value: one.id, label: calonLabel(lang, one) }))} {...acts} />
      <Section id="bukti" title={say(lang, text.tmBukti)}>
        <EvidenceList files={bukti} />
      </Section>
      {buka !== undefined && <Buka lang={lang} id={row.id} fields={buka} />}
      <Section id="riwayat" title={say(lang, text.tmRiwayat)}>
        <Timeline items={timelineOf(lang, kasus)} />
      </Section>
    </>
  );
}

function factsOf(lang: Lang, { row, paket, isi, rekam, rencana, perkara, desa, surat }: Kasus): { term: string; value: string }[] {
  const { pelapor, orang } = isi;
  const reason = alasanOf(row.alasan);
  const line = (term: (typeof text)[keyof typeof text], value: string) => (value === '' ? [] : [{ term: say(lang, term), value }]);
  return [
    ...line(text.tmPelapor, [pelapor.nama, samarNik(pelapor.nik)].filter((one) => one !== '').join(', ')),
    ...line(text.tmKontak, samarKontak(pelapor) || say(lang, text.tmTidakAda)),
    ...line(text.tmOrang, `${say(lang, TENTANG_WORDS[row.tentang])}: ${[orang.nama, orang.alamat, orang.tps === '' ? '' : `TPS ${orang.tps}`, desa?.nama ?? row.desa].filter((one) => one !== '').join(', ')}`),
    ...(isi.bidang === null ? [] : line(text.tmBidang, say(lang, BIDANG_WORDS[isi.bidang]))),
    ...line(text.tmSeharusnya, isi.seharusnya),
    ...line(text.tmUraian, isi.uraian),
    ...line(text.tmRekam, rekam === undefined ? say(lang, text.tmRekamBelum) : calonLabel(lang, rekam, rekam.nik)),
    ...line(text.tmSurat, perkara.harusDidengar ? suratWords(lang, surat) : say(lang, text.tmSuratTidak)),
    ...line(text.tmBatas, tenggatWords(lang, paket, row.tenggat)),
    ...(reason === undefined ? [] : line(text.tmAlasan, say(lang, reason))),
    ...(rencana === undefined ? [] : line(text.tmRencana, rencanaWords(lang, paket, rencana))),
  ];
}

function suratWords(lang: Lang, surat: Kasus['surat']): string {
  if (surat === undefined) return say(lang, text.tmSuratBelum);
  const sent = surat.diantar === null ? say(lang, text.tmSuratTerbit, { tanggal: hari(lang, surat.diterbitkan.slice(0, 10)) }) : say(lang, text.tmSuratAntar, { antar: hari(lang, surat.diantar), cara: surat.cara ?? '', batas: hari(lang, surat.batas) });
  if (surat.jawaban === null) return sent;
  return `${sent} ${say(lang, text.tmSuratJawab, { jawaban: say(lang, surat.jawaban === 'membantah' ? text.tmMembantah : text.tmMembenarkan), isi: surat.kata })}`;
}

function rencanaWords(lang: Lang, paket: Kasus['paket'], rencana: NonNullable<Kasus['rencana']>): string {
  switch (rencana.jenis) {
    case 'tms': {
      const rule = paket.tms.find(({ kode }) => kode === rencana.kode);
      return say(lang, text.tmRencanaTms, { kode: String(rencana.kode), nama: rule === undefined ? '' : say(lang, rule.nama) });
    }
    case 'ubah':
      return say(lang, text.tmRencanaUbah, { elemen: ELEMEN.filter((one) => one in rencana.isi).map((one) => say(lang, ELEMEN_WORDS[one])).join(', ') });
    case 'tps':
      return say(lang, text.tmRencanaTps, { tps: rencana.tps });
    case 'baru':
      return say(lang, text.tmRencanaBaru);
    case 'ganda':
      return say(lang, text.tmRencanaGanda);
  }
}

function timelineOf(lang: Lang, { row, langkah }: Kasus) {
  const zone = zoneOf(row.desa) ?? 'WIB';
  return langkah
    .map((step, at) => ({
      title: say(lang, LANGKAH_WORDS[step.langkah]),
      byline: say(lang, peranOf(step.peran)),
      when: formatInstant(lang, step.pada, zone),
      ...(at === langkah.length - 1 ? { state: 'now' as const } : {}),
      ...(step.kata === undefined ? {} : { children: step.kata }),
    }))
    .reverse();
}

export const ALASAN_BUKA = { COCOK: text.tmBukaCocok, HUBUNGI: text.tmBukaHubungi, GANDA: text.tmBukaGanda } as const;

function Buka({ lang, id, fields }: { readonly lang: Lang; readonly id: string; readonly fields: readonly HiddenField[] }): VNode {
  const options = Object.entries(ALASAN_BUKA).map(([value, words]) => ({ value, label: say(lang, words) }));
  return (
    <Section id="buka" title={say(lang, text.tmBukaJudul)}>
      <PostForm action={bukaPath(id)} fields={fields}>
        <Select id="buka-alasan" name="alasan" label={say(lang, text.tmBukaAlasan)} options={options} empty="" required />
        <Button kind="second">{say(lang, text.tmBukaTombol)}</Button>
      </PostForm>
    </Section>
  );
}

/** The numbers in the clear, once, under who looked and when. */
export function BukaPage({ lang, kasus, waktu, peran, back }: { readonly lang: Lang; readonly kasus: Kasus; readonly waktu: string; readonly peran: string; readonly back: string }): VNode {
  const { row, isi, rekam } = kasus;
  const items = [
    { term: say(lang, text.tmPelapor), value: [isi.pelapor.nama, isi.pelapor.nik].filter((one) => one !== '').join(', ') },
    { term: say(lang, text.tmKontak), value: [isi.pelapor.telepon, isi.pelapor.surel].filter((one) => one !== '').join(', ') || say(lang, text.tmTidakAda) },
    ...(rekam === undefined ? [] : [{ term: say(lang, text.tmRekam), value: `${rekam.nama}, ${rekam.nik}, ${rekam.tanggalLahir}` }]),
  ];
  return (
    <>
      <DeskHead title={row.nomor} eyebrow={say(lang, text.tmBukaJudul)} />
      <Note>{say(lang, text.tmBukaHasil, { waktu, peran })}</Note>
      <Facts items={items} />
      <Button kind="second" href={back}>
        {say(lang, text.tmBukaKembali)}
      </Button>
    </>
  );
}
