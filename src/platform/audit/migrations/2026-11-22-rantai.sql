-- The audit chain (keamanan.md 7): entries that name the hash of the one before, in streams of a module, an office and
-- a month. Names are compared byte by byte ("C"), so that every engine and every verifier sorts them alike.

-- The open stream of each module and office: its row is the lock under which the next entry is written.
create table audit_alur (
  pangkal text collate "C" primary key,
  alur text collate "C" not null,
  no integer not null,
  hash text not null
) with (fillfactor = 50);

-- `waktu` and `isi` are the very characters that were hashed; `urutan` is the order of writing and not part of the hash.
create table audit_entri (
  urutan bigint generated always as identity unique,
  alur text collate "C" not null,
  no integer not null check (no > 0),
  waktu text collate "C" not null,
  pelaku_jenis text not null,
  pelaku_id text collate "C" not null,
  aksi text collate "C" not null,
  objek_jenis text collate "C" not null,
  objek_id text collate "C" not null,
  kantor text collate "C" not null,
  dasar text,
  isi text not null,
  sebelum text not null,
  hash text not null,
  primary key (alur, no)
);

create index audit_entri_pelaku on audit_entri (pelaku_id, urutan);
create index audit_entri_objek on audit_entri (objek_id, objek_jenis, urutan);

-- Salts of committed values. Deleting one makes its commitment mute; the entry still verifies (UU 27/2022).
create table audit_garam (
  alur text collate "C" not null,
  no integer not null,
  jalur text collate "C" not null,
  garam text not null,
  primary key (alur, no, jalur)
);

-- The root over the heads of all open streams, one an hour, and the heads that had moved since the hour before.
create table audit_akar (
  jam text collate "C" primary key,
  akar text not null,
  banyak integer not null
);

create table audit_kepala (
  alur text collate "C" not null,
  no integer not null,
  hash text not null,
  jam text collate "C" not null references audit_akar (jam),
  primary key (alur, no)
);

create index audit_kepala_jam on audit_kepala (jam, alur);

create function audit_tetap() returns trigger language plpgsql as $$
begin
  raise exception '%: what was written is never changed', tg_table_name;
end
$$;

create trigger audit_entri_tetap before update or delete on audit_entri
  for each row execute function audit_tetap();
create trigger audit_entri_utuh before truncate on audit_entri
  for each statement execute function audit_tetap();
create trigger audit_akar_tetap before update or delete on audit_akar
  for each row execute function audit_tetap();
create trigger audit_akar_utuh before truncate on audit_akar
  for each statement execute function audit_tetap();
create trigger audit_kepala_tetap before update or delete on audit_kepala
  for each row execute function audit_tetap();
create trigger audit_kepala_utuh before truncate on audit_kepala
  for each statement execute function audit_tetap();
