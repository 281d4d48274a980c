package io.policyfacts.sink.store;

/**
 * A partition as the broker has it.
 *
 * @param topicId Kafka's id of the topic
 * @param beginning offset of the first record that is still there
 * @param end offset after the last committed record
 */
public record Log(String topicId, long beginning, long end) {}
