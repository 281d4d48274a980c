package io.policyfacts.cli.local;

/**
 * Where broker and database answer.
 *
 * @param kafka bootstrap servers
 * @param database URL as {@code psql} takes it
 */
public record Addresses(String kafka, String database) {}
