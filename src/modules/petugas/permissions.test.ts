// Do the grants follow the table of who invites whom, and does the platform's administrator stay out of content? (keamanan.md 2.7)
import { describe, expect, it } from 'vitest';
import { ROLES, ruleOf } from '#platform/identity';
import { modules } from '../../main.ts';
import { LIHAT, SETUJUI, UNDANG, permissions } from './permissions.ts';

const granted = (id: string): readonly string[] => Object.keys(permissions.find((one) => one.id === id)?.grants ?? {}).sort();

describe('who looks after officers', () => {
  it('whoever may invite somebody', () => {
    const inviters = [...new Set<string>(ROLES.flatMap((role) => ruleOf(role).invitedBy))].sort();
    expect(granted(UNDANG)).toEqual(inviters);
    expect(granted(LIHAT)).toEqual(inviters);
  });
  it('KPPS, Bawaslu and auditors invite nobody', () => {
    for (const role of ['kpps', 'pantarlih', 'bawaslu', 'auditor', 'kasubbag']) expect(granted(UNDANG)).not.toContain(role);
  });
  it('privileged roles are decided by those who may propose them, by two and with a fresh proof', () => {
    expect(granted(SETUJUI)).toEqual(['admin_kantor', 'admin_platform', 'sekretaris']);
    expect(permissions.find((one) => one.id === SETUJUI)).toMatchObject({ stepUp: true, twoPersons: true });
  });
  it('a participant sees its own organisation only', () => {
    expect(permissions.find((one) => one.id === LIHAT)?.grants.peserta_admin).toBe('partai');
  });
  it('the platform’s administrator has nothing but accounts, and hears of alarms', () => {
    const all = modules.flatMap((module) => module.permissions ?? []).filter((one) => one.grants.admin_platform !== undefined);
    expect(all.filter((one) => !one.id.startsWith('petugas.')).map((one) => one.id)).toEqual(['keamanan.alarm']);
  });
});
