-- Challenges whose time is over are cleared away with each new one: strangers may ask for many.
create index identity_tantangan_sampai on identity_tantangan (sampai);
