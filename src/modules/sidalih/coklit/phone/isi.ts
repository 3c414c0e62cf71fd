// How is a visit written down on the phone? (what is recorded stands in the fields; nothing leaves the form before it is on the disk)
import { say } from '#kernel/text';
import { find, put } from '#design/phone';
import { perluBukti } from '../aturan.ts';
import { type Fields, type Galat, readBaru, readKunjungan } from '../isian.ts';
import { hp } from '../text-hp.ts';
import { galatWords, hasilWords } from '../words.ts';
import type { Isi } from '../pesan.ts';
import type { KeluargaKini, PemilihKini } from './lipat.ts';
import { catatEntri, catatFoto } from './rak.ts';
import { type Layar, tell } from './kabar.ts';

function fieldsOf(form: HTMLFormElement): Fields {
  const out: Record<string, string> = {};
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string') out[name] = value;
  });
  return out;
}

/** Writes what is known into the fields; everything else is emptied. */
function fill(form: HTMLFormElement, values: Readonly<Record<string, string>>): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) field.checked = false;
    else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = field instanceof HTMLInputElement && field.type === 'file' ? '' : (values[field.name] ?? '');
  }
  find<HTMLElement>(form, '[data-salah]').hidden = true;
}

function valuesOf({ orang }: PemilihKini): Record<string, string> {
  const [year = '', month = '', date = ''] = orang.tanggalLahir.split('-');
  const { nkk, nik, nama, tempatLahir, kawin, jk, alamat, rt, rw, disabilitas, ktpEl } = orang;
  return { nkk, nik, nama, tempat: tempatLahir, lahir_tanggal: date, lahir_bulan: month, lahir_tahun: year, kawin, jk, alamat, rt, rw, disabilitas: String(disabilitas), ktp: ktpEl };
}

function complain(form: HTMLFormElement, id: string, galat: readonly Galat[]): void {
  const box = find<HTMLElement>(form, '[data-salah]');
  find(box, 'ul').replaceChildren(
    ...galat.map((one) => {
      const line = document.createElement('li');
      const link = Object.assign(document.createElement('a'), { href: `#${id}-${one.field}`, textContent: galatWords('id', one) });
      // The address of the view must not change: the field takes the focus by itself.
      link.addEventListener('click', (event) => {
        event.preventDefault();
        document.getElementById(`${id}-${one.field}`)?.focus();
      });
      line.append(link);
      return line;
    }),
  );
  box.hidden = false;
  find<HTMLElement>(box, '.govuk-error-summary').focus();
}

/** Only the questions that the chosen answer asks. */
function unfold(form: HTMLFormElement): void {
  const { hasil, kode } = fieldsOf(form);
  for (const part of form.querySelectorAll<HTMLElement>('[data-bila]')) part.hidden = part.dataset['bila'] !== hasil;
  find<HTMLElement>(form, '[data-bukti]').hidden = kode === '' || kode === undefined || !perluBukti(Number(kode));
  find<HTMLElement>(form, '[data-tps]').hidden = kode !== '8';
}

export function openForm(layar: Layar, voter: PemilihKini): void {
  const { root, open, keadaan } = layar;
  const { orang } = voter;
  put(root, 'p-nama', orang.nama);
  put(root, 'p-nik', orang.nik);
  put(root, 'p-lahir', [orang.tempatLahir, orang.tanggalLahir.split('-').reverse().join('-')].filter((part) => part !== '').join(', '));
  put(root, 'p-alamat', `${orang.alamat}, RT ${orang.rt}/RW ${orang.rw}`);
  put(root, 'p-hasil', hasilWords('id', voter.kini));
  const form = find<HTMLFormElement>(root, 'form[data-form="kunjungan"]');
  // The network may answer while the officer types: a form that is open for this voter stays as it is.
  if (form.dataset['pemilih'] !== voter.id) {
    const kode = find<HTMLSelectElement>(form, 'select[name="kode"]');
    kode.replaceChildren(...[...kode.options].slice(0, 1), ...open.daftar.aturan.tms.map((one) => new Option(`${String(one.kode)}. ${say('id', one.nama)}`, String(one.kode))));
    fill(form, valuesOf(voter));
    tell(root, '');
    form.dataset['pemilih'] = voter.id;
  }
  find<HTMLButtonElement>(form, 'button').disabled = keadaan.serah;
  unfold(form);
  form.onchange = () => unfold(form);
  form.onsubmit = (event) => {
    event.preventDefault();
    void visit(layar, form, voter);
  };
}

async function visit(layar: Layar, form: HTMLFormElement, voter: PemilihKini): Promise<void> {
  const { open, root, rak } = layar;
  const { aturan } = open.daftar;
  const fields = fieldsOf(form);
  const file = find<HTMLInputElement>(form, 'input[type="file"]').files?.[0];
  const rules = { orang: aturan.orang, kodes: aturan.tms.map(({ kode }) => kode) };
  const photographed = file !== undefined && fields['hasil'] === 'T' && perluBukti(Number(fields['kode']));
  const read = readKunjungan(fields, voter, rules, photographed ? 'ada' : '');
  if (!read.ok) return complain(form, 'k', read.galat);
  try {
    const { isi } = read;
    const foto = photographed && isi.t === 'T' ? await catatFoto(rak, open, file) : '';
    await keep(layar, form, isi.t === 'T' ? { ...isi, bukti: { ...isi.bukti, foto } } : isi, voter.keluarga);
  } catch {
    tell(root, say('id', hp.coklitHpPenuh));
  }
}

async function keep({ root, rak, open, now, send }: Layar, form: HTMLFormElement, isi: Isi, keluarga: number): Promise<void> {
  await catatEntri(rak, open, isi, now());
  delete form.dataset['pemilih'];
  tell(root, say('id', hp.coklitHpTersimpan));
  location.hash = keluarga === 0 ? '#daftar' : `#keluarga/${String(keluarga)}`;
  send();
}

/** A new voter of this family, or of one that is not listed. */
export function openNew(layar: Layar, family: KeluargaKini | undefined): void {
  const { root, open, keadaan } = layar;
  const form = find<HTMLFormElement>(root, 'form[data-form="baru"]');
  const mark = `baru/${String(family?.no ?? 0)}`;
  if (form.dataset['pemilih'] !== mark) {
    const { nkk = '', alamat = '', rt = '', rw = '' } = family?.anggota[0]?.orang ?? {};
    fill(form, { nkk, alamat, rt, rw, disabilitas: '0' });
    tell(root, '');
    form.dataset['pemilih'] = mark;
  }
  find<HTMLButtonElement>(form, 'button').disabled = keadaan.serah;
  form.onsubmit = (event) => {
    event.preventDefault();
    const read = readBaru(fieldsOf(form), crypto.randomUUID(), open.daftar.aturan.orang);
    if (!read.ok) return complain(form, 'b', read.galat);
    void keep(layar, form, read.isi, family?.no ?? 0).catch(() => tell(root, say('id', hp.coklitHpPenuh)));
  };
}
