-- Break-glass (keamanan.md 1.7): who asked for it, who opened it with him, what it read, what became of it.
create table identity_siaga (
  id uuid primary key,
  nomor bigint generated always as identity unique,
  modul text collate "C" not null,
  wilayah text collate "C" not null,
  alasan text not null check (char_length(alasan) >= 30),
  peminta uuid not null references identity_akun (id),
  diminta bigint not null,
  -- When the first of the two last proved a factor.
  bukti bigint not null,
  pembuka uuid references identity_akun (id),
  dibuka bigint,
  sampai bigint,
  -- Closed early, or found over by the clock.
  ditutup bigint,
  -- How often the two asked for something while it was open.
  permintaan integer,
  peninjau uuid references identity_akun (id),
  ditinjau bigint,
  simpulan text,
  check ((pembuka is null) = (dibuka is null) and (dibuka is null) = (sampai is null)),
  check (pembuka is null or pembuka <> peminta),
  check (ditutup is null or dibuka is not null),
  check ((ditutup is null) = (permintaan is null)),
  check ((peninjau is null) = (ditinjau is null) and (peninjau is null) = (simpulan is null)),
  check (peninjau is null or (ditutup is not null and peninjau <> peminta and peninjau <> pembuka))
);

create index identity_siaga_terbuka on identity_siaga (sampai) where dibuka is not null and ditutup is null;
create index identity_siaga_ditinjau on identity_siaga (sampai) where dibuka is not null and ditinjau is null;
