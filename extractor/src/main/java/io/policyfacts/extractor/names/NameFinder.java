package io.policyfacts.extractor.names;

import io.policyfacts.extractor.Analysis;
import io.policyfacts.extractor.lexicon.Category;
import io.policyfacts.extractor.lexicon.Hit;
import io.policyfacts.extractor.lexicon.Hits;
import io.policyfacts.extractor.quantity.Amount;
import io.policyfacts.extractor.text.Block;
import io.policyfacts.extractor.text.Sentence;
import io.policyfacts.extractor.text.Tokens;
import io.policyfacts.extractor.text.Tokens.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds names: those that a lexicon has, and runs of capitalised words by their heads. */
final class NameFinder {
  private static final int LONGEST = 12;
  private static final int DATELINE = 18;
  private static final int MODIFIERS = 2;
  private static final int LONGEST_CODE = 4;
  private static final Category[] KNOWN = {
    Category.PROGRAMME,
    Category.BODY,
    Category.COMPANY,
    Category.COUNTRY,
    Category.GOVERNMENT,
    Category.PLACE,
    Category.DEMONYM
  };

  private final Tokens tokens;
  private final Hits hits;
  private final BitSet amounts = new BitSet();
  private final Set<String> inside = new HashSet<>();

  NameFinder(Analysis analysis) {
    this.tokens = analysis.tokens();
    this.hits = analysis.hits();
    for (Amount amount : analysis.amounts()) {
      amounts.set(amount.from(), amount.to());
    }
    for (Sentence sentence : analysis.sentences()) {
      if (sentence.block().kind() == Block.Kind.HEADING) {
        continue;
      }
      for (int i = sentence.from() + 1; i < sentence.to(); i++) {
        if (tokens.capitalised(i) && tokens.kind(i - 1) == Kind.WORD) {
          inside.add(tokens.word(i));
        }
      }
    }
  }

  /** The names of a sentence in order. */
  List<Name> find(Sentence sentence) {
    boolean heading = sentence.block().kind() == Block.Kind.HEADING;
    List<Name> names = new ArrayList<>();
    int dateline = dateline(sentence);
    int token = sentence.from();
    while (token < sentence.to()) {
      Name name = at(token, sentence);
      if (name == null) {
        token++;
      } else {
        if (inAmount(name) || hits.has(name.from(), Category.CURRENCY_SIGN)) {
          token = name.to();
          continue;
        }
        if (!heading || name.known() || inside.containsAll(List.of(name.text().split(" ")))) {
          names.add(name.to() <= dateline ? place(name) : name);
        }
        token = name.to();
      }
    }
    return names;
  }

  /** {@code SEOUL, Feb 18 (Wire) —}: the token after the place line that opens a report. */
  private int dateline(Sentence sentence) {
    boolean capitals = tokens.word(sentence.from()).chars().noneMatch(Character::isLowerCase);
    boolean opens = sentence.block().from() == sentence.from() && capitals;
    for (int i = sentence.from();
        opens && i < Math.min(sentence.to(), sentence.from() + DATELINE);
        i++) {
      boolean dash = tokens.is(i, '-') || tokens.is(i, '–') || tokens.is(i, '—');
      if (dash && !tokens.glued(i)) {
        return i;
      }
    }
    return sentence.from();
  }

  private static Name place(Name name) {
    return new Name(
        name.from(), name.to(), name.text(), Name.Type.PLACE, name.country(), name.known());
  }

  private boolean inAmount(Name name) {
    return amounts.get(name.from()) && amounts.get(name.to() - 1);
  }

  private @Nullable Name at(int token, Sentence sentence) {
    Hit mask = hits.at(token, Category.MASK);
    if (mask != null) {
      return new Name(token, mask.to(), text(token, mask.to()), Name.Type.THING, null, true);
    }
    Name known = known(token, sentence);
    int run = startsName(token, sentence) ? runEnd(token, sentence) : token;
    if (known != null && run <= known.to()) {
      return known.is(Name.Type.DEMONYM) ? publicBody(known) : known;
    }
    if (known != null && known.is(Name.Type.DEMONYM) && !headed(token, run)) {
      return publicBody(known);
    }
    if (known != null && shouted(token, run)) {
      return known;
    }
    if (run == token) {
      return known;
    }
    return classified(token, run, known);
  }

  private @Nullable Name known(int token, Sentence sentence) {
    Name longest = null;
    for (Category category : KNOWN) {
      Hit hit = hits.at(token, category);
      if (hit != null
          && hit.to() <= sentence.to()
          && (longest == null || hit.to() > longest.to())) {
        longest = name(hit, seat(hit) ? Name.Type.GOVERNMENT : type(category));
      }
    }
    return longest;
  }

  private Name name(Hit hit, Name.Type type) {
    String code = hit.sense().head();
    String country = code.length() == 2 ? code : null;
    return new Name(hit.from(), hit.to(), text(hit.from(), hit.to()), type, country, true);
  }

  /** A capital that is not a place in its sentence stands for the government in it. */
  private boolean seat(Hit hit) {
    return hit.sense().category() == Category.PLACE
        && hit.sense().tail().equals("capital")
        && !hits.has(hit.from() - 1, Category.DATE_PREPOSITION)
        && !hits.has(hit.from() - 1, Category.LINK)
        && !tokens.is(hit.to(), ',');
  }

  private static Name.Type type(Category category) {
    return switch (category) {
      case PROGRAMME -> Name.Type.PROGRAMME;
      case BODY -> Name.Type.BODY;
      case COMPANY -> Name.Type.COMPANY;
      case COUNTRY -> Name.Type.COUNTRY;
      case GOVERNMENT -> Name.Type.GOVERNMENT;
      case PLACE -> Name.Type.PLACE;
      default -> Name.Type.DEMONYM;
    };
  }

  private String text(int from, int to) {
    return tokens.words(from, to).replaceAll("\\s+", " ");
  }

  /** {@code humain-m3}: a model's name in small letters. */
  private boolean codeName(int token) {
    int part = token + 2;
    boolean joined =
        part < tokens.size()
            && tokens.is(token + 1, '-')
            && tokens.glued(token + 1)
            && tokens.glued(part);
    return joined
        && tokens.kind(token) == Kind.WORD
        && tokens.kind(part) == Kind.WORD
        && tokens.word(part).chars().anyMatch(Character::isDigit)
        && !hits.has(token, Category.NUMBER);
  }

  private boolean startsName(int token, Sentence sentence) {
    if (codeName(token)) {
      return true;
    }
    boolean unit = tokens.glued(token) && tokens.kind(token - 1) == Kind.NUMBER;
    if (!tokens.capitalised(token) || dateWord(token) || unit || generic(token)) {
      return false;
    }
    if (!hits.has(token, Category.COMMON)) {
      return token > sentence.from() || firstWordIsName(token, sentence);
    }
    return false;
  }

  /** A capitalised word of the field that names nothing by itself: {@code AI}, {@code GPUs}. */
  private boolean generic(int token) {
    boolean word =
        hits.has(token, Category.RELEVANCE)
            || hits.has(token, Category.ACCELERATOR)
            || hits.has(token, Category.COMPUTE_SPEED)
            || hits.has(token, Category.OPERATIONS);
    boolean goesOn = token + 1 < tokens.size() && tokens.capitalised(token + 1);
    boolean code =
        tokens.end(token) - tokens.start(token) <= 4
            && Character.isDigit(tokens.text().charAt(tokens.end(token) - 1));
    return (word || code) && !goesOn && !hits.has(token, Category.COMPANY);
  }

  private boolean dateWord(int token) {
    return hits.has(token, Category.MONTH) || hits.has(token, Category.WEEKDAY);
  }

  /** A sentence's first word is a name if it is one elsewhere, or a name goes on after it. */
  private boolean firstWordIsName(int token, Sentence sentence) {
    String word = tokens.word(token);
    boolean mixed =
        word.chars().skip(1).anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    boolean next = token + 1 < sentence.to() && tokens.capitalised(token + 1);
    return mixed || next || inside.contains(word);
  }

  private int runEnd(int from, Sentence sentence) {
    int to = from + 1;
    while (to < Math.min(sentence.to(), from + LONGEST)) {
      int next = extension(from, to, sentence.to());
      if (next == to) {
        break;
      }
      to = next;
    }
    return to;
  }

  /** The token after one more piece of the name, or the same token if it ends here. */
  private int extension(int from, int to, int end) {
    if (tokens.capitalised(to) && !dateWord(to) && !gap(to)) {
      return to + 1;
    }
    boolean dash = tokens.is(to, '-') && tokens.glued(to) && to + 1 < end && tokens.glued(to + 1);
    boolean amp = tokens.is(to, '&') && to + 1 < end && tokens.capitalised(to + 1);
    if (dash || amp) {
      boolean name = tokens.kind(to + 1) != Kind.SIGN;
      return name ? to + 2 : to;
    }
    boolean number =
        tokens.kind(to) == Kind.NUMBER && tokens.end(to) - tokens.start(to) <= digits(to);
    if (number && !tokens.glued(to) && !hits.has(to + 1, Category.PERCENT) && closes(to + 1, end)) {
      return to + 1;
    }
    return linked(from, to, end) ? to + 2 : to;
  }

  /** {@code PL 2338}: a bill's letters take a longer number than a name does. */
  private int digits(int token) {
    boolean letters = tokens.word(token - 1).chars().allMatch(Character::isUpperCase);
    boolean year = tokens.word(token).startsWith("19") || tokens.word(token).startsWith("20");
    return letters && !year ? LONGEST_CODE : 2;
  }

  private boolean closes(int token, int end) {
    return token >= end || tokens.kind(token) == Kind.SIGN || hits.has(token, Category.PHRASE_END);
  }

  private boolean gap(int token) {
    return tokens.text().substring(tokens.end(token - 1), tokens.start(token)).indexOf('\n') >= 0;
  }

  /** {@code Ministry of Science and ICT}: a lower-case link within the name of a body. */
  private boolean linked(int from, int to, int end) {
    if (to + 1 >= end || !tokens.capitalised(to + 1) || dateWord(to + 1)) {
      return false;
    }
    boolean head =
        hits.has(from, Category.BODY_HEAD)
            || hits.has(to - 1, Category.BODY_HEAD)
            || hits.has(to - 1, Category.PROGRAMME_HEAD)
            || hits.has(from, Category.PROGRAMME_HEAD);
    if (hits.has(to, Category.PARTITIVE) || hits.has(to, Category.LINK)) {
      return head;
    }
    return hits.has(to, Category.UNION) && joinsHead(from, to, end);
  }

  private boolean joinsHead(int from, int to, int end) {
    boolean opened = hits.has(from, Category.BODY_HEAD) && to - from > 2;
    boolean closed =
        to + 2 < end && hits.has(to + 2, Category.PROGRAMME_HEAD) && tokens.capitalised(to + 2);
    return opened || closed;
  }

  /** {@code Dutch privacy watchdog}: a country's public body under a common noun. */
  private Name publicBody(Name demonym) {
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

  /** {@code OTTAWA COUNTS}: in capitals every word looks like a name. */
  private boolean shouted(int from, int to) {
    boolean letters = tokens.end(from) - tokens.start(from) > LONGEST_CODE;
    return letters && text(from, to).chars().noneMatch(Character::isLowerCase);
  }

  private boolean headed(int from, int to) {
    return to > from + 1
        && (head(from, to, Category.PROGRAMME_HEAD)
            || head(from, to, Category.BODY_HEAD)
            || head(from, to, Category.COMPANY_HEAD)
            || to > from + 2 && headThenLink(from + 1));
  }

  /** {@code Danish Centre for AI}: the head stands before the words that it is linked to. */
  private boolean headThenLink(int token) {
    boolean head = hits.has(token, Category.PROGRAMME_HEAD) || hits.has(token, Category.BODY_HEAD);
    return head && (hits.has(token + 1, Category.PARTITIVE) || hits.has(token + 1, Category.LINK));
  }

  private boolean head(int from, int to, Category category) {
    return hits.has(to - 1, category) || category == Category.BODY_HEAD && hits.has(from, category);
  }

  private Name classified(int from, int to, @Nullable Name known) {
    int start = from;
    while (start < to - 1
        && hits.has(start, Category.PERSON_TITLE)
        && !head(start, to, Category.BODY_HEAD)) {
      start++;
    }
    String country = known == null ? null : known.country();
    Name.Type type = start > from ? Name.Type.PERSON : type(from, to, known);
    return new Name(start, to, text(start, to), type, country, known != null);
  }

  private Name.Type type(int from, int to, @Nullable Name known) {
    if (to - from > 1 && head(from, to, Category.PROGRAMME_HEAD)) {
      return Name.Type.PROGRAMME;
    }
    if (to - from > 1 && head(from, to, Category.BODY_HEAD)) {
      return Name.Type.BODY;
    }
    if (to - from > 1 && head(from, to, Category.COMPANY_HEAD)) {
      return Name.Type.COMPANY;
    }
    if (known == null && to - from == 1 && hits.has(from, Category.BODY_HEAD)) {
      return Name.Type.BODY;
    }
    if (known == null && to - from == 1 && hits.has(from, Category.PROGRAMME_HEAD)) {
      return Name.Type.PROGRAMME;
    }
    if (known != null
        && (known.is(Name.Type.COMPANY)
            || known.is(Name.Type.PROGRAMME)
            || known.is(Name.Type.BODY))) {
      return known.type();
    }
    boolean given = hits.has(from, Category.GIVEN_NAME) && to - from > 1 && to - from <= 4;
    boolean titled = tokens.is(from - 1, '.') && hits.has(from - 2, Category.PERSON_TITLE);
    int verb = tokens.is(to, ',') ? to + 1 : to;
    boolean speaks = to - from == 2 && hits.has(verb, Category.SAYING) && !tokens.is(to + 1, ',');
    return given || titled || speaks ? Name.Type.PERSON : Name.Type.THING;
  }
}
