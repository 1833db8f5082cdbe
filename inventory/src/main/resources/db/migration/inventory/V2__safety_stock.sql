-- Who keeps how many pieces back, since when and why. The figure itself stays with the row of stock.
create table inventory.safety_changes (
    id         bigint generated always as identity primary key,
    changed_at timestamptz not null,
    location   varchar(40) not null,
    sku        varchar(64) not null,
    was        integer     not null check (was >= 0),
    became     integer     not null check (became >= 0),
    reason     text        not null,
    by         text        not null,
    check (was <> became)
);
create index safety_changes_by_row on inventory.safety_changes (location, sku, id desc);

create function inventory.refuse_safety_history_change() returns trigger language plpgsql as $$
begin
    raise exception 'The history of safety stock is append-only: set it again';
end $$;
create trigger safety_history_is_append_only before update or delete on inventory.safety_changes
    for each row execute function inventory.refuse_safety_history_change();
create trigger safety_history_is_never_emptied before truncate on inventory.safety_changes
    for each statement execute function inventory.refuse_safety_history_change();

insert into inventory.safety_changes (changed_at, location, sku, was, became, reason, by)
select now(), location, sku, 0, safety, 'Set before there was a history', 'kontor'
from inventory.stock where safety > 0;

create view inventory.invariant_i13_safety as
select location, sku, stock.safety, last.became
from inventory.stock
full join (
    select distinct on (location, sku) location, sku, became
    from inventory.safety_changes
    order by location, sku, id desc) last using (location, sku)
where coalesce(stock.safety, 0) <> coalesce(last.became, 0);
comment on view inventory.invariant_i13_safety is
    'Safety stock is what its last change made it: none without its entry in the history.';
