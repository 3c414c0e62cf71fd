// How do parts IV and V of C.HASIL-PPWP stand on the page, with one question open? (votes are real readings; part V is invented)
import type { Specimen } from '#design/example';
import { ErrorSummary } from '#design/forms';
import { OptionMark } from '#design/marks';
import { Section } from '#design/page';
import { DigitField } from './digits.tsx';
import { sheet, strip } from './example-paper.ts';
import { EntryFoot, EntryForm, PartsNav, type FormPart } from './frame.tsx';
import { EntryPhoto } from './photos.tsx';
import { Ask, RunningSum, type Typed } from './questions.tsx';
import { text } from './text.ts';

export const PARTS: readonly FormPart[] = [
  { no: 'I', title: 'Data pemilih', href: '#bagian-1', state: 'selesai' },
  { no: 'II', title: 'Surat suara', href: '#bagian-2', state: 'selesai' },
  { no: 'III', title: 'Pemilih disabilitas', href: '#bagian-3', state: 'bertanda' },
  { no: 'IV', title: 'Perolehan suara', href: '#bagian-4', state: 'kini' },
  { no: 'V', title: 'Suara sah dan tidak sah', href: '#bagian-5', state: 'belum' },
];

export const NAMES = ['Anies Baswedan – Muhaimin Iskandar', 'Prabowo Subianto – Gibran Rakabuming Raka', 'Ganjar Pranowo – Mahfud MD'];
const VOTES = [
  { value: '20', paper: '/20' },
  { value: '144', paper: '144' },
  { value: '20', paper: '/20' },
];
export const TYPED: Typed = { p1: '20', p2: '144', p3: '20', va: '184', vb: '3', vc: '178' };
const REASON = { name: 'sebab_K18', value: '' };
export const CROP_ALT = 'Potongan foto baris ini';

export function askC(id: string, checked = false, error?: string) {
  return (
    <Ask
      id={id}
      rule="va+vb=vc"
      typed={TYPED}
      title="{hitung}, tetapi C terisi {isi}"
      fix={{ href: '#vc', label: 'Betulkan C' }}
      keep={{ name: 'kertas', value: 'K18', label: 'Di kertas memang {isi}', checked }}
      reason={{ ...REASON, error, value: checked && !error ? 'Tertulis 178 di halaman 2, saksi sudah melihat' : '' }}
    >
      Biasanya dua angka tertukar. Lihat lagi potongan fotonya.
    </Ask>
  );
}

export const WHOLE_EXAMPLES: readonly Specimen[] = [
  {
    component: 'EntryForm',
    intro: text.tentangEntryForm,
    examples: [
      {
        id: 'ppwp',
        name: text.contohUtuh,
        node: (
          <EntryForm
            action="/gaya/entry"
            fields={[{ name: 'tiket', value: 'contoh' }]}
            draft="contoh"
            version="1"
            top={
              <>
                <ErrorSummary focus={false} items={[{ href: '#vc', text: 'C. Jumlah A + B: 184 + 3 = 187, terisi 178' }]} />
                <PartsNav items={PARTS} />
              </>
            }
            photo={
              <EntryPhoto src={sheet(['/20', '144', '/20', '184', '//3', '187'])} alt="Foto halaman 2">
                Foto halaman 2. Tulisan tangan contoh.
              </EntryPhoto>
            }
            foot={<EntryFoot note="Tersimpan 23.52 WIB. Boleh berhenti kapan saja." unmatched={1} button="Simpan dan lanjut" />}
          >
            <Section id="bagian-4" title="IV. Perolehan suara" tight>
              <p class="govuk-body">Salin persis seperti di kertas, walau tampak keliru.</p>
              {VOTES.map((vote, at) => (
                <DigitField
                  key={at}
                  id={`p${at + 1}`}
                  name={`p${at + 1}`}
                  label={NAMES[at] ?? ''}
                  mark={<OptionMark no={at + 1} />}
                  value={vote.value}
                  crop={{ src: strip(vote.paper), alt: CROP_ALT }}
                />
              ))}
              <RunningSum rule="p1+p2+p3=va" typed={TYPED} />
            </Section>
            <Section id="bagian-5" title="V. Suara sah dan tidak sah">
              <DigitField id="va" name="va" label="A. Suara sah" value="184" crop={{ src: strip('184'), alt: CROP_ALT }} />
              <DigitField id="vb" name="vb" label="B. Suara tidak sah" value="3" crop={{ src: strip('//3'), alt: CROP_ALT }} />
              <DigitField
                id="vc"
                name="vc"
                label="C. Jumlah A + B"
                value="178"
                crop={{ src: strip('187'), alt: CROP_ALT }}
                flag
                asked="k18"
              />
              {askC('k18')}
            </Section>
          </EntryForm>
        ),
      },
    ],
  },
];
