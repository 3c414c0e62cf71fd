-- The public log (keamanan.md 8): what waits to be written, what each place of the log holds, and every signed head.

-- Written in the transaction of the effect that it tells of; emptied by the writer.
create table tlog_antre (
  no bigint generated always as identity primary key,
  jenis text not null,
  id text collate "C" not null,
  versi integer not null,
  sha256 text not null,
  manifest text not null,
  unique (jenis, id, versi, sha256)
);

-- One leaf a row; `manifest` holds the very characters that were hashed. A place is given once and for all, before
-- anything is written to the disk: a writer that was killed writes the same files again.
create table tlog_daun (
  indeks bigint primary key check (indeks >= 0),
  jenis text not null,
  id text collate "C" not null,
  versi integer not null,
  sha256 text not null,
  manifest text not null,
  daun text not null,
  unique (jenis, id, versi, sha256)
);

-- The heads that this log has signed, `catatan` being the signed note.
create table tlog_titik (
  ukuran bigint primary key check (ukuran > 0),
  akar text not null,
  catatan text not null,
  pada timestamptz not null
);

create function tlog_tetap() returns trigger language plpgsql as $$
begin
  raise exception '%: what stands in the public log is never changed', tg_table_name;
end
$$;

create trigger tlog_daun_tetap before update or delete on tlog_daun for each row execute function tlog_tetap();
create trigger tlog_daun_kosong before truncate on tlog_daun for each statement execute function tlog_tetap();
create trigger tlog_titik_tetap before update or delete on tlog_titik for each row execute function tlog_tetap();
create trigger tlog_titik_kosong before truncate on tlog_titik for each statement execute function tlog_tetap();
