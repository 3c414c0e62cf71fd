-- The voter list. A list is one kab/kota under one rule pack; its records change only by numbered, append-only changes.

create table sidalih_paket (
  id text primary key,
  isi jsonb not null,
  sejak timestamptz not null
);

-- id is `<paket>.<kab>`; urut: number of the last change; versi: last frozen version.
create table sidalih_daftar (
  id text primary key,
  paket text not null,
  kab text not null,
  keadaan text not null,
  sejak timestamptz not null,
  urut bigint not null default 0,
  versi int not null default 0,
  simulasi boolean not null default false,
  unique (paket, kab)
);

-- One row a voter record. rahasia: NIK, NKK, place and date of birth under one seal; nik_kunci, nkk_kunci: keyed
-- indexes. tps '000' = not placed yet. What indexes compare is compared byte by byte. tms null = on the list. Disability stands in a table and under a key of its own.
create table sidalih_pemilih (
  daftar text collate "C" not null references sidalih_daftar (id),
  id uuid not null,
  desa text collate "C" not null,
  tps text collate "C" not null,
  nama text collate "C" not null,
  jk text not null,
  kawin text not null,
  ktp_el text not null,
  alamat text not null,
  rt text not null,
  rw text not null,
  rahasia bytea not null,
  nik_kunci bytea not null,
  nkk_kunci bytea not null,
  sumber text not null,
  keterangan text not null default '',
  tanda text not null default '',
  tms smallint,
  rekam int not null default 1,
  urut bigint not null,
  primary key (daftar, id)
);

create index sidalih_pemilih_tps on sidalih_pemilih (daftar, desa, tps, nama, id);
create index sidalih_pemilih_nik on sidalih_pemilih (nik_kunci);
create index sidalih_pemilih_nkk on sidalih_pemilih (daftar, nkk_kunci);

create table sidalih_disabilitas (
  daftar text not null,
  pemilih uuid not null,
  desa text not null,
  tps text not null,
  rahasia text not null,
  primary key (daftar, pemilih),
  foreign key (daftar, pemilih) references sidalih_pemilih (daftar, id)
);

-- Every change, numbered within its list. sebelum: the record before, sealed. desa/tps: where the record stood before
-- (baru: where it came to); desa_ke/tps_ke: where it stands after a move. dasar: case, letter or evidence that it rests on.
create table sidalih_perubahan (
  daftar text not null references sidalih_daftar (id),
  urut bigint not null,
  pemilih uuid,
  jenis text not null check (jenis in ('muat', 'baru', 'ubah', 'tms', 'pulih', 'tps')),
  kode smallint,
  jk text,
  desa text,
  tps text,
  desa_ke text,
  tps_ke text,
  kolom text not null default '',
  sebelum bytea,
  sumber text not null,
  dasar text not null default '',
  bukti text not null default '',
  banyak int not null default 1,
  paket text not null,
  versi int not null,
  pelaku text not null,
  peran text not null,
  node text not null,
  pada timestamptz not null,
  primary key (daftar, urut)
);

create index sidalih_perubahan_pemilih on sidalih_perubahan (daftar, pemilih, urut);
create index sidalih_perubahan_versi on sidalih_perubahan (daftar, versi, urut);

create function sidalih_tetap() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (select 1 from sidalih_daftar where id = old.daftar and simulasi) then
    return old;
  end if;
  raise exception '%: what was written is never changed', tg_table_name;
end
$$;

-- A change of keys seals the record before again; nothing else of a change ever moves.
create function sidalih_perubahan_segel() returns trigger language plpgsql as $$
begin
  old.sebelum := new.sebelum;
  if old is distinct from new then
    raise exception '%: what was written is never changed', tg_table_name;
  end if;
  return new;
end
$$;

create trigger sidalih_perubahan_tetap before update on sidalih_perubahan for each row execute function sidalih_perubahan_segel();
create trigger sidalih_perubahan_ada before delete on sidalih_perubahan for each row execute function sidalih_tetap();

-- A plenary of one node for a stage, or of the kab/kota for the stage itself: proposed by one, approved by another.
-- versi: the last frozen version when it was held; a list that comes by the same stage again holds them anew.
create table sidalih_pleno (
  id uuid primary key,
  daftar text not null references sidalih_daftar (id),
  tahap text not null,
  node text not null,
  versi int not null,
  berita_acara jsonb not null,
  laki int not null,
  perempuan int not null,
  sidik text not null,
  urut bigint not null,
  pengusul text not null,
  diusulkan timestamptz not null,
  penyetuju text,
  disetujui timestamptz,
  batal timestamptz
);

create unique index sidalih_pleno_satu on sidalih_pleno (daftar, tahap, node, versi) where batal is null;

-- A frozen version: what was decided in plenary, the root over its stations' hashes, the last change that it holds.
create table sidalih_versi (
  daftar text not null references sidalih_daftar (id),
  no int not null,
  tahap text not null,
  sampai bigint not null,
  akar text not null,
  pemilih int not null,
  laki int not null,
  perempuan int not null,
  tps int not null,
  berita_acara jsonb not null,
  pleno uuid not null references sidalih_pleno (id),
  paket text not null,
  pada timestamptz not null,
  primary key (daftar, no)
);

create trigger sidalih_versi_tetap before update or delete on sidalih_versi for each row execute function sidalih_tetap();

-- Signed totals per station of a version, with its hash. rincian: {tms: {kode: n}, masuk8, usia, disabilitas, sumber, ktp_el, pemula}.
create table sidalih_rekap (
  daftar text not null,
  no int not null,
  desa text not null,
  tps text not null,
  awal int not null,
  baru int not null,
  keluar int not null,
  ubah int not null,
  laki int not null,
  perempuan int not null,
  rincian jsonb not null,
  hash text not null,
  primary key (daftar, no, desa, tps),
  foreign key (daftar, no) references sidalih_versi (daftar, no)
);

-- What may be one person twice: raised by intake, coklit, the matcher or a citizen; read by the duplicate cases.
create table sidalih_dugaan (
  id uuid primary key,
  daftar_a text not null,
  pemilih_a uuid not null,
  daftar_b text not null,
  pemilih_b uuid not null,
  asal text not null,
  p double precision,
  pada timestamptz not null,
  kasus uuid,
  unique (pemilih_a, pemilih_b)
);

create index sidalih_dugaan_baru on sidalih_dugaan (pada) where kasus is null;
