create schema if not exists inventory;

create table inventory.locations (
    code         varchar(40) primary key,
    name         text        not null,
    type         text        not null check (type in ('WAREHOUSE', 'STORE', 'SUPPLIER', 'LOCKER')),
    line1        text        not null,
    line2        text,
    postal_code  text        not null,
    city         text        not null,
    region       text,
    country      varchar(2)  not null,
    phone        text,
    latitude     double precision check (latitude between -90 and 90),
    longitude    double precision check (longitude between -180 and 180),
    zone         text        not null,
    hours        text        not null,
    holidays     date[]      not null default '{}',
    cut_off      time        not null,
    capabilities text[]      not null default '{}',
    active       boolean     not null default true,
    version      integer     not null default 1,
    changed_at   timestamptz not null,
    check ((latitude is null) = (longitude is null))
);

-- A postcode may have several places.
create table inventory.postcodes (
    country     varchar(2)       not null,
    postal_code text             not null,
    place       text             not null,
    latitude    double precision not null check (latitude between -90 and 90),
    longitude   double precision not null check (longitude between -180 and 180),
    primary key (country, postal_code, place)
);

-- The rows that everybody wants: small, and updated without touching an index.
create table inventory.stock (
    location    varchar(40) not null,
    sku         varchar(64) not null,
    on_hand     integer     not null default 0,
    reserved    integer     not null default 0,
    unavailable integer     not null default 0 check (unavailable >= 0),
    safety      integer     not null default 0 check (safety >= 0),
    counted_at  timestamptz,
    primary key (location, sku),
    constraint stock_reserved_within_on_hand check (0 <= reserved and reserved <= on_hand)
) with (fillfactor = 70);
create index stock_by_sku on inventory.stock (sku, location);

create table inventory.ledger (
    id          bigint generated always as identity primary key,
    occurred_at timestamptz not null,
    location    varchar(40) not null,
    sku         varchar(64) not null,
    state       text        not null check (state in ('SELLABLE', 'UNAVAILABLE')),
    quantity    integer     not null check (quantity <> 0),
    kind        text        not null check (kind in
        ('RECEIPT', 'ADJUSTMENT', 'SALE', 'RETURN', 'TRANSFER_OUT', 'TRANSFER_IN', 'COUNT', 'DAMAGE')),
    reason      text        not null,
    cause       text        not null,
    by          text        not null,
    event_id    uuid        not null,
    constraint ledger_one_effect_per_event unique (event_id, location, sku, state, kind)
);
create index ledger_by_sku on inventory.ledger (sku, id desc);
create index ledger_by_location on inventory.ledger (location, id desc);

create function inventory.refuse_ledger_change() returns trigger language plpgsql as $$
begin
    raise exception 'The stock ledger is append-only: correct it by another row';
end $$;
create trigger ledger_is_append_only before update or delete on inventory.ledger
    for each row execute function inventory.refuse_ledger_change();
create trigger ledger_is_never_emptied before truncate on inventory.ledger
    for each statement execute function inventory.refuse_ledger_change();

-- A claim is only ever changed by who has locked its stock row; handing over, which changes no sums, is the exception.
create table inventory.claims (
    holder     varchar(70) not null,
    line       integer     not null,
    location   varchar(40) not null,
    sku        varchar(64) not null,
    quantity   integer     not null check (quantity > 0),
    expires_at timestamptz,
    made_at    timestamptz not null,
    primary key (holder, line, location, sku)
);
comment on column inventory.claims.expires_at is 'A hold until then; null for a reservation';
create index claims_by_row on inventory.claims (location, sku);
create index claims_that_expire on inventory.claims (location, sku, expires_at) where expires_at is not null;
create index claims_by_expiry on inventory.claims (expires_at) where expires_at is not null;

create table inventory.inbox (
    event_id   uuid        not null,
    listener   text        not null,
    handled_at timestamptz not null,
    primary key (event_id, listener)
);

create view inventory.invariant_i1_ledger as
select location, sku, stock.on_hand, ledger.sellable, stock.unavailable, ledger.unavailable as ledger_unavailable
from inventory.stock
full join (
    select location, sku,
           coalesce(sum(quantity) filter (where state = 'SELLABLE'), 0) as sellable,
           coalesce(sum(quantity) filter (where state = 'UNAVAILABLE'), 0) as unavailable
    from inventory.ledger
    group by location, sku) ledger using (location, sku)
where coalesce(stock.on_hand, 0) <> coalesce(ledger.sellable, 0)
   or coalesce(stock.unavailable, 0) <> coalesce(ledger.unavailable, 0);
comment on view inventory.invariant_i1_ledger is
    'On hand and unavailable equal the sum of the ledger per location, SKU and state.';

create view inventory.invariant_i2_reserved as
select location, sku, on_hand, reserved from inventory.stock where reserved < 0 or reserved > on_hand;
comment on view inventory.invariant_i2_reserved is 'Reserved lies between zero and on hand.';

create view inventory.invariant_i3_claims as
select location, sku, stock.reserved, claimed.quantity as claimed
from inventory.stock
full join (select location, sku, sum(quantity) as quantity from inventory.claims group by location, sku) claimed
    using (location, sku)
where coalesce(stock.reserved, 0) <> coalesce(claimed.quantity, 0);
comment on view inventory.invariant_i3_claims is
    'Reserved equals the open holds and reservations per location and SKU.';

create view inventory.invariant_i12_expired_holds as
select holder, line, location, sku, quantity, expires_at
from inventory.claims
where expires_at < now() - interval '5 minutes';
comment on view inventory.invariant_i12_expired_holds is
    'No hold lies around longer than five minutes after it has expired.';
