-- Answers to placements that made no order; the others are answered by their orders.
create table orders.refused_placement (
  channel     text        not null,
  key         text        not null,
  fingerprint text        not null,
  reasons     jsonb       not null,
  at          timestamptz not null,
  primary key (channel, key)
);
create index refused_placement_at on orders.refused_placement (at);
