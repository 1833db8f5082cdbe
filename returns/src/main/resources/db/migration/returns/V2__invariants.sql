create view returns.invariant_i5_returned as
  select order_id, line, delivered, claimed, received from returns.purchased_units
  where received > delivered or claimed > delivered or received > claimed;
comment on view returns.invariant_i5_returned is
  'Of no order line have more units come back, or are on their way back, than were delivered.';

create view returns.invariant_i5_counters as
  with told as (
    select r.order_id, l.line,
      sum(case
            when r.state in ('REQUESTED', 'AUTHORIZED') then l.quantity
            when r.state in ('REJECTED', 'CANCELLED', 'EXPIRED') then 0
            else coalesce(l.received, 0)
          end) as claimed,
      sum(coalesce(l.received, 0)) as received
    from returns.returns r join returns.return_lines l on l.return_id = r.id
    group by r.order_id, l.line)
  select coalesce(t.order_id, u.order_id) as order_id, coalesce(t.line, u.line) as line,
    u.claimed as counted, t.claimed as told, u.received as counted_received, t.received as told_received
  from told t full join returns.purchased_units u on u.order_id = t.order_id and u.line = t.line
  where coalesce(u.claimed, 0) <> coalesce(t.claimed, 0) or coalesce(u.received, 0) <> coalesce(t.received, 0);
comment on view returns.invariant_i5_counters is
  'The counters that guard against returning a unit twice agree with the returns themselves.';

create view returns.invariant_i6_refund as
  select r.number, r.order_number, r.refund
  from returns.returns r
  where r.refund is not null
    and ((r.refund -> 'fee' ->> 'amount')::numeric > (r.refund -> 'shares' ->> 'amount')::numeric
      or (r.refund -> 'shares' ->> 'amount')::numeric >
        (select sum(l.paid) from returns.return_lines l where l.return_id = r.id and l.accepted > 0));
comment on view returns.invariant_i6_refund is
  'No refund is negative or more than what its lines were paid with.';

create view returns.invariant_i6_shares as
  select a.return_id, a.line, b.return_id as other_return_id
  from returns.return_lines a
  join returns.returns ra on ra.id = a.return_id
  join returns.returns rb on rb.order_id = ra.order_id and rb.id <> ra.id
  join returns.return_lines b on b.return_id = rb.id and b.line = a.line
  where a.accepted > 0 and b.accepted > 0
    and a.first_share <= b.first_share and b.first_share < a.first_share + a.accepted;
comment on view returns.invariant_i6_shares is
  'No unit share of an order line is carried by two returns.';

create view returns.invariant_i12_refunds as
  select number, order_number, refund ->> 'at' as approved_at
  from returns.returns
  where state = 'REFUND_DUE' and (refund ->> 'at')::timestamptz < now() - interval '5 minutes';
comment on view returns.invariant_i12_refunds is
  'No approved refund waits longer than five minutes for the payment provider''s confirmation.';

create view returns.invariant_i12_expiry as
  select number, expires_at from returns.returns
  where state = 'AUTHORIZED' and expires_at < now() - interval '30 minutes';
comment on view returns.invariant_i12_expiry is
  'No authorised return stays open longer than half an hour past its expiry.';

create view returns.invariant_i13_history as
  select r.number, r.state, h.became
  from returns.returns r
  left join lateral
    (select became from returns.history h where h.return_id = r.id order by position desc limit 1) h on true
  where h.became is distinct from r.state;
comment on view returns.invariant_i13_history is
  'The last step in a return''s history is the state that it is in: no state changes without its event.';
