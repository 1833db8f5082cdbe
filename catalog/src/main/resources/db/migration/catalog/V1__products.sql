create schema if not exists catalog;

create extension if not exists pg_trgm schema public;

create table catalog.channels (
  id varchar(40) primary key,
  name varchar(120) not null,
  kind varchar(20) not null,
  currency varchar(3) not null,
  country varchar(2) not null,
  prices_include_tax boolean not null,
  language varchar(20) not null,
  zone varchar(60) not null,
  hold_for_seconds integer not null check (hold_for_seconds > 0),
  position integer not null
);

-- The whole product is one document; what the database must guard or search stands beside it
create table catalog.products (
  id uuid primary key,
  version integer not null check (version > 0),
  handle varchar(255) not null constraint handle_is_unique unique,
  status varchar(10) not null check (status in ('DRAFT', 'ACTIVE', 'ARCHIVED')),
  title varchar(255) not null,
  brand varchar(255) not null,
  type varchar(255) not null,
  category varchar(1000) not null,
  hidden_on varchar(40)[] not null,
  image varchar(2000),
  variant_count integer not null check (variant_count > 0),
  incomplete boolean not null,
  content jsonb not null,
  search text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index products_by_status on catalog.products (status, id);
create index products_by_category on catalog.products (category text_pattern_ops, id);
create index products_by_change on catalog.products (changed_at, id);
create index products_by_title on catalog.products (title, id);
create index products_incomplete on catalog.products (id) where incomplete;
create index products_by_text on catalog.products using gin (search public.gin_trgm_ops);

create table catalog.variants (
  sku varchar(64) constraint sku_is_unique primary key,
  product_id uuid not null references catalog.products on delete cascade,
  position integer not null,
  gtin varchar(14),
  options varchar(800) not null,
  image varchar(2000),
  weight_grams integer not null check (weight_grams >= 0),
  tax_class varchar(40) not null,
  check (sku = upper(sku))
);
create index variants_by_product on catalog.variants (product_id);
create index variants_by_gtin on catalog.variants (gtin) where gtin is not null;

-- Every price that ever held, so that the lowest of 30 days is known; the one without an end holds now
create table catalog.prices (
  id bigint generated always as identity primary key,
  sku varchar(64) not null,
  currency varchar(3) not null,
  amount numeric(19, 4) not null check (amount >= 0),
  compare_at numeric(19, 4),
  lowest_before numeric(19, 4),
  since timestamptz not null,
  until timestamptz,
  check (until >= since)
);
create unique index one_price_holds on catalog.prices (sku, currency) where until is null;
create index prices_by_variant on catalog.prices (sku, currency, since);
comment on column catalog.prices.lowest_before is
  'the lowest price of the 30 days before this one began (Directive 98/6/EC, article 6a)';

create table catalog.revisions (
  product_id uuid not null references catalog.products on delete cascade,
  version integer not null,
  at timestamptz not null,
  by varchar(120) not null,
  source varchar(10) not null,
  import_id uuid,
  changes jsonb not null,
  content jsonb not null,
  primary key (product_id, version)
);

-- What storefronts list: one lean row per sold product and currency
create table catalog.listings (
  currency varchar(3) not null,
  product_id uuid not null references catalog.products on delete cascade,
  handle varchar(255) not null,
  title varchar(255) not null,
  image varchar(2000),
  brand varchar(255) not null,
  category varchar(1000) not null,
  price_from numeric(19, 4) not null,
  compare_at numeric(19, 4),
  skus varchar(64)[] not null,
  options jsonb not null,
  hidden_on varchar(40)[] not null,
  translations jsonb,
  search text not null,
  primary key (currency, product_id)
);
create index listings_by_price on catalog.listings (currency, price_from, product_id);
create index listings_by_title on catalog.listings (currency, title, product_id);
create index listings_by_category on catalog.listings (currency, category text_pattern_ops, product_id);
create index listings_by_text on catalog.listings using gin (search public.gin_trgm_ops);

create table catalog.pictures (
  key varchar(120) primary key,
  media_type varchar(60) not null,
  body bytea not null,
  etag varchar(64) not null
);

create view catalog.invariant_i13_product_versions as
  select p.id, p.handle, p.version, max(r.version) as last_revision
  from catalog.products p left join catalog.revisions r on r.product_id = p.id
  group by p.id having max(r.version) is distinct from p.version or count(r.version) <> p.version;
comment on view catalog.invariant_i13_product_versions is
  'A product''s version is the number of its revisions: no change without its entry in the history.';

create view catalog.invariant_i13_variants_in_step as
  select p.id, p.handle, p.variant_count, count(v.sku) as variants
  from catalog.products p left join catalog.variants v on v.product_id = p.id
  group by p.id having count(v.sku) <> p.variant_count or count(v.sku) <> jsonb_array_length(p.content -> 'variants');
comment on view catalog.invariant_i13_variants_in_step is
  'The variants that are sold are those of the product''s document.';
