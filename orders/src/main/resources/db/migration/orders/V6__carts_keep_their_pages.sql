-- Each order ends a cart: the table is often empty, and vacuum would then give its pages back. A statement that is
-- planned at that moment reads the whole table, and goes on doing so when it is full again.
alter table orders.cart set (vacuum_truncate = false);
