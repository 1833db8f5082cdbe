create schema if not exists customer;
create extension if not exists pg_trgm with schema public;

create table customer.profiles (
  id            uuid primary key,
  name          text        not null check (name <> ''),
  language      text        not null,
  -- An agent's choice, stronger than the language of a single order
  write_in      text,
  first_seen_at timestamptz not null,
  first_channel text,
  -- Name and e-mail addresses, folded: what the search looks through
  search        text        not null,
  version       integer     not null default 0
);
create index profiles_newest on customer.profiles (first_seen_at desc, id desc);
create index profiles_search on customer.profiles using gin (search public.gin_trgm_ops);

-- The key that makes two first orders at once one profile
create table customer.emails (
  email      text primary key check (email = lower(email)),
  profile_id uuid    not null references customer.profiles (id) on delete cascade,
  is_primary boolean not null
);
create unique index emails_one_primary on customer.emails (profile_id) where is_primary;
create index emails_of_profile on customer.emails (profile_id);

create table customer.phones (
  profile_id uuid    not null references customer.profiles (id) on delete cascade,
  -- The number's digits alone, without leading zeros
  digits     text    not null check (digits ~ '^[1-9][0-9]*$'),
  number     text    not null,
  is_primary boolean not null,
  primary key (profile_id, digits)
);
create unique index phones_one_primary on customer.phones (profile_id) where is_primary;
-- People type numbers with and without the country's code: compared from the end
create index phones_from_the_end on customer.phones (reverse(digits) text_pattern_ops);

create table customer.addresses (
  profile_id  uuid        not null references customer.profiles (id) on delete cascade,
  -- Of the folded address: the same address told twice is one
  fingerprint uuid        not null,
  address     jsonb       not null,
  first_used  timestamptz not null,
  primary key (profile_id, fingerprint)
);

create table customer.timeline (
  event_id    uuid primary key,
  profile_id  uuid        not null references customer.profiles (id) on delete cascade,
  kind        text        not null,
  reference   text        not null,
  details     jsonb       not null,
  occurred_at timestamptz not null
);
create index timeline_of_profile on customer.timeline (profile_id, occurred_at desc);
create index timeline_of_reference on customer.timeline (reference);
create index timeline_of_order on customer.timeline ((details ->> 'order')) where details ->> 'order' is not null;

create table customer.messages (
  event_id        uuid primary key references customer.timeline (event_id) on delete cascade,
  recipient       text        not null,
  name            text        not null,
  language        text        not null,
  state           text        not null check (state in ('QUEUED', 'SENDING', 'SENT', 'KEPT', 'DEAD')),
  attempts        integer     not null default 0,
  -- When it is due; while it is being sent, when the sender's lease ends
  next_attempt_at timestamptz not null,
  last_error      text,
  settled_at      timestamptz,
  -- As it was written when it left
  subject         text,
  body            text,
  check ((state in ('SENT', 'KEPT')) = (subject is not null))
);
create index messages_due on customer.messages (next_attempt_at) where state in ('QUEUED', 'SENDING');
create index messages_dead on customer.messages (settled_at desc) where state = 'DEAD';

create table customer.notes (
  id         uuid primary key,
  profile_id uuid        not null references customer.profiles (id) on delete cascade,
  text       text        not null check (text <> ''),
  written_by text        not null,
  written_at timestamptz not null
);
create index notes_of_profile on customer.notes (profile_id, written_at desc);

-- Each row is one yes or no and is never changed; the latest of a purpose holds
create table customer.consents (
  id           uuid primary key,
  profile_id   uuid        not null references customer.profiles (id) on delete cascade,
  purpose      text        not null,
  given        boolean     not null,
  source       text        not null,
  text_version text        not null,
  recorded_by  text        not null,
  recorded_at  timestamptz not null
);
create index consents_of_profile on customer.consents (profile_id, recorded_at desc);

create table customer.changes (
  id         uuid primary key,
  profile_id uuid        not null references customer.profiles (id) on delete cascade,
  field      text        not null,
  before     text,
  after      text,
  changed_by text        not null,
  changed_at timestamptz not null
);
create index changes_of_profile on customer.changes (profile_id, changed_at desc);

create view customer.invariant_i11_fact_once as
  select profile_id, kind, reference, occurred_at, details, count(*)
  from customer.timeline
  group by profile_id, kind, reference, occurred_at, details
  having count(*) > 1;
comment on view customer.invariant_i11_fact_once is 'Each fact about a shopper stands in the timeline once.';

create view customer.invariant_i12_message_overdue as
  select event_id, recipient, state, attempts, next_attempt_at
  from customer.messages
  where state in ('QUEUED', 'SENDING') and next_attempt_at < now() - interval '5 minutes';
comment on view customer.invariant_i12_message_overdue is 'No message to a shopper waits five minutes longer than it should.';

create view customer.invariant_i16_message_owed as
  select t.event_id, t.kind, t.reference
  from customer.timeline t
  where t.kind <> 'PICKUP_EXPIRED'
    and not exists (select from customer.messages m where m.event_id = t.event_id);
comment on view customer.invariant_i16_message_owed is 'Each fact that a shopper should hear of, a slipped promise first of all, has its message.';

create view customer.invariant_one_primary_email as
  select p.id, count(e.email)
  from customer.profiles p left join customer.emails e on e.profile_id = p.id and e.is_primary
  group by p.id
  having count(e.email) <> 1;
comment on view customer.invariant_one_primary_email is 'Each profile has exactly one primary e-mail address.';
