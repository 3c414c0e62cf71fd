-- The latest time at which a source said again what is in force. It makes no event, yet an older snapshot that comes
-- after it must not supersede: then the confirmation becomes an event of its own. One row a station, renewed in place.
create table hasil_penegasan (
  kontes smallint not null references hasil_kontes (no),
  prov smallint not null,
  kode bigint not null,
  per bigint not null,
  sumber integer not null,
  -- Did the confirming source carry the administration block as well?
  bersel boolean not null,
  primary key (kontes, prov, kode)
);
