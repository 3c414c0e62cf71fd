// How is one visit written down on a page? (the form of the phone; the NIK shows its last digits only)
import type { VNode } from 'preact';
import { formatInt, formatInstant } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import type { AreaCode } from '#kernel/area-code';
import { Timeline } from '#design/answers';
import { DeskHead, Facts } from '#design/desk';
import { Button, type Choice, DateInput, ErrorSummary, type HiddenField, PostForm } from '#design/forms';
import { Note, Section } from '#design/page';
import { recordedRole } from '#platform/identity';
import { baruPath, buktiPath, pemilihPath, tpsPath } from '../address.ts';
import { kurangKeluarga } from '../aturan.ts';
import type { Fields, Galat } from '../isian.ts';
import type { Letak } from '../meja.ts';
import type { Anggota, Keluarga } from '../muat.ts';
import type { Asal, PesanTersimpan } from '../store/pesan.ts';
import { text } from '../text.ts';
import { meja } from '../text-meja.ts';
import { galatWords, hasilWords } from '../words.ts';
import { PersonFields, VisitFields } from './fields.tsx';

interface FormProps {
  readonly lang: Lang;
  readonly at: Letak;
  readonly nama: string;
  readonly asal: Asal;
  readonly typed: Fields;
  readonly galat: readonly Galat[];
  /** What became of what was sent, where it does not stand. */
  readonly kabar: string | undefined;
}

interface PemilihProps extends FormProps {
  readonly family: Keluarga;
  readonly one: Anggota;
  /** Stars and the last four digits. */
  readonly nik: string;
  readonly riwayat: readonly PesanTersimpan[];
  readonly kodes: readonly Choice[];
  readonly fields: { readonly catat: readonly HiddenField[]; readonly bukti: readonly HiddenField[] };
}

function Wrong({ lang, galat, kabar, id }: Pick<FormProps, 'lang' | 'galat' | 'kabar'> & { readonly id: string }): VNode | null {
  const items = [...galat.map((one) => ({ href: `#${id}-${one.field}`, text: galatWords(lang, one) })), ...(kabar === undefined ? [] : [{ href: `#${id}-hasil`, text: kabar }])];
  return items.length === 0 ? null : <ErrorSummary items={items} />;
}

/** The day on the paper; a page that is filled in at the door needs none. */
function PaperDay({ lang, asal, typed, galat, id }: Pick<FormProps, 'lang' | 'asal' | 'typed' | 'galat'> & { readonly id: string }): VNode | null {
  if (asal !== 'KERTAS') return null;
  const wrong = galat.find(({ field }) => field === 'tanggal');
  const value = { tanggal: typed['tanggal_tanggal'] ?? '', bulan: typed['tanggal_bulan'] ?? '', tahun: typed['tanggal_tahun'] ?? '' };
  return <DateInput id={`${id}-tanggal`} name="tanggal" label={say(lang, text.coklitTanggal)} value={value} error={wrong && galatWords(lang, wrong)} required />;
}

export function PemilihPage(props: PemilihProps): VNode {
  const { lang, at, nama, asal, family, one, nik, kodes, fields, typed, galat, kabar } = props;
  const { rekam, kini } = one;
  const back = tpsPath(at.paket, at.kode);
  return (
    <>
      <Wrong lang={lang} galat={galat} kabar={kabar} id="k" />
      <DeskHead title={rekam.nama} eyebrow={nama} />
      <Facts
        items={[
          { term: say(lang, meja.coklitKeluarga, { no: formatInt(lang, family.no) }), value: family.anggota.map((other) => other.rekam.nama).join(', ') },
          { term: say(lang, text.coklitNik), value: nik },
          { term: say(lang, text.coklitAlamat), value: `${rekam.alamat}, RT ${rekam.rt}/RW ${rekam.rw}` },
          { term: say(lang, meja.coklitKolHasil), value: hasilWords(lang, kini) },
        ]}
      />
      <Slip {...props} />
      <Section id="catat" title={say(lang, meja.coklitCatatJudul)}>
        <PostForm action={pemilihPath(at.paket, at.kode, rekam.id)} fields={[...fields.catat, { name: 'rekam', value: String(rekam.rekam) }]} enctype="multipart/form-data">
          <PaperDay lang={lang} asal={asal} typed={typed} galat={galat} id="k" />
          <VisitFields lang={lang} id="k" kodes={kodes} hp={false} typed={typed} galat={galat} />
          <div class="pd-actions">
            <Button>{say(lang, text.coklitSimpan)}</Button>
            <Button href={back} kind="second">
              {say(lang, meja.coklitKembali)}
            </Button>
          </div>
        </PostForm>
      </Section>
      <History {...props} />
    </>
  );
}

function Slip({ lang, at, family, one, fields }: PemilihProps): VNode | null {
  if (family.diberi) return <Note>{say(lang, meja.coklitBuktiSudah)}</Note>;
  if (kurangKeluarga(family.anggota.map(({ kini }) => kini), false) !== 'BUKTI') return null;
  return (
    <PostForm action={buktiPath(at.paket, at.kode)} fields={[...fields.bukti, { name: 'pemilih', value: one.rekam.id }]}>
      <Button kind="second">{say(lang, meja.coklitBuktiTombol)}</Button>
    </PostForm>
  );
}

/** Role, day and way of each entry; what did not stand is marked. */
function History({ lang, at, riwayat }: PemilihProps): VNode | null {
  if (riwayat.length === 0) return null;
  return (
    <Section id="riwayat" title={say(lang, meja.coklitRincian)}>
      <Timeline
        items={[...riwayat].reverse().map((one) => ({
          title: jenisWords(lang, one),
          byline: asalWords(lang, at.kode, one),
          ...(one.keadaan === 'BENTROK' || one.keadaan === 'TUNDA' ? { state: 'flag' as const } : {}),
        }))}
      />
    </Section>
  );
}

export function asalWords(lang: Lang, kode: string, { peran, pada, asal }: Pick<PesanTersimpan, 'peran' | 'pada' | 'asal'>): string {
  return say(lang, meja.coklitKapan, { peran: say(lang, recordedRole(peran)), waktu: formatInstant(lang, pada, zoneOf(kode as AreaCode) ?? 'WIB'), asal: say(lang, meja[`coklitAsal${asal}`]) });
}

const JENIS = { V: text.coklitV, U: text.coklitU, B: text.coklitBARU, T: text.coklitT, N: text.coklitN, S: meja.coklitJenisS, H: meja.coklitJenisH } as const;

export function jenisWords(lang: Lang, { jenis }: Pick<PesanTersimpan, 'jenis'>): string {
  return say(lang, JENIS[jenis]);
}

export function BaruPage({ lang, at, nama, asal, fields, typed, galat, kabar }: FormProps & { readonly fields: readonly HiddenField[] }): VNode {
  return (
    <>
      <Wrong lang={lang} galat={galat} kabar={kabar} id="b" />
      <DeskHead title={say(lang, meja.coklitTambah)} eyebrow={nama} />
      <PostForm action={baruPath(at.paket, at.kode)} fields={fields}>
        <PaperDay lang={lang} asal={asal} typed={typed} galat={galat} id="b" />
        <PersonFields lang={lang} id="b" typed={typed} galat={galat} ubah={false} />
        <div class="pd-actions">
          <Button>{say(lang, text.coklitSimpanBaru)}</Button>
          <Button href={tpsPath(at.paket, at.kode)} kind="second">
            {say(lang, meja.coklitKembali)}
          </Button>
        </div>
      </PostForm>
    </>
  );
}
