-- Since when units wait because nobody came for them: for the shopper's word, not for stock.
alter table orders.orders add column uncollected_at timestamptz;
