-- What analysts ask for first.

CREATE VIEW current_facts AS
SELECT * FROM facts WHERE retracted_at IS NULL;

COMMENT ON VIEW current_facts IS 'Facts that are supported now';

CREATE VIEW facts_with_articles AS
SELECT
  f.country, f.metric, f.subject, f.item, f.comparison, f.min_value, f.max_value, f.unit,
  f.usd_min, f.usd_max, f.usd_basis, f.event, f.status, f.period_from, f.period_to, f.actor,
  f.quote, f.sentence, f.checks,
  coalesce(a.title, f.article_title) AS title,
  coalesce(a.url, f.article_url) AS url,
  coalesce(a.publisher, f.article_publisher) AS publisher,
  coalesce(a.published_at, f.article_published_at) AS published_at,
  coalesce(a.published_on, f.article_published_on) AS published_on,
  a.language,
  f.id AS fact_id, f.article_id, f.article_revision, f.quote_start, f.quote_end, f.rule,
  f.extractor_version, f.duplicate_of, f.part_of,
  substr(a.text, f.quote_start + 1, f.quote_end - f.quote_start) = f.quote
    AND a.revision = f.article_revision AS quote_found
FROM current_facts f
LEFT JOIN articles a ON a.id = f.article_id;

COMMENT ON VIEW facts_with_articles IS 'Facts that are supported now, beside the article that says them; quote_found: the stored article is the revision that was read and has the quote at its place';

CREATE VIEW corrections AS
SELECT
  h.changed_at, h.article_id, h.cause, h.change,
  h.before ->> 'metric' AS metric,
  h.before ->> 'subject' AS subject,
  h.before #>> '{evidence,quote}' AS old_quote,
  coalesce(h.after, n.after) #>> '{evidence,quote}' AS new_quote,
  (h.before #>> '{quantity,min}')::numeric AS old_min,
  (h.before #>> '{quantity,max}')::numeric AS old_max,
  (coalesce(h.after, n.after) #>> '{quantity,min}')::numeric AS new_min,
  (coalesce(h.after, n.after) #>> '{quantity,max}')::numeric AS new_max,
  coalesce(h.after, n.after, h.before) #>> '{quantity,unit}' AS unit,
  h.fact_id AS old_fact_id,
  coalesce(h.replaced_by, h.fact_id) AS new_fact_id,
  h.seq, h.run,
  h.before #>> '{article,title}' AS title,
  h.before #>> '{article,url}' AS url
FROM fact_history h
LEFT JOIN LATERAL (
  SELECT after FROM fact_history s
  WHERE s.fact_id = h.replaced_by AND s.replaces = h.fact_id AND s.seq >= h.seq
  ORDER BY s.seq LIMIT 1
) n ON true
WHERE h.change = 'revised' OR h.change = 'retracted'
ORDER BY h.changed_at DESC, h.article_id, h.seq;

COMMENT ON VIEW corrections IS 'What was changed or taken back after it had been public, newest first, with what stands in its place';

CREATE VIEW amounts AS
SELECT DISTINCT ON (
    f.country, f.metric, f.unit, f.min_value, f.max_value, f.status, f.measure, f.item,
    f.period_from, f.period_to, f.stage)
  f.*
FROM current_facts f
WHERE f.unit IS NOT NULL
  AND f.duplicate_of IS NULL
  AND NOT EXISTS (SELECT FROM current_facts total WHERE total.id = f.part_of)
ORDER BY
  f.country, f.metric, f.unit, f.min_value, f.max_value, f.status, f.measure, f.item,
  f.period_from, f.period_to, f.stage, f.article_published_on NULLS LAST, f.id;

COMMENT ON VIEW amounts IS 'Each amount once: no copies of articles, no amount that a total beside it contains, the earliest of several reports of the same amount';

CREATE VIEW facts_by_country_and_metric AS
SELECT
  f.country, f.metric, f.unit, f.status,
  count(*) AS facts,
  count(DISTINCT f.article_id) AS articles,
  count(a.id) AS amounts,
  min(coalesce(f.min_value, f.max_value)) AS least,
  max(coalesce(f.max_value, f.min_value)) AS greatest,
  sum(coalesce(a.min_value, a.max_value)) FILTER (WHERE a.unit NOT IN ('%', 'rank'))
    AS total_at_least,
  min(f.article_published_on) AS first_published_on,
  max(f.article_published_on) AS last_published_on
FROM current_facts f
LEFT JOIN amounts a ON a.id = f.id
GROUP BY f.country, f.metric, f.unit, f.status;

COMMENT ON VIEW facts_by_country_and_metric IS 'How much is known of each country and metric; total_at_least adds each amount once (view amounts) at its lower bound, and no shares or ranks';

CREATE VIEW facts_by_extractor_version AS
SELECT
  extractor_version, metric,
  count(*) AS facts,
  count(*) FILTER (WHERE retracted_at IS NULL) AS current,
  count(*) FILTER (WHERE retracted_at IS NOT NULL) AS retracted,
  count(DISTINCT article_id) AS articles,
  min(changed_at) AS first_changed_at,
  max(changed_at) AS last_changed_at
FROM facts
GROUP BY extractor_version, metric;

COMMENT ON VIEW facts_by_extractor_version IS 'What each version of the extractor has contributed';

CREATE VIEW open_dead_letters AS
SELECT
  id, failed_at, service, version, topic, record_partition, record_offset, article_id, exception,
  message, octet_length(value) AS bytes
FROM dead_letters
WHERE state = 'open'
ORDER BY failed_at;

COMMENT ON VIEW open_dead_letters IS 'Records that wait for somebody to redrive or drop them';
