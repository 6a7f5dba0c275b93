-- Accounts that are due to be closed are found without a look at all others.
alter table person
  add key person_closes_at (closes_at);
