-- A scanner that does not answer: nothing is asked before `berikut`, and no file has failed by it. At most one row.
create table attachments_pemindai (
  satu boolean primary key default true check (satu),
  beruntun integer not null,
  sejak bigint not null,
  berikut bigint not null
);
