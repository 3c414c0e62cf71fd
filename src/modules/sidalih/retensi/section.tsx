// What does the public read about how long its data are kept? (from the newest packs, as they judge)
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Note, Section } from '#design/page';
import { DataTable } from '#design/tables';
import { PAKET } from '../aturan/packs.ts';
import { type AturanRetensi, KELAS_RETENSI } from '../aturan/paket.ts';
import { text } from './text.ts';

/** By class, the latest pack that names it. */
function aturanKini(): AturanRetensi[] {
  const late = [...PAKET].sort((a, b) => (a.berlaku.dari < b.berlaku.dari ? 1 : -1));
  return KELAS_RETENSI.flatMap((kelas) => late.flatMap(({ retensi }) => retensi.filter((one) => one.kelas === kelas))[0] ?? []);
}

function dasarWords(lang: Lang, { dasar }: AturanRetensi): string {
  return dasar.map(({ aturan, keyakinan }) => `${aturan} (${say(lang, text[`retensiKeyakinan${keyakinan}`])})`).join('; ');
}

export function RetensiSection({ lang }: { readonly lang: Lang }): VNode {
  return (
    <Section id="retensi" title={say(lang, text.retensiJudul)}>
      <Note>{say(lang, text.retensiArti)}</Note>
      <DataTable
        id="tabel-retensi"
        caption={say(lang, text.retensiJudul)}
        quietCaption
        rows={aturanKini()}
        rowKey={({ kelas }) => kelas}
        columns={[
          { kind: 'text', key: 'kelas', title: say(lang, text.retensiKelas), get: ({ kelas }) => say(lang, text[`retensi-${kelas}`]) },
          { kind: 'text', key: 'hari', title: say(lang, text.retensiHari), get: ({ hari }) => say(lang, text.retensiHariIsi, { n: formatInt(lang, hari) }) },
          { kind: 'text', key: 'sejak', title: say(lang, text.retensiSejak), get: ({ sejak }) => say(lang, text[`retensi${sejak}`]) },
          { kind: 'text', key: 'dasar', title: say(lang, text.retensiDasar), phone: 'wide', get: (one) => dasarWords(lang, one) },
        ]}
      />
    </Section>
  );
}
