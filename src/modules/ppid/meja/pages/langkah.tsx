// Which acts does the case offer to this officer, in this state? (each a small form; what is next stands first)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { type Lang, type Sentence, say } from '#kernel/text';
import { Details } from '#design/answers';
import { Button, DateInput, type HiddenField, PostForm, Radios, Select, TextInput, Textarea } from '#design/forms';
import { Note, Section } from '#design/page';
import { getPaketPpid } from '../../aturan/paket.ts';
import { OPEN } from '../../permohonan/states.ts';
import type { Permohonan } from '../../permohonan/store/permohonan.ts';
import { GabungUsul, type GabungView } from '../../gabung/pages/usul.tsx';
import { bukaPath, catatPath, langkahPath, putusPath } from '../address.ts';
import { MAKRO, type Makro } from '../makro.ts';
import { mejaText as text } from '../text.ts';

export interface LangkahView {
  readonly lang: Lang;
  readonly p: Permohonan;
  readonly akun: string;
  /** Length of each lane and of its extension, written. */
  readonly lama: Readonly<Record<'umum' | 'pemilu', { readonly n: string; readonly tambah: string }>>;
  readonly gabung: GabungView;
  readonly boleh: { readonly layani: boolean; readonly putus: boolean; readonly identitas: boolean };
  readonly fields: (path: string) => readonly HiddenField[];
}

/** Why somebody opens an identity. */
export const ALASAN_BUKA = { hubungi: text.bukaHubungi, periksa: text.bukaPeriksa, surat: text.bukaSurat } as const;
/** Kind of proof and way of seeing it, as the register keeps it; no number, no copy (section 3). */
export const CARA_BUKTI = { ktp_gambar: text.caraKtpGambar, ktp_loket: text.caraKtpLoket, ktp_video: text.caraKtpVideo, paspor: text.caraPaspor, akta: text.caraAkta, kuasa: text.caraKuasa } as const;

export function Langkah(view: LangkahView): VNode {
  const { lang, p, boleh } = view;
  const open = OPEN.includes(p.keadaan);
  return (
    <Section id="langkah" title={say(lang, text.langkah)}>
      {boleh.putus && p.mundur !== null && p.mundurSetuju === null && p.mundurOleh !== view.akun && <Mundur {...view} />}
      {boleh.layani && p.identitas === 'menunggu' && <Bukti {...view} />}
      {boleh.putus && open && <Jalur {...view} />}
      {boleh.putus && open && <Tugas {...view} />}
      {boleh.layani && open && <Tanya {...view} />}
      {boleh.putus && (p.keadaan === 'TERDAFTAR' || p.keadaan === 'DIPROSES') && <Perpanjang {...view} />}
      {boleh.layani && p.keadaan === 'DITERIMA' && <Lengkap {...view} />}
      {boleh.layani && p.dijawabPada !== null && p.sampaiPada === null && <Sampai {...view} />}
      {boleh.layani && (p.keadaan === 'DIJAWAB_PENUH' || p.keadaan === 'DIJAWAB_SEBAGIAN') && <Serahkan {...view} />}
      {boleh.layani && (open || p.keadaan === 'DITERIMA') && <GabungUsul {...view} />}
      {boleh.layani && <Judul {...view} />}
      {boleh.identitas && <Buka {...view} />}
      {boleh.layani && <CatatanBaru {...view} />}
    </Section>
  );
}

/** A form of one act; `putus` for the head of the desk, else for the service officer. */
function Act({ view, langkah, title, putus, children, button }: { readonly view: LangkahView; readonly langkah: string; readonly title: Sentence; readonly putus?: boolean; readonly children: VNode | (VNode | false)[]; readonly button: Sentence }): VNode {
  const { lang, p, fields } = view;
  const path = putus === true ? putusPath(p.id) : langkahPath(p.id);
  return (
    <Details id={`langkah-${langkah}`} summary={say(lang, title)}>
      <PostForm action={path} fields={[...fields(path), { name: 'langkah', value: langkah }, { name: 'versi', value: String(p.versi) }]}>
        {children}
        <Button kind="second">{say(lang, button)}</Button>
      </PostForm>
    </Details>
  );
}

function Makros({ lang, untuk }: { readonly lang: Lang; readonly untuk: Makro['untuk'] }): VNode {
  return (
    <>
      {MAKRO.filter((one) => one.untuk === untuk).map(({ id, isi }) => (
        <Note key={id}>{say(lang, text.makro, { isi: say(lang, isi) })}</Note>
      ))}
    </>
  );
}

function Jalur(view: LangkahView): VNode {
  const { lang, p } = view;
  return (
    <Act view={view} putus langkah="jalur" title={text.jalurJudul} button={text.jalurTombol}>
      <Radios id="jalur" name="jalur" label={say(lang, text.jalurJudul)} value={p.jalur ?? p.jalurUsul} options={[{ value: 'umum', label: say(lang, text.jalurUmum, view.lama.umum) }, { value: 'pemilu', label: say(lang, text.jalurPemilu, view.lama.pemilu) }]} />
      <Makros lang={lang} untuk="jalur" />
      <TextInput id="jalur-alasan" name="alasan" label={say(lang, text.alasan)} maxLength={500} required />
    </Act>
  );
}

function Tugas(view: LangkahView): VNode {
  const { lang } = view;
  return (
    <Act view={view} putus langkah="tugaskan" title={text.tugasJudul} button={text.tugasTombol}>
      <TextInput id="unit" name="unit" label={say(lang, text.tugasUnit)} maxLength={120} required />
      <Makros lang={lang} untuk="unit" />
      <Textarea id="pesan" name="pesan" label={say(lang, text.tugasPesan)} maxLength={2_000} rows={3} />
      <DateInput id="batas" name="batas" label={say(lang, text.tugasBatas)} required />
    </Act>
  );
}

function Tanya(view: LangkahView): VNode {
  const { lang } = view;
  return (
    <Act view={view} langkah="tanya" title={text.tanyaJudul} button={text.tanyaTombol}>
      <Makros lang={lang} untuk="tanya" />
      <Textarea id="tanya" name="isi" label={say(lang, text.tanyaIsi)} maxLength={1_000} rows={3} />
    </Act>
  );
}

function Perpanjang(view: LangkahView): VNode {
  const { lang, p } = view;
  return (
    <Act view={view} putus langkah="perpanjang" title={text.perpanjangJudul} button={text.perpanjangTombol}>
      <Makros lang={lang} untuk="perpanjang" />
      <Textarea id="perpanjang" name="alasan" label={say(lang, text.perpanjangIsi, { n: formatInt(lang, getPaketPpid(p.paket).alasan) })} maxLength={1_000} rows={3} />
    </Act>
  );
}

function Bukti(view: LangkahView): VNode {
  const { lang } = view;
  return (
    <>
      <Act view={view} langkah="terima-bukti" title={text.buktiJudul} button={text.buktiTerima}>
        <Note>{say(lang, text.buktiIsi)}</Note>
        <Select id="cara-bukti" name="cara" label={say(lang, text.buktiCara)} options={Object.entries(CARA_BUKTI).map(([value, words]) => ({ value, label: say(lang, words) }))} />
      </Act>
      <Act view={view} langkah="tolak-bukti" title={text.buktiTolak} button={text.buktiTolak}>
        <TextInput id="bukti-alasan" name="alasan" label={say(lang, text.buktiAlasan)} maxLength={300} required />
      </Act>
    </>
  );
}

function Mundur(view: LangkahView): VNode {
  const { lang, p } = view;
  return (
    <Act view={view} putus langkah="mundur" title={text.mundurJudul} button={text.mundurTombol}>
      <Note>{say(lang, text.mundurIsi, { bukti: p.mundur ?? '' })}</Note>
    </Act>
  );
}

function Lengkap(view: LangkahView): VNode {
  const { lang, p } = view;
  return (
    <Act view={view} langkah="lengkap" title={text.lengkapJudul} button={text.lengkapTombol}>
      <Select id="lengkap-cara" name="cara" label={say(lang, text.lengkapIdentitas)} empty={say(lang, text.tidak)} options={Object.entries(CARA_BUKTI).map(([value, words]) => ({ value, label: say(lang, words) }))} />
      {!p.tujuanAda && <TextInput id="lengkap-tujuan" name="tujuan" label={say(lang, text.lengkapTujuan)} maxLength={1_000} />}
    </Act>
  );
}

function Sampai(view: LangkahView): VNode {
  const { lang } = view;
  return (
    <Act view={view} langkah="sampai" title={text.sampaiJudul} button={text.kirim}>
      <DateInput id="sampai" name="hari" label={say(lang, text.sampaiHari)} required />
      <TextInput id="sampai-bukti" name="bukti" label={say(lang, text.sampaiBukti)} maxLength={300} required />
    </Act>
  );
}

function Serahkan(view: LangkahView): VNode {
  const { lang } = view;
  return (
    <Act view={view} langkah="serahkan" title={text.serahkanJudul} button={text.kirim}>
      <TextInput id="serahkan-cara" name="cara" label={say(lang, text.serahkanCara)} maxLength={120} required />
      <TextInput id="serahkan-bukti" name="bukti" label={say(lang, text.serahkanBukti)} maxLength={300} required />
    </Act>
  );
}

function Judul(view: LangkahView): VNode {
  const { lang, p, akun } = view;
  return (
    <>
      <Act view={view} langkah="judul" title={text.judulJudul} button={text.simpan}>
        <TextInput id="judul" name="judul" label={say(lang, text.judulJudul)} hint={say(lang, text.judulIsi)} value={p.judul} maxLength={160} />
      </Act>
      <Act view={view} langkah={p.pemegang === akun ? 'lepas' : 'pegang'} title={p.pemegang === akun ? text.lepasTombol : text.pegangTombol} button={p.pemegang === akun ? text.lepasTombol : text.pegangTombol}>
        <></>
      </Act>
    </>
  );
}

function Buka({ lang, p, fields }: LangkahView): VNode {
  const path = bukaPath(p.id);
  return (
    <Details id="buka" summary={say(lang, text.bukaJudul)}>
      <PostForm action={path} fields={fields(path)}>
        <Select id="buka-alasan" name="alasan" label={say(lang, text.bukaAlasan)} options={Object.entries(ALASAN_BUKA).map(([value, words]) => ({ value, label: say(lang, words) }))} required />
        <Button kind="second">{say(lang, text.bukaTombol)}</Button>
      </PostForm>
    </Details>
  );
}

function CatatanBaru({ lang, p, fields }: LangkahView): VNode {
  const path = catatPath(p.id);
  return (
    <Details id="catat" summary={say(lang, text.catatan)}>
      <PostForm action={path} fields={fields(path)}>
        <Textarea id="catatan-isi" name="isi" label={say(lang, text.catatanIsi)} maxLength={2_000} rows={3} />
        <Button kind="second">{say(lang, text.simpan)}</Button>
      </PostForm>
    </Details>
  );
}
