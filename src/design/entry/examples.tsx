// How is C.HASIL-PPWP of TPS 001 Batu Ampar copied? (the three pairs' votes are real readings; all else is invented)
import type { Specimen } from '#design/example';
import { OptionMark } from '#design/marks';
import { DigitField, DigitRow } from './digits.tsx';
import { sheet, strip } from './example-paper.ts';
import { askC, CROP_ALT, NAMES, PARTS, TYPED, WHOLE_EXAMPLES } from './example-form.tsx';
import { DraftDone, EntryFoot, EntryHeader, Night, OfflineBar, OfflineBars, PartsNav } from './frame.tsx';
import { EntryPhoto, PhotoSlots } from './photos.tsx';
import { RunningSum } from './questions.tsx';
import { text } from './text.ts';

const SIDE = <Night dark="/gaya/entry?malam=1" light="/gaya/entry?malam=0" />;

const FRAME: readonly Specimen[] = [
  {
    component: 'EntryHeader',
    intro: text.tentangEntryHeader,
    examples: [
      {
        id: 'tps',
        name: text.contohBiasa,
        node: (
          <EntryHeader
            back={{ href: '/gaya', label: 'Kembali ke daftar TPS' }}
            title="TPS 001 Batu Ampar"
            small="Presiden, pembaca pertama"
            side={SIDE}
          />
        ),
      },
    ],
  },
  { component: 'Night', intro: text.tentangNight, examples: [{ id: 'biasa', name: text.contohBiasa, node: SIDE }] },
  {
    component: 'OfflineBar',
    intro: text.tentangOfflineBar,
    examples: [
      {
        id: 'semua',
        name: text.contohSemua,
        node: (
          <div>
            <OfflineBar state="luring" waiting={3} last="23.41 WIB" />
            <OfflineBar state="menunggu" waiting={3} last="23.41 WIB" />
            <OfflineBar state="terkirim" last="23.58 WIB" />
            <OfflineBar state="bentrok">
              <a href="#bentrok">Lihat TPS 001 Batu Ampar</a>
            </OfflineBar>
            <OfflineBars />
          </div>
        ),
      },
    ],
  },
  {
    component: 'PartsNav',
    intro: text.tentangPartsNav,
    examples: [{ id: 'ppwp', name: text.contohBiasa, node: <PartsNav items={PARTS} /> }],
  },
  {
    component: 'EntryFoot',
    intro: text.tentangEntryFoot,
    examples: [
      {
        id: 'biasa',
        name: text.contohBertanda,
        node: <EntryFoot note="Tersimpan 23.52 WIB. Boleh berhenti kapan saja." unmatched={1} button="Simpan dan lanjut" />,
      },
    ],
  },
  {
    component: 'DraftDone',
    intro: text.tentangDraftDone,
    examples: [{ id: 'biasa', name: text.contohBiasa, node: <DraftDone draft="contoh" /> }],
  },
];

const FIGURES: readonly Specimen[] = [
  {
    component: 'DigitField',
    intro: text.tentangDigitField,
    examples: [
      {
        id: 'paslon',
        name: text.contohBiasa,
        node: (
          <DigitField
            id="satu"
            name="satu"
            label={NAMES[1] ?? ''}
            mark={<OptionMark no={2} />}
            value="144"
            crop={{ src: strip('144'), alt: CROP_ALT }}
          />
        ),
      },
      { id: 'belum', name: text.contohBelum, node: <DigitField id="kosong" name="kosong" label="B. Suara tidak sah" value="" /> },
      {
        id: 'huruf',
        name: text.contohHuruf,
        node: (
          <DigitField
            id="sah"
            name="sah"
            label="A. Suara sah"
            value="184"
            crop={{ src: strip('184'), alt: CROP_ALT }}
            words={{ name: 'sah_huruf', value: 'seratus delapan puluh empat' }}
          />
        ),
      },
      {
        id: 'bertanda',
        name: text.contohBertanda,
        node: <DigitField id="tanda" name="tanda" label="C. Jumlah A + B" value="178" crop={{ src: strip('187'), alt: CROP_ALT }} flag />,
      },
      {
        id: 'salah',
        name: text.contohSalah,
        node: <DigitField id="salah" name="salah" label="B. Suara tidak sah" value="3a" error="Tulis angka saja, misalnya 3" />,
      },
      {
        id: 'besar',
        name: text.contohBesar,
        node: <DigitField id="pos" name="pos" label="Pos 001 Kuala Lumpur, nomor 1" value="2731" boxes={4} />,
      },
    ],
  },
  {
    component: 'DigitRow',
    intro: text.tentangDigitRow,
    examples: [
      {
        id: 'dpt',
        name: text.contohBiasa,
        node: (
          <div>
            <DigitRow
              label="1. Pengguna hak pilih dalam DPT"
              figures={[
                { id: 'b1l', name: 'b1_l', label: 'Laki-laki', value: '92' },
                { id: 'b1p', name: 'b1_p', label: 'Perempuan', value: '89' },
                { id: 'b1j', name: 'b1_j', label: 'Jumlah', value: '181' },
              ]}
            />
            <DigitRow
              label="2. Pengguna hak pilih dalam DPTb (pindah memilih)"
              figures={[
                { id: 'b2l', name: 'b2_l', label: 'Laki-laki', value: '2', flag: true },
                { id: 'b2p', name: 'b2_p', label: 'Perempuan', value: '2', flag: true },
                { id: 'b2j', name: 'b2_j', label: 'Jumlah', value: '5', flag: true },
              ]}
            />
          </div>
        ),
      },
    ],
  },
  {
    component: 'RunningSum',
    intro: text.tentangRunningSum,
    examples: [
      { id: 'cocok', name: text.contohBiasa, node: <RunningSum rule="p1+p2+p3=va" typed={TYPED} /> },
      { id: 'beda', name: text.contohBertanda, node: <RunningSum rule="va+vb=vc" typed={TYPED} /> },
      { id: 'belum', name: text.contohBelum, node: <RunningSum rule="p1+p2+p3=va" typed={{ p1: '20' }} /> },
    ],
  },
  {
    component: 'Ask',
    intro: text.tentangAsk,
    examples: [
      { id: 'beda', name: text.contohBertanda, node: askC('tanya') },
      { id: 'kertas', name: text.contohSesuaiKertas, node: askC('tanya-kertas', true) },
      { id: 'tanpa-sebab', name: text.contohSalah, node: askC('tanya-salah', true, 'Tulis sebabnya, paling sedikit sepuluh huruf') },
    ],
  },
];

const PAPER: readonly Specimen[] = [
  {
    component: 'EntryPhoto',
    intro: text.tentangEntryPhoto,
    examples: [
      {
        id: 'halaman-2',
        name: text.contohBiasa,
        node: (
          <EntryPhoto src={sheet(['/20', '144', '/20', '184', '//3', '187'])} alt="Foto halaman 2">
            Foto halaman 2. Tulisan tangan contoh.
          </EntryPhoto>
        ),
      },
    ],
  },
  {
    component: 'PhotoSlots',
    intro: text.tentangPhotoSlots,
    examples: [
      {
        id: 'ppwp',
        name: text.contohSemua,
        node: (
          <PhotoSlots
            items={[
              {
                id: 'foto-1',
                name: 'foto_1',
                title: 'Halaman 1',
                state: 'terkirim',
                note: '23.12 WIB',
                thumb: sheet(['184', '//4', '/20', '144']),
              },
              { id: 'foto-2', name: 'foto_2', title: 'Halaman 2', state: 'menunggu', note: 'di HP ini sejak 23.31 WIB' },
              {
                id: 'foto-3',
                name: 'foto_3',
                title: 'Halaman 3',
                state: 'kosong',
                error: 'Berkas ini bukan foto. Pakai JPG, PNG, WebP, atau HEIC.',
              },
            ]}
          />
        ),
      },
    ],
  },
];

export const EXAMPLES: readonly Specimen[] = [...FRAME, ...FIGURES, ...PAPER, ...WHOLE_EXAMPLES];
