// How is evidence asked for in a form, and how do officers find it again? (works without a script: one field, many files)
import type { VNode } from 'preact';
import { formatBytes, formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { FileInput } from '#design/forms';
import { useReader } from '#design/reader';
import { berkasWords } from '../retensi/hapus.ts';
import { type Bukti, EVIDENCE_FIELD, EVIDENCE_FILES } from './bukti.ts';
import { buktiText as text } from './text.ts';

interface EvidenceFieldProps {
  /** Where a page holds several of them. */
  readonly id?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
  /** Replaces "Bukti (foto atau PDF)". */
  readonly label?: string | undefined;
  /** What exactly is asked for, before the sentence on kinds and sizes. */
  readonly hint?: string | undefined;
}

/** The form around it is `enctype="multipart/form-data"`, its route `media: 'files', files: EVIDENCE_FILES`. */
export function EvidenceField({ id = EVIDENCE_FIELD, error, required, label, hint }: EvidenceFieldProps): VNode {
  const { lang } = useReader();
  const limits = say(lang, text.buktiPetunjuk, { maks: formatInt(lang, EVIDENCE_FILES) });
  return (
    <FileInput
      id={id}
      name={EVIDENCE_FIELD}
      label={label ?? say(lang, text.buktiMedan)}
      hint={hint === undefined ? limits : `${hint} ${limits}`}
      error={error}
      required={required}
      accept="image/jpeg,image/png,image/webp,application/pdf"
      multiple
    />
  );
}

/** Address of one file for officers: `rupa` as in `Rupa`. */
export function buktiPath(id: string, rupa: 'kecil' | 'besar' | 'asli'): string {
  return `/kerja/bukti-dpt/${id}/${rupa}`;
}

/** Links to the files of a case; the names that the senders gave are not shown (they often hold names of people). */
export function EvidenceList({ files }: { readonly files: readonly Bukti[] }): VNode {
  const { lang, href } = useReader();
  if (files.length === 0) return <p class="govuk-body">{say(lang, text.buktiTiada)}</p>;
  return (
    <ul class="govuk-list">
      {files.map((file, at) => (
        <li key={file.id}>
          {file.dihapus === null ? <a href={href(buktiPath(file.id, file.jenis === 'foto' ? 'besar' : 'asli'))}>{nameOf(lang, file, at + 1)}</a> : nameOf(lang, file, at + 1)}{' '}
          <span class="pd-small">{file.dihapus === null ? stateOf(lang, file) : berkasWords(lang, file.dihapus)}</span>
        </li>
      ))}
    </ul>
  );
}

function nameOf(lang: Lang, { jenis }: Bukti, no: number): string {
  return say(lang, jenis === 'foto' ? text.buktiFoto : text.buktiPdf, { no: formatInt(lang, no) });
}

function stateOf(lang: Lang, { ukuran, berisi, pindai }: Bukti): string {
  const scan = pindai === 'TIDAK_DIPINDAI' ? text.buktiTidakDipindai : pindai === 'BERSIH' ? text.buktiBersih : text.buktiDitahan;
  return [formatBytes(lang, ukuran), say(lang, scan), ...(berisi ? [say(lang, text.buktiBerisi)] : [])].join(', ');
}
