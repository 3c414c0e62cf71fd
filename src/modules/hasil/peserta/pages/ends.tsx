// Where is the participant weakest and strongest, and which figures here need an explanation? (counts that open their lists)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { Findings } from '#design/figures';
import { Note, Section } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import { useReader } from '#design/reader';
import { listPath } from '../address.ts';
import { type Meja, count, nameIn, shortName } from '../desk.ts';
import type { Terbaca } from '../kept.ts';
import type { Jenjang, Ujung } from '../spread.ts';
import { leaks, lists } from '../text-lists.ts';
import { levelsBelow } from '../walk.ts';

interface LevelLine {
  readonly jenjang: Jenjang;
  readonly ujung: Ujung;
}

export function Ends({ meja }: { readonly meja: Meja }): VNode {
  const { lang, area, lists: found } = meja;
  const title = say(lang, lists.judul);
  if (found === undefined) {
    return (
      <Section id="ujung" title={title}>
        <Note>{say(lang, lists.belumDisusun)}</Note>
      </Section>
    );
  }
  const rows = levelsBelow(area.kode).map((jenjang): LevelLine => ({ jenjang, ujung: found.sebaran.ujung[jenjang] }));
  return (
    <Section id="ujung" title={title}>
      <p class="govuk-body">{say(lang, lists.isi, { tempat: nameIn(lang, area) })}</p>
      <DataTable id="tabel-ujung" caption={title} quietCaption columns={levelColumns(meja)} rows={rows} rowKey={({ jenjang }) => jenjang} />
      <Note>
        {say(lang, lists.urutan)} {madeWords(meja, found)}
      </Note>
    </Section>
  );
}

function levelColumns({ lang, at, pilihan, area }: Meja): Column<LevelLine>[] {
  const end = (which: 'lemah' | 'kuat'): Column<LevelLine> => ({
    kind: 'text',
    key: which,
    title: say(lang, which === 'lemah' ? lists.terlemah : lists.terkuat),
    phone: 'half',
    get: ({ jenjang, ujung }) => (
      <Open href={listPath(at, pilihan.nomor, area.kode, `${jenjang}-ter${which}`)} n={ujung[which].length} words={say(lang, which === 'lemah' ? lists.bukaLemah : lists.bukaKuat, { n: count(lang, ujung[which].length) })} what={say(lang, lists[jenjang])} />
    ),
  });
  return [
    { kind: 'text', key: 'tingkat', title: say(lang, lists.tingkat), get: ({ jenjang }) => say(lang, lists[jenjang]) },
    { kind: 'number', key: 'banyak', title: say(lang, lists.banyak), get: ({ ujung }) => ujung.banyak },
    end('lemah'),
    end('kuat'),
  ];
}

/** Eight links of the same words would say nothing apart: what they list is added for those who hear them. */
function Open({ href: to, n, words, what }: { readonly href: string; readonly n: number; readonly words: string; readonly what: string }): VNode {
  const { href } = useReader();
  if (n === 0) return <>{words}</>;
  return (
    <a href={href(to)}>
      {words}
      <span class="pd-vh">, {what}</span>
    </a>
  );
}

/** How fresh the lists are, and of how much of the area. */
export function madeWords({ lang }: Pick<Meja, 'lang'>, { asal: { seq, provinsi } }: Terbaca): string {
  const at = { seq: count(lang, seq) };
  return provinsi === null ? say(lang, lists.disusun, at) : say(lang, lists.disusunDari, { ...at, ada: count(lang, provinsi.ada), dari: count(lang, provinsi.dari) });
}

/** Differences between the layers and users beyond the lists: counts with a question, a lawful reason, and their list. */
export function Questions({ meja }: { readonly meja: Meja }): VNode | null {
  const { lang, at, pilihan, area, lists: found } = meja;
  if (found === undefined) return null;
  const { sebaran, pemilih } = found;
  const { bocor } = sebaran;
  const n = (value: number): string => count(lang, value);
  const open = (hal: string): string => listPath(at, pilihan.nomor, area.kode, hal);
  return (
    <Section id="pertanyaan" title={say(lang, leaks.judul)}>
      <p class="govuk-body">{say(lang, leaks.isi)}</p>
      <Findings
        items={[
          {
            n: bocor.beda,
            label: say(lang, leaks.bocor),
            reason: bocor.tps === 0 ? say(lang, leaks.bocorKosong) : say(lang, leaks.bocorIsi, { tps: n(bocor.tps), beda: n(bocor.beda), peserta: shortName(pilihan), bersih: n(bocor.bersih), mutlak: n(bocor.mutlak) }),
            ...(bocor.beda > 0 ? { href: open('bocor') } : {}),
          },
          {
            n: pemilih.beda,
            label: say(lang, leaks.pemilih),
            reason: pemilih.tps === 0 ? say(lang, leaks.pemilihKosong) : say(lang, leaks.pemilihIsi, { tps: n(pemilih.tps), beda: n(pemilih.beda), jumlah: n(pemilih.jumlah) }),
            ...(pemilih.beda > 0 ? { href: open('data-pemilih') } : {}),
          },
        ]}
      />
      <Note>
        <strong>{say(lang, leaks.dpt)}.</strong> {say(lang, leaks.dptIsi, { tps: n(pemilih.dptTps), jumlah: n(pemilih.dpt) })} {madeWords(meja, found)}
      </Note>
    </Section>
  );
}
