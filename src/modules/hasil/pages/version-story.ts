// What did each version of a station change, and which sums did that settle or open? (hasil.md 9.3: old beside new)
import type { KontesPack } from '#modules/pemilu';
import { periksaLengkap } from '../checks.ts';
import type { Angka, AngkaTps, CekId, VersiTps } from '../figures.ts';
import { gabungSel, isBlank } from '../station.ts';

export type StoryKind = 'pertama' | 'suara' | 'sel' | 'lengkap' | 'foto' | 'ditarik' | 'sama';

export interface Change {
  /** Id of an option or name of a form cell. */
  readonly cell: string;
  readonly lama: Angka;
  readonly baru: Angka;
}

export interface Story {
  readonly version: VersiTps;
  readonly kind: StoryKind;
  /** An older snapshot that came after newer ones: it joins the history in its place (hasil.md 7.1). */
  readonly late: boolean;
  /** Votes, and cells of the form that had another figure before. */
  readonly changes: readonly Change[];
  /** Cells of the form that nobody had read before. */
  readonly bertambah: number;
  /** Checks that fail with the figures in force after this version. */
  readonly gagal: readonly CekId[];
  /** Failed before and match now. */
  readonly selesai: readonly CekId[];
}

interface State {
  readonly suara: readonly Angka[];
  readonly sel: readonly Angka[] | null;
  readonly gagal: readonly CekId[];
}

/** The versions with what each did, oldest first by the source's time. A cell that a source does not carry keeps its last value. */
export function tellVersions(pack: KontesPack, tps: AngkaTps): Story[] {
  const stories: Story[] = [];
  let state: State | undefined;
  for (const version of tps.riwayat) {
    const { story, after } = tell(pack, tps, version, state);
    stories.push({ ...story, late: tps.riwayat.some((other) => other.per > version.per && other.seq < version.seq) });
    state = after;
  }
  return stories;
}

function tell(pack: KontesPack, tps: AngkaTps, version: VersiTps, before: State | undefined): { story: Omit<Story, 'late'>; after: State | undefined } {
  const none: Pick<Story, 'version' | 'changes' | 'bertambah' | 'selesai'> = { version, changes: [], bertambah: 0, selesai: [] };
  const failed = before?.gagal ?? [];
  if (version.jenis === 'DITARIK') return { story: { ...none, kind: 'ditarik', gagal: [] }, after: before };
  if (version.jenis === 'FOTO') return { story: { ...none, kind: 'foto', gagal: failed }, after: before };
  const suara = isBlank(version.suara) ? (before?.suara ?? version.suara) : version.suara;
  const sel = gabungSel(before?.sel ?? null, version.sel);
  const gagal = periksaLengkap(pack, { kode: tps.kode, suara, sel, foto: null }).flatMap((one) => (one.hasil === 'GAGAL' ? [one.id] : []));
  const after: State = { suara, sel, gagal };
  if (before === undefined || (isBlank(before.suara) && !isBlank(suara))) return { story: { ...none, kind: 'pertama', gagal }, after };
  const votes = changesOf(pack.opsi.map((opsi) => opsi.id), before.suara, suara);
  const cells = changesOf(pack.form.sel.map((one) => one.nama), before.sel ?? [], sel ?? []);
  const replaced = cells.filter(({ lama }) => lama !== null);
  const bertambah = cells.length - replaced.length;
  const kind = kindOf(votes, replaced, bertambah);
  const selesai = failed.filter((id) => !gagal.includes(id));
  return { story: { version, kind, changes: [...votes, ...replaced], bertambah, gagal, selesai }, after };
}

/** A figure where there was none completes the form; only one in the place of another is a change. */
function kindOf(votes: readonly Change[], replaced: readonly Change[], bertambah: number): StoryKind {
  if (votes.some(({ lama }) => lama !== null)) return 'suara';
  if (replaced.length > 0) return 'sel';
  return votes.length > 0 || bertambah > 0 ? 'lengkap' : 'sama';
}

function changesOf(names: readonly string[], lama: readonly Angka[], baru: readonly Angka[]): Change[] {
  return names.flatMap((cell, at) => {
    const [old, now] = [lama[at] ?? null, baru[at] ?? null];
    return old === now ? [] : [{ cell, lama: old, baru: now }];
  });
}
