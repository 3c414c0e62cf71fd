// Which acts does an officer find on an objection now, each with what it needs? (one form a step; nothing is offered that would be refused)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { Details } from '#design/answers';
import { Button, type HiddenField, PostForm, Radios, Select, TextInput, Textarea } from '#design/forms';
import { Note, Section } from '#design/page';
import type { PaketAturan } from '../../aturan/paket.ts';
import { laksanaPath, langkahPath } from '../address.ts';
import { type JenisTanggapan, kodeBoleh } from '../jenis.ts';
import type { Langkah } from '../perkara.ts';
import { ELEMEN } from '../rencana-isian.ts';
import { ALASAN_TOLAK, ALASAN_WORDS } from '../text-jenis.ts';
import { mejaText as text } from '../text-meja.ts';
import { ELEMEN_WORDS } from '../text-elemen.ts';

export interface ActProps {
  readonly lang: Lang;
  readonly id: string;
  readonly jenis: JenisTanggapan;
  readonly paket: PaketAturan;
  /** Of this reader, in the present state. */
  readonly boleh: readonly Langkah[];
  readonly tickets: { readonly langkah: readonly HiddenField[]; readonly laksana: readonly HiddenField[] };
  /** Records of the desa with a like name, where none is bound yet. */
  readonly calon: readonly { readonly value: string; readonly label: string }[];
  readonly terikat: boolean;
}

const TITLES: Readonly<Record<Langkah, (typeof text)[keyof typeof text]>> = {
  periksa: text.tmActPeriksa,
  kurang: text.tmActKurang,
  lengkapi: text.tmActLengkapi,
  surat: text.tmActSurat,
  antar: text.tmActAntar,
  jawab: text.tmActJawab,
  terima: text.tmActTerima,
  tolak: text.tmActTolak,
  beritahu: text.tmActBeritahu,
  kembali: text.tmActKembali,
  laksana: text.tmActLaksana,
};
/** Carried out by the kab/kota, and sent elsewhere. */
export const KAB: readonly Langkah[] = ['laksana', 'kembali'];

export function Acts(props: ActProps): VNode | null {
  const { lang, boleh } = props;
  if (boleh.length === 0) return null;
  return (
    <Section id="langkah" title={say(lang, text.tmLangkah)}>
      {boleh.map((step, at) => (
        <Act key={step} {...props} step={step} main={at === 0} />
      ))}
    </Section>
  );
}

function Act(props: ActProps & { readonly step: Langkah; readonly main: boolean }): VNode {
  const { lang, id, step, tickets, main } = props;
  const kab = KAB.includes(step);
  const fields = [...(kab ? tickets.laksana : tickets.langkah), { name: 'langkah', value: step }];
  const form = (
    <PostForm action={kab ? laksanaPath(id) : langkahPath(id)} fields={fields}>
      <Fields {...props} />
      <Button kind={main ? 'main' : 'second'}>{say(lang, TITLES[step])}</Button>
    </PostForm>
  );
  return step === 'periksa' || step === 'laksana' ? form : <Details summary={say(lang, TITLES[step])}>{form}</Details>;
}

function Fields(props: ActProps & { readonly step: Langkah }): VNode | null {
  const { lang, step } = props;
  const note = <Textarea id={`${step}-catatan`} name="catatan" label={say(lang, step === 'kurang' || step === 'tolak' ? text.tmCatatanPelapor : text.tmCatatan)} maxLength={2_000} rows={3} />;
  switch (step) {
    case 'periksa':
    case 'laksana':
      return null;
    case 'surat':
      return (
        <>
          <Calon {...props} />
          <Note>{say(lang, text.tmSuratPeringatan)}</Note>
        </>
      );
    case 'antar':
      return <TextInput id="antar-cara" name="cara" label={say(lang, text.tmCara)} maxLength={100} />;
    case 'jawab':
      return (
        <>
          <Radios
            id="jawab-jawaban"
            name="jawaban"
            label={say(lang, text.tmActJawab)}
            inline
            options={[
              { value: 'membantah', label: say(lang, text.tmMembantah) },
              { value: 'membenarkan', label: say(lang, text.tmMembenarkan) },
            ]}
          />
          <Textarea id="jawab-isi" name="isi" label={say(lang, text.tmCatatan)} maxLength={2_000} rows={3} />
        </>
      );
    case 'terima':
      return (
        <>
          <Calon {...props} />
          <Rencana {...props} />
          {note}
        </>
      );
    case 'tolak':
      return (
        <>
          <Select id="tolak-alasan" name="alasan" label={say(lang, text.tmAlasan)} empty="" options={ALASAN_TOLAK.map((one) => ({ value: one, label: say(lang, ALASAN_WORDS[one]) }))} required />
          {note}
        </>
      );
    default:
      return note;
  }
}

/** Which record is meant: by name in the desa, until it is said. */
function Calon({ lang, step, calon, terikat, jenis }: ActProps & { readonly step: Langkah }): VNode | null {
  if (terikat || jenis === 'belum-terdaftar') return null;
  if (calon.length === 0) return <Note>{say(lang, text.tmPilihRekamTiada)}</Note>;
  return <Radios id={`${step}-pemilih`} name="pemilih" label={say(lang, text.tmPilihRekam)} options={calon} />;
}

function Rencana({ lang, jenis, paket, calon }: ActProps): VNode {
  const tps = <TextInput id="terima-tps" name="tps" label={say(lang, jenis === 'belum-terdaftar' ? text.tmTps : text.tmPindahTps)} inputMode="numeric" maxLength={3} />;
  const codes = kodeBoleh(paket, jenis);
  return (
    <>
      {codes.length > 0 && <Select id="terima-kode" name="kode" label={say(lang, text.tmKodeTms)} empty="" options={codes.map(({ kode, nama }) => ({ value: String(kode), label: `${kode}. ${say(lang, nama)}` }))} />}
      {jenis === 'ganda' && <Radios id="terima-lain" name="lain" label={say(lang, text.tmLain)} options={calon} />}
      {jenis === 'data-salah' && (
        <>
          <Select id="terima-elemen" name="elemen" label={say(lang, text.tmElemen)} empty="" options={ELEMEN.map((one) => ({ value: one, label: say(lang, ELEMEN_WORDS[one]) }))} />
          <TextInput id="terima-nilai" name="nilai" label={say(lang, text.tmNilai)} autoComplete="off" maxLength={200} />
        </>
      )}
      {jenis === 'belum-terdaftar' && (
        <>
          <p class="govuk-body">{say(lang, text.tmOrangBaru)}</p>
          {ELEMEN.map((one) => (
            <TextInput key={one} id={`terima-${one}`} name={one} label={say(lang, ELEMEN_WORDS[one])} autoComplete="off" maxLength={200} />
          ))}
        </>
      )}
      {jenis !== 'ganda' && jenis !== 'tidak-memenuhi' && tps}
    </>
  );
}
