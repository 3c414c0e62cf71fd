-- Where a station stands: public facts, no person. akses: codes of what is there for voters with a disability.
create table sidalih_lokasi (
  desa text not null check (desa ~ '^[0-9]{10}$'),
  tps text not null check (tps ~ '^[0-9]{3}$'),
  nama text not null,
  alamat text not null,
  lat double precision,
  lon double precision,
  jam text not null,
  akses jsonb not null,
  sumber text not null,
  sejak timestamptz not null,
  primary key (desa, tps)
);

create index sidalih_lokasi_sejak on sidalih_lokasi (sejak);
