// What did each version of a station change, and which sums did that settle or open? (hasil.md 9.3: old beside new)
import type { KontesPack } from '#modules/pemilu';
import { periksaLengkap } from '../checks.ts';
import type { Angka, AngkaTps, CekId, Tanda, VersiTps } from '../figures.ts';
import { type Berlaku, NIHIL, type Ujaran, langkah } from '../station.ts';

export type StoryKind = 'pertama' | 'suara' | 'sel' | 'lengkap' | 'foto' | 'ditarik' | 'sama' | 'perbaikan' | 'dipastikan';

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

/** The versions with what each did, oldest first by the source's time. A cell that a source does not carry keeps its last value. */
export function tellVersions(pack: KontesPack, tps: AngkaTps): Story[] {
  const stories: Story[] = [];
  let state = NIHIL;
  let failed: readonly CekId[] = [];
  for (const version of tps.riwayat) {
    const after = langkah(state, ujaranOf(version));
    const story = tell(pack, tps, version, [state, after], failed);
    stories.push({ ...story, late: tps.riwayat.some((other) => other.per > version.per && other.seq < version.seq && !isMark(other)) });
    // What a withdrawal leaves on display is compared again when figures return.
    if (version.jenis !== 'DITARIK') failed = story.gagal;
    state = after;
  }
  return stories;
}

function isMark(version: VersiTps): version is VersiTps & { readonly jenis: Tanda } {
  return version.jenis === 'PERBAIKAN' || version.jenis === 'DIPASTIKAN';
}

/** The order of the versions is already that of their times. */
function ujaranOf(version: VersiTps): Ujaran {
  const { suara, sel, huruf = null } = version;
  return { per: 0, suara, sel, foto: version.foto.length === 0 ? null : version.foto.join('\n'), huruf, tanda: isMark(version) ? version.jenis : null };
}

function tell(pack: KontesPack, tps: AngkaTps, version: VersiTps, [before, after]: readonly [Berlaku, Berlaku], failed: readonly CekId[]): Omit<Story, 'late'> {
  const none: Pick<Story, 'version' | 'changes' | 'bertambah' | 'selesai'> = { version, changes: [], bertambah: 0, selesai: [] };
  if (version.jenis === 'DITARIK') return { ...none, kind: 'ditarik', gagal: [] };
  if (version.jenis === 'FOTO') return { ...none, kind: 'foto', gagal: failed };
  if (isMark(version)) return { ...none, kind: version.jenis === 'PERBAIKAN' ? 'perbaikan' : 'dipastikan', gagal: failed };
  const { suara, sel, huruf } = after;
  const gagal = periksaLengkap(pack, { kode: tps.kode, suara, sel, foto: null, huruf }).flatMap((one) => (one.hasil === 'GAGAL' ? [one.id] : []));
  if (before.suara === null && (suara !== null || before.sel === null)) return { ...none, kind: 'pertama', gagal };
  const votes = changesOf(pack.opsi.map((opsi) => opsi.id), before.suara ?? [], suara ?? []);
  const cells = changesOf(pack.form.sel.map((one) => one.nama), before.sel ?? [], sel ?? []);
  const replaced = cells.filter(({ lama }) => lama !== null);
  const bertambah = cells.length - replaced.length;
  const kind = huruf !== before.huruf && votes.length + cells.length === 0 ? 'lengkap' : kindOf(votes, replaced, bertambah);
  const selesai = failed.filter((id) => !gagal.includes(id));
  return { version, kind, changes: [...votes, ...replaced], bertambah, gagal, selesai };
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
