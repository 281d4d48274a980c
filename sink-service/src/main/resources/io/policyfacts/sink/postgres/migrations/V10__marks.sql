-- What analysts hold for wrong. A mark belongs to the fact's id, which follows from the claim and
-- not from the place, the extractor or the run: a replay that reads the same claim meets the same
-- mark. No foreign key: a store that is read anew from the topics keeps its marks.

CREATE TABLE fact_marks (
  fact_id          text NOT NULL,
  marked_at        timestamptz NOT NULL DEFAULT now(),
  marked_by        text NOT NULL,
  reason           text NOT NULL CHECK (reason <> ''),
  seq              bigint NOT NULL,
  fact             json NOT NULL,
  language         text,
  unmarked_at      timestamptz CHECK (unmarked_at >= marked_at),
  unmarked_by      text,
  unmarked_because text,
  PRIMARY KEY (fact_id, marked_at)
);

CREATE UNIQUE INDEX fact_marks_in_force ON fact_marks (fact_id) WHERE unmarked_at IS NULL;

COMMENT ON TABLE fact_marks IS 'Facts that somebody marked as wrong; in force while unmarked_at is null';
COMMENT ON COLUMN fact_marks.fact_id IS 'The fact';
COMMENT ON COLUMN fact_marks.marked_at IS 'When it was marked';
COMMENT ON COLUMN fact_marks.marked_by IS 'Who marked it';
COMMENT ON COLUMN fact_marks.reason IS 'What is wrong, in their words';
COMMENT ON COLUMN fact_marks.seq IS 'Place in the article''s history that the fact had then: a higher one of the fact is a later state';
COMMENT ON COLUMN fact_marks.fact IS 'The whole fact as it was then';
COMMENT ON COLUMN fact_marks.language IS 'Language of its article, BCP 47';
COMMENT ON COLUMN fact_marks.unmarked_at IS 'When the mark was taken back; null while it is in force';
COMMENT ON COLUMN fact_marks.unmarked_by IS 'Who took it back';
COMMENT ON COLUMN fact_marks.unmarked_because IS 'Why';

-- The views that start from current_facts hide marked facts with it.
CREATE OR REPLACE VIEW current_facts AS
SELECT * FROM facts f
WHERE retracted_at IS NULL
  AND NOT EXISTS (
    SELECT FROM fact_marks m WHERE m.fact_id = f.id AND m.unmarked_at IS NULL);

COMMENT ON VIEW current_facts IS 'Facts that are supported now and not marked as wrong';

CREATE VIEW marked_facts AS
SELECT
  m.fact_id, m.reason, m.marked_by, m.marked_at,
  CASE
    WHEN f.id IS NULL THEN 'absent'
    WHEN f.retracted_at IS NOT NULL THEN 'retracted'
    WHEN f.seq > m.seq THEN 'revised'
    ELSE 'unchanged'
  END AS since_then,
  f.replaced_by,
  m.fact ->> 'country' AS country,
  m.fact ->> 'metric' AS metric,
  m.fact ->> 'subject' AS subject,
  m.fact #>> '{evidence,quote}' AS quote,
  m.fact #>> '{evidence,sentence,text}' AS sentence,
  m.fact #>> '{article,url}' AS url,
  m.fact ->> 'rule' AS rule,
  m.fact ->> 'extractorVersion' AS extractor_version
FROM fact_marks m
LEFT JOIN facts f ON f.id = m.fact_id
WHERE m.unmarked_at IS NULL;

COMMENT ON VIEW marked_facts IS 'Facts that are marked as wrong, as they were then; since_then: unchanged, revised (look again: another field may say it rightly now), retracted (replaced_by stands in its place and is not marked), absent';
