// How does each mark look, in every state?
import type { Specimen } from '#design/example';
import { Digits } from './digits.tsx';
import { Icon, ICON_NAMES } from './icon.tsx';
import { Missing, Num } from './num.tsx';
import { OptionMark } from './option-mark.tsx';
import { Tag, TAG_KINDS } from './tag.tsx';
import { text } from './text.ts';

const PARTIES = Array.from({ length: 24 }, (_, at) => at + 1);

export const EXAMPLES: readonly Specimen[] = [
  {
    component: 'Icon',
    intro: text.tentangIcon,
    examples: [
      {
        id: 'semua',
        name: text.semua,
        node: (
          <ul class="pd-swatches">
            {ICON_NAMES.map((name) => (
              <li key={name}>
                <Icon name={name} /> {name}
              </li>
            ))}
          </ul>
        ),
      },
    ],
  },
  {
    component: 'Tag',
    intro: text.tentangTag,
    examples: [
      {
        id: 'semua',
        name: text.semua,
        node: (
          <div class="pd-row">
            {TAG_KINDS.map((kind) => (
              <Tag key={kind} kind={kind} n={kind === 'terlambat' || kind === 'bertemuan' ? 2 : undefined} />
            ))}
          </div>
        ),
      },
      {
        id: 'tautan',
        name: text.jumlahDanTautan,
        node: (
          <div class="pd-row">
            <Tag kind="bertemuan" n={737} href="#temuan" />
            <Tag kind="belum">Sebagian terbaca</Tag>
          </div>
        ),
      },
    ],
  },
  {
    component: 'OptionMark',
    intro: text.tentangOptionMark,
    examples: [
      {
        id: 'pasangan',
        name: text.pasangan,
        node: (
          <div class="pd-row">
            {[1, 2, 3, 4, 12].map((no) => (
              <OptionMark key={no} no={no} />
            ))}
          </div>
        ),
      },
      {
        id: 'partai',
        name: text.partai,
        node: (
          <div class="pd-row">
            {PARTIES.map((no) => (
              <OptionMark key={no} no={no} kind="partai" />
            ))}
          </div>
        ),
      },
    ],
  },
  {
    component: 'Digits',
    intro: text.tentangDigits,
    examples: [
      {
        id: 'keadaan',
        name: text.keadaanKotak,
        node: (
          <div class="pd-row">
            <Digits value={86} />
            <Digits value={0} />
            <Digits value={237} state="bertemuan" mark={{ text: 'K02', href: '#K02' }} />
            <Digits value={30} state="berubah" mark={{ text: 'versi 2', href: '#riwayat' }} />
            <Digits value={null} />
            <Digits value={null} state="ditutup" />
          </div>
        ),
      },
      { id: 'panjang', name: text.angkaPanjang, node: <Digits value={1203132} boxes={7} /> },
    ],
  },
  {
    component: 'Num',
    intro: text.tentangNum,
    examples: [
      {
        id: 'semua',
        name: text.angkaDanPersen,
        node: (
          <p class="govuk-body">
            <Num value={1203132} />, <Num value={94.78} as="percent" />, <Num value={null} />
          </p>
        ),
      },
    ],
  },
  { component: 'Missing', intro: text.tentangMissing, examples: [{ id: 'garis', name: text.semua, node: <Missing /> }] },
];
