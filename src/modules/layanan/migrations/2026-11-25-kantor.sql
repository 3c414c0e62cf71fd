-- What an office says of itself, version by version; the newest that has begun holds. isi: address, area, way, access, languages, posts.
create table layanan_profil (
  kantor text not null,
  no int not null check (no >= 1),
  isi jsonb not null,
  berlaku_dari date not null,
  akun text not null,
  pada timestamptz not null,
  primary key (kantor, no)
);

create function layanan_tetap() returns trigger language plpgsql as $$
begin
  raise exception '%: what was written here is never changed', tg_table_name;
end
$$;
create trigger layanan_profil_tetap before update or delete or truncate on layanan_profil
  for each statement execute function layanan_tetap();

-- Ways to reach an office. berakhir: a pilot vanishes by itself, or the office closed it.
create table layanan_kanal (
  id uuid primary key,
  kantor text not null,
  jenis text not null check (jenis in ('formulir', 'surel', 'whatsapp', 'telepon', 'loket')),
  alamat text not null,
  berakhir date,
  akun text not null,
  dibuat timestamptz not null
);

create index layanan_kanal_kantor on layanan_kanal (kantor);

-- Each test of such a way. cara: by the machine, or by an officer who called back; akun null = the machine.
create table layanan_kanal_uji (
  kanal uuid not null references layanan_kanal (id),
  pada timestamptz not null,
  lulus boolean not null,
  cara text not null check (cara in ('mesin', 'petugas')),
  sebab text,
  akun text,
  primary key (kanal, pada)
);

-- New hours that begin within a day wait here for a second person; what is decided stands among the calendar's hours.
create table layanan_jam_usul (
  id uuid primary key,
  kantor text not null,
  isi jsonb not null,
  pengusul text not null,
  pada timestamptz not null,
  putusan text check (putusan in ('SETUJU', 'BATAL')),
  pemutus text,
  diputus timestamptz
);

create unique index layanan_jam_usul_satu on layanan_jam_usul (kantor) where putusan is null;
