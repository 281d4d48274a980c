package io.policyfacts.extractor.names;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.text.Tokens;
import io.policyfacts.extractor.text.Tokens.Kind;
import org.jspecify.annotations.Nullable;

/** What the words of a name say about its bearer: heads, titles, given names. */
final class NameTypes {
  private static final int MODIFIERS = 2;

  private final Tokens tokens;
  private final Hits hits;

  NameTypes(Tokens tokens, Hits hits) {
    this.tokens = tokens;
    this.hits = hits;
  }

  /** The name that a run of words makes, with a lexicon's name that it starts with, or null. */
  Name classified(int from, int to, @Nullable Name known) {
    int start = from;
    while (start < to - 1
        && hits.has(start, Category.PERSON_TITLE)
        && !head(start, to, Category.BODY_HEAD)) {
      start++;
    }
    int given = to - 2;
    if (given > start && hits.has(given, Category.GIVEN_NAME) && !head(given, to)) {
      return new Name(given, to, text(given, to), Name.Type.PERSON, null, false);
    }
    String country = known == null ? home(start, to) : known.country();
    Name.Type type = start > from ? Name.Type.PERSON : type(from, to, known);
    return new Name(start, to, text(start, to), type, country, known != null);
  }

  /** {@code Stargate Norway}: the country that a name holds, or null. */
  private @Nullable String home(int from, int to) {
    for (int i = from; i < to; i++) {
      Hit land = hits.at(i, Category.COUNTRY);
      Hit adjective = land == null ? hits.at(i, Category.DEMONYM) : land;
      if (adjective != null && adjective.to() <= to) {
        return adjective.sense().head();
      }
    }
    return null;
  }

  private Name.Type type(int from, int to, @Nullable Name known) {
    boolean several = to - from > 1;
    if (several && hits.has(to - 1, Category.PLACE_HEAD)) {
      return Name.Type.PLACE;
    }
    if (several && head(from, to, Category.PROGRAMME_HEAD)) {
      return Name.Type.PROGRAMME;
    }
    if (several && head(from, to, Category.BODY_HEAD)) {
      return Name.Type.BODY;
    }
    if (several && head(from, to, Category.COMPANY_HEAD)) {
      return Name.Type.COMPANY;
    }
    if (known == null) {
      return several ? unheaded(from, to) : single(from, to);
    }
    boolean kept =
        known.is(Name.Type.COMPANY) || known.is(Name.Type.PROGRAMME) || known.is(Name.Type.BODY);
    return kept ? known.type() : unheaded(from, to);
  }

  private Name.Type single(int from, int to) {
    if (hits.has(from, Category.BODY_HEAD)) {
      return Name.Type.BODY;
    }
    return hits.has(from, Category.PROGRAMME_HEAD) ? Name.Type.PROGRAMME : unheaded(from, to);
  }

  private Name.Type unheaded(int from, int to) {
    boolean given = hits.has(from, Category.GIVEN_NAME) && to - from > 1 && to - from <= 4;
    boolean titled = tokens.is(from - 1, '.') && hits.has(from - 2, Category.PERSON_TITLE);
    int verb = tokens.is(to, ',') ? to + 1 : to;
    boolean speaks = to - from == 2 && hits.has(verb, Category.SAYING) && !tokens.is(to + 1, ',');
    return given || titled || speaks ? Name.Type.PERSON : Name.Type.THING;
  }

  /** Whether a run that starts with a demonym is a name of its own. */
  boolean headed(int from, int to) {
    return to > from + 1 && (head(from, to) || to > from + 2 && headThenLink(from + 1));
  }

  /** {@code Danish Centre for AI}: the head stands before the words that it is linked to. */
  private boolean headThenLink(int token) {
    boolean head = hits.has(token, Category.PROGRAMME_HEAD) || hits.has(token, Category.BODY_HEAD);
    return head && (hits.has(token + 1, Category.PARTITIVE) || hits.has(token + 1, Category.LINK));
  }

  private boolean head(int from, int to) {
    return head(from, to, Category.PROGRAMME_HEAD)
        || head(from, to, Category.BODY_HEAD)
        || head(from, to, Category.COMPANY_HEAD);
  }

  private boolean head(int from, int to, Category category) {
    boolean first = category == Category.BODY_HEAD || hits.traits().nounFirst();
    return hits.has(to - 1, category) || first && hits.has(from, category);
  }

  /** {@code 인도 정부}: the government of a country that stands right before it, or the country. */
  Name government(Name country) {
    Hit noun = hits.at(country.to(), Category.ACTOR_NOUN);
    boolean state = noun != null && noun.sense().value().equals("government");
    return noun == null || !state
        ? country
        : new Name(
            country.from(),
            noun.to(),
            text(country.from(), noun.to()),
            Name.Type.GOVERNMENT,
            country.country(),
            true);
  }

  /** {@code Dutch privacy watchdog}: a country's public body under a common noun. */
  Name publicBody(Name demonym) {
    for (int at = demonym.to(); at <= demonym.to() + MODIFIERS; at++) {
      Hit noun = hits.at(at, Category.ACTOR_NOUN);
      if (noun != null && noun.sense().value().equals("government")) {
        String text = text(demonym.from(), noun.to());
        return new Name(
            demonym.from(), noun.to(), text, Name.Type.GOVERNMENT, demonym.country(), true);
      }
      boolean modifies =
          at < tokens.size() && tokens.kind(at) == Kind.WORD && !hits.has(at, Category.PHRASE_END);
      if (!modifies || tokens.capitalised(at)) {
        return demonym;
      }
    }
    return demonym;
  }

  private String text(int from, int to) {
    return tokens.line(from, to);
  }
}
