// Who is left at a station, and what can be done with it? (names and outcomes; no number of anybody)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Inset } from '#design/answers';
import { ActPanel, DeskHead } from '#design/desk';
import { Meter } from '#design/figures';
import { Button, ErrorSummary, type HiddenField, PostForm, TextInput } from '#design/forms';
import { Lead, Section } from '#design/page';
import { DataTable, Files } from '#design/tables';
import { coklitShare } from '../../daftar/rekap.ts';
import { baruPath, formulirPath, langkahPath, pemilihPath, putusPath, serahPath } from '../address.ts';
import { isTerbuka, kurangKeluarga, setelah } from '../aturan.ts';
import type { Letak } from '../meja.ts';
import type { Keluarga } from '../muat.ts';
import type { TpsCoklit } from '../store/keadaan.ts';
import type { Asal } from '../store/pesan.ts';
import { meja } from '../text-meja.ts';
import { hasilWords } from '../words.ts';
import { TpsTag, persenWords } from './pantau.tsx';

interface Props {
  readonly lang: Lang;
  readonly at: Letak;
  readonly title: string;
  readonly tps: TpsCoklit;
  readonly keluarga: readonly Keluarga[];
  /** Families that wait for a decision. */
  readonly tunggu: number;
  readonly asal: Asal;
  readonly fields: { readonly serah: readonly HiddenField[]; readonly langkah: readonly HiddenField[] };
  readonly galat: string | undefined;
}

export function TpsPage(props: Props): VNode {
  const { lang, at, title, tps, keluarga, asal, galat } = props;
  const n = (value: number): string => formatInt(lang, value);
  const { sisa, persen } = coklitShare(tps.total, tps.selesai);
  const rows = keluarga.flatMap(({ no, diberi, anggota }) => anggota.map((one) => ({ ...one, no, diberi })));
  return (
    <>
      {galat !== undefined && <ErrorSummary items={[{ href: '#langkah', text: galat }]} />}
      <DeskHead title={title}>
        <TpsTag lang={lang} keadaan={tps.keadaan} catatan={tps.catatan} />
      </DeskHead>
      <Lead>{say(lang, asal === 'KERTAS' ? meja.coklitAsalKertas : meja.coklitAsalDaring)}</Lead>
      <Meter
        title={say(lang, meja.coklitMeter)}
        summary={say(lang, meja.coklitRingkas, { selesai: n(tps.selesai), sisa: n(sisa), total: n(tps.total), persen: persenWords(lang, persen) })}
        total={tps.total}
        parts={[
          { state: 'masuk', n: tps.selesai, label: say(lang, meja.coklitMeterSelesai, { n: n(tps.selesai) }) },
          { state: 'belum', n: sisa, label: say(lang, meja.coklitMeterSisa, { n: n(sisa) }) },
        ]}
      />
      <Acts {...props} sisa={sisa} />
      <Section id="pemilih" title={say(lang, meja.coklitKolPemilih)}>
        {isTerbuka(tps.keadaan) && (
          <p class="govuk-body">
            <Button href={baruPath(at.paket, at.kode)} kind="second">
              {say(lang, meja.coklitTambah)}
            </Button>
          </p>
        )}
        <DataTable
          id="tabel-pemilih"
          caption={say(lang, meja.coklitKolPemilih)}
          quietCaption
          columns={[
            {
              kind: 'link',
              key: 'nama',
              title: say(lang, meja.coklitKolPemilih),
              sortable: false,
              get: ({ rekam, no }) => ({ text: rekam.nama, href: pemilihPath(at.paket, at.kode, rekam.id), note: `${say(lang, meja.coklitKeluarga, { no: n(no) })}, ${rekam.alamat}, RT ${rekam.rt}/RW ${rekam.rw}` }),
            },
            { kind: 'text', key: 'hasil', title: say(lang, meja.coklitKolHasil), phone: 'wide', sortable: false, get: ({ kini }) => hasilWords(lang, kini) },
          ]}
          rows={rows}
          rowKey={({ rekam }) => rekam.id}
        />
      </Section>
      <Section id="kertas" title={say(lang, meja.coklitKertas)}>
        <Files items={[{ href: formulirPath(at.paket, at.kode), title: say(lang, meja.coklitFormulir) }]} />
      </Section>
    </>
  );
}

function Acts({ lang, at, tps, keluarga, tunggu, asal, fields, sisa }: Props & { readonly sisa: number }): VNode {
  const bukti = keluarga.every(({ anggota, diberi }) => kurangKeluarga(anggota.map(({ kini }) => kini), diberi) !== 'BUKTI');
  const guards = [
    { text: say(lang, meja.coklitSerahSyarat), ok: sisa === 0 },
    { text: say(lang, meja.coklitSerahBukti), ok: bukti },
    ...(asal === 'KERTAS' ? [{ text: say(lang, meja.coklitSerahPutus), ok: tunggu === 0 }] : []),
  ];
  return (
    <ActPanel id="langkah" title={say(lang, meja.coklitSerahJudul)} guards={guards}>
      {tunggu > 0 && asal === 'KERTAS' && (
        <Button href={putusPath(at.paket, at.kode)}>
          {say(lang, meja.coklitTungguJudul)} ({formatInt(lang, tunggu)})
        </Button>
      )}
      {setelah(tps.keadaan, 'SERAH') !== undefined && (
        <PostForm action={serahPath(at.paket, at.kode)} fields={fields.serah}>
          <Button kind={asal === 'KERTAS' ? 'second' : 'main'}>{say(lang, meja.coklitSerah)}</Button>
        </PostForm>
      )}
      {asal === 'KERTAS' && setelah(tps.keadaan, 'TERIMA') !== undefined && (
        <PostForm action={langkahPath(at.paket, at.kode)} fields={[...fields.langkah, { name: 'langkah', value: 'TERIMA' }]}>
          <Button>{say(lang, meja.coklitTerima)}</Button>
        </PostForm>
      )}
      {asal === 'KERTAS' && setelah(tps.keadaan, 'KEMBALI') !== undefined && (
        <PostForm action={langkahPath(at.paket, at.kode)} fields={[...fields.langkah, { name: 'langkah', value: 'KEMBALI' }]}>
          <TextInput id="catatan" name="catatan" label={say(lang, meja.coklitAlasan)} maxLength={300} />
          <Button kind="second">{say(lang, meja.coklitKembalikan)}</Button>
        </PostForm>
      )}
      {tps.keadaan === 'DITERIMA' && asal !== 'KERTAS' && <Inset>{say(lang, meja.coklitDITERIMA)}</Inset>}
    </ActPanel>
  );
}
