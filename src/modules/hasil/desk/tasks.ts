// What waits for an officer in C.Hasil? (a KPPS its station; a PPK how many of its stations)
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import type { SignedIn } from '#platform/identity';
import type { DeskTask, Deps } from '#platform/module';
import { isoOf } from '../instants.ts';
import { windowOf } from '../stage/windows.ts';
import { lihatPath, tpsPath, wilayahPath } from './address.ts';
import { FILLED } from './filled.ts';
import type { Tugas } from './pages/home.tsx';
import { contestWords } from './scene.ts';
import { loadTugas } from './show-area.tsx';
import { text } from './text.ts';
import { hp } from './text-phones.ts';

export async function tasks(deps: Deps, lang: Lang, who: SignedIn): Promise<readonly DeskTask[]> {
  return (await loadTugas(deps, lang, who)).flatMap((one) => (one.kind === 'tps' ? stationTask(lang, one) : areaTask(lang, one)));
}

function stationTask(lang: Lang, { tps, boleh, draft, bentrok }: Extract<Tugas, { kind: 'tps' }>): DeskTask[] {
  const { scene, kode, nama, tercatat } = tps;
  const { at, kontes } = scene;
  const filled = FILLED.includes(tercatat.status);
  const common = { id: `hasil.c/${at.pemilu}/${at.kontes}/${kode}`, detail: contestWords(lang, kontes), node: kode };
  if (!filled && boleh.isi) {
    const until = scene.simulated ? undefined : windowOf(kontes.pemilu, 'C', kode)?.sampai;
    const title = say(lang, text.isiTps, { tps: nama });
    const act = say(lang, draft ? text.lanjutkan : text.isi);
    return [{ ...common, group: 'hari-ini', title, href: tpsPath(at, kode), act, ...(until === undefined ? {} : { due: isoOf(until) }) }];
  }
  if (bentrok > 0) return [{ ...common, group: 'hari-ini', title: conflictWords(lang, nama, bentrok), href: `${lihatPath(at, kode)}#bentrok`, act: say(lang, hp.bandingkan) }];
  if (filled && tercatat.gagal.length > 0 && boleh.perbaiki) {
    return [{ ...common, group: 'saya', title: `${nama}: ${say(lang, text.temuanDaftar, { cek: tercatat.gagal.join(', ') })}`, href: lihatPath(at, kode), act: say(lang, text.periksaLagi) }];
  }
  return [];
}

function areaTask(lang: Lang, { desk, nama }: Extract<Tugas, { kind: 'wilayah' }>): DeskTask[] {
  const { scene, area, boleh } = desk;
  const { at, kontes } = scene;
  const common = { group: 'saya' as const, detail: contestWords(lang, kontes), node: area.kode, href: wilayahPath(at, area.kode) };
  const id = `hasil.c/${at.pemilu}/${at.kontes}/${area.kode}`;
  const { bentrok } = desk.dariHp;
  const conflict = { ...common, id: `${id}/bentrok`, title: conflictWords(lang, nama, bentrok.length), act: say(lang, hp.bandingkan) };
  const missing = area.tps.total - area.tps.masuk;
  const open = { ...common, id, title: say(lang, text.tpsBelum, { wilayah: nama, n: formatInt(lang, missing), semua: formatInt(lang, area.tps.total) }), act: say(lang, text.lihat) };
  return [...(bentrok.length > 0 && boleh.perbaiki ? [conflict] : []), ...(missing > 0 && boleh.isi ? [open] : [])];
}

function conflictWords(lang: Lang, tempat: string, n: number): string {
  return say(lang, hp.tugas, { tempat, n: formatInt(lang, n) });
}
