-- Figures per polling station as an append-only log, and their sums per area. Codes are numbers here: they compare
-- fast, and a range of codes is an area (31 = 3100000000000 up to, not including, 3200000000000).
-- Instants are whole seconds since 1970 UTC: figures order by them, and no zone can shift them.

create table hasil_kontes (
  no smallint primary key,
  pemilu text not null,
  kode text not null,
  unique (pemilu, kode)
);

-- One row: the last number given out. Taken with "for update", it also makes the writers wait for each other,
-- so that numbers have no gaps and are visible in order.
create table hasil_urutan (
  satu boolean primary key default true check (satu),
  seq bigint not null
);

insert into hasil_urutan (seq) values (0);

create table hasil_sumber (
  id integer generated always as identity primary key,
  kontes smallint not null references hasil_kontes (no),
  berkas text not null,
  sha256 text not null,
  mulai bigint not null,
  selesai bigint,
  hitungan jsonb not null default '{}',
  unique (kontes, sha256)
);

-- One row = one event of one station. jenis: 1 BARU, 2 KOREKSI, 3 DITARIK, 4 FOTO. suara, sel and foto are as this
-- source gave them (sel, foto null = not carried). status, gagal, takdapat and sifat describe the figures in force
-- after the event: bit n-1 of a mask is check Kn; bits of sifat are in bits.ts.
create table hasil_angka (
  seq bigint not null,
  kode bigint not null,
  per bigint not null,
  diterima bigint not null,
  sumber integer not null,
  gagal integer not null,
  takdapat integer not null,
  kontes smallint not null,
  prov smallint not null,
  versi smallint not null,
  sifat smallint not null,
  jenis smallint not null,
  status smallint not null,
  suara integer[] not null,
  sel integer[],
  foto text,
  -- The province is part of the key so that the table can be partitioned or spread by it.
  primary key (kontes, prov, kode, versi)
);

create index hasil_angka_seq on hasil_angka (seq);

-- The lists behind the rare counts: a failed check, partly read, withdrawn, changed, under repair.
create index hasil_angka_temuan on hasil_angka (kontes, prov, kode, versi, gagal, sifat)
  where gagal <> 0 or (sifat & 116) <> 0;

-- What changed here.
create index hasil_angka_ubah on hasil_angka (kontes, seq, kode) where jenis in (2, 3);

create function hasil_angka_tetap() returns trigger language plpgsql as $$
begin
  -- Simulated figures are the only ones that may go, when real ones come (see store/simulation.ts).
  if tg_op = 'DELETE' and current_setting('hasil.hapus_simulasi', true) = 'ya' then
    return null;
  end if;
  raise exception 'hasil_angka: a figure that the public saw is never changed';
end
$$;

create trigger hasil_angka_tetap before update or delete on hasil_angka
  for each statement execute function hasil_angka_tetap();

-- One row per area of the election's tree, from the nation (0) to the kel/desa, laid before the first figure.
-- Empty arrays = nothing in yet. suara, sel: sums; ada: how many stations have each cell (suara, then sel);
-- cacah: counters in the order of rollup.ts; gagal, takdapat: stations per check.
create table hasil_agregat (
  kontes smallint not null references hasil_kontes (no),
  kode bigint not null,
  induk bigint,
  prov smallint not null,
  tingkat smallint not null,
  total integer not null,
  suara bigint[] not null default '{}',
  sel bigint[] not null default '{}',
  ada integer[] not null default '{}',
  cacah integer[] not null default '{}',
  gagal integer[] not null default '{}',
  takdapat integer[] not null default '{}',
  seq bigint not null default 0,
  per bigint,
  primary key (kontes, kode)
) with (fillfactor = 60);

create index hasil_agregat_anak on hasil_agregat (kontes, induk, kode);

-- Stations whose first figures carry this day (WIB, days since 1970), kept for the nation, provinces and kab/kota;
-- below them the few stations are counted when asked.
create table hasil_arus (
  kontes smallint not null references hasil_kontes (no),
  kode bigint not null,
  hari integer not null,
  n integer not null,
  primary key (kontes, kode, hari)
);
