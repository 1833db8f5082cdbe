-- Who may sign in, and which systems may call
CREATE SCHEMA IF NOT EXISTS app;

CREATE TABLE app.person
(
  login         varchar(40)  PRIMARY KEY CHECK (login ~ '^[a-z][a-z0-9._-]{1,39}$'),
  name          varchar(120) NOT NULL,
  role          varchar(20)  NOT NULL
    CHECK (role IN ('MERCHANDISER', 'SERVICE_AGENT', 'STORE_ASSOCIATE', 'OPERATIONS', 'ADMINISTRATOR')),
  stores        text[]       NOT NULL DEFAULT '{}',
  password_hash varchar(200) NOT NULL,
  language      varchar(2),
  theme         varchar(5)   NOT NULL,
  CHECK ((role = 'STORE_ASSOCIATE') = (cardinality(stores) > 0))
);
COMMENT ON COLUMN app.person.stores IS 'Location codes; only a store associate is bound to some';

CREATE TABLE app.api_key
(
  id           uuid PRIMARY KEY,
  name         varchar(60) NOT NULL,
  hash         varchar(64) NOT NULL UNIQUE,
  prefix       varchar(12) NOT NULL,
  channel      varchar(40) NOT NULL,
  scopes       text[]      NOT NULL CHECK (cardinality(scopes) > 0),
  created_at   timestamptz NOT NULL,
  last_used_at timestamptz,
  revoked_at   timestamptz,
  revoked_by   varchar(40),
  CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
COMMENT ON COLUMN app.api_key.hash IS 'SHA-256 of the key''s text in hexadecimal; the text itself is nowhere';
