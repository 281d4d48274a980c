"""Keeps the facts that are supported now, as the topic tells them, and prints each change.

python3 docs/clients/subscribe.py host:port [2026-01-31T00:00:00+00:00]
"""
import datetime
import json
import sys
from decimal import Decimal

from confluent_kafka import OFFSET_BEGINNING, OFFSET_END, Consumer, TopicPartition

TOPIC = "aipolicy.facts.v1"

consumer = Consumer(
    {
        "bootstrap.servers": sys.argv[1],
        "group.id": "policyfacts-example",  # needed by the client; nothing is committed
        "enable.auto.commit": False,
        "isolation.level": "read_committed",  # else records of undone transactions are seen
    }
)
partitions = list(consumer.list_topics(TOPIC, timeout=10).topics[TOPIC].partitions)
if len(sys.argv) > 2:
    since = int(datetime.datetime.fromisoformat(sys.argv[2]).timestamp() * 1000)
    start = consumer.offsets_for_times([TopicPartition(TOPIC, p, since) for p in partitions], 10)
else:
    start = [TopicPartition(TOPIC, p, OFFSET_BEGINNING) for p in partitions]
consumer.assign(start)
ends = {p: consumer.get_watermark_offsets(TopicPartition(TOPIC, p), timeout=10)[1] for p in partitions}

facts = {}
done = {s.partition for s in start if s.offset == OFFSET_END or ends[s.partition] == 0}
idle = 0
# A program that goes on for ever polls without these conditions. A partition's last offset may be
# a transaction's marker, which is never handed out: so the end is also told by silence.
while len(done) < len(partitions) and idle < 5:
    record = consumer.poll(1.0)
    idle = idle + 1 if record is None else 0
    if record is None:
        continue
    if record.error():
        raise SystemExit(record.error())
    fact_id = record.key().decode()
    if record.value() is None:
        if facts.pop(fact_id, None):
            print("retracted", fact_id)
    else:
        fact = json.loads(record.value(), parse_float=Decimal)  # amounts are exact decimals
        change = "revised" if fact_id in facts else "asserted"
        facts[fact_id] = fact
        print(change, fact.get("country", "-"), fact["metric"], fact["status"], fact["evidence"]["quote"])
    if record.offset() + 1 >= ends[record.partition()]:
        done.add(record.partition())
consumer.close()
print(len(facts), "facts")
