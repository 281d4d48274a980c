package io.policyfacts.extractor.names;

import org.jspecify.annotations.Nullable;

/**
 * A name as it stands in the text.
 *
 * @param from its first token
 * @param to token after its last
 * @param text as printed
 * @param type what bears it
 * @param country ISO 3166-1 code of what bears it, or null if unknown
 * @param known whether a lexicon has it
 * @param key what all names of the same bearer in the lexicon share, or the text
 * @param bearer number of its bearer in the text, from 0; -1 until bearers are told apart
 */
public record Name(
    int from,
    int to,
    String text,
    Type type,
    @Nullable String country,
    boolean known,
    String key,
    int bearer) {
  /** What bears a name. */
  public enum Type {
    /** A country, named as such. */
    COUNTRY,
    /** An adjective of a country. */
    DEMONYM,
    /** A city, region or other place. */
    PLACE,
    /** A government under the name of its seat or house. */
    GOVERNMENT,
    /** A public body. */
    BODY,
    /** A company, laboratory or fund. */
    COMPANY,
    /** A programme, law, machine or site. */
    PROGRAMME,
    /** A person. */
    PERSON,
    /** Something named, nothing more is known. */
    THING
  }

  /** A name whose bearer is not told yet. */
  Name(int from, int to, String text, Type type, @Nullable String country, boolean known) {
    this(from, to, text, type, country, known, text, -1);
  }

  /** The same name of another type. */
  Name as(Type other) {
    return new Name(from, to, text, other, country, known, key, bearer);
  }

  /** The same name under the key of a lexicon's entry. */
  Name under(String entry) {
    return new Name(from, to, text, type, country, known, entry, bearer);
  }

  /** The same name with the number of its bearer. */
  Name numbered(int number) {
    return new Name(from, to, text, type, country, known, key, number);
  }

  /** The same name as one of an entity's. */
  Name of(Entity entity) {
    return new Name(
        from, to, text, entity.type(), entity.country(), entity.known(), key, entity.index());
  }

  /** Whether it can do something. */
  public boolean acts() {
    return switch (type) {
      case GOVERNMENT, BODY, COMPANY, COUNTRY -> true;
      default -> false;
    };
  }

  /** Whether it is of a type. */
  public boolean is(Type wanted) {
    return type == wanted;
  }
}
