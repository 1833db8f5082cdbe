-- Who came with a wrong password how often, and until when they wait
CREATE TABLE app.sign_in_tries
(
  patience varchar(10) NOT NULL CHECK (patience IN ('NAME', 'PASSWORD', 'ADDRESS')),
  who      varchar(64) NOT NULL,
  tries    int         NOT NULL,
  last_at  timestamptz NOT NULL,
  until    timestamptz NOT NULL,
  PRIMARY KEY (patience, who)
);
COMMENT ON TABLE app.sign_in_tries IS 'A name''s row goes when they sign in, each row a day after the last try';
COMMENT ON COLUMN app.sign_in_tries.who IS
  'A login, an address, or # and a part of the hash of a name that nobody has: people type their password there';
