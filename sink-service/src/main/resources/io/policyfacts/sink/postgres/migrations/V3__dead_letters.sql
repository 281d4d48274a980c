-- What redriving and limiting dead letters need to know of them.

ALTER TABLE dead_letters
  ADD COLUMN recorded_at timestamptz,
  ADD COLUMN filed_at    timestamptz NOT NULL DEFAULT now();

COMMENT ON COLUMN dead_letters.recorded_at IS 'Timestamp of the failed record itself, with which it is sent again; null if unknown';
COMMENT ON COLUMN dead_letters.filed_at IS 'When the row was written';

CREATE INDEX dead_letters_filed_at ON dead_letters (service, filed_at) WHERE state = 'open';
