create schema if not exists returns;

create sequence returns.rma_number start 100001;

create table returns.returns (
  id uuid primary key,
  number varchar(20) not null unique,
  order_id uuid not null,
  order_number varchar(40) not null,
  channel varchar(40) not null,
  shopper jsonb not null,
  currency varchar(3) not null,
  method varchar(20) not null,
  postage_paid boolean not null,
  state varchar(20) not null,
  requested_at timestamptz not null,
  requested_by varchar(120) not null,
  expires_at timestamptz,
  overrule jsonb,
  "authorized" jsonb,
  receipt jsonb,
  inspection jsonb,
  dispositioning jsonb,
  refund jsonb,
  ending jsonb,
  version bigint not null,
  -- What lists and views ask for; each is told by the facts above
  location varchar(40) generated always as (receipt ->> 'location') stored,
  check ((state in ('RECEIVED', 'INSPECTED', 'DISPOSITIONED', 'REFUND_DUE', 'CLOSED')) = (receipt is not null)),
  check ((state in ('REJECTED', 'CANCELLED', 'EXPIRED')) = (ending is not null)),
  check ((state in ('REFUND_DUE', 'CLOSED')) = (refund is not null))
);

create index returns_by_order on returns.returns (order_id);
create index returns_by_order_number on returns.returns (order_number varchar_pattern_ops);
create index returns_by_email on returns.returns ((shopper ->> 'email'));
create index returns_by_time on returns.returns (requested_at desc, id desc);
create index returns_by_state on returns.returns (state, requested_at desc, id desc);
create index returns_to_expire on returns.returns (expires_at) where state = 'AUTHORIZED';

create table returns.return_lines (
  id uuid primary key,
  return_id uuid not null references returns.returns,
  line integer not null,
  sku varchar(64) not null,
  title text not null,
  options text not null,
  quantity integer not null check (quantity > 0),
  reason varchar(30) not null,
  note text,
  ordered integer not null,
  paid numeric(38, 4) not null,
  fee numeric(38, 4) not null check (fee >= 0),
  received integer check (received between 0 and quantity),
  turned_away integer not null check (turned_away >= 0),
  -- The first unit share that its refund takes, once approved
  first_share integer,
  accepted integer check (accepted between 0 and received),
  item_condition varchar(20),
  finding text,
  disposition varchar(20),
  unique (return_id, line)
);

-- One row per order line of which something ever came back: the guard of concurrent returns
create table returns.purchased_units (
  order_id uuid not null,
  line integer not null,
  delivered integer not null,
  claimed integer not null default 0,
  received integer not null default 0,
  refunded integer not null default 0,
  primary key (order_id, line),
  check (0 <= refunded and refunded <= received and received <= claimed and claimed <= delivered)
);

create table returns.history (
  return_id uuid not null references returns.returns,
  position integer not null,
  became varchar(20) not null,
  at timestamptz not null,
  by varchar(120) not null,
  note text,
  primary key (return_id, position)
);

create table returns.policies (
  category varchar(200) primary key,
  name varchar(80) not null,
  window_days integer not null check (window_days between 0 and 3650),
  fee numeric(38, 4) not null check (fee >= 0),
  currency varchar(3) not null,
  final_sale boolean not null,
  methods varchar(100) not null,
  postage varchar(20) not null,
  version bigint not null,
  changed_at timestamptz not null,
  changed_by varchar(120) not null
);

-- What a policy was before each change; a removed policy's last row says so
create table returns.policy_history (
  category varchar(200) not null,
  version bigint not null,
  terms jsonb,
  at timestamptz not null,
  by varchar(120) not null,
  primary key (category, version)
);

insert into returns.policies
  values ('', 'Standard', 30, 0, 'EUR', false, 'STORE,POST', 'RETAILER', 0, '1970-01-01T00:00:00Z', 'system');
