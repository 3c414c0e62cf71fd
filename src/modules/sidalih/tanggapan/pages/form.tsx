// How is an objection asked for, on one short page, with and without a script?
import type { VNode } from 'preact';
import type { AreaCode } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { Details } from '#design/answers';
import { Button, ErrorSummary, type HiddenField, PostForm, PuzzleField, Radios, Select, TextInput, Textarea } from '#design/forms';
import { Note, Section } from '#design/page';
import { useReader } from '#design/reader';
import { EvidenceField } from '../../bukti/field.tsx';
import { EVIDENCE_FIELD } from '../../bukti/bukti.ts';
import { BARU } from '../address.ts';
import type { Isian, IsianField } from '../isian.ts';
import { BIDANG, type JenisTanggapan, type Tentang, perluBukti } from '../jenis.ts';
import { isianText as text } from '../text-isian.ts';
import { BIDANG_WORDS, JENIS_WORDS, TENTANG_WORDS } from '../text-jenis.ts';

export interface Fault {
  readonly field: IsianField;
  readonly words: string;
}

export interface FormProps {
  readonly lang: Lang;
  readonly action: string;
  /** Ticket, and what was answered before. */
  readonly fields: readonly HiddenField[];
  readonly jenis: JenisTanggapan;
  readonly tentang: Tentang;
  /** Name of the desa with its way up. */
  readonly tempat: string;
  readonly desa: AreaCode;
  readonly typed: Isian;
  readonly faults: readonly Fault[];
  /** Absent on an officers' page. */
  readonly puzzle?: string | undefined;
  /** Tie to the look-up: held, over, or none. */
  readonly rekam?: 'ada' | 'habis' | undefined;
  /** On an officers' page. */
  readonly meja?: boolean | undefined;
  /** A mandate stands for the identity of whoever sends. */
  readonly mandat?: boolean | undefined;
}

const at = (props: FormProps, field: IsianField): string | undefined => props.faults.find((one) => one.field === field)?.words;

export function IsianForm(props: FormProps): VNode {
  const { lang, faults, jenis, tentang, tempat, desa, rekam, puzzle } = props;
  const { href } = useReader();
  const other = tentang === 'orang-lain';
  const back = `${BARU}?jenis=${jenis}&tentang=${tentang}&desa=${desa}&ubah=1`;
  return (
    <>
      {faults.length > 0 && <ErrorSummary items={faults.map((fault) => ({ href: `#${fault.field}`, text: fault.words }))} />}
      <p class="govuk-body">
        {say(lang, JENIS_WORDS[jenis].nama)}. {say(lang, TENTANG_WORDS[tentang])}. {tempat}. {props.meja !== true && <a href={href(back)}>{say(lang, text.isianUbah)}</a>}
      </p>
      {rekam !== undefined && <Note>{say(lang, rekam === 'ada' ? text.isianTerhubung : text.isianRekamHabis)}</Note>}
      <PostForm action={props.action} fields={props.fields} enctype="multipart/form-data">
        {props.mandat !== true && <Pelapor {...props} />}
        {(other || rekam !== 'ada') && <Orang {...props} other={other} />}
        <Klaim {...props} />
        {puzzle !== undefined && <PuzzleField puzzle={puzzle} />}
        <Details summary={say(lang, text.isianPribadi)}>{say(lang, text.isianPribadiIsi)}</Details>
        <Button>{say(lang, text.isianKirim)}</Button>
      </PostForm>
    </>
  );
}

function Pelapor(props: FormProps): VNode {
  const { lang, typed } = props;
  return (
    <Section id="pelapor" title={say(lang, text.isianPelapor)}>
      <p class="govuk-body">{say(lang, text.isianPelaporSebab)}</p>
      <TextInput id="nama" name="nama" label={say(lang, text.isianNama)} value={typed.nama} error={at(props, 'nama')} autoComplete="name" maxLength={120} required />
      <TextInput id="nik" name="nik" label={say(lang, text.isianNik)} hint={say(lang, text.isianNikPetunjuk)} error={at(props, 'nik')} inputMode="numeric" autoComplete="off" maxLength={24} required />
      <TextInput id="telepon" name="telepon" label={say(lang, text.isianTelepon)} hint={say(lang, text.isianKontakPetunjuk)} value={typed.telepon} error={at(props, 'telepon')} inputMode="tel" autoComplete="tel" maxLength={20} />
      <TextInput id="surel" name="surel" label={say(lang, text.isianSurel)} value={typed.surel} error={at(props, 'surel')} inputMode="email" autoComplete="email" maxLength={120} />
    </Section>
  );
}

function Orang(props: FormProps & { readonly other: boolean }): VNode {
  const { lang, typed, other } = props;
  return (
    <Section id="orang" title={say(lang, other ? text.isianOrang : text.isianBidangAlamatJudul)}>
      {other && <TextInput id="nama_orang" name="nama_orang" label={say(lang, text.isianNamaOrang)} value={typed.nama_orang} error={at(props, 'nama_orang')} autoComplete="off" maxLength={120} required />}
      <TextInput id="alamat_orang" name="alamat_orang" label={say(lang, other ? text.isianAlamatOrang : text.isianAlamatSendiri)} value={typed.alamat_orang} error={at(props, 'alamat_orang')} autoComplete="off" maxLength={300} required={other} />
      <TextInput id="tps_orang" name="tps_orang" label={say(lang, text.isianTps)} value={typed.tps_orang} error={at(props, 'tps_orang')} inputMode="numeric" autoComplete="off" maxLength={8} />
    </Section>
  );
}

function Klaim(props: FormProps): VNode {
  const { lang, typed, jenis, tentang } = props;
  return (
    <Section id="klaim" title={say(lang, text.isianKlaim)}>
      {jenis === 'data-salah' && (
        <>
          <Select
            id="bidang"
            name="bidang"
            label={say(lang, text.isianBidang)}
            empty=""
            value={typed.bidang}
            error={at(props, 'bidang')}
            options={BIDANG.map((one) => ({ value: one, label: say(lang, BIDANG_WORDS[one]) }))}
            required
          />
          <TextInput id="seharusnya" name="seharusnya" label={say(lang, text.isianSeharusnya)} value={typed.seharusnya} error={at(props, 'seharusnya')} autoComplete="off" maxLength={300} required />
        </>
      )}
      <Textarea
        id="uraian"
        name="uraian"
        label={say(lang, text.isianUraian)}
        hint={say(lang, text.isianUraianPetunjuk)}
        value={typed.uraian}
        error={at(props, 'uraian')}
        maxLength={2_000}
        required={jenis !== 'data-salah' || tentang === 'orang-lain'}
      />
      <EvidenceField error={at(props, EVIDENCE_FIELD)} required={perluBukti(tentang)} hint={say(lang, tentang === 'orang-lain' || jenis === 'belum-terdaftar' ? text.isianBuktiWajib : text.isianBuktiBoleh)} />
    </Section>
  );
}

/** What is chosen before anything personal is asked: it may stand in an address. */
export interface Pilihan {
  readonly jenis: JenisTanggapan | undefined;
  readonly tentang: Tentang | undefined;
  /** As typed. */
  readonly tempat: string;
  readonly hits: readonly { readonly kode: string; readonly nama: string }[];
  readonly faults: readonly Fault[];
}

export function PilihanFields({ lang, pilihan }: { readonly lang: Lang; readonly pilihan: Pilihan }): VNode {
  const { jenis, tentang, tempat, hits, faults } = pilihan;
  const fault = (field: IsianField): string | undefined => faults.find((one) => one.field === field)?.words;
  return (
    <>
      <Radios
        id="jenis"
        name="jenis"
        label={say(lang, text.isianJenis)}
        value={jenis}
        error={fault('jenis')}
        options={Object.entries(JENIS_WORDS).map(([value, { nama, rinci }]) => ({ value, label: say(lang, nama), hint: say(lang, rinci) }))}
      />
      <Radios id="tentang" name="tentang" label={say(lang, text.isianTentang)} value={tentang} error={fault('tentang')} options={Object.entries(TENTANG_WORDS).map(([value, words]) => ({ value, label: say(lang, words) }))} />
      <TextInput id="desa" name="tempat" label={say(lang, text.isianTempat)} hint={say(lang, text.isianTempatPetunjuk)} value={tempat} error={fault('desa')} autoComplete="off" maxLength={100} />
      {hits.length > 0 && <Radios id="pilih-desa" name="desa" label={say(lang, text.isianPilihDesa)} options={hits.map(({ kode, nama }) => ({ value: kode, label: nama }))} />}
    </>
  );
}
