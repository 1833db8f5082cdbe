-- A session knows with which password it began. One sequence for all, or someone appointed anew would start where
-- a namesake's sessions stand
CREATE SEQUENCE app.password_number AS int;
ALTER TABLE app.person ADD COLUMN password_number int NOT NULL DEFAULT nextval('app.password_number');
COMMENT ON COLUMN app.person.password_number IS 'Grows with each new password; sessions of an earlier one have ended';
