// Where are the devices kept that sign without a network?
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';

export interface DeviceRow {
  readonly id: string;
  readonly akun: string;
  readonly mandat: string;
  readonly wilayah: AreaCode;
  readonly label: string;
  /** SPKI, base64url. */
  readonly kunci: string;
  readonly dibuat: number;
  readonly dicabut: number | null;
}

const COLUMNS = sql`id, akun, mandat, wilayah, label, kunci, dibuat, dicabut`;

export async function readDevice(db: Db, id: string): Promise<DeviceRow | undefined> {
  return (await rows(db, sql<DeviceRow>`select ${COLUMNS} from identity_perangkat where id = ${id}`))[0];
}

export async function readDevicesOf(db: Db, akun: string): Promise<DeviceRow[]> {
  return rows(db, sql<DeviceRow>`select ${COLUMNS} from identity_perangkat where akun = ${akun} order by dibuat desc, id`);
}

/** False when the mandate has a living device already. */
export async function writeDevice(db: Db, device: Omit<DeviceRow, 'dicabut'>): Promise<boolean> {
  return (
    (await run(
      db,
      sql`insert into identity_perangkat (id, akun, mandat, wilayah, label, kunci, dibuat)
          values (${device.id}, ${device.akun}, ${device.mandat}, ${device.wilayah}, ${device.label}, ${device.kunci}, ${device.dibuat})
          on conflict (mandat) where dicabut is null do nothing`,
    )) === 1
  );
}

export async function revokeDevice(db: Db, id: string, now: number): Promise<boolean> {
  return (await run(db, sql`update identity_perangkat set dicabut = ${now} where id = ${id} and dicabut is null`)) === 1;
}

export async function revokeDevicesOf(db: Db, akun: string, now: number): Promise<void> {
  await run(db, sql`update identity_perangkat set dicabut = ${now} where akun = ${akun} and dicabut is null`);
}
