// Where does the beginning stand: who the first administrators are, and by which code the last can be replaced?
import { type Db, rows, run, sql, together } from '#platform/db';

export interface SetupRow {
  readonly id: string;
  readonly jenis: 'awal' | 'pulih';
  readonly akun: readonly string[];
  readonly dibuka: number;
  readonly selesai: number | null;
  readonly pemulihan: string;
}

const COLUMNS = sql`id, jenis, akun, dibuka, selesai, pemulihan`;

/** The one that counts; those before it were replaced. */
export async function readSetup(db: Db): Promise<SetupRow | undefined> {
  return readTogether(db, null);
}

/** Each request of an officer asks. */
const readTogether = together<null, SetupRow | undefined>(async (db, askers) => {
  const [found] = await rows(db, sql<SetupRow>`select ${COLUMNS} from identity_penyiapan where digantikan is null`);
  return askers.map(() => found);
});

/** Two runs at once take turns. */
export async function holdSetup(db: Db): Promise<SetupRow | undefined> {
  await run(db, sql`lock table identity_penyiapan in exclusive mode`);
  return readSetup(db);
}

export async function replaceSetup(db: Db, setup: Omit<SetupRow, 'selesai' | 'dibuka'>, now: number): Promise<void> {
  await run(db, sql`update identity_penyiapan set digantikan = ${now} where digantikan is null`);
  await run(
    db,
    sql`insert into identity_penyiapan (id, jenis, akun, dibuka, pemulihan)
        values (${setup.id}, ${setup.jenis}, ${setup.akun}::uuid[], ${now}, ${setup.pemulihan})`,
  );
}

export async function finishSetup(db: Db, id: string, now: number): Promise<void> {
  await run(db, sql`update identity_penyiapan set selesai = ${now} where id = ${id}`);
}
