// What does the officer see first in the morning? (ppid.md section 22; work first, nothing before it)
import type { VNode } from 'preact';
import { formatDate, formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Counters, DeskHead, Keys, Queue, type QueueRow } from '#design/desk';
import { Button } from '#design/forms';
import { Tag } from '#design/marks';
import { Note } from '#design/page';
import type { DeskRequest, Outcome } from '#platform/module';
import { findOffice } from '#platform/offices';
import { clocksOfMany, isOpen, progressOf } from '#platform/clocks';
import { NATION, type AreaCode } from '#kernel/area-code';
import type { SignedIn } from '#platform/identity';
import { MODULE, clocksAt } from '../../permohonan/jam.ts';
import { jalurText } from '../../permohonan/text-jalur.ts';
import { keadaanText } from '../../permohonan/text-keadaan.ts';
import { listTunggu } from '../../permohonan/store/berkas.ts';
import { hariKantor } from '../../jawaban/tahan.ts';
import { BERSAMA } from '../../gabung/address.ts';
import { BARU, DAFTAR, MEJA, berkasPath, jawabPath } from '../address.ts';
import { KELOMPOK, type Kelompok, type Kerja, aksiOf, pagi } from '../pagi.ts';
import { listTerbuka } from '../store/meja.ts';
import { mejaText as text } from '../text.ts';
import type { Deps } from '#platform/module';

/** The office whose desk this is: that of the first mandate. */
export const kantorOf = (who: SignedIn | undefined): AreaCode => (who?.mandates[0]?.node.slice(0, 4) ?? NATION) as AreaCode;

const MOST_TASKS = 2_000;

/** Everything open at an office with the clock that presses it: three questions to the database, whatever the register holds. */
export async function bacaKerja(deps: Pick<Deps, 'database' | 'clock' | 'registry'>, kantor: AreaCode): Promise<readonly Kerja[]> {
  const { db } = deps.database;
  const open = await listTerbuka(db, kantor);
  const ids = open.map(({ id }) => id);
  const clocks = (await clocksOfMany(db, MODULE, ids)).filter((one) => isOpen(one) && (one.rule === 'ppid.lengkapi' || one.rule.startsWith('ppid.jawab.')));
  const progress = await progressOf(db, clocksAt(deps), clocks);
  const byCase = new Map(clocks.map((one) => [one.objek, one]));
  const tasks = Map.groupBy(await listTunggu(db, kantor, MOST_TASKS), ({ permohonan }) => permohonan);
  return open.map((baris) => {
    const jam = byCase.get(baris.id);
    return { baris, jam, kemajuan: jam === undefined ? undefined : progress.get(jam.id), tugas: tasks.get(baris.id) ?? [] };
  });
}

export const judulOf = (lang: Lang, { judul, awal }: { readonly judul: string; readonly awal: string }): string => (judul === '' ? say(lang, text.tanpaJudul, { awal }) : judul);

export async function showPagi({ deps, lang, who }: DeskRequest<unknown, unknown, unknown>): Promise<Outcome> {
  const kantor = kantorOf(who);
  const office = await findOffice(deps.database.db, kantor);
  const groups = pagi(await bacaKerja(deps, kantor), hariKantor(deps, kantor));
  const title = say(lang, text.judul);
  return { kind: 'page', title, tone: 'desk', scripts: ['desk'], body: <PagiPage lang={lang} kantor={office?.nama ?? kantor} groups={groups} akun={who.account} /> };
}

interface PagiProps {
  readonly lang: Lang;
  readonly kantor: string;
  readonly groups: ReadonlyMap<Kelompok, readonly Kerja[]>;
  readonly akun: string;
}

const TONE: Readonly<Partial<Record<Kelompok, 'late' | 'today'>>> = { lewat: 'late', hari_ini: 'today' };

function PagiPage({ lang, kantor, groups, akun }: PagiProps): VNode {
  const counts = KELOMPOK.map((name) => ({ name, n: groups.get(name)?.length ?? 0 }));
  const all = counts.reduce((sum, { n }) => sum + n, 0);
  const tone = (name: Kelompok) => (TONE[name] === undefined ? {} : { tone: TONE[name] });
  return (
    <>
      <DeskHead
        title={say(lang, text.judul)}
        eyebrow={kantor}
        actions={
          <>
            <Button href={BARU}>{say(lang, text.baruTombol)}</Button>
            <Button href={BERSAMA} kind="second">
              {say(lang, text.bersamaTombol)}
            </Button>
            <Button href={DAFTAR} kind="second">
              {say(lang, text.daftarTombol)}
            </Button>
          </>
        }
      />
      <Note>{say(lang, text.pagiKeterangan, { kantor })}</Note>
      <Counters label={say(lang, text.jumlah)} items={[...counts.map(({ name, n }) => ({ n, label: say(lang, text[name]), href: n === 0 ? MEJA : `#${name}`, ...tone(name) })), { n: all, label: say(lang, text.semua), href: DAFTAR }]} />
      <Queue
        caption={say(lang, text.judul)}
        empty={say(lang, text.kosong)}
        groups={KELOMPOK.map((name) => ({ id: name, title: say(lang, text[name]), ...tone(name), rows: (groups.get(name) ?? []).map((one) => barisOf(lang, one, name, akun)) }))}
      />
      <Keys />
    </>
  );
}

function barisOf(lang: Lang, { baris, jam, kemajuan, tugas }: Kerja, name: Kelompok, akun: string): QueueRow {
  const aksi = aksiOf({ baris, tugas });
  const waits = tugas.find(({ dijawab }) => dijawab === null);
  const lane = baris.jalur === null ? say(lang, text.jalurKosong) : say(lang, jalurText[baris.jalur]);
  const note = waits === undefined ? lane : `${lane}. ${say(lang, text.unitTunggu, { unit: waits.unit, sejak: formatDate(lang, waits.dibuat.slice(0, 10) as Parameters<typeof formatDate>[1]), batas: formatDate(lang, waits.batas) })}`;
  const href = aksi === 'jawab' ? jawabPath(baris.id) : berkasPath(baris.id);
  return {
    id: baris.id,
    no: baris.nomor,
    title: judulOf(lang, baris),
    href: berkasPath(baris.id),
    note,
    state: <Tag kind={name === 'lewat' ? 'terlambat' : 'diproses'}>{say(lang, keadaanText[baris.keadaan])}</Tag>,
    ...(jam === undefined ? {} : { due: { text: formatDate(lang, jam.jatuhTempo), late: name === 'lewat', ...(kemajuan === undefined ? {} : { note: say(lang, text.hariKe, { n: formatInt(lang, kemajuan.n), dari: formatInt(lang, kemajuan.of) }) }) } }),
    who: say(lang, baris.pemegang === null ? text.belumDipegang : baris.pemegang === akun ? text.sayaPegang : text.diTangan),
    act: { label: say(lang, text[`aksi-${aksi}`]), href },
  };
}
