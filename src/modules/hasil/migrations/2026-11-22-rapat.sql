-- Plenaries and their forms (D.Hasil of kecamatan, kabupaten/kota, provinsi, nation). Instants are whole seconds since
-- 1970 UTC. What is written stays: rows and notes are only added, a closed form is never touched.
create table hasil_rapat (
  id uuid primary key,
  kontes smallint not null references hasil_kontes (no),
  -- Index in LAPISAN (recap/layers.ts): 1 kecamatan or mission, 2 kabupaten/kota, 3 provinsi, 4 nation.
  lapisan smallint not null check (lapisan between 1 and 4),
  kode bigint not null,
  prov smallint not null,
  -- 1 the first plenary of the node; each reopening is another one.
  versi smallint not null,
  keadaan text not null check (keadaan in ('DIBUKA', 'DIUSULKAN', 'DITUTUP', 'DIGANTI')),
  dibuka bigint not null,
  ditutup bigint,
  -- Number of the last note or row: whoever signs names what was seen.
  urut integer not null default 0,
  check ((keadaan in ('DITUTUP', 'DIGANTI')) = (ditutup is not null)),
  unique (kontes, lapisan, kode, versi)
);

create index hasil_rapat_wilayah on hasil_rapat (kontes, prov, kode);

-- Everything that happened at a plenary, in order.
create table hasil_rapat_peristiwa (
  rapat uuid not null references hasil_rapat (id),
  urut integer not null,
  -- Comes with the act, so that a repeated sending or a package read twice is known.
  uuid uuid not null unique,
  jenis text not null,
  pada bigint not null,
  akun text not null,
  peran text not null,
  simpul bigint not null,
  isi jsonb not null,
  primary key (rapat, urut)
);

-- Rows of the form as accepted; the latest version of a row counts. bawah_* is what the form below said then.
create table hasil_d_baris (
  rapat uuid not null references hasil_rapat (id),
  kode bigint not null,
  versi smallint not null,
  urut integer not null,
  suara bigint[] not null,
  sel bigint[] not null,
  bawah_suara bigint[],
  bawah_sel bigint[],
  sebab text,
  catatan text,
  pada bigint not null,
  peran text not null,
  simpul bigint not null,
  primary key (rapat, kode, versi)
);

-- The closed form: its canonical text, its print, and both hashes (the leaves of the public log).
create table hasil_d_formulir (
  rapat uuid primary key references hasil_rapat (id),
  isi text not null,
  sha256 text not null,
  pdf bytea not null,
  pdf_sha256 text not null
);

create function hasil_rapat_tetap() returns trigger language plpgsql as $$
begin
  -- Simulated figures are the only ones that may go, when real ones come.
  if tg_op = 'DELETE' and current_setting('hasil.hapus_simulasi', true) = 'ya' then
    return null;
  end if;
  raise exception '%: what was written at a plenary is never changed', tg_table_name;
end
$$;

create trigger hasil_rapat_peristiwa_tetap before update or delete or truncate on hasil_rapat_peristiwa
  for each statement execute function hasil_rapat_tetap();

create trigger hasil_d_baris_tetap before update or delete or truncate on hasil_d_baris
  for each statement execute function hasil_rapat_tetap();

create trigger hasil_d_formulir_tetap before update or delete or truncate on hasil_d_formulir
  for each statement execute function hasil_rapat_tetap();
