// Who carries letters out and documents through the scanner, and who hears when that fails?
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { SILENCE_MS, scanDue, scanStanding, scannerSilentSince, sweepDropped } from '#platform/attachments';
import type { SignedIn } from '#platform/identity';
import type { DeskTask, Deps, Gauge, Job } from '#platform/module';
import { countFailed, deliverDue, mailStanding, wipeOld } from '#platform/notify';
import { FAILED, failedScope } from './pages/failed-letters.tsx';
import { text } from './text-inbox.ts';
import { instantText } from './time.ts';

export const jobs: readonly Job[] = [
  {
    id: 'petugas.antar',
    everySeconds: 5,
    run: async (deps) => {
      const { failed } = await deliverDue(deps);
      if (failed > 0) deps.log.warn({ failed }, 'letters were refused for good');
    },
  },
  {
    id: 'petugas.pindai',
    everySeconds: 10,
    run: async (deps) => {
      const { infected } = await scanDue(deps);
      if (infected > 0) deps.log.warn({ infected }, 'the scanner found infected files');
      await sweepDropped(deps.database, deps);
    },
  },
  {
    id: 'petugas.hapus-kabar',
    everySeconds: 3_600,
    run: async ({ database, clock, log }) => {
      const wiped = await wipeOld(database.db, clock);
      if (wiped > 0) log.info({ wiped }, 'addresses and texts of old notices were wiped');
    },
  },
];

export async function gauges(deps: Deps): Promise<readonly Gauge[]> {
  const { db } = deps.database;
  const now = deps.clock.now();
  const [mail, scan] = [await mailStanding(db, deps), await scanStanding(db)];
  const since = (ms: number | null | undefined): number => (ms === null || ms === undefined ? 0 : Math.max(0, Math.round((now - ms) / 1_000)));
  return [
    { name: 'mail_waiting', help: 'Letters whose time has come and that are not sent.', value: mail.waiting },
    { name: 'mail_failed', help: 'Letters that were given up and not tried again.', value: mail.failed },
    { name: 'mail_oldest_seconds', help: 'How long the oldest waiting letter has been due.', value: since(mail.oldest) },
    { name: 'mail_closed_seconds', help: 'How long the mail server has taken nothing; 0 = it answers.', value: since(mail.closed?.since) },
    { name: 'files_waiting_scan', help: 'Files that nobody may have before the virus scanner saw them.', value: scan.waiting },
    { name: 'files_infected', help: 'Files in which the scanner found a virus.', value: scan.infected },
    { name: 'files_unscannable', help: 'Files that the scanner could not judge.', value: scan.failed },
    { name: 'scanner_silent_seconds', help: 'How long the virus scanner has not answered; 0 = it answers.', value: since(scan.silentSince) },
  ];
}

/** One line above every officer's page: whoever waits for a file should know why it does not come. */
export async function deskNotice({ database, clock }: Deps, lang: Lang): Promise<string | undefined> {
  const silentSince = await scannerSilentSince(database.db);
  if (silentSince === undefined || clock.now() - silentSince < SILENCE_MS) return undefined;
  return say(lang, text.pemindaiDiam, { waktu: instantText(lang, silentSince) });
}

export async function letterTasks(deps: Deps, lang: Lang, who: SignedIn): Promise<readonly DeskTask[]> {
  const scope = failedScope(deps, who);
  const [first] = scope;
  const n = first === undefined ? 0 : await countFailed(deps.database.db, scope);
  if (first === undefined || n === 0) return [];
  return [
    {
      id: 'petugas.surat-gagal',
      group: 'saya',
      title: say(lang, text.tugasGagal, { n: formatInt(lang, n) }),
      detail: say(lang, text.tugasGagalIsi),
      node: first.node,
      href: FAILED,
      act: say(lang, text.tugasGagalAksi),
    },
  ];
}
