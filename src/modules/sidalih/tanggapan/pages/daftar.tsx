// Which objections wait, the most urgent first? (officers' queue by due day)
import type { VNode } from 'preact';
import type { Day } from '#kernel/day';
import { formatDateShort } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { DeskHead, Queue, type QueueGroup, type QueueRow } from '#design/desk';
import { Button } from '#design/forms';
import { MEJA, MEJA_BARU, perkaraPath } from '../address.ts';
import type { TanggapanRow } from '../store/tanggapan.ts';
import { JENIS_WORDS, KEADAAN_WORDS } from '../text-jenis.ts';
import { mejaText as text } from '../text-meja.ts';

interface DaftarProps {
  readonly lang: Lang;
  readonly title: string;
  readonly lines: readonly TanggapanRow[];
  readonly today: Day;
  readonly next: string | undefined;
  readonly selesai: boolean;
}

export function DaftarPage({ lang, title, lines, today, next, selesai }: DaftarProps): VNode {
  const rowOf = (row: TanggapanRow): QueueRow => ({
    id: row.id,
    no: row.nomor,
    title: say(lang, JENIS_WORDS[row.jenis].nama),
    href: perkaraPath(row.id),
    note: row.desa,
    state: say(lang, KEADAAN_WORDS[row.keadaan]),
    due: { text: formatDateShort(lang, row.tenggat), late: row.tenggat < today },
    act: { label: say(lang, text.tmPeriksaAct), href: perkaraPath(row.id) },
  });
  const group = (id: string, words: (typeof text)[keyof typeof text], tone: QueueGroup['tone'], of: (row: TanggapanRow) => boolean): QueueGroup => ({ id, title: say(lang, words), ...(tone === undefined ? {} : { tone }), rows: lines.filter(of).map(rowOf) });
  const groups = selesai
    ? [group('selesai', text.tmSelesaiDaftar, undefined, () => true)]
    : [
        group('lewat', text.tmLewat, 'late', ({ tenggat }) => tenggat < today),
        group('hari-ini', text.tmHariIni, 'today', ({ tenggat }) => tenggat === today),
        group('nanti', text.tmNanti, undefined, ({ tenggat }) => tenggat > today),
      ];
  const other = selesai ? { href: MEJA, label: say(lang, text.tmBerjalanDaftar) } : { href: `${MEJA}?selesai=ya`, label: say(lang, text.tmSelesaiDaftar) };
  return (
    <>
      <DeskHead
        title={title}
        actions={
          <>
            <Button kind="second" small href={MEJA_BARU}>
              {say(lang, text.tmCatatBaru)}
            </Button>
            <Button kind="second" small href={other.href}>
              {other.label}
            </Button>
          </>
        }
      />
      <Queue caption={say(lang, text.tmTabel)} groups={groups} empty={say(lang, text.tmKosong)} />
      {next !== undefined && (
        <Button kind="second" href={next}>
          {say(lang, text.tmBerikut)}
        </Button>
      )}
    </>
  );
}
