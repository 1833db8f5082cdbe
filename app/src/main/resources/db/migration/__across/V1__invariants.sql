-- The only SQL that looks across schemas: what two contexts say of the same thing must agree. Contexts hear of each other by
-- events, so an order is looked at once it has been left alone for five minutes, or when no event is on its way.

create view app.orders_at_rest as
select o.id, o.number, o.state
from orders.orders o
where o.changed_at < now() - interval '5 minutes'
   or not exists (select from public.event_publication p where p.completion_date is null);
comment on view app.orders_at_rest is 'Orders about which all contexts have heard everything';

create view app.invariant_i3_reservations as
with promised as (
  select 'order:' || l.order_id as holder, l.line, l.allocated as units
  from orders.order_line l
  join app.orders_at_rest o on o.id = l.order_id
  where o.state in ('OPEN', 'PAYMENT_PENDING') and l.allocated > 0
), reserved as (
  select holder, line, sum(quantity) as units
  from inventory.claims
  where holder like 'order:%'
    and not exists (
      select from orders.orders o
      where 'order:' || o.id = holder and o.id not in (select id from app.orders_at_rest))
  group by holder, line
)
select coalesce(p.holder, r.holder) as holder, coalesce(p.line, r.line) as line, p.units as promised, r.units as reserved
from promised p
full join reserved r on r.holder = p.holder and r.line = p.line
where coalesce(p.units, 0) <> coalesce(r.units, 0);
comment on view app.invariant_i3_reservations is
  'Stock that is reserved for an order is just what the order''s lines have been allocated.';

create view app.invariant_i11_planned as
select o.number, o.state
from app.orders_at_rest o
where o.state = 'OPEN'
  and exists (select from orders.order_line l where l.order_id = o.id and l.allocated + l.waiting > 0)
  and not exists (select from fulfillment.deliveries d where d.order_id = o.id and d.planned_at is not null);
comment on view app.invariant_i11_planned is 'Every open order with goods to deliver has been planned by fulfillment.';

create view app.invariant_i5_left as
with left_there as (
  select f.order_id, l.line_number as line, sum(l.picked) as units
  from fulfillment.lines l
  join fulfillment.fulfillment_orders f on f.id = l.fulfillment_order_id
  where f.state in ('SHIPPED', 'HANDED_OVER')
  group by f.order_id, l.line_number
)
select o.number, l.line, l.shipped + l.handed_over as orders_say, coalesce(t.units, 0) as fulfillment_says
from orders.order_line l
join app.orders_at_rest o on o.id = l.order_id
join fulfillment.deliveries d on d.order_id = o.id and d.planned_at is not null
left join left_there t on t.order_id = l.order_id and t.line = l.line
where l.shipped + l.handed_over <> coalesce(t.units, 0);
comment on view app.invariant_i5_left is
  'As many units count as shipped or handed over in orders as left a location in fulfillment.';

create view app.invariant_i5_came_back as
select o.number, l.line, l.returned as orders_say, coalesce(p.received, 0) as returns_say
from orders.order_line l
join app.orders_at_rest o on o.id = l.order_id
left join returns.purchased_units p on p.order_id = l.order_id and p.line = l.line
where l.returned <> coalesce(p.received, 0);
comment on view app.invariant_i5_came_back is 'As many units count as returned in orders as returns has received.';

create view app.invariant_i11_told as
select o.number, o.state
from app.orders_at_rest o
join fulfillment.deliveries d on d.order_id = o.id and d.planned_at is not null
where not exists (
  select from customer.timeline t where t.reference = o.number and t.kind = 'ORDER_PLACED');
comment on view app.invariant_i11_told is 'Every order that was planned stands in its shopper''s timeline.';
