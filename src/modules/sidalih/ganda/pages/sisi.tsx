// What does whoever goes to the field fill in for one side: the report, the letter, its delivery, an appeal spoken at the desk?
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { DeskHead } from '#design/desk';
import { Button, Checkboxes, DateInput, ErrorSummary, type HiddenField, PostForm, Radios, Textarea } from '#design/forms';
import { Lead, Note, Section } from '#design/page';
import { EvidenceField } from '../../bukti/field.tsx';
import { kasusPath, sisiPath, terangPath } from '../address.ts';
import { type KasusView, hariBanding } from '../load.ts';
import { SAAT } from '../perkara.ts';
import { form } from '../text-langkah.ts';
import { text } from '../text.ts';
import { type Galat, at } from './form-words.ts';
import { ALAMAT_KTP, DOKUMEN, KEPADA, PEMOHON, PENDAPAT, TEKS_SAMPAI, TEMU, type Typed } from './typed.ts';
import { batasWords, sisiWords } from './words.ts';

export type SisiForm = 'lapor' | 'surat' | 'sampai' | 'banding';

export interface SisiProps {
  readonly lang: Lang;
  readonly view: KasusView;
  readonly ke: number;
  readonly fields: Readonly<Record<SisiForm, readonly HiddenField[]>>;
  /** The form that was sent and cannot stand. */
  readonly sent?: SisiForm | undefined;
  readonly typed: Typed;
  readonly dokumen: readonly string[];
  readonly galat: readonly Galat[];
  /** A refusal of the whole step. */
  readonly error?: string | undefined;
}

export function SisiPage(props: SisiProps): VNode {
  const { lang, view, ke, galat, error } = props;
  const { kasus, nama } = view;
  const [side, isi] = [kasus.sisi[ke], kasus.isi.sisi[ke]];
  if (side === undefined || isi === undefined) return <Note>{say(lang, form.gandaTolakSISI)}</Note>;
  const items = [...galat.map(({ field, words }) => ({ href: `#${field}`, text: words })), ...(error === undefined ? [] : [{ href: '#langkah', text: error }])];
  const letters = isi.nasib === 'AKAN_DICORET';
  const appeal = isi.banding === null && isi.surat && SAAT.banding.includes(kasus.keadaan) && isi.nasib !== 'TETAP';
  return (
    <div id="langkah">
      {items.length > 0 && <ErrorSummary items={items} />}
      <DeskHead title={say(lang, form.gandaJudulSisi, { tempat: nama(side.desa) })} eyebrow={`${say(lang, text.gandaNomor, { no: formatInt(lang, kasus.no) })}, ${sisiWords(lang, ke)}`} />
      <Lead>{`${view.rekam[ke]?.nama ?? ''}, ${nama(`${side.desa}${view.rekam[ke]?.tps ?? side.tps}`)}`}</Lead>
      <div class="pd-actions">
        <Button kind="second" href={terangPath(kasus.id, ke)}>
          {say(lang, form.gandaTerang)}
        </Button>
        <Button kind="second" href={kasusPath(kasus.id)}>
          {say(lang, form.gandaKembali)}
        </Button>
      </div>
      {SAAT.lapor.includes(kasus.keadaan) && <LaporForm {...props} />}
      {letters && <SuratForm {...props} />}
      {letters && isi.surat && isi.akhir === null && <SampaiForm {...props} />}
      {isi.akhir !== null && letters && <Note>{batasWords(lang, isi.akhir)}</Note>}
      {appeal && <BandingForm {...props} />}
    </div>
  );
}

/** What was typed belongs to the form that was sent, not to its neighbours. */
const own = ({ sent, typed, galat }: SisiProps, one: SisiForm): { typed: Typed; galat: readonly Galat[] } => (sent === one ? { typed, galat } : { typed: {}, galat: [] });

function LaporForm(props: SisiProps): VNode {
  const { lang, view, ke, fields, dokumen } = props;
  const { typed, galat } = own(props, 'lapor');
  return (
    <Section id="lapor" title={say(lang, form.gandaIsiLaporan)}>
      <PostForm action={`${sisiPath(view.kasus.id, ke)}/lapor`} fields={fields.lapor} enctype="multipart/form-data">
        <Radios id="temu" name="temu" label={say(lang, form.gandaTemu)} options={TEMU.map((value) => ({ value, label: say(lang, form[`gandaTemu${value}`]) }))} value={typed['temu']} error={at(galat, 'temu')} required />
        <Checkboxes id="dokumen" name="dokumen" label={say(lang, form.gandaDokumen)} options={DOKUMEN.map((value) => ({ value, label: say(lang, form[`gandaDokumen${value}`]) }))} values={dokumen} error={at(galat, 'dokumen')} required />
        <Radios id="alamatKtp" name="alamatKtp" label={say(lang, form.gandaAlamatKtp)} options={ALAMAT_KTP.map((value) => ({ value, label: say(lang, form[`ganda${value}`]) }))} value={typed['alamatKtp']} error={at(galat, 'alamatKtp')} required />
        <Radios id="pendapat" name="pendapat" label={say(lang, form.gandaPendapat)} options={PENDAPAT.map((value) => ({ value, label: say(lang, form[`gandaPendapat${value}`]) }))} value={typed['pendapat']} error={at(galat, 'pendapat')} required />
        <Textarea id="teks" name="teks" label={say(lang, form.gandaPernyataan)} hint={say(lang, form.gandaPernyataanKet)} value={typed['teks']} error={at(galat, 'teks')} maxLength={TEKS_SAMPAI} rows={5} required />
        <EvidenceField label={say(lang, form.gandaFoto)} error={at(galat, 'bukti')} required />
        <Button>{say(lang, form.gandaKirimLaporan)}</Button>
      </PostForm>
    </Section>
  );
}

function SuratForm({ lang, view, ke, fields }: SisiProps): VNode {
  const issued = view.kasus.isi.sisi[ke]?.surat === true;
  return (
    <Section id="surat" title={say(lang, form.gandaSurat)}>
      <Note>{say(lang, form.gandaSuratMaksud)}</Note>
      <PostForm action={`${sisiPath(view.kasus.id, ke)}/surat`} fields={fields.surat}>
        <Button kind={issued ? 'second' : 'main'}>{say(lang, issued ? form.gandaSuratBaru : form.gandaTerbitkan)}</Button>
      </PostForm>
    </Section>
  );
}

function SampaiForm(props: SisiProps): VNode {
  const { lang, view, ke, fields } = props;
  const { typed, galat } = own(props, 'sampai');
  const value = typed['hari_tanggal'] === undefined ? undefined : { tanggal: typed['hari_tanggal'], bulan: typed['hari_bulan'] ?? '', tahun: typed['hari_tahun'] ?? '' };
  return (
    <Section id="sampai" title={say(lang, form.gandaSampaikan)}>
      <Note>{say(lang, form.gandaSampaiMaksud, { hari: formatInt(lang, hariBanding(view.paket)) })}</Note>
      <PostForm action={`${sisiPath(view.kasus.id, ke)}/sampai`} fields={fields.sampai}>
        <DateInput id="hari" name="hari" label={say(lang, form.gandaSampaiHari)} value={value} error={at(galat, 'hari')} required />
        <Radios id="kepada" name="kepada" label={say(lang, form.gandaSampaiKepada)} options={KEPADA.map((one) => ({ value: one, label: say(lang, form[`gandaKepada${one}`]) }))} value={typed['kepada']} error={at(galat, 'kepada')} required />
        <Button>{say(lang, form.gandaSampaikan)}</Button>
      </PostForm>
    </Section>
  );
}

function BandingForm(props: SisiProps): VNode {
  const { lang, view, ke, fields } = props;
  return (
    <Section id="keberatan" title={say(lang, form.gandaKeberatan)}>
      <Note>{say(lang, form.gandaKeberatanMaksud)}</Note>
      <KeberatanForm lang={lang} action={`${sisiPath(view.kasus.id, ke)}/banding`} fields={fields.banding} {...own(props, 'banding')} second />
    </Section>
  );
}

interface KeberatanProps {
  readonly lang: Lang;
  readonly action: string;
  readonly fields: readonly HiddenField[];
  readonly typed: Typed;
  readonly galat: readonly Galat[];
  /** Beside other acts of its page. */
  readonly second?: boolean;
}

/** The same for the person concerned on the tracking page and for the officer who writes it down. */
export function KeberatanForm({ lang, action, fields, typed, galat, second }: KeberatanProps): VNode {
  return (
    <PostForm action={action} fields={fields} enctype="multipart/form-data">
      <Radios id="pemohon" name="pemohon" label={say(lang, form.gandaPemohon)} options={PEMOHON.map((one) => ({ value: one, label: say(lang, form[`gandaPemohon${one}`]) }))} value={typed['pemohon']} error={at(galat, 'pemohon')} required />
      <Textarea id="alasan" name="alasan" label={say(lang, form.gandaAlasanKeberatan)} hint={say(lang, form.gandaAlasanKeberatanKet)} value={typed['alasan']} error={at(galat, 'alasan')} maxLength={TEKS_SAMPAI} rows={5} required />
      <EvidenceField error={at(galat, 'bukti')} />
      <Button kind={second === true ? 'second' : 'main'}>{say(lang, form.gandaKirimKeberatan)}</Button>
    </PostForm>
  );
}
