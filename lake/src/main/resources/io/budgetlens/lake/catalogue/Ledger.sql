create table if not exists release (
  number integer primary key,
  kind text not null,
  published_at text not null,
  run text not null unique
);
create table if not exists release_table (
  number integer not null references release (number),
  table_name text not null,
  snapshot_id integer not null,
  rows integer not null,
  primary key (number, table_name)
);
-- runs that began and have not yet tidied up behind themselves
create table if not exists run (
  id text primary key,
  kind text not null,
  began_at text not null
);
-- at most one row: who may publish
create table if not exists lease (
  one integer primary key check (one = 1),
  run text not null,
  kind text not null,
  holder text not null,
  process_began_at text not null,
  since text not null,
  expires_at text not null
);
