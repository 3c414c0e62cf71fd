// How do the parts of a form that changes something look, with and without something to correct?
import type { Specimen } from '#design/example';
import { Button } from './button.tsx';
import { Checkboxes, DateInput, Radios } from './choices.tsx';
import { TextInput } from './field.tsx';
import { ErrorSummary, PostForm } from './post-form.tsx';
import { PuzzleField } from './puzzle.tsx';
import { text } from './text.ts';
import { CodeInput, FileInput, MomentInput, PasswordInput, Textarea } from './written.tsx';

const WHY = 'Tulis sebabnya, paling sedikit sepuluh huruf';

const SENDING: readonly Specimen[] = [
  {
    component: 'PostForm',
    intro: text.tentangPostForm,
    examples: [
      {
        id: 'masuk',
        name: text.contohBiasa,
        node: (
          <PostForm
            action="/gaya/forms"
            fields={[
              { name: 'tiket', value: 'contoh' },
              { name: 'idem', value: 'contoh' },
            ]}
          >
            <TextInput id="contoh-akun" name="akun" label="Nama akun" autoComplete="username" required />
            <PasswordInput id="contoh-sandi" name="sandi" label="Kata sandi" required />
            <Button>Masuk</Button>
          </PostForm>
        ),
      },
    ],
  },
  {
    component: 'PuzzleField',
    intro: text.tentangPuzzleField,
    examples: [{ id: 'biasa', name: text.contohBiasa, node: <PuzzleField puzzle="contoh" /> }],
  },
  {
    component: 'ErrorSummary',
    intro: text.tentangErrorSummary,
    examples: [
      {
        id: 'biasa',
        name: text.contohBiasa,
        node: (
          <ErrorSummary
            focus={false}
            items={[
              { href: '#contoh-sebab-koreksi', text: WHY },
              { href: '#contoh-kode6', text: 'Tulis enam angka dari aplikasi' },
            ]}
          />
        ),
      },
    ],
  },
];

const WRITTEN: readonly Specimen[] = [
  {
    component: 'Textarea',
    intro: text.tentangTextarea,
    examples: [
      {
        id: 'biasa',
        name: text.contohBiasa,
        node: (
          <Textarea
            id="contoh-kejadian"
            name="kejadian"
            label="Kejadian khusus"
            hint="Apa, kapan, siapa yang hadir. Sebut jabatan, bukan nama orang."
            value="Penghitungan berhenti pukul 19.10 sampai 19.40 karena listrik padam. Saksi dan pengawas hadir."
            required
          />
        ),
      },
      {
        id: 'pesan',
        name: text.contohSalah,
        node: <Textarea id="contoh-sebab-koreksi" name="sebab" label="Sebab pembetulan" error={WHY} value="salah" rows={3} required />,
      },
    ],
  },
  {
    component: 'PasswordInput',
    intro: text.tentangPasswordInput,
    examples: [
      {
        id: 'baru',
        name: text.contohBiasa,
        node: (
          <PasswordInput
            id="contoh-sandi-baru"
            name="sandi"
            label="Kata sandi baru"
            hint="Paling sedikit 12 huruf. Kalimat pendek lebih mudah diingat daripada tanda-tanda."
            autoComplete="new-password"
            required
          />
        ),
      },
    ],
  },
  {
    component: 'MomentInput',
    intro: text.tentangMomentInput,
    examples: [
      {
        id: 'biasa',
        name: text.contohBiasa,
        node: <MomentInput id="contoh-saat" name="per" label="Tanggal dan jam (WIB)" value="2024-02-20T12:00" />,
      },
    ],
  },
  {
    component: 'CodeInput',
    intro: text.tentangCodeInput,
    examples: [
      {
        id: 'biasa',
        name: text.contohBiasa,
        node: (
          <CodeInput id="contoh-kode-biasa" name="kode" label="Kode dari aplikasi" hint="Enam angka, berganti setiap 30 detik." required />
        ),
      },
      {
        id: 'pesan',
        name: text.contohSalah,
        node: <CodeInput id="contoh-kode6" name="kode" label="Kode dari aplikasi" error="Tulis enam angka dari aplikasi" required />,
      },
    ],
  },
  {
    component: 'FileInput',
    intro: text.tentangFileInput,
    examples: [
      {
        id: 'biasa',
        name: text.contohBiasa,
        node: (
          <FileInput
            id="contoh-berkas"
            name="berkas"
            label="Paket rekapitulasi kecamatan"
            hint="Berkas .zip dari laptop luring, paling besar 20 MB."
            accept="application/zip"
            required
          />
        ),
      },
    ],
  },
];

const CHOSEN: readonly Specimen[] = [
  {
    component: 'Radios',
    intro: text.tentangRadios,
    examples: [
      {
        id: 'biasa',
        name: text.contohBiasa,
        node: (
          <Radios
            id="contoh-alasan"
            name="alasan"
            label="Mengapa angka ini dibetulkan?"
            value="SALAH_BACA"
            options={[
              { value: 'SALAH_BACA', label: 'Salah baca foto', hint: 'Kertasnya benar, salinannya keliru.' },
              { value: 'SALAH_TULIS_KPPS', label: 'Salah tulis KPPS', hint: 'Dibetulkan dalam pleno, dengan paraf.' },
              { value: 'PLENO_KEC', label: 'Keputusan pleno kecamatan' },
            ]}
            required
          />
        ),
      },
      {
        id: 'pesan',
        name: text.contohSalah,
        node: (
          <Radios
            id="contoh-hadir"
            name="hadir"
            label="Apakah pengawas hadir?"
            error="Pilih hadir atau tidak hadir"
            options={[
              { value: 'ya', label: 'Hadir' },
              { value: 'tidak', label: 'Tidak hadir' },
            ]}
            inline
            required
          />
        ),
      },
    ],
  },
  {
    component: 'Checkboxes',
    intro: text.tentangCheckboxes,
    examples: [
      {
        id: 'biasa',
        name: text.contohBiasa,
        node: (
          <Checkboxes
            id="contoh-saksi"
            name="saksi"
            label="Saksi yang hadir"
            hint="Centang yang membawa surat mandat."
            values={['1', '3']}
            options={[
              { value: '1', label: 'Saksi pasangan nomor 1' },
              { value: '2', label: 'Saksi pasangan nomor 2' },
              { value: '3', label: 'Saksi pasangan nomor 3', hint: 'Datang pukul 14.20 WIB.' },
            ]}
          />
        ),
      },
    ],
  },
  {
    component: 'DateInput',
    intro: text.tentangDateInput,
    examples: [
      {
        id: 'biasa',
        name: text.contohBiasa,
        node: (
          <DateInput
            id="contoh-sampai"
            name="sampai"
            label="Berlaku sampai"
            hint="Misalnya 2 4 2024"
            value={{ tanggal: '2', bulan: '4', tahun: '2024' }}
            required
          />
        ),
      },
      {
        id: 'pesan',
        name: text.contohSalah,
        node: (
          <DateInput
            id="contoh-rapat"
            name="rapat"
            label="Hari rapat pleno"
            error="Tidak ada tanggal 31 Februari"
            value={{ tanggal: '31', bulan: '2', tahun: '2024' }}
            required
          />
        ),
      },
    ],
  },
];

export const POST_EXAMPLES: readonly Specimen[] = [...SENDING, ...WRITTEN, ...CHOSEN];
