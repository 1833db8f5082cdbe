create table catalog.import_jobs (
  id uuid primary key,
  number integer generated always as identity unique,
  kind varchar(40) not null,
  file_name varchar(255) not null,
  state varchar(10) not null,
  go_on boolean not null,
  on_error varchar(10) not null,
  by varchar(120) not null,
  run_by varchar(120),
  channel varchar(40) not null,
  bytes bigint not null,
  encoding varchar(40) not null,
  delimiter varchar(1) not null,
  decimal_comma boolean not null,
  total_rows integer not null,
  total_groups integer not null,
  scattered jsonb not null,
  groups_done integer not null default 0,
  rows_done integer not null default 0,
  created integer not null default 0,
  changed integer not null default 0,
  unchanged integer not null default 0,
  refused integer not null default 0,
  blanked integer not null default 0,
  undone integer not null default 0,
  kept integer not null default 0,
  problem text,
  leased_by varchar(40),
  lease_until timestamptz,
  created_at timestamptz not null,
  finished_at timestamptz
);
create index import_jobs_at_work on catalog.import_jobs (number)
  where state in ('UPLOADED', 'CHECKING', 'CHECKED', 'RUNNING', 'UNDOING');

create table catalog.import_files (
  job_id uuid not null,
  part integer not null,
  bytes bytea not null,
  primary key (job_id, part)
);
alter table catalog.import_files alter column bytes set storage external;

-- Unchanged groups are only counted
create table catalog.import_results (
  job_id uuid not null references catalog.import_jobs on delete cascade,
  position integer not null,
  key text not null,
  line integer not null,
  outcome varchar(10) not null,
  refusals jsonb not null,
  preview jsonb not null,
  before text,
  after text,
  taken_back boolean not null default false,
  kept_because text,
  primary key (job_id, position)
);
create index import_results_by_outcome on catalog.import_results (job_id, outcome, position);

-- Which product of a file was the first to name a SKU
create table catalog.import_skus (
  job_id uuid not null references catalog.import_jobs on delete cascade,
  sku varchar(64) not null,
  handle varchar(255) not null,
  primary key (job_id, sku)
);
