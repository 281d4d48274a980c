package io.policyfacts.extractor.quantity;

import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.text.Tokens;
import io.policyfacts.extractor.text.Tokens.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the noun phrase that a number counts. The phrase ends where a preposition, a verb or a sign
 * stands; its head is the last plural in it, or the first noun that the lexicon knows.
 */
final class NounPhrases {
  private static final int LONGEST = 7;
  private static final int OWNER = 4;
  private static final int SINGLE = 3;
  private static final Set<Category> NOUNS =
      EnumSet.of(
          Category.ACCELERATOR,
          Category.MAYBE_ACCELERATOR,
          Category.PARAMETER,
          Category.PEOPLE,
          Category.FACILITY,
          Category.OTHER_COUNT,
          Category.UNIT,
          Category.COMPUTE_SPEED,
          Category.OPERATIONS);

  private static final Set<Dimension> PRINTED =
      EnumSet.of(
          Dimension.ACCELERATOR,
          Dimension.MAYBE_ACCELERATOR,
          Dimension.PARAMETERS,
          Dimension.PEOPLE,
          Dimension.FACILITIES,
          Dimension.OTHER);

  private final Tokens tokens;
  private final Hits hits;
  private final Plurals plurals;

  NounPhrases(Tokens tokens, Hits hits, Plurals plurals) {
    this.tokens = tokens;
    this.hits = hits;
    this.plurals = plurals;
  }

  /** The noun after a hyphen: {@code 8,000-GPU}; null where it is none that is known. */
  @Nullable NounPhrase compound(int at, Numeral number) {
    Hit noun = noun(at);
    if (noun != null) {
      return named(at, known(noun));
    }
    boolean word =
        at < tokens.size()
            && tokens.kind(at) == Kind.WORD
            && Character.isLowerCase(tokens.first(at))
            && !hits.has(at, Category.PHRASE_END)
            && !hits.has(at, Category.NUMBER);
    boolean counts = number.form() == Numeral.Form.DIGITS || number.form() == Numeral.Form.WORDS;
    boolean many = number.value().compareTo(java.math.BigDecimal.ONE) > 0;
    return word && counts && many ? free(at, at) : null;
  }

  /** The phrase that starts at a token and is counted by a number, or null. */
  @Nullable NounPhrase after(int at, Numeral number) {
    if (at >= tokens.size() || gap(at)) {
      return null;
    }
    return partitive(at) > at ? inPart(partitive(at), number) : counted(at, number);
  }

  /** {@code 14 of its 62 branches}: the noun lies behind, the words between are left out. */
  private int partitive(int at) {
    Hit of = hits.at(at, Category.PARTITIVE);
    if (of == null) {
      return at;
    }
    int next = of.to();
    while (next < tokens.size()
        && (tokens.kind(next) == Kind.NUMBER || hits.has(next, Category.NUMBER))) {
      next++;
    }
    return next;
  }

  private @Nullable NounPhrase inPart(int of, Numeral number) {
    int at = afterOwner(of);
    NounPhrase whole = counted(at, number);
    boolean fraction =
        number.form() == Numeral.Form.FRACTION
            && whole != null
            && plurals.looksPlural(tokens.word(whole.to() - 1));
    boolean numbered =
        at > of || tokens.kind(of - 1) == Kind.NUMBER || hits.has(of - 1, Category.NUMBER);
    return whole == null
        ? null
        : new NounPhrase(at, fraction && !numbered ? whole.to() : number.to(), whole.unit());
  }

  /** {@code of the country's hospitals}: the token after the owner, or the same token. */
  int afterOwner(int at) {
    for (int i = at; i < Math.min(tokens.size() - 2, at + OWNER) && word(i); i++) {
      boolean mark = tokens.is(i + 1, '\'') || tokens.is(i + 1, '’');
      if (mark && tokens.glued(i + 1)) {
        return tokens.glued(i + 2) ? i + 3 : i + 2;
      }
    }
    return at;
  }

  private boolean word(int token) {
    return tokens.kind(token) == Kind.WORD;
  }

  /** The phrase that starts right at a token, or null. */
  @Nullable NounPhrase counted(int at, Numeral number) {
    return hits.traits().nounFirst() ? nounFirst(at, number) : nounLast(at, number);
  }

  /** The first noun, after the few adjectives that may stand before it. */
  private @Nullable NounPhrase nounFirst(int at, Numeral number) {
    int to = at;
    while (to < at + SINGLE && adjective(to)) {
      to++;
    }
    Hit noun = to < tokens.size() ? noun(to) : null;
    boolean ends = noun == null && hits.has(to, Category.PHRASE_END);
    if (to >= tokens.size() || ends || !continues(to, at)) {
      return null;
    }
    if (noun == null && hits.has(to, Category.DEMONYM) && plurals.looksPlural(tokens.word(to))) {
      return new NounPhrase(at, to + 1, Unit.of(Dimension.PEOPLE, tokens.word(to)));
    }
    NounPhrase found = noun != null ? known(noun) : freePlural(at, to, number);
    boolean one = isOne(number) || number.form() == Numeral.Form.FRACTION;
    NounPhrase counted = found == null && one && noun(to, to) ? free(to, to) : found;
    return counted == null ? null : headed(to, counted);
  }

  /** The phrase with the words as printed, its first put in the singular. */
  private NounPhrase headed(int head, NounPhrase phrase) {
    Dimension dimension = phrase.unit().dimension();
    if (!PRINTED.contains(dimension) && dimension != Dimension.COUNTED) {
      return phrase;
    }
    StringBuilder name = new StringBuilder(plurals.singular(tokens.word(head)));
    boolean agrees = true;
    for (int i = head + 1; i < phrase.to(); i++) {
      agrees &= word(i) && !hits.has(i, Category.PHRASE_END);
      name.append(tokens.glued(i) ? "" : " ")
          .append(agrees ? plurals.singular(tokens.word(i)) : tokens.word(i));
    }
    return new NounPhrase(phrase.from(), phrase.to(), Unit.of(dimension, name.toString()));
  }

  private boolean adjective(int token) {
    return noun(token) == null
        && hits.has(token, Category.COUNT_MODIFIER)
        && token + 1 < tokens.size()
        && tokens.kind(token + 1) == Kind.WORD;
  }

  private @Nullable NounPhrase nounLast(int at, Numeral number) {
    NounPhrase first = null;
    NounPhrase plural = null;
    int to = at;
    boolean single = isOne(number) || number.form() == Numeral.Form.FRACTION;
    while (to < Math.min(tokens.size(), at + LONGEST) && continues(to, at)) {
      if (single && to > at && hits.has(to, Category.PHRASE_END) && !modifies(to, at)) {
        break;
      }
      Hit noun = noun(to);
      NounPhrase found = noun != null ? known(noun) : freePlural(at, to, number);
      boolean many = noun != null ? plural(noun) : found != null;
      if (noun != null && first == null) {
        first = found;
      }
      if (many) {
        plural = found;
      }
      to = noun != null ? noun.to() : to + 1;
      if (many && !nounFollows(to)) {
        break;
      }
    }
    NounPhrase counted = plural != null ? plural : first != null ? first : single(at, number);
    return counted == null ? null : named(at, counted);
  }

  /** {@code one painting}, {@code a fifth of its capacity}: a noun in the singular, if it ends. */
  private @Nullable NounPhrase single(int at, Numeral number) {
    boolean one = number.form() == Numeral.Form.WORDS && isOne(number);
    boolean hyphen = tokens.is(at - 1, '-') && tokens.glued(at);
    boolean part = number.form() == Numeral.Form.FRACTION;
    boolean adjective = one && hits.has(at, Category.COUNT_MODIFIER) && noun(at + 1, at + 1);
    if (!one && !part || hyphen || !adjective && !noun(at, at) || part && compared(at)) {
      return null;
    }
    for (int to = at + 1; to <= at + SINGLE; to++) {
      if (!noun(to, at) || hits.has(to, Category.VERB)) {
        return free(at, to - 1);
      }
    }
    return free(at, at);
  }

  /** {@code two-tenths quicker}, {@code a third of Chile}: a part of what is not counted. */
  private boolean compared(int at) {
    return hits.has(at, Category.TIMES_OF) || tokens.capitalised(at);
  }

  private boolean noun(int token, int start) {
    return token < tokens.size() && word(token) && continues(token, start);
  }

  private static boolean isOne(Numeral number) {
    return number.value().compareTo(java.math.BigDecimal.ONE) == 0;
  }

  private boolean gap(int token) {
    return tokens.text().substring(tokens.end(token - 1), tokens.start(token)).indexOf('\n') >= 0;
  }

  private boolean continues(int token, int start) {
    if (token > start && gap(token)) {
      return false;
    }
    if (tokens.kind(token) == Kind.SIGN) {
      return tokens.is(token, '-') && tokens.glued(token) && tokens.glued(token + 1);
    }
    boolean wordOrName = tokens.kind(token) == Kind.WORD || tokens.glued(token);
    boolean hyphened = tokens.is(token - 1, '-') && tokens.glued(token) && token > start;
    boolean ends =
        hits.has(token, Category.PHRASE_END)
            && !hyphened
            && !modifies(token, start)
            && noun(token) == null
            && !plurals.looksPlural(tokens.word(token));
    return wordOrName && (!ends || joinsNames(token, start)) && !glues(token, start);
  }

  /** {@code back-office}, {@code House members}, {@code live births}: no end of the phrase. */
  private boolean modifies(int token, int start) {
    int next = token + 1;
    if (next >= tokens.size()) {
      return false;
    }
    boolean compound = tokens.is(next, '-') && tokens.glued(next) && tokens.glued(next + 1);
    boolean noun =
        word(next)
            && Character.isLowerCase(tokens.first(next))
            && plurals.looksPlural(tokens.word(next))
            && !hits.has(next, Category.PHRASE_END);
    boolean adjective = hits.has(token, Category.COUNT_MODIFIER) && token == start;
    return compound || noun && (adjective || tokens.capitalised(token));
  }

  /** {@code Gulf and Asian states}: joins two names that both tell what is counted. */
  private boolean joinsNames(int token, int start) {
    return token > start
        && hits.has(token, Category.NUMBER_JOIN)
        && tokens.capitalised(token - 1)
        && !plurals.looksPlural(tokens.word(token - 1))
        && token + 2 < tokens.size()
        && tokens.capitalised(token + 1)
        && !plurals.looksPlural(tokens.word(token + 1))
        && word(token + 2)
        && !tokens.capitalised(token + 2)
        && plurals.looksPlural(tokens.word(token + 2));
  }

  /** Letters right behind the digits that are no unit make a name: {@code 5G}. */
  private boolean glues(int token, int start) {
    return token == start && tokens.glued(token) && !tokens.is(token - 1, '-');
  }

  private boolean nounFollows(int token) {
    if (token >= tokens.size() || !continues(token, token - 1)) {
      return false;
    }
    Hit noun = noun(token);
    return noun != null && plural(noun) && !hits.has(token, Category.PHRASE_END)
        || noun == null
            && !hits.has(token, Category.PHRASE_END)
            && plurals.looksPlural(tokens.word(token))
            && !tokens.capitalised(token);
  }

  private @Nullable Hit noun(int token) {
    Hit longest = null;
    List<Hit> here = hits.within(token, token + 1);
    for (Hit hit : here) {
      boolean noun = NOUNS.contains(hit.sense().category());
      boolean modifier = tokens.is(hit.to(), '-') && tokens.glued(hit.to());
      if (noun && !modifier && (longest == null || hit.to() > longest.to())) {
        longest = hit;
      }
    }
    return longest;
  }

  /**
   * The noun that is written together with the number before it: {@code 6710亿参数}; null if a word
   * that only counts stands there, or none.
   */
  @Nullable Hit together(int at) {
    boolean unspaced =
        tokens.glued(at)
            && (unspaced(at) || unspaced(at - 1))
            && !hits.has(at, Category.CLASSIFIER);
    return unspaced ? noun(at) : null;
  }

  private boolean unspaced(int token) {
    return tokens.syllable(token) && !Tokens.isSpacedSyllable(tokens.first(token));
  }

  private boolean plural(Hit noun) {
    return noun.sense().tail().equals("plural") || plurals.looksPlural(tokens.word(noun.to() - 1));
  }

  private NounPhrase known(Hit noun) {
    Hit speed = hits.at(noun.to(), Category.PER_SECOND);
    int to = speed == null ? noun.to() : speed.to();
    Unit unit = Units.unit(noun.sense(), speed != null);
    return new NounPhrase(noun.from(), to, unit);
  }

  /** The phrase with the words as printed, its head in the singular. */
  private NounPhrase named(int from, NounPhrase phrase) {
    Dimension dimension = phrase.unit().dimension();
    if (!PRINTED.contains(dimension)) {
      return phrase;
    }
    String name = name(from, phrase.to() - 1);
    return new NounPhrase(from, phrase.to(), Unit.of(dimension, name));
  }

  /** The words as printed up to a head, which is put in the singular. */
  String name(int from, int head) {
    String singular = plurals.singular(tokens.word(head));
    return head == from
        ? singular
        : tokens.text().substring(tokens.start(from), tokens.start(head)).replaceAll("\\s+", " ")
            + singular;
  }

  /** A plural that no lexicon knows, with the words before it. */
  private @Nullable NounPhrase freePlural(int from, int head, Numeral number) {
    boolean plural = word(head) && plurals.looksPlural(tokens.word(head)) && !isOne(number);
    return plural ? free(from, head) : null;
  }

  private NounPhrase free(int from, int head) {
    return new NounPhrase(from, head + 1, Unit.of(Dimension.COUNTED, name(from, head)));
  }
}
