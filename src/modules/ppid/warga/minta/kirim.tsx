// What is looked over before it is sent, and with which proof? (uploads on this page alone: nothing is kept before)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { Assurance, Details, Inset } from '#design/answers';
import { Facts } from '#design/desk';
import { Button, FileInput, PostForm, PuzzleField, Radios } from '#design/forms';
import { Note, Section } from '#design/page';
import { useReader } from '#design/reader';
import { BENTUK, JENIS_PEMOHON, PENYAMPAIAN } from '../../permohonan/isian.ts';
import { ISI } from '../address.ts';
import { Baris } from '../baris.tsx';
import { mintaText as text } from '../text-minta.ts';
import { at } from './galat.ts';
import { Bingkai, type HalamanProps } from './halaman.tsx';
import { ikut } from './langkah.ts';

const FOTO = 'image/jpeg,image/png,image/webp,application/pdf';
export const CARA_BUKTI = ['unggah', 'loket', 'nanti'] as const;

interface KirimProps extends HalamanProps {
  readonly puzzle: string;
  /** Own number of the same question within a day. */
  readonly sama: string | undefined;
}

export function KirimView(props: KirimProps): VNode {
  const { lang, typed, ticket, sama } = props;
  const { href } = useReader();
  const fields = [...ticket, ...ikut(typed, 'kirim'), { name: 'langkah', value: 'kirim' }];
  return (
    <Bingkai {...props} halaman="kirim">
      {sama !== undefined && (
        <Inset>
          {say(lang, text.sama, { nomor: sama })} <a href={href('/lacak')}>{say(lang, text.samaLacak)}</a>
        </Inset>
      )}
      <Periksa {...props} />
      <PostForm action={ISI} fields={fields} enctype="multipart/form-data">
        <Bukti {...props} />
        <Details summary={say(lang, text.lampiranJudul)}>
          <FileInput id="lampiran" name="lampiran" label={say(lang, text.lampiranBerkas)} hint={say(lang, text.lampiranPetunjuk)} error={at(props.salah, 'lampiran')} multiple />
        </Details>
        <PuzzleField puzzle={props.puzzle} />
        <Assurance title={say(lang, text.kirimJanji)}>{say(lang, text.kirimJanjiIsi, props.panjang)}</Assurance>
        <Button>{say(lang, text.kirimTombol)}</Button>
      </PostForm>
    </Bingkai>
  );
}

/** A form of its own: a press on "change" never sends the request. */
function Periksa({ lang, typed, ticket, kantor }: KirimProps): VNode {
  const fields = [...ticket, ...ikut(typed, 'kirim'), { name: 'langkah', value: 'kirim' }];
  const shown = (value: string | undefined): string => (value === undefined || value.trim() === '' ? say(lang, text.kirimKosong) : value);
  const bentuk = BENTUK.find((one) => one === (typed.bentuk ?? 'salinan_lunak')) ?? 'salinan_lunak';
  const cara = PENYAMPAIAN.find((one) => one === (typed.penyampaian ?? 'unduh')) ?? 'unduh';
  const jenis = JENIS_PEMOHON.find((one) => one === (typed.jenis ?? 'perorangan')) ?? 'perorangan';
  const given = (['kabar', 'izin_arsip', 'embargo'] as const).filter((one) => typed[one] === 'ya');
  const words = { kabar: text.izinKabar, izin_arsip: text.izinArsip, embargo: text.izinEmbargoSingkat };
  return (
    <PostForm action={ISI} fields={fields} enctype="multipart/form-data">
      <Facts
        items={[
          { term: say(lang, text.kantorTerpilih), value: kantor.map(({ nama }) => nama).join(', ') },
          { term: say(lang, text.rincianTanya), value: <Baris>{shown(typed.rincian)}</Baris> },
          { term: say(lang, text.tujuanLabel), value: <Baris>{shown(typed.tujuan)}</Baris> },
          { term: say(lang, text.bentukLabel), value: `${say(lang, text[`bentuk_${bentuk}`])}. ${say(lang, text[`cara_${cara}`])}.` },
          { term: say(lang, text[`jenis_${jenis}`]), value: [typed.nama, typed.alamat, typed.telepon, typed.surel, typed.pekerjaan].filter((one) => one !== undefined && one !== '').join(', ') },
          { term: say(lang, text.izinTanya), value: given.length === 0 ? say(lang, text.kirimTidakAda) : given.map((one) => say(lang, words[one])).join('. ') },
        ]}
      />
      <div class="pd-actions">
        {(['rincian', 'tujuan', 'bentuk', 'siapa', 'izin'] as const).map((one) => (
          <Button key={one} kind="second" small name="ke" value={one}>
            {say(lang, text.kirimUbah, { apa: say(lang, text[`apa_${one}`]) })}
          </Button>
        ))}
      </div>
    </PostForm>
  );
}

function Bukti({ lang, typed, salah, panjang }: KirimProps): VNode {
  const proxy = typed.jenis === 'kuasa' || typed.jenis === 'kelompok';
  const hint = { unggah: say(lang, text.cara_unggahIsi), loket: undefined, nanti: say(lang, text.cara_nantiIsi, panjang) };
  return (
    <Section id="identitas" title={say(lang, text.kirimBukti)}>
      <Note>{say(lang, text.kirimBuktiSebab)}</Note>
      <Radios id="cara" name="cara" label={say(lang, text.kirimBuktiCara)} value={typed.cara ?? 'unggah'} error={at(salah, 'cara')} options={CARA_BUKTI.map((value) => ({ value, label: say(lang, text[`cara_${value}`]), hint: hint[value] }))} />
      <FileInput id="bukti" name="bukti" label={say(lang, text.buktiBerkas)} error={at(salah, 'bukti')} accept={FOTO} />
      {proxy && <FileInput id="kuasa" name="kuasa" label={say(lang, text.kuasaBerkas)} hint={say(lang, text.kuasaPetunjuk)} error={at(salah, 'kuasa')} accept={FOTO} />}
    </Section>
  );
}

