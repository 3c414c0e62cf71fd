// What does an officer see of one request, and which forms stand under it?
import type { VNode } from 'preact';
import { formatInstant, formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import { Timeline } from '#design/answers';
import { ActPanel, DeskHead, Facts, StateTag } from '#design/desk';
import { Button, ErrorSummary, type HiddenField, PostForm, Select, Textarea } from '#design/forms';
import { Note, Section } from '#design/page';
import { recordedRole } from '#platform/identity';
import type { PaketAturan } from '../../aturan/paket.ts';
import type { Bukti } from '../../bukti/bukti.ts';
import { EvidenceList } from '../../bukti/field.tsx';
import { maskNik } from '../../nik/nik.ts';
import { hapusWords } from '../../retensi/hapus.ts';
import type { IdentitasPindah } from '../rahasia.ts';
import type { RuangTps } from '../ruang.ts';
import { type Langkah, setelah } from '../states.ts';
import type { LangkahTersimpan, Pindah } from '../store/pindah.ts';
import type { SisaSurat } from '../surat.ts';
import { lacakText } from '../text-lacak.ts';
import { mejaText as text } from '../text-meja.ts';
import { SuratTable } from './ajukan.tsx';
import { kasusPath } from './address.ts';
import { STATE } from './meja.tsx';

export interface PilihanTps {
  readonly kode: string;
  readonly desa: string;
  readonly ruang: RuangTps;
}

export interface KasusView {
  readonly lang: Lang;
  readonly paket: PaketAturan;
  readonly p: Pindah;
  readonly identitas: IdentitasPindah;
  /** Day on which its personal data were deleted by the rule of retention. */
  readonly dihapus: string | undefined;
  readonly asal: string;
  readonly tujuan: string;
  /** Where the matching record stands, in words. */
  readonly dpt: string | undefined;
  readonly surat: readonly SisaSurat[];
  readonly bukti: readonly Bukti[];
  readonly riwayat: readonly LangkahTersimpan[];
  /** Stations with room, most room first; empty unless one is to be chosen. */
  readonly tps: readonly PilihanTps[];
  /** What this officer may do on which side. */
  readonly boleh: { readonly kerja: boolean; readonly asal: boolean; readonly tujuan: boolean };
  readonly fields: (path: string) => readonly HiddenField[];
  readonly error: string | undefined;
}

export function KasusPage(view: KasusView): VNode {
  const { lang, paket, p, surat, bukti, error, riwayat } = view;
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#langkah', text: error }]} />}
      <DeskHead title={say(lang, text.perkara, { no: p.id.slice(0, 8) })} eyebrow={say(lang, paket.nama)}>
        <StateTag state={STATE[p.keadaan]}>{say(lang, lacakText[p.keadaan])}</StateTag>
      </DeskHead>
      {view.dihapus !== undefined && <Note>{hapusWords(lang, view.dihapus)}</Note>}
      <Known {...view} />
      <Section id="surat-suara" title={say(lang, text.suratSuara)}>
        <SuratTable lang={lang} surat={surat} />
      </Section>
      <Section id="bukti" title={say(lang, text.bukti)}>
        <EvidenceList files={bukti} />
      </Section>
      <Acts {...view} />
      <Section id="riwayat" title={say(lang, text.riwayat)}>
        <Timeline
          items={[...riwayat].reverse().map(({ langkah, peran, pada, catatan }) => ({
            title: say(lang, lacakText[`langkah${langkah}`]),
            ...(peran === 'warga' ? {} : { byline: say(lang, recordedRole(peran)) }),
            when: formatInstant(lang, pada, zoneOf(p.tujuan) ?? 'WIB'),
            ...(catatan === '' ? {} : { children: catatan }),
          }))}
        />
      </Section>
    </>
  );
}

function Known({ lang, paket, p, identitas, asal, tujuan, dpt }: KasusView): VNode {
  const reason = paket.dptb?.alasan.find(({ kode }) => kode === p.alasan);
  const done = (yes: boolean): string => say(lang, yes ? text.sudah : text.belum);
  const items = [
    ...(identitas.nik === '' ? [] : [{ term: say(lang, text.nama), value: identitas.nama }, { term: say(lang, text.nik), value: maskNik(identitas.nik) }]),
    { term: say(lang, text.dpt), value: dpt === undefined ? say(lang, text.dptTiada) : say(lang, text.dptAda, { tempat: dpt }) },
    { term: say(lang, text.asalTulis), value: asal },
    { term: say(lang, text.tujuan), value: tujuan },
    ...(p.tpsDiminta === null ? [] : [{ term: say(lang, text.tpsDiminta), value: p.tpsDiminta }]),
    ...(p.tps === null ? [] : [{ term: say(lang, text.tpsTujuan), value: p.tps.slice(10) }]),
    { term: say(lang, text.alasan), value: reason === undefined ? p.alasan : say(lang, reason.nama) },
    { term: say(lang, text.diajukan), value: formatInstant(lang, p.dibuat, zoneOf(p.tujuan) ?? 'WIB') },
    { term: say(lang, text.kantor), value: say(lang, p.lewat === 'asal' ? text.kantorAsal : text.kantorTujuan) },
    ...(p.nomor === null ? [] : [{ term: say(lang, text.nomor), value: p.nomor }]),
    ...(p.keadaan === 'SURAT_TERBIT' ? [{ term: say(lang, text.dicatat), value: say(lang, text.dicatatIsi, { asal: done(p.dicatatAsal), tujuan: done(p.dicatatTujuan) }) }] : []),
  ];
  return <Facts items={items} />;
}

/** Steps of the handling office in the order of the way; the others stand apart. */
const KERJA: readonly Langkah[] = ['CEK', 'BUKTI', 'SETUJU', 'SURAT'];

function Acts(view: KasusView): VNode {
  const { lang, p, boleh } = view;
  const open = (langkah: Langkah): boolean => setelah({ keadaan: p.keadaan, asal: p.dicatatAsal, tujuan: p.dicatatTujuan }, langkah) !== undefined;
  const next = KERJA.find(open);
  const sides = [...(boleh.asal && open('CATAT_ASAL') ? (['CATAT_ASAL'] as const) : []), ...(boleh.tujuan && open('CATAT_TUJUAN') ? (['CATAT_TUJUAN'] as const) : [])];
  const waits = next !== undefined && !boleh.kerja;
  return (
    <ActPanel id="langkah" title={say(lang, text.langkah)}>
      {waits && <Note>{say(lang, text.sisiLain, { siapa: say(lang, p.lewat === 'asal' ? text.kantorAsal : text.kantorTujuan) })}</Note>}
      {next !== undefined && boleh.kerja && <Step view={view} langkah={next} />}
      {sides.map((langkah) => (
        <Step key={langkah} view={view} langkah={langkah} />
      ))}
      {boleh.kerja && open('TOLAK') && <Step view={view} langkah="TOLAK" />}
      {p.sidik !== null && (
        <Button href={`${kasusPath(p.id)}/surat.pdf`} kind="second">
          {say(lang, text.unduh)}
        </Button>
      )}
      {next === undefined && sides.length === 0 && p.sidik === null && <Note>{say(lang, text.selesai)}</Note>}
    </ActPanel>
  );
}

function Step({ view, langkah }: { readonly view: KasusView; readonly langkah: Langkah }): VNode {
  const { lang, p, tps, fields } = view;
  const action = langkah === 'CATAT_ASAL' ? `${kasusPath(p.id)}/asal` : langkah === 'CATAT_TUJUAN' ? `${kasusPath(p.id)}/tujuan` : `${kasusPath(p.id)}/langkah`;
  const hidden = [...fields(action), { name: 'langkah', value: langkah }, { name: 'versi', value: String(p.versi) }];
  if (langkah === 'SETUJU' && tps.length === 0) return <Note>{say(lang, text.penuhSemua)}</Note>;
  return (
    <PostForm action={action} fields={hidden}>
      {langkah === 'SETUJU' && (
        <Select id="tps" name="tps" label={say(lang, text.pilihTps)} hint={say(lang, text.ruangDasar)} options={tps.map((one) => ({ value: one.kode, label: tpsWords(lang, one) }))} />
      )}
      {langkah === 'TOLAK' && <Textarea id="catatan" name="catatan" label={say(lang, text.sebab)} rows={2} maxLength={500} />}
      <Button kind={langkah === 'TOLAK' ? 'second' : 'main'}>{say(lang, text[`do${langkah as Exclude<Langkah, 'TARIK'>}`])}</Button>
    </PostForm>
  );
}

function tpsWords(lang: Lang, { kode, desa, ruang }: PilihanTps): string {
  const n = (value: number): string => formatInt(lang, value);
  return say(lang, text.pilihanTps, { no: kode.slice(10), desa, sisa: n(ruang.sisa), hadir: n(ruang.hadir), batas: n(ruang.batas ?? 0), cadangan: n(ruang.cadangan) });
}
