create schema if not exists fulfillment;

-- What was agreed about an order. Its row is the lock of all work on the order; it may exist before the work is planned,
-- to remember that units were cancelled.
create table fulfillment.deliveries (
  order_id           uuid primary key,
  planned_at         timestamptz,
  number             text,
  channel            text,
  shopper            jsonb,
  ship_to            jsonb,
  method             text,
  collect_at         text,
  promise            jsonb,
  promised_latest    timestamptz,
  placed_at          timestamptz,
  items              jsonb,
  decision           jsonb,
  stopped            jsonb not null default '[]'
);
create index deliveries_number on fulfillment.deliveries (number);

create table fulfillment.fulfillment_orders (
  id                 uuid primary key,
  pick_number        bigint generated always as identity (start with 100001),
  order_id           uuid not null references fulfillment.deliveries,
  location           text not null,
  sequence           int not null,
  method             text not null,
  state              text not null check (state in ('OPEN','PICKING','PICKED','PACKED','READY','SHIPPED','HANDED_OVER','EXPIRED','REJECTED','CANCELLED')),
  due                timestamptz not null,
  expected_latest    timestamptz,
  expected_offset    int,
  units              int not null,
  picked             int not null default 0,
  picker             text,
  parcel_grams       int check (parcel_grams > 0),
  code               text,
  ready_at           timestamptz,
  kept_until         timestamptz,
  wrong_codes        int not null default 0,
  locked_until       timestamptz,
  version            bigint not null default 0,
  created_at         timestamptz not null,
  changed_at         timestamptz not null,
  unique (order_id, location, sequence),
  check (picked between 0 and units)
);
create index fulfillment_orders_work on fulfillment.fulfillment_orders (due, id)
  where state in ('OPEN','PICKING','PICKED','PACKED','READY');
create index fulfillment_orders_location_work on fulfillment.fulfillment_orders (location, due, id)
  where state in ('OPEN','PICKING','PICKED','PACKED','READY');
create index fulfillment_orders_state on fulfillment.fulfillment_orders (state, due desc, id desc);
create index fulfillment_orders_all on fulfillment.fulfillment_orders (due desc, id desc);
create unique index fulfillment_orders_pick_number on fulfillment.fulfillment_orders (pick_number);
create unique index fulfillment_orders_code on fulfillment.fulfillment_orders (location, code) where state = 'READY';
create index fulfillment_orders_kept on fulfillment.fulfillment_orders (kept_until) where state = 'READY';

create table fulfillment.lines (
  fulfillment_order_id uuid not null references fulfillment.fulfillment_orders,
  line_number          int not null,
  sku                  text not null,
  title                text not null,
  options              text not null,
  weight_grams         int not null,
  asked                int not null check (asked > 0),
  picked               int not null default 0,
  rejected             int not null default 0,
  cancelled            int not null default 0,
  primary key (fulfillment_order_id, line_number),
  check (picked >= 0 and rejected >= 0 and cancelled >= 0 and picked + rejected + cancelled <= asked)
);

create table fulfillment.waiting_units (
  order_id    uuid not null references fulfillment.deliveries,
  line_number int not null,
  sku         text not null,
  quantity    int not null check (quantity > 0),
  since       timestamptz not null,
  tried_at    timestamptz not null,
  primary key (order_id, line_number)
);
create index waiting_units_tried on fulfillment.waiting_units (tried_at);

create table fulfillment.rejections (
  id                   bigint generated always as identity primary key,
  fulfillment_order_id uuid not null references fulfillment.fulfillment_orders,
  order_id             uuid not null,
  location             text not null,
  line_number          int not null,
  sku                  text not null,
  quantity             int not null check (quantity > 0),
  reason               text not null,
  rejected_at          timestamptz not null,
  rejected_by          text not null
);
create index rejections_order on fulfillment.rejections (order_id);

create table fulfillment.resourcings (
  id        bigint generated always as identity primary key,
  order_id  uuid not null references fulfillment.deliveries,
  at        timestamptz not null,
  decision  jsonb not null
);
create index resourcings_order on fulfillment.resourcings (order_id);

create table fulfillment.slips (
  event_id  uuid primary key,
  order_id  uuid not null references fulfillment.deliveries,
  latest    timestamptz,
  at        timestamptz not null
);
create index slips_order on fulfillment.slips (order_id);

create sequence fulfillment.shipment_number start with 100001;
create table fulfillment.shipments (
  fulfillment_order_id uuid primary key references fulfillment.fulfillment_orders,
  number               text not null unique default 'S-' || nextval('fulfillment.shipment_number'),
  carrier              text not null,
  tracking             text unique,
  requested_at         timestamptz not null,
  dispatched_at        timestamptz
);
create index shipments_requested on fulfillment.shipments (requested_at) where dispatched_at is null;

-- The built-in carrier's own book: it answers what became of a reference.
create sequence fulfillment.carrier_serial start with 10000001;
create table fulfillment.carrier_bookings (
  reference text primary key,
  tracking  text not null,
  booked_at timestamptz not null
);

create table fulfillment.notes (
  id                   bigint generated always as identity primary key,
  fulfillment_order_id uuid not null references fulfillment.fulfillment_orders,
  at                   timestamptz not null,
  by                   text not null,
  what                 text not null,
  detail               text not null
);
create index notes_fulfillment_order on fulfillment.notes (fulfillment_order_id, id);

-- Wrong codes that fitted no pick-up at all: slows whoever tries them through.
create table fulfillment.wrong_codes (
  by text not null,
  at timestamptz not null
);
create index wrong_codes_by on fulfillment.wrong_codes (by, at);

-- Rates: a destination's own before those for everywhere (*).
create table fulfillment.rates (
  currency  text not null,
  country   text not null,
  method    text not null,
  up_to_grams int not null check (up_to_grams > 0),
  price     numeric(38, 2) not null check (price >= 0),
  free_from numeric(38, 2),
  primary key (currency, country, method, up_to_grams)
);
insert into fulfillment.rates (currency, country, method, up_to_grams, price, free_from)
select c.currency, r.country, r.method, r.up_to_grams, round(r.price * c.factor, c.digits), round(r.free_from * c.factor, c.digits)
from (values
  ('*', 'STANDARD',  2000,  6.90, null::numeric), ('*', 'STANDARD',  5000,  9.90, null),
  ('*', 'STANDARD', 10000, 14.90, null),          ('*', 'STANDARD', 31500, 24.90, null),
  ('*', 'EXPRESS',   2000, 14.90, null),          ('*', 'EXPRESS',   5000, 19.90, null),
  ('*', 'EXPRESS',  10000, 29.90, null),          ('*', 'EXPRESS',  31500, 49.90, null),
  ('*', 'PICKUP',   31500,  0.00, null),
  ('DE', 'STANDARD',  2000,  4.90, 79.00), ('DE', 'STANDARD',  5000,  5.90, 79.00),
  ('DE', 'STANDARD', 10000,  7.90, 79.00), ('DE', 'STANDARD', 31500, 12.90, null),
  ('DE', 'EXPRESS',   2000,  9.90, null),  ('DE', 'EXPRESS',   5000, 11.90, null),
  ('DE', 'EXPRESS',  10000, 14.90, null),  ('DE', 'EXPRESS',  31500, 24.90, null)
) r (country, method, up_to_grams, price, free_from)
cross join (values
  ('EUR', 1.0, 2), ('USD', 1.1, 2), ('GBP', 0.9, 2), ('CHF', 1.0, 2), ('AZN', 1.9, 2), ('RUB', 95, 0), ('PLN', 4.3, 2),
  ('CZK', 25, 0), ('SEK', 11, 0), ('NOK', 11.5, 0), ('DKK', 7.5, 2), ('HUF', 390, 0), ('RON', 5, 2), ('TRY', 38, 2),
  ('UAH', 45, 0), ('CAD', 1.5, 2), ('AUD', 1.7, 2), ('JPY', 165, 0), ('KWD', 0.35, 2)
) c (currency, factor, digits);

create view fulfillment.invariant_i5_units as
with lines as (
  select d.order_id, (i ->> 'line')::int as line_number, (i ->> 'quantity')::int as ordered,
         coalesce((select sum((s ->> 'quantity')::int) from jsonb_array_elements(d.stopped) s where s ->> 'line' = i ->> 'line'), 0) as stopped
  from fulfillment.deliveries d cross join lateral jsonb_array_elements(d.items) i
  where d.planned_at is not null
), worked as (
  select f.order_id, l.line_number, sum(l.asked - l.rejected) as units
  from fulfillment.fulfillment_orders f join fulfillment.lines l on l.fulfillment_order_id = f.id
  group by f.order_id, l.line_number
)
select lines.order_id, lines.line_number, lines.ordered, lines.stopped, coalesce(worked.units, 0) as worked, coalesce(w.quantity, 0) as waiting
from lines
left join worked using (order_id, line_number)
left join fulfillment.waiting_units w using (order_id, line_number)
where lines.ordered <> lines.stopped + coalesce(worked.units, 0) + coalesce(w.quantity, 0);
comment on view fulfillment.invariant_i5_units is
  'Each unit of an order is stopped, waiting, or in the work of exactly one location.';

create view fulfillment.invariant_i5_totals as
select f.id, f.units, f.picked, f.state from fulfillment.fulfillment_orders f
join (select fulfillment_order_id, sum(asked - rejected - cancelled) as due, sum(picked) as picked from fulfillment.lines group by 1) l
  on l.fulfillment_order_id = f.id
where f.units <> l.due or f.picked <> l.picked
   or (f.state in ('PICKED','PACKED','READY','SHIPPED','HANDED_OVER') and f.picked <> f.units)
   or (f.state in ('REJECTED','CANCELLED') and f.units <> 0);
comment on view fulfillment.invariant_i5_totals is
  'A fulfilment order counts its lines rightly, and nothing leaves that was not picked.';

create view fulfillment.invariant_i12 as
select 'shipment' as what, s.number as name, s.requested_at as since
from fulfillment.shipments s
where s.dispatched_at is null and s.requested_at < now() - interval '5 minutes'
union all
select 'pick-up', f.id::text, f.kept_until from fulfillment.fulfillment_orders f
where f.state = 'READY' and f.kept_until < now() - interval '5 minutes';
comment on view fulfillment.invariant_i12 is
  'No parcel waits for its booking, and no pick-up stays past its date, longer than five minutes.';

create view fulfillment.invariant_i16 as
select d.order_id, d.number, d.promised_latest, max(f.expected_latest) as expected_latest
from fulfillment.deliveries d join fulfillment.fulfillment_orders f using (order_id)
where f.expected_latest > d.promised_latest and f.state not in ('REJECTED','CANCELLED')
  and not exists (select 1 from fulfillment.slips s where s.order_id = d.order_id)
group by d.order_id
union all
select d.order_id, d.number, d.promised_latest, null
from fulfillment.deliveries d join fulfillment.waiting_units w using (order_id)
where w.since > d.planned_at and not exists (select 1 from fulfillment.slips s where s.order_id = d.order_id);
comment on view fulfillment.invariant_i16 is
  'Whoever gets goods later than promised at checkout has been told.';
