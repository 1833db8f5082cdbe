create schema if not exists orders;

-- A cart is one row. fillfactor leaves room so that its many small updates stay on the page.
create table orders.cart (
  id         uuid primary key,
  token_hash text        not null,
  channel    text        not null,
  version    integer     not null,
  body       jsonb       not null,
  expires_at timestamptz not null
) with (fillfactor = 50);
create index cart_expires on orders.cart (expires_at);

create sequence orders.order_number start with 100001;

-- Amounts are in the currency's smallest unit. Texts that are looked up by prefix have the C collation.
create table orders.orders (
  id                 uuid primary key,
  number             text collate "C" not null,
  channel            text        not null,
  state              text        not null
    check (state in ('PAYMENT_PENDING', 'OPEN', 'COMPLETED', 'CANCELLED', 'FAILED')),
  version            integer     not null,
  token              text        not null,
  idempotency_key    text,
  fingerprint        text,
  cart_id            uuid,
  placed_at          timestamptz not null,
  changed_at         timestamptz not null,
  email              text collate "C" not null,
  name               text        not null,
  phone              text,
  language           text        not null,
  ship_to            jsonb,
  country            text        not null,
  delivery_method    text        not null,
  delivery           jsonb       not null,
  payment_method     text        not null,
  currency           text        not null,
  tax_included       boolean     not null,
  items_minor        bigint      not null check (items_minor >= 0),
  discount_minor     bigint      not null check (discount_minor >= 0),
  shipping_minor     bigint      not null check (shipping_minor >= 0),
  shipping_tax_rate  numeric     not null,
  shipping_tax_minor bigint      not null,
  tax_minor          bigint      not null check (tax_minor >= 0),
  total_minor        bigint      not null check (total_minor >= 0),
  cancelled_minor    bigint      not null default 0,
  returns_minor      bigint      not null default 0,
  waiting_units      integer     not null default 0,
  constraint one_number_per_channel unique (number, channel),
  constraint one_order_per_key unique (channel, idempotency_key)
) with (fillfactor = 85);

create index orders_newest on orders.orders (placed_at desc, id desc);
create index orders_by_channel on orders.orders (channel, placed_at desc, id desc);
create index orders_by_state on orders.orders (state, placed_at desc, id desc);
create index orders_waiting on orders.orders (placed_at desc, id desc) where waiting_units > 0;
create index orders_by_email on orders.orders (email, placed_at desc);
create index orders_by_name on orders.orders (lower(name) text_pattern_ops);
create index orders_by_last_name on orders.orders (lower(split_part(name, ' ', -1)) text_pattern_ops);

create table orders.order_line (
  order_id         uuid    not null references orders.orders (id),
  line             integer not null,
  sku              text    not null,
  handle           text    not null,
  title            text    not null,
  options          text    not null,
  image            text,
  category         text    not null,
  weight_grams     integer not null,
  unit_price_minor bigint  not null,
  amount_minor     bigint  not null,
  discount_minor   bigint  not null,
  tax_class        text    not null,
  tax_rate         numeric not null,
  tax_minor        bigint  not null,
  paid_minor       bigint  not null,
  ordered          integer not null check (ordered > 0),
  cancelled        integer not null check (cancelled >= 0),
  waiting          integer not null check (waiting >= 0),
  allocated        integer not null check (allocated >= 0),
  shipped          integer not null check (shipped >= 0),
  handed_over      integer not null check (handed_over >= 0),
  returned         integer not null check (returned >= 0),
  settled          integer not null check (settled >= 0),
  delivered_at     timestamptz,
  primary key (order_id, line),
  constraint every_unit_is_somewhere
    check (ordered = cancelled + waiting + allocated + shipped + handed_over),
  constraint only_what_left_comes_back check (returned <= shipped + handed_over)
) with (fillfactor = 85);
create index order_line_by_sku on orders.order_line (sku);

create table orders.payment (
  order_id         uuid    not null references orders.orders (id),
  position         integer not null,
  key              text    not null unique,
  provider         text    not null,
  method           text    not null,
  state            text    not null
    check (state in ('PENDING', 'AUTHORISED', 'DECLINED', 'CAPTURED', 'VOIDED')),
  amount_minor     bigint  not null check (amount_minor >= 0),
  authorised_minor bigint  not null check (authorised_minor >= 0),
  captured_minor   bigint  not null check (captured_minor >= 0),
  refunded_minor   bigint  not null check (refunded_minor >= 0),
  voided_minor     bigint  not null check (voided_minor >= 0),
  -- asked for, done or not: what is captured and refunded follows
  to_capture_minor bigint  not null,
  to_refund_minor  bigint  not null,
  reference        text,
  refusal          text,
  primary key (order_id, position),
  constraint captured_was_authorised check (captured_minor + voided_minor <= authorised_minor),
  constraint refunded_was_captured check (refunded_minor <= captured_minor),
  constraint asked_within_bounds check (captured_minor <= to_capture_minor and to_capture_minor <= authorised_minor
    and refunded_minor <= to_refund_minor and to_refund_minor <= to_capture_minor)
) with (fillfactor = 85);

-- Money that has to move at the provider, done by a job outside any transaction; once per cause.
create table orders.payment_task (
  id           uuid primary key,
  order_id     uuid        not null references orders.orders (id),
  payment      integer     not null,
  kind         text        not null check (kind in ('CAPTURE', 'REFUND', 'VOID')),
  cause        text        not null,
  amount_minor bigint      not null check (amount_minor >= 0),
  currency     text        not null,
  state        text        not null check (state in ('DUE', 'DONE', 'REFUSED')),
  attempts     integer     not null default 0,
  created_at   timestamptz not null,
  due_at       timestamptz not null,
  done_at      timestamptz,
  problem      text,
  constraint one_task_per_cause unique (order_id, payment, kind, cause)
);
create index payment_task_due on orders.payment_task (due_at) where state = 'DUE';

create table orders.shipment (
  order_id    uuid        not null references orders.orders (id),
  number      text        not null,
  collected   boolean     not null,
  carrier     text,
  tracking    text collate "C",
  units       jsonb       not null,
  reported_at timestamptz not null,
  primary key (order_id, number)
);
create index shipment_by_tracking on orders.shipment (tracking) where tracking is not null;

create table orders.cancellation (
  id           uuid primary key,
  order_id     uuid        not null references orders.orders (id),
  key          text        not null,
  fingerprint  text        not null,
  units        jsonb       not null,
  whole        boolean     not null,
  reason       text        not null,
  by           text        not null,
  at           timestamptz not null,
  amount_minor bigint      not null,
  constraint one_cancellation_per_key unique (order_id, key)
);

create table orders.ledger_entry (
  id           bigint generated always as identity primary key,
  journal      uuid        not null,
  order_id     uuid        not null,
  account      text        not null check (account in ('provider', 'sales', 'tax')),
  debit_minor  bigint      not null check (debit_minor >= 0),
  credit_minor bigint      not null check (credit_minor >= 0),
  currency     text        not null,
  cause        text        not null,
  at           timestamptz not null
);
create index ledger_entry_by_order on orders.ledger_entry (order_id);

create function orders.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'entries of the ledger are immutable: book the opposite';
end $$;
create trigger ledger_entry_is_immutable before update or delete on orders.ledger_entry
  for each row execute function orders.refuse_change();

-- Plays the remote side of the simulated provider; nothing of ours writes to it but the simulation.
create table orders.simulated_provider (
  key           text primary key,
  authorisation text        not null,
  kind          text        not null check (kind in ('AUTHORISE', 'CAPTURE', 'REFUND', 'VOID')),
  token         text        not null,
  amount_minor  bigint      not null,
  currency      text        not null,
  outcome       text        not null check (outcome in ('LOST', 'APPROVED', 'DECLINED')),
  refusal       text,
  calls         integer     not null,
  at            timestamptz not null
);

create index simulated_provider_by_authorisation on orders.simulated_provider (authorisation);

create table orders.inbox (
  event_id uuid not null,
  listener text not null,
  primary key (event_id, listener)
);
