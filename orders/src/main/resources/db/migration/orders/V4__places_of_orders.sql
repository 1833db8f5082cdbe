-- Locations that an order concerns: what it was planned from, where it is collected, whatever took it
-- over, where it came back. Whoever is bound to a store sees the orders of that store.
create table orders.order_place (
  order_id uuid not null references orders.orders (id),
  location text not null,
  primary key (location, order_id)
);
create index order_place_of_order on orders.order_place (order_id);

insert into orders.order_place (order_id, location)
select o.id, p.location
from orders.orders o
cross join lateral (
  select o.delivery ->> 'location' as location
  union
  select claim ->> 'location' from jsonb_array_elements(o.delivery -> 'plan') claim) p
where p.location is not null;
