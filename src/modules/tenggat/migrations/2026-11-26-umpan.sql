-- Secret addresses under which an officer's calendar reads deadlines: the hash of the secret, whose it is, and the place
-- whose clocks it shows. One living address an account; a revoked one is gone.
create table tenggat_umpan (
  kunci text primary key,
  akun text not null unique,
  simpul text not null,
  bawah boolean not null,
  dibuat timestamptz not null
);
