create view orders.invariant_i5 as
select order_id, line, ordered, cancelled, waiting, allocated, shipped, handed_over, returned
from orders.order_line
where ordered <> cancelled + waiting + allocated + shipped + handed_over
   or returned > shipped + handed_over or settled > cancelled + returned;
comment on view orders.invariant_i5 is
  'Each ordered unit is cancelled, waiting, allocated, shipped or handed over, and no more came back than left.';

create view orders.invariant_i6 as
select order_id, position, authorised_minor, captured_minor, refunded_minor
from orders.payment
where captured_minor > authorised_minor or refunded_minor > captured_minor;
comment on view orders.invariant_i6 is
  'No more is captured than was authorised, and no more refunded than was captured.';

create view orders.invariant_i7 as
select journal, currency, sum(debit_minor) as debits, sum(credit_minor) as credits
from orders.ledger_entry group by journal, currency
having sum(debit_minor) <> sum(credit_minor);
comment on view orders.invariant_i7 is 'Debits equal credits in every journal and currency.';

create view orders.invariant_i7_provider as
select coalesce(p.order_id, e.order_id) as order_id, p.net as payments, e.net as ledger
from (select order_id, sum(captured_minor - refunded_minor) as net
      from orders.payment where provider <> 'external' group by order_id) p
full join (select order_id, sum(debit_minor - credit_minor) as net
           from orders.ledger_entry where account = 'provider' group by order_id) e using (order_id)
where coalesce(p.net, 0) <> coalesce(e.net, 0);
comment on view orders.invariant_i7_provider is
  'What the ledger says the provider owes us for an order is what was captured less what was refunded.';

create view orders.invariant_i8 as
select o.id, o.number, o.total_minor, l.items, l.paid
from orders.orders o
join (select order_id, sum(amount_minor) as items, sum(discount_minor) as discounts,
             sum(tax_minor) as tax, sum(paid_minor) as paid
      from orders.order_line group by order_id) l on l.order_id = o.id
where o.items_minor <> l.items
   or o.discount_minor <> l.discounts
   or o.tax_minor <> l.tax + o.shipping_tax_minor
   or o.total_minor <> o.items_minor - o.discount_minor + o.shipping_minor
        + case when o.tax_included then 0 else o.tax_minor end
   or o.total_minor <> l.paid + o.shipping_minor
        + case when o.tax_included then 0 else o.shipping_tax_minor end;
comment on view orders.invariant_i8 is
  'An order''s total is its lines, shipping and tax less discounts, to the cent.';

create view orders.invariant_i9 as
select o.id, o.number, o.state
from orders.orders o
where (o.state in ('COMPLETED', 'CANCELLED')
       and exists (select 1 from orders.order_line l where l.order_id = o.id and l.waiting + l.allocated > 0))
   or (o.state = 'COMPLETED'
       and exists (select 1 from orders.payment_task t where t.order_id = o.id and t.state <> 'DONE'
                   and t.kind = 'CAPTURE'));
comment on view orders.invariant_i9 is
  'A closed order has each unit shipped, handed over or cancelled, and nothing left to capture.';

create view orders.invariant_i10 as
select channel, idempotency_key, count(*) as orders
from orders.orders where idempotency_key is not null
group by channel, idempotency_key having count(*) > 1;
comment on view orders.invariant_i10 is 'There is one order per channel and idempotency key.';

-- What is on its way (pending payments, tasks that are due) may be there and not here yet.
create view orders.invariant_i10_provider as
select coalesce(ours.key, theirs.key) as key, ours.amount_minor as ours, theirs.amount_minor as theirs
from (select key, authorised_minor as amount_minor, state = 'PENDING' as open
      from orders.payment where provider = 'simulated'
      union all
      select t.id::text, case when t.state = 'DONE' then t.amount_minor else 0 end, t.state = 'DUE'
      from orders.payment_task t join orders.payment p on p.order_id = t.order_id and p.position = t.payment
      where p.provider = 'simulated') ours
full join (select key, amount_minor from orders.simulated_provider where outcome = 'APPROVED') theirs
  on theirs.key = ours.key
where coalesce(ours.amount_minor, 0) <> coalesce(theirs.amount_minor, 0)
  and not coalesce(ours.open, false);
comment on view orders.invariant_i10_provider is
  'The payment provider''s list of authorisations, captures, refunds and voids equals ours.';

create view orders.invariant_i12 as
select id::text as what, 'payment pending' as state, placed_at as since
from orders.orders where state = 'PAYMENT_PENDING' and placed_at < now() - interval '5 minutes'
union all
select id::text, 'payment task ' || kind, due_at
from orders.payment_task where state = 'DUE' and created_at < now() - interval '5 minutes'
  and due_at < now() - interval '5 minutes';
comment on view orders.invariant_i12 is
  'No payment stays pending and no payment task stays undone for more than five minutes.';

create index payment_task_refused on orders.payment_task (order_id) where state = 'REFUSED';
