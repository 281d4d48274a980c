-- Articles, facts, their history, dead letters, and how far the sink has come.
-- Facts and articles have no foreign key between them: their topics have no common order.

CREATE TABLE articles (
  id               text PRIMARY KEY,
  url              text,
  title            text,
  authors          text[] NOT NULL DEFAULT '{}',
  publisher        text,
  published_at     text,
  published_on     date,
  modified_at      text,
  fetched_at       timestamptz,
  language         text,
  text             text,
  content_hash     text,
  revision         integer NOT NULL DEFAULT 0 CHECK (revision >= 0),
  source           text,
  duplicate_of     text,
  recorded_at      timestamptz,
  record_offset    bigint,
  withdrawn_at     timestamptz,
  withdrawn_offset bigint,
  withdrawn        boolean NOT NULL GENERATED ALWAYS AS (
    withdrawn_at IS NOT NULL
    AND (recorded_at IS NULL OR (withdrawn_at, withdrawn_offset) > (recorded_at, record_offset))
  ) STORED
);

COMMENT ON TABLE articles IS 'News articles, the newest revision of each';
COMMENT ON COLUMN articles.id IS 'SHA-256 of the canonical URL, 64 hexadecimal digits';
COMMENT ON COLUMN articles.url IS 'Canonical URL';
COMMENT ON COLUMN articles.title IS 'Headline without the site''s name';
COMMENT ON COLUMN articles.authors IS 'Authors in the page''s order';
COMMENT ON COLUMN articles.publisher IS 'Name of the publication';
COMMENT ON COLUMN articles.published_at IS 'Publication date as precise as the page gives it: year, month, day or instant with offset (ISO 8601)';
COMMENT ON COLUMN articles.published_on IS 'First day of published_at, in the publisher''s own time zone: for sorting and ranges';
COMMENT ON COLUMN articles.modified_at IS 'Date of the publisher''s last change, as precise as given';
COMMENT ON COLUMN articles.fetched_at IS 'When this revision was fetched';
COMMENT ON COLUMN articles.language IS 'BCP 47 tag';
COMMENT ON COLUMN articles.text IS 'Running text, paragraphs separated by a blank line; spans of facts count its Unicode code points from 0, so substr(text, quote_start + 1, quote_end - quote_start) is the quote';
COMMENT ON COLUMN articles.content_hash IS 'SHA-256 of headline and text';
COMMENT ON COLUMN articles.revision IS 'Counts up each time the text changed; 0 if only the withdrawal is known';
COMMENT ON COLUMN articles.source IS 'Configured source that found it';
COMMENT ON COLUMN articles.duplicate_of IS 'Article that this one is a copy of';
COMMENT ON COLUMN articles.recorded_at IS 'Timestamp of the record that this row was made from';
COMMENT ON COLUMN articles.record_offset IS 'Offset of that record in its partition';
COMMENT ON COLUMN articles.withdrawn_at IS 'Timestamp of the last record that withdrew the article';
COMMENT ON COLUMN articles.withdrawn_offset IS 'Offset of that record in its partition';
COMMENT ON COLUMN articles.withdrawn IS 'Whether it is withdrawn now: no revision was published after the withdrawal';

CREATE INDEX articles_url ON articles USING hash (url);
CREATE INDEX articles_published_on ON articles (published_on);
CREATE INDEX articles_publisher ON articles USING hash (publisher);

CREATE TABLE facts (
  id                   text PRIMARY KEY,
  seq                  bigint NOT NULL CHECK (seq >= 1),
  article_id           text NOT NULL,
  article_revision     integer NOT NULL CHECK (article_revision >= 1),
  article_url          text,
  article_title        text,
  article_publisher    text,
  article_published_at text,
  article_published_on date,
  metric               text NOT NULL,
  comparison           text NOT NULL CHECK (comparison IN ('=', '~', '>=', '<=', 'range')),
  min_value            numeric,
  max_value            numeric,
  unit                 text,
  usd_min              numeric,
  usd_max              numeric,
  usd_basis            text CHECK (usd_basis IN ('stated', 'converted')),
  usd_rate             numeric,
  usd_month            text,
  event                text,
  country              text,
  countries            text[] NOT NULL,
  subject              text,
  subject_key          text,
  actor                text,
  status               text NOT NULL CHECK (status IN ('actual', 'planned', 'potential')),
  period_from          text,
  period_to            text,
  period_start         date,
  period_end           date,
  item                 text,
  measure              text,
  share_of             text,
  compared_to          text,
  part_of              text,
  attribution          text,
  stage                text CHECK (stage IN ('announced', 'allocated', 'disbursed')),
  quote                text NOT NULL,
  quote_start          integer NOT NULL,
  quote_end            integer NOT NULL,
  sentence             text NOT NULL,
  sentence_start       integer NOT NULL,
  sentence_end         integer NOT NULL,
  mentions             jsonb NOT NULL,
  restatements         jsonb NOT NULL,
  checks               text[] NOT NULL,
  rule                 text NOT NULL,
  extractor_version    text NOT NULL,
  duplicate_of         text,
  change               text NOT NULL CHECK (change IN ('asserted', 'revised', 'retracted')),
  cause                text NOT NULL,
  changed_at           timestamptz NOT NULL,
  retracted_at         timestamptz,
  retracted_because    text,
  replaced_by          text,
  run                  text,
  CONSTRAINT bounds_in_order CHECK (min_value <= max_value),
  CONSTRAINT amount_has_unit CHECK ((min_value IS NULL AND max_value IS NULL) = (unit IS NULL)),
  CONSTRAINT quote_within_sentence CHECK (
    0 <= sentence_start AND sentence_start <= quote_start
    AND quote_start < quote_end AND quote_end <= sentence_end),
  CONSTRAINT retraction_says_why CHECK (
    (change = 'retracted') = (retracted_at IS NOT NULL)
    AND (retracted_at IS NULL) = (retracted_because IS NULL))
);

COMMENT ON TABLE facts IS 'Quantitative claims with their evidence, the newest state of each; retracted ones stay, marked';
COMMENT ON COLUMN facts.id IS 'First 16 digits of the article id, a dash, hash of metric, unit, value and ordinal';
COMMENT ON COLUMN facts.seq IS 'Place of the last change in the history of the article''s facts; a lower one never replaces a higher';
COMMENT ON COLUMN facts.article_id IS 'Article that says it; its row may arrive later';
COMMENT ON COLUMN facts.article_revision IS 'Revision of the article that was read';
COMMENT ON COLUMN facts.article_url IS 'Canonical URL of the article as of that revision';
COMMENT ON COLUMN facts.article_title IS 'Headline as of that revision';
COMMENT ON COLUMN facts.article_publisher IS 'Name of the publication';
COMMENT ON COLUMN facts.article_published_at IS 'Publication date as precise as the page gives it (ISO 8601)';
COMMENT ON COLUMN facts.article_published_on IS 'First day of article_published_at: for sorting and ranges';
COMMENT ON COLUMN facts.metric IS 'Kind of fact, for example budget, investment, compute_capacity';
COMMENT ON COLUMN facts.comparison IS 'How the bounds are meant: = exactly, ~ about, >= at least, <= at most, range';
COMMENT ON COLUMN facts.min_value IS 'Lower bound in the base unit, exact; null if open below';
COMMENT ON COLUMN facts.max_value IS 'Upper bound in the base unit, exact; null if open above';
COMMENT ON COLUMN facts.unit IS 'ISO 4217 code for money, else GPU, FLOP/s, FLOP, W, %, rank, people, facility, parameter; null of a milestone';
COMMENT ON COLUMN facts.usd_min IS 'Lower bound in US dollars';
COMMENT ON COLUMN facts.usd_max IS 'Upper bound in US dollars';
COMMENT ON COLUMN facts.usd_basis IS 'stated: the article says it; converted: at the monthly average rate';
COMMENT ON COLUMN facts.usd_rate IS 'Units of the currency for one US dollar, of a converted amount';
COMMENT ON COLUMN facts.usd_month IS 'Month of the rate, YYYY-MM';
COMMENT ON COLUMN facts.event IS 'What happens, of a milestone: opens, applies, passed, completed, …';
COMMENT ON COLUMN facts.country IS 'ISO 3166-1 alpha-2 code, or EU, of whose policy, money, site or people it is';
COMMENT ON COLUMN facts.countries IS 'All of them, where the claim is about several';
COMMENT ON COLUMN facts.subject IS 'What the number is about, as printed';
COMMENT ON COLUMN facts.subject_key IS 'Name of the subject that is the same in all languages, where known';
COMMENT ON COLUMN facts.actor IS 'Who does it, as printed';
COMMENT ON COLUMN facts.status IS 'actual: is so; planned: announced by whoever does it; potential: possible or expected by others';
COMMENT ON COLUMN facts.period_from IS 'Begin of the time it is about: year, month or day';
COMMENT ON COLUMN facts.period_to IS 'End of the time it is about, inclusive: year, month or day';
COMMENT ON COLUMN facts.period_start IS 'First day of period_from';
COMMENT ON COLUMN facts.period_end IS 'Last day of period_to';
COMMENT ON COLUMN facts.item IS 'What is counted, for example H100';
COMMENT ON COLUMN facts.measure IS 'Which money: market_size, revenue, valuation, contract, economic_impact';
COMMENT ON COLUMN facts.share_of IS 'What a share is a share of';
COMMENT ON COLUMN facts.compared_to IS 'What a growth is measured against';
COMMENT ON COLUMN facts.part_of IS 'Fact with the total that contains this amount: do not add the two up';
COMMENT ON COLUMN facts.attribution IS 'Who is quoted as saying it';
COMMENT ON COLUMN facts.stage IS 'How far the money is: announced, allocated, disbursed';
COMMENT ON COLUMN facts.quote IS 'Evidence: the value with its unit, verbatim';
COMMENT ON COLUMN facts.quote_start IS 'Offset of the quote in Unicode code points of the article''s text, from 0';
COMMENT ON COLUMN facts.quote_end IS 'Offset after the quote''s last character';
COMMENT ON COLUMN facts.sentence IS 'Sentence, line or table row that says it, verbatim';
COMMENT ON COLUMN facts.sentence_start IS 'Offset of the sentence, as quote_start';
COMMENT ON COLUMN facts.sentence_end IS 'Offset after the sentence''s last character';
COMMENT ON COLUMN facts.mentions IS 'Further places that say the same: [{quote, start, end}]';
COMMENT ON COLUMN facts.restatements IS 'The same amount in other units: [{quote, start, end, quantity}]';
COMMENT ON COLUMN facts.checks IS 'What a careful reader would question, for example PLAN_PREDATES_PUBLICATION';
COMMENT ON COLUMN facts.rule IS 'Name of the rule that read it';
COMMENT ON COLUMN facts.extractor_version IS 'Version of the extractor that made it';
COMMENT ON COLUMN facts.duplicate_of IS 'Article that this fact''s article copies; such a fact corroborates nothing';
COMMENT ON COLUMN facts.change IS 'What happened last: asserted, revised, retracted';
COMMENT ON COLUMN facts.cause IS 'Why: published, corrected, replayed, rolled-back, withdrawn';
COMMENT ON COLUMN facts.changed_at IS 'Timestamp of the record that changed it last';
COMMENT ON COLUMN facts.retracted_at IS 'When it was retracted; null while it is supported';
COMMENT ON COLUMN facts.retracted_because IS 'Cause of the retraction';
COMMENT ON COLUMN facts.replaced_by IS 'Fact that stands in its place, of a retracted one';
COMMENT ON COLUMN facts.run IS 'Replay that caused the last change';

CREATE INDEX facts_country_metric ON facts (country, metric, article_published_on);
CREATE INDEX facts_metric_unit_value ON facts (metric, unit, max_value);
CREATE INDEX facts_article ON facts (article_id);
CREATE INDEX facts_period ON facts (period_start, period_end);
CREATE INDEX facts_part_of ON facts (part_of) WHERE part_of IS NOT NULL;
CREATE INDEX facts_subject ON facts
  USING gin (to_tsvector('simple', coalesce(subject, '') || ' ' || coalesce(subject_key, '')));

CREATE TABLE fact_history (
  fact_id           text NOT NULL,
  seq               bigint NOT NULL CHECK (seq >= 1),
  article_id        text NOT NULL,
  article_revision  integer NOT NULL,
  extractor_version text NOT NULL,
  change            text NOT NULL CHECK (change IN ('asserted', 'revised', 'retracted')),
  cause             text NOT NULL,
  changed_at        timestamptz NOT NULL,
  before            jsonb,
  after             jsonb,
  replaced_by       text,
  replaces          text,
  run               text,
  record_partition  integer NOT NULL,
  record_offset     bigint NOT NULL,
  PRIMARY KEY (fact_id, seq)
);

COMMENT ON TABLE fact_history IS 'Every change of every fact: what happened, why, the fact before and after';
COMMENT ON COLUMN fact_history.fact_id IS 'The fact';
COMMENT ON COLUMN fact_history.seq IS 'Place in the history of the article''s facts';
COMMENT ON COLUMN fact_history.article_id IS 'Article that says it';
COMMENT ON COLUMN fact_history.article_revision IS 'Revision of the article that the newer side was read from';
COMMENT ON COLUMN fact_history.extractor_version IS 'Version of the extractor that made the newer side';
COMMENT ON COLUMN fact_history.change IS 'asserted, revised or retracted';
COMMENT ON COLUMN fact_history.cause IS 'published, corrected, replayed, rolled-back or withdrawn';
COMMENT ON COLUMN fact_history.changed_at IS 'Timestamp of the record of the change';
COMMENT ON COLUMN fact_history.before IS 'The whole fact as it was; null of an assertion';
COMMENT ON COLUMN fact_history.after IS 'The whole fact as it became; null of a retraction';
COMMENT ON COLUMN fact_history.replaced_by IS 'Of a retraction: fact that stands in its place';
COMMENT ON COLUMN fact_history.replaces IS 'Of an assertion: fact in whose place it stands';
COMMENT ON COLUMN fact_history.run IS 'Replay that caused it';
COMMENT ON COLUMN fact_history.record_partition IS 'Partition of the fact-changes topic that it was read from';
COMMENT ON COLUMN fact_history.record_offset IS 'Its offset there';

CREATE INDEX fact_history_article ON fact_history (article_id, seq);
CREATE INDEX fact_history_changed_at ON fact_history (changed_at);

CREATE TABLE dead_letters (
  id               text PRIMARY KEY,
  service          text NOT NULL,
  version          text NOT NULL,
  topic            text NOT NULL,
  record_partition integer NOT NULL,
  record_offset    bigint NOT NULL,
  article_id       text,
  exception        text NOT NULL,
  message          text NOT NULL,
  key              bytea,
  value            bytea,
  headers          jsonb NOT NULL,
  failed_at        timestamptz NOT NULL,
  state            text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'redriven', 'dropped')),
  state_at         timestamptz,
  state_note       text
);

COMMENT ON TABLE dead_letters IS 'Records that a service could not use, byte for byte, with the reason and what became of them';
COMMENT ON COLUMN dead_letters.id IS 'Hash of service, place and payload: the same failure has the same id';
COMMENT ON COLUMN dead_letters.service IS 'Service that could not use it';
COMMENT ON COLUMN dead_letters.version IS 'Version of that service';
COMMENT ON COLUMN dead_letters.topic IS 'Topic it was read from';
COMMENT ON COLUMN dead_letters.record_partition IS 'Partition it was read from; -1 if unknown';
COMMENT ON COLUMN dead_letters.record_offset IS 'Its offset there; -1 if unknown';
COMMENT ON COLUMN dead_letters.article_id IS 'Article it is about, where its headers say so';
COMMENT ON COLUMN dead_letters.exception IS 'Kind of the failure';
COMMENT ON COLUMN dead_letters.message IS 'What was wrong, without the payload';
COMMENT ON COLUMN dead_letters.key IS 'The record''s key';
COMMENT ON COLUMN dead_letters.value IS 'The record''s value; convert_from(value, ''UTF8'') shows it where it is text';
COMMENT ON COLUMN dead_letters.headers IS 'The record''s headers as an object of texts';
COMMENT ON COLUMN dead_letters.failed_at IS 'Timestamp of the record that reported the failure';
COMMENT ON COLUMN dead_letters.state IS 'open: nothing done yet; redriven: sent again; dropped: given up on purpose';
COMMENT ON COLUMN dead_letters.state_at IS 'When the state was set by somebody';
COMMENT ON COLUMN dead_letters.state_note IS 'What they said about it';

CREATE INDEX dead_letters_open ON dead_letters (failed_at) WHERE state = 'open';

CREATE TABLE sink_offsets (
  topic       text NOT NULL,
  partition   integer NOT NULL,
  topic_id    text NOT NULL,
  next_offset bigint NOT NULL CHECK (next_offset >= 0),
  epoch       bigint NOT NULL CHECK (epoch >= 0),
  owner       text NOT NULL,
  claimed_at  timestamptz NOT NULL,
  PRIMARY KEY (topic, partition)
) WITH (fillfactor = 50);

COMMENT ON TABLE sink_offsets IS 'How far the sink has read each partition; moved in the same transaction as the rows';
COMMENT ON COLUMN sink_offsets.topic IS 'Topic name';
COMMENT ON COLUMN sink_offsets.partition IS 'Partition number';
COMMENT ON COLUMN sink_offsets.topic_id IS 'Kafka''s id of the topic: another one means that the topic was recreated';
COMMENT ON COLUMN sink_offsets.next_offset IS 'Offset of the first record that is not stored';
COMMENT ON COLUMN sink_offsets.epoch IS 'Raised by each new owner; writes of older epochs are refused';
COMMENT ON COLUMN sink_offsets.owner IS 'Consumer group, host and process of the last owner';
COMMENT ON COLUMN sink_offsets.claimed_at IS 'When the owner took it over';

CREATE TABLE sink_gaps (
  topic            text NOT NULL,
  partition        integer NOT NULL,
  epoch            bigint NOT NULL,
  topic_id_before  text NOT NULL,
  topic_id_after   text NOT NULL,
  expected_offset  bigint NOT NULL,
  resumed_offset   bigint NOT NULL,
  reason           text NOT NULL,
  accepted_at      timestamptz NOT NULL,
  PRIMARY KEY (topic, partition, epoch)
);

COMMENT ON TABLE sink_gaps IS 'Places where the operator let the sink go on although records were missing';
COMMENT ON COLUMN sink_gaps.topic IS 'Topic name';
COMMENT ON COLUMN sink_gaps.partition IS 'Partition number';
COMMENT ON COLUMN sink_gaps.epoch IS 'Epoch of the owner that went on';
COMMENT ON COLUMN sink_gaps.topic_id_before IS 'Kafka''s id of the topic that had been read';
COMMENT ON COLUMN sink_gaps.topic_id_after IS 'Kafka''s id of the topic that was read on';
COMMENT ON COLUMN sink_gaps.expected_offset IS 'Offset of the first record that was not stored';
COMMENT ON COLUMN sink_gaps.resumed_offset IS 'Offset that reading went on at';
COMMENT ON COLUMN sink_gaps.reason IS 'What had happened';
COMMENT ON COLUMN sink_gaps.accepted_at IS 'When it was accepted';
